// Unsafe pointers: lines are set from the analyzer's buffers without copying them; every range comes from the analysis
// of the same paragraph.

/// How letters of a font look beside the plain ones.
public struct LetterFace: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = LetterFace(rawValue: 1)
  public static let italic = LetterFace(rawValue: 2)
  public static let monospaced = LetterFace(rawValue: 4)
  /// Of few and open forms, which few dots are enough for.
  public static let open = LetterFace(rawValue: 8)
}

/// The fonts that letters are measured with, as the program's rim has them: given the same fonts, the same text always
/// has the same advances.
public protocol LetterMeasure: Sendable {
  /// The same fonts for text of a language (BCP 47), which chooses among those of a script.
  func speaking(_ language: String) -> any LetterMeasure
  /// Each scalar's share of its cluster's advance, in 1/4096 em; nothing where there are no fonts.
  ///
  /// - Parameters:
  ///   - levels: of each scalar (UAX#9).
  ///   - faces: of each scalar.
  func advances(of scalars: [UInt32], levels: [UInt8], faces: [LetterFace]) -> [Int32]
}

/// A paragraph's advances at one size.
struct ScaledAdvances: Sendable {
  /// Of each scalar, in the metric's units.
  let units: [Int32]
  /// Of the hyphen that a line may end with.
  let hyphen: Int

  /// - Parameter em: in the metric's units.
  init(_ advances: [Int32], em: Int) {
    var units = [Int32](repeating: 0, count: advances.count)
    // The sum is scaled, not each advance, so that a line's error does not grow with its letters.
    var sum = 0
    var before = 0
    for (i, advance) in advances.enumerated() {
      sum += Int(advance)
      let end = (sum * em) >> 12
      units[i] = Int32(clamping: end - before)
      before = end
    }
    self.units = units
    hyphen = em / 3
  }

  func withWidths<Result>(_ body: (AdvanceWidths) -> Result) -> Result {
    units.withUnsafeBufferPointer { units in
      guard let start = units.baseAddress else { preconditionFailure("an array gives its base address") }
      return body(AdvanceWidths(units: start, hyphen: hyphen))
    }
  }

  func width(of range: Range<Int>, isHyphen: Bool) -> Int {
    let width = range.reduce(0) { $0 + Int(units[$1]) }
    return width == 0 && isHyphen ? hyphen : width
  }
}

extension TextStyle {
  /// The face that the style is set in.
  public var face: LetterFace {
    var face: LetterFace = []
    switch role {
    case .headline, .subheading, .tableHeader, .kicker, .enlargeControl, .reduceControl: face = .bold
    case .preformatted: face = .monospaced
    default: break
    }
    if marks.contains(.strong) { face.insert(.bold) }
    if marks.contains(.emphasis) { face.insert(.italic) }
    if marks.contains(.code) { face.insert(.monospaced) }
    return face
  }
}
