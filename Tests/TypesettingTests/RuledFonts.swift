import Typesetting

/// Fonts by a rule instead of a drawing: every letter has some advance of its own, marks have none.
struct RuledFonts: LetterMeasure {
  /// 1/4096 em of every letter; nil gives each letter its own.
  var each: Int32?

  static let metric = Metric.letters(LetterMetric(cellWidth: 8, cellHeight: 16, emWidth: 20 * 64, emHeight: 20 * 64))
  /// Units that no letter is wider than.
  static let widest = 20 * 64 * 150 / 100

  func speaking(_ language: String) -> any LetterMeasure { self }

  func advances(of scalars: [UInt32], levels: [UInt8], faces: [LetterFace]) -> [Int32] {
    zip(scalars, faces).map { scalar, face in
      let properties = Unicode.Scalar(scalar)?.properties
      if properties?.isDefaultIgnorableCodePoint == true || properties?.generalCategory == .nonspacingMark { return 0 }
      return each ?? Int32(1000 + scalar &* 2_654_435_761 % 3000) + (face.contains(.bold) ? 96 : 0)
    }
  }
}
