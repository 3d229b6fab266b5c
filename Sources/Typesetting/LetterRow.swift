/// A row of a line in real letters, which may take several rows of cells.
public struct LetterRow: Equatable, Sendable {
  /// Letters that are shaped together: of one direction and one face.
  public struct Segment: Equatable, Sendable {
    /// The scalars of the line, for the letters at the segment's ends to join what is beside them.
    public var scalars: [UInt32]
    public var range: Range<Int>
    public var isRightToLeft: Bool
    public var face: LetterFace
    /// The left end, in units from the pane's left edge.
    public var x: Int

    public init(scalars: [UInt32], range: Range<Int>, isRightToLeft: Bool, face: LetterFace, x: Int) {
      self.scalars = scalars
      self.range = range
      self.isRightToLeft = isRightToLeft
      self.face = face
      self.x = x
    }
  }

  public var metric: LetterMetric
  /// An em of these letters, in 1/64 dot.
  public var emWidth: Int
  public var emHeight: Int
  /// Rows of cells that the line takes, and which of them this is.
  public var rows: Int
  public var part: Int
  /// From left to right in each column of text.
  public var segments: [Segment]

  public init(
    metric: LetterMetric, emWidth: Int, emHeight: Int, rows: Int, part: Int, segments: [Segment] = []
  ) {
    self.metric = metric
    self.emWidth = emWidth
    self.emHeight = emHeight
    self.rows = rows
    self.part = part
    self.segments = segments
  }

  /// Adds the letters of a set line.
  ///
  /// - Parameters:
  ///   - visual: its glyphs in order from left to right.
  ///   - starts: where each of them stands, in units.
  ///   - scalars: the paragraph that they are of.
  ///   - tatweels: how many stand behind scalars of it; the glyphs are as much wider.
  mutating func add(_ visual: VisualLine, starts: [Int], scalars: [UInt32], tatweels: [Int: Int] = [:]) {
    let base = visual.range.lowerBound
    var line: [UInt32] = []
    // Where each scalar of the line comes to stand.
    var places: [Int] = []
    for scalar in visual.range {
      places.append(line.count)
      line.append(scalars[scalar])
      line += repeatElement(0x640, count: tatweels[scalar] ?? 0)
    }
    places.append(line.count)
    var end: Int?
    for (glyph, start) in zip(visual.glyphs, starts) {
      let range = places[glyph.scalars.lowerBound - base]..<places[glyph.scalars.upperBound - base]
      let isRightToLeft = glyph.level & 1 == 1
      let face = metric.face(of: glyph.textStyle)
      if line[range.lowerBound] == 0xAD {
        // A hyphen is seen only at a line's end, and shapers never draw it.
        segments.append(Segment(scalars: [0x2010], range: 0..<1, isRightToLeft: false, face: face, x: start))
        end = nil
        continue
      }
      defer { end = start + Int(glyph.width) }
      if end == start, let last = segments.indices.last, segments[last].isRightToLeft == isRightToLeft,
        segments[last].face == face
      {
        let before = segments[last].range
        if isRightToLeft, range.upperBound == before.lowerBound {
          segments[last].range = range.lowerBound..<before.upperBound
          continue
        }
        if !isRightToLeft, range.lowerBound == before.upperBound {
          segments[last].range = before.lowerBound..<range.upperBound
          continue
        }
      }
      segments.append(Segment(scalars: line, range: range, isRightToLeft: isRightToLeft, face: face, x: start))
    }
  }
}
