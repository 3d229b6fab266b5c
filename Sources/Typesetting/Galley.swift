import ArticleModel

/// A text set for a pane: rows of glyphs in their columns, and the way from each of them to the text and back.
///
/// What does not depend on the pane is kept, so that `relaid` only breaks lines again, and only the rows that are asked
/// for are reordered. An ordinary article is set as a whole. A larger text is set section by section as it comes into
/// view: until then the rows of a section are an estimate, which `prepare` makes true around the rows in view and
/// `GalleyIndexStep` everywhere, in the background.
public struct Galley: Sendable {
  public let typography: Typography
  /// The pane's width in cells.
  public let columns: Int
  private(set) var source: GalleySource
  /// What letters are measured with where the metric asks for it.
  let fonts: (any LetterMeasure)?
  private(set) var index: RowIndex
  /// Sections that are set.
  private var settings: [Int: PageSetting]

  /// Sections of a text that are kept set beside those in view; an article keeps all that were seen.
  private static let keptSections = 6

  /// - Parameter figures: the pictures to be shown, by the addresses that the article gives them; of the others there are
  ///   only the words.
  public init(
    article: Article, quotedRuns: [QuotedRun] = [], typography: Typography, columns: Int, labels: GalleyLabels,
    figures: [String: GalleyFigure] = [:], fonts: (any LetterMeasure)? = nil
  ) {
    var pieces = ArticleComposer.pieces(
      of: article, direction: typography.direction, labels: labels, figures: figures)
    let marks = StatementMarks(quotedRuns)
    if !marks.isEmpty { pieces = pieces.map(marks.over) }
    self.init(.article(pieces), settings: [:], typography: typography, columns: columns, fonts: fonts)
  }

  /// A text too large to be an article, which stays where it is: every line of it is a paragraph.
  public init(text: any TextBytes, typography: Typography, columns: Int, fonts: (any LetterMeasure)? = nil) {
    let text = LargeText(text, direction: typography.direction)
    self.init(.text(text), settings: [:], typography: typography, columns: columns, fonts: fonts)
  }

  private init(
    _ source: GalleySource, settings: [Int: PageSetting], typography: Typography, columns: Int,
    fonts: (any LetterMeasure)?
  ) {
    let columns = max(columns, 1)
    self.source = source
    self.fonts = fonts
    self.typography = typography
    self.columns = columns
    index = RowIndex(estimates: source.estimates(typography: typography, columns: columns))
    self.settings = settings
    for (section, setting) in settings { index.set(section, rows: setting.rowCount) }
    set(0)
  }

  /// The same text at another size or width, without shaping it again. The direction that the reader imposed is part of
  /// what was shaped: another one takes a new galley.
  public func relaid(typography: Typography, columns: Int) -> Galley {
    var typography = typography
    typography.direction = self.typography.direction
    let columns = max(columns, 1)
    let kept = settings.mapValues { $0.relaid(typography: typography, columns: columns, fonts: fonts) }
    return Galley(source, settings: kept, typography: typography, columns: columns, fonts: fonts)
  }

  /// The same page of an article that was set without them with its statements marked, without setting it again.
  public func marking(statementsAmong quotedRuns: [QuotedRun]) -> Galley {
    let marks = StatementMarks(quotedRuns)
    guard !marks.isEmpty, case .article(let sections) = source else { return self }
    var galley = self
    galley.source = .article(
      sections.map { GalleySource.Section(pieces: $0.pieces.map(marks.over), bytes: $0.bytes) })
    galley.settings = settings.mapValues { $0.marking(marks) }
    return galley
  }

  /// Rows of the page; an estimate while `isCounted` is false.
  public var lineCount: Int { index.total }

  /// Whether `lineCount` is exact.
  public var isCounted: Bool { index.uncounted == 0 }

  /// One row of the page; an empty one outside of it.
  public func line(_ line: Int) -> GalleyLine {
    guard line >= 0, line < lineCount else { return GalleyLine() }
    let (section, row) = index.locate(line)
    let setting = setting(ofSection: section)
    return row < setting.rowCount ? setting.line(row) : GalleyLine()
  }

  /// A section as it is set, whether it is kept or not.
  func setting(ofSection section: Int) -> PageSetting {
    settings[section]
      ?? PageSetting(source.pieces(ofSection: section), typography: typography, columns: columns, fonts: fonts)
  }

  // MARK: Counting

  /// Sets what is in view when the pane begins with a row, and a screen above and below it, so that `line` is quick and
  /// row numbers are true there. Returns the number that the row has now: to be called after every move.
  public mutating func prepare(line: Int, rows: Int) -> Int {
    guard !isCounted || !isKept(line: line, rows: rows) else { return line }
    var (section, row) = index.locate(min(max(line, 0), lineCount - 1))
    let inView = section
    set(section)
    row = min(row, max(index.rows(of: section) - 1, 0))
    var above = row
    while above < rows, section > 0 {
      section -= 1
      set(section)
      above += index.rows(of: section)
    }
    let first = section
    section = inView
    var below = index.rows(of: section) - row
    while below < 2 * rows, section + 1 < index.sectionCount {
      section += 1
      set(section)
      below += index.rows(of: section)
    }
    forget(outside: first...section)
    return index.firstRow(of: inView) + row
  }

  private func isKept(line: Int, rows: Int) -> Bool {
    let first = index.locate(max(line - rows, 0)).section
    let last = index.locate(min(line + 2 * rows, lineCount - 1)).section
    return (first...max(first, last)).allSatisfy { settings[$0] != nil }
  }

  private mutating func set(_ section: Int) {
    if settings[section] != nil { return }
    let setting = setting(ofSection: section)
    settings[section] = setting
    index.set(section, rows: setting.rowCount)
  }

  private mutating func forget(outside range: ClosedRange<Int>) {
    guard case .text = source, settings.count > range.count + Self.keptSections else { return }
    for section in settings.keys where !range.contains(section) { settings[section] = nil }
  }

  /// Puts the counts of a background step into the galley; a step made for another setting, or for a text of other
  /// sections, is ignored. Returns the number that a row has now.
  public mutating func apply(_ result: GalleyIndexStep.Result, keeping line: Int) -> Int {
    guard result.typography == typography, result.columns == columns, result.sectionCount == index.sectionCount else {
      return line
    }
    let (section, row) = index.locate(min(max(line, 0), lineCount - 1))
    for (offset, rows) in result.rows.enumerated() where !index.isCounted(result.firstSection + offset) {
      index.set(result.firstSection + offset, rows: rows)
    }
    return index.firstRow(of: section) + row
  }
}
