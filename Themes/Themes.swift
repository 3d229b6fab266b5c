/// A theme that the program carries along.
public enum BuiltinTheme: String, CaseIterable, Sendable {
  case dark, light

  /// The theme file's text.
  public var text: String {
    switch self {
    case .dark: String(decoding: PackageResources.dark_theme, as: UTF8.self)
    case .light: String(decoding: PackageResources.light_theme, as: UTF8.self)
    }
  }
}
