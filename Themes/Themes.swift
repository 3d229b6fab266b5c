/// A theme that the program carries along, in the order in which they are tried.
public enum BuiltinTheme: String, CaseIterable, Sendable {
  case dark, light
  /// Like a printed paper: grey with black ink, salmon with claret.
  case newsprint, salmon
  case sepia, slate, night, forest
  /// For readers who do not tell red from green.
  case clear
  /// 7 : 1 for every letter.
  case contrast
  /// The eight colours that every terminal has.
  case eight
  /// Attributes alone, for NO_COLOR and for terminals without colours.
  case mono

  /// Whether all that marks something in it is told apart in 256 colours too, as `ContrastTests` holds it to be: whoever
  /// fits it to a terminal need not look, which took one fiftieth of a start.
  public var isToldIn256Colors: Bool { self != .newsprint }

  /// The theme file's text.
  public var text: String {
    let bytes =
      switch self {
      case .dark: PackageResources.dark_theme
      case .light: PackageResources.light_theme
      case .newsprint: PackageResources.newsprint_theme
      case .salmon: PackageResources.salmon_theme
      case .sepia: PackageResources.sepia_theme
      case .slate: PackageResources.slate_theme
      case .night: PackageResources.night_theme
      case .forest: PackageResources.forest_theme
      case .clear: PackageResources.clear_theme
      case .contrast: PackageResources.contrast_theme
      case .eight: PackageResources.eight_theme
      case .mono: PackageResources.mono_theme
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
