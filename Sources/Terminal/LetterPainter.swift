import Screen

/// Draws the lines of real letters that a frame holds; given by the program.
public protocol LetterPainter: AnyObject {
  /// Nil where it cannot be drawn.
  func coverage(of line: LetterLine) -> Coverage?
  /// The line as a PNG.
  func png(of line: LetterLine, inks: [InkedStretch]) -> [UInt8]?
}
