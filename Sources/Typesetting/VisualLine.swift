/// One character of a set line: what is drawn, how wide it is, and which text it stands for.
public struct Glyph: Equatable, Sendable {
  /// The Unicode scalar to draw: an Arabic letter in its presentation form, a mirrored bracket.
  public var base: UInt32
  /// Marks on it in logical order; unused places are 0.
  public var marks: InlineArray<4, UInt32>
  /// Cells, 1 or 2; or units of the fonts' metric (`Metric`).
  public var width: Int32
  /// The embedding level (UAX#9); odd is right to left.
  public var level: UInt8
  /// The style of the run that its first scalar lies in, 0 where no run covers it.
  public var style: UInt16
  /// The first scalar of the text that it stands for, and how many (a lam-alef with its marks, a cluster).
  public var scalarOffset: Int
  public var scalarCount: Int

  public init(
    base: UInt32, marks: InlineArray<4, UInt32> = [0, 0, 0, 0], width: Int32 = 1, level: UInt8 = 0, style: UInt16 = 0,
    scalarOffset: Int, scalarCount: Int = 1
  ) {
    self.base = base
    self.marks = marks
    self.width = width
    self.level = level
    self.style = style
    self.scalarOffset = scalarOffset
    self.scalarCount = scalarCount
  }

  public static func == (a: Glyph, b: Glyph) -> Bool {
    a.base == b.base && a.width == b.width && a.level == b.level && a.style == b.style
      && a.scalarOffset == b.scalarOffset && a.scalarCount == b.scalarCount
      && a.marks[0] == b.marks[0] && a.marks[1] == b.marks[1] && a.marks[2] == b.marks[2] && a.marks[3] == b.marks[3]
  }
}

/// A line as it is drawn, left to right.
public struct VisualLine: Equatable, Sendable {
  /// The scalars of the paragraph that the line holds, trailing spaces among them.
  public var range: Range<Int>
  /// In visual order, left to right; hanging spaces left out.
  public var glyphs: [Glyph]
  /// The sum of the glyphs' widths.
  public var cells: Int

  public init(range: Range<Int>, glyphs: [Glyph], cells: Int) {
    self.range = range
    self.glyphs = glyphs
    self.cells = cells
  }

  /// What is sent to the screen: each glyph and its marks, left to right.
  public var text: String {
    var scalars = String.UnicodeScalarView()
    for glyph in glyphs {
      scalars.append(Unicode.Scalar(glyph.base) ?? "\u{FFFD}")
      for i in 0..<4 where glyph.marks[i] != 0 { scalars.append(Unicode.Scalar(glyph.marks[i]) ?? "\u{FFFD}") }
    }
    return String(scalars)
  }
}
