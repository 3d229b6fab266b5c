import Screen

/// The pictures that stand on the terminal beside ncurses, which takes their cells for blank. Says what to write, so that
/// none stays behind.
protocol PictureLayer {
  /// Before text is drawn: takes away what is no more. Returns what does it, and the rows that ncurses has to send anew.
  ///
  /// - Parameters:
  ///   - isWritten: whether text will be sent in a row, which may wipe out a picture there.
  ///   - isCleared: whether the whole screen is about to be cleared.
  mutating func leave(for placements: [Placement], isWritten: (Int) -> Bool, isCleared: Bool) -> (
    text: String, rows: [Int]
  )
  /// After text was drawn: puts down what is not there yet.
  mutating func draw(_ placements: [Placement]) -> String
  /// What takes all pictures away, for every way out.
  var undo: String { get }
}

/// How pictures are sent.
public enum PictureProtocol: String, Sendable {
  /// kitty's graphics protocol.
  case kitty
  case sixel
  /// kitty's, through tmux.
  case placeholders
}
