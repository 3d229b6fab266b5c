/// Why the terminal cannot be used, with what the user can do about it.
public enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard output is a file or a pipe, or there is no terminal to read keys from.
  case noTerminal(stream: String)
  /// TERM is not set.
  case typeUnset
  /// No terminfo description for this TERM, nor for one like it.
  case typeUnknown(String)
  /// The terminal cannot place its cursor (`dumb`).
  case typeTooPlain(String)
  /// The mode of the terminal's line could not be changed.
  case line(errno: Int32)

  public var description: String {
    switch self {
    case .noTerminal(let stream):
      "\(stream) is no terminal; 'warraq show' writes an article to a file or a pipe"
    case .typeUnset: "TERM is not set; try TERM=xterm-256color"
    case .typeUnknown(let type): "no description of the terminal '\(type)' (TERM) is installed; try TERM=xterm-256color"
    case .typeTooPlain(let type): "the terminal '\(type)' (TERM) cannot place its cursor"
    case .line(let number): "the terminal's mode cannot be changed (error \(number))"
    }
  }
}
