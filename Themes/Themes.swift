/// A theme that the program carries along.
public enum BuiltinTheme: String, CaseIterable, Sendable {
  case dark, light
  /// Attributes alone, for NO_COLOR and for terminals without colours.
  case mono

  /// The theme file's text.
  public var text: String {
    switch self {
    case .dark: String(decoding: PackageResources.dark_theme, as: UTF8.self)
    case .light: String(decoding: PackageResources.light_theme, as: UTF8.self)
    case .mono: String(decoding: PackageResources.mono_theme, as: UTF8.self)
    }
  }
}
