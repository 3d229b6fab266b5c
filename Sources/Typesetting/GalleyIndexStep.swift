/// A bounded piece of counting that can be done away from the galley, on any thread.
public struct GalleyIndexStep: Sendable {
  /// What a step found out.
  public struct Result: Sendable {
    let typography: Typography
    let columns: Int
    /// Sections of the galley that it was made for: the text may be another by now.
    let sectionCount: Int
    let firstSection: Int
    let rows: [Int]
  }

  let source: GalleySource
  let typography: Typography
  let columns: Int
  let fonts: (any LetterMeasure)?
  let sectionCount: Int
  let sections: Range<Int>

  public func run() -> Result {
    let rows: [Int]
    switch source {
    case .article:
      rows = sections.map { section in
        PageSetting(source.pieces(ofSection: section), typography: typography, columns: columns, fonts: fonts).rowCount
      }
    case .text(let text):
      var counter = LargeTextCounter(text, typography: typography, columns: columns)
      var counted: [Int] = []
      for section in sections { counted.append(counter.rows(ofSection: section)) }
      rows = counted
    }
    return Result(
      typography: typography, columns: columns, sectionCount: sectionCount, firstSection: sections.lowerBound,
      rows: rows)
  }
}

extension Galley {
  /// Whether rows can be counted without setting the whole of a large text: measuring it with fonts would take too long.
  public var canCount: Bool {
    if case .text = source, case .letters = typography.metric { false } else { true }
  }

  /// The next sections to be counted, in steps of about a megabyte; nil when all are.
  public func indexStep() -> GalleyIndexStep? {
    guard !isCounted, canCount else { return nil }
    let perStep =
      switch source {
      case .article: 8
      case .text: 32
      }
    guard let first = (0..<index.sectionCount).first(where: { !index.isCounted($0) }) else { return nil }
    let end = min(first + perStep, index.sectionCount)
    return GalleyIndexStep(
      source: source, typography: typography, columns: columns, fonts: fonts, sectionCount: index.sectionCount,
      sections: first..<end)
  }
}
