/// A line of real letters, drawn as a picture: what is to be drawn, without its colours.
///
/// Its dots are a terminal's pixels, or the parts of a cell that mosaics are made of.
public struct LetterLine: Hashable, Sendable {
  /// Letters that are shaped together.
  public struct Run: Hashable, Sendable {
    /// The scalars of the line, for the letters at the run's ends to join what is beside them.
    public var scalars: [UInt32]
    public var range: Range<Int>
    public var isRightToLeft: Bool
    /// Bits: 1 bold, 2 italic, 4 of one width, 8 of few and open forms.
    public var face: UInt8
    /// The left end, in 1/64 dot from the picture's left edge.
    public var x: Int

    public init(scalars: [UInt32], range: Range<Int>, isRightToLeft: Bool, face: UInt8, x: Int) {
      self.scalars = scalars
      self.range = range
      self.isRightToLeft = isRightToLeft
      self.face = face
      self.x = x
    }
  }

  /// How letters become dots.
  public enum Raster: UInt8, Hashable, Sendable {
    /// Grey levels.
    case grey
    /// On or off, hinted for it.
    case oneBit
  }

  public var runs: [Run]
  /// BCP 47; chooses among the fonts of a script.
  public var language: String
  /// An em in 1/64 dot.
  public var emWidth: Int
  public var emHeight: Int
  /// Dots.
  public var width: Int
  public var height: Int
  /// Dots from the top.
  public var baseline: Int
  public var raster: Raster

  public init(
    runs: [Run], language: String, emWidth: Int, emHeight: Int, width: Int, height: Int, baseline: Int,
    raster: Raster = .grey
  ) {
    self.runs = runs
    self.language = language
    self.emWidth = emWidth
    self.emHeight = emHeight
    self.width = width
    self.height = height
    self.baseline = baseline
    self.raster = raster
  }

  /// The rows of dots of a line under the letters.
  public var underline: Range<Int> {
    let thickness = max(emHeight / 64 / 16, 1)
    let top = baseline + max(emHeight / 64 / 8, 1)
    return top..<top + thickness
  }
}

/// How much of each dot letters cover.
public struct Coverage: Equatable, Sendable {
  public var width: Int
  public var height: Int
  /// 0...255 a dot, row by row.
  public var dots: [UInt8]

  public init(width: Int, height: Int, dots: [UInt8]? = nil) {
    self.width = width
    self.height = height
    self.dots = dots ?? Array(repeating: 0, count: width * height)
  }
}
