import CTerm
import Screen

/// Words of the program's own in a theme's colours, for what is printed line by line.
public struct StyledText {
  private let encoder: RowEncoder

  /// - Parameter isTerminal: whether what is printed goes to a terminal.
  ///
  /// Colours are left out where NO_COLOR is set (no-color.org) or no terminal shows them, unless CLICOLOR_FORCE asks for
  /// them (bixense.com/clicolors).
  public init?(isTerminal: Bool, environment: TerminalEnvironment) {
    let isForced = environment["CLICOLOR_FORCE"].map { !$0.isEmpty && $0 != "0" } ?? false
    guard environment["NO_COLOR"]?.isEmpty != false, isTerminal || isForced else { return nil }
    let type = environment.type.isEmpty ? "xterm-256color" : environment.type
    let depth = ColorDepth.resolve(
      .auto, environment: environment, describedColors: Int(wq_terminfo_colors(type)))
    guard depth != .none || isForced else { return nil }
    encoder = RowEncoder(depth: depth == .none ? .palette : depth)
  }

  /// A line of pieces, plain again at its end. No piece may hold a control.
  public func line(_ pieces: [(text: String, style: Style)]) -> String {
    pieces.map { encoder.select($0.style) + $0.text }.joined() + "\u{1B}[m\n"
  }
}
