import Screen

/// Draws the lines of real letters that a frame holds; given by the program.
public protocol LetterPainter: AnyObject {
  /// Nil where it cannot be drawn.
  func coverage(of line: LetterLine) -> Coverage?
  /// The line as a PNG.
  func png(of line: LetterLine, inks: [InkedStretch]) -> [UInt8]?
}

/// Reads the pictures of articles that a frame holds; given by the program. What is not there yet is drawn when it is, with
/// the next frame.
public protocol FigurePainter: AnyObject {
  func raster(of figure: FigureDots) -> Raster?
  func png(of figure: FigureDots) -> [UInt8]?
}
