/// What holds for every setting, and where each value comes from. What is said more on purpose goes before: the command
/// line, the environment, the settings file, what was chosen in the reader before, the default.
public struct Settings: Equatable, Sendable {
  public enum Source: Equatable, Sendable {
    case standard
    /// Chosen by a key in an earlier run.
    case remembered
    case file(String, line: Int)
    /// A variable of the environment.
    case environment(String)
    case commandLine

    fileprivate var rank: Int {
      switch self {
      case .standard: 0
      case .remembered: 1
      case .file: 2
      case .environment: 3
      case .commandLine: 4
      }
    }
  }

  public struct Value: Equatable, Sendable {
    public var text: String
    public var source: Source
  }

  private var values: [Setting: Value] = [:]

  public init() {}

  /// Takes a value from a source, unless one that goes before it has said something. Later lines of a file hold.
  public mutating func offer(_ text: String?, for setting: Setting, from source: Source) {
    guard let text, setting.takes(text), source.rank >= (values[setting]?.source.rank ?? 0) else { return }
    values[setting] = Value(text: text, source: source)
  }

  /// What holds; the default where nobody said anything.
  public func value(of setting: Setting) -> Value? {
    values[setting] ?? setting.standard.map { Value(text: $0, source: .standard) }
  }

  public subscript(setting: Setting) -> String? { value(of: setting)?.text }

  public func flag(_ setting: Setting) -> Bool { self[setting].flatMap(Setting.flag) ?? false }

  public func number(_ setting: Setting) -> Int? { self[setting].flatMap { Int($0) } }

  /// Whether somebody set it for this run or for all: what is chosen by a key is then not remembered.
  public func isSet(_ setting: Setting) -> Bool { (values[setting]?.source.rank ?? 0) > Source.remembered.rank }
}
