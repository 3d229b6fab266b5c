import ArticleModel
import Typesetting

/// The article in the article pane: its text, how it is set, and where the reader is in it.
struct OpenArticle: Sendable {
  let id: String
  private(set) var page: ArticlePage
  /// The row at the top of the pane.
  private(set) var top = 0
  /// What keeps its place when the setting changes; taken anew only when the reader scrolls.
  private(set) var anchor: ReadingAnchor
  /// An index into `statements`.
  var currentStatement: Int?
  /// The statement to be the current one once it is known what stands in quotation marks.
  private var awaited: QuotedRun?
  /// What was found in quotation marks in a large text so far; nil where nobody has asked.
  private(set) var looking: QuoteSearch?
  /// An index into `links`.
  var currentLink: Int?
  var search: ArticleSearch?
  /// The passages that bear a note, by paragraph.
  private(set) var noted: [TextAddress: [Range<Int>]] = [:]
  /// The search that stands in a large text, and where it came to.
  var textSearch: TextSearch?
  var textHit: TextSearch.Hit?
  /// Where all its hits are, in UTF-8 bytes; nil until they are counted.
  var textHits: [Int]?
  /// What is being searched for in the background; nil where nothing is.
  var searchRequest: String?
  /// What the rim has found of its pictures, by the addresses that it gives them; nil where nobody has asked.
  var figures: [String: FoundFigure]?

  var content: OpenedArticle.Content { page.content }
  var article: Article { page.article }
  var statements: [QuotedRun] { looking?.statements ?? page.statements }
  var otherRuns: [QuotedRun] { page.otherRuns }
  /// Whether it is known what stands in quotation marks; of a large text, in its first part.
  var isQuoted: Bool { looking.map { $0.next > 0 } ?? page.isQuoted }
  var isLarge: Bool { page.isLarge }
  var headings: [Heading] { page.headings }
  var characterCount: Int { page.characterCount }
  var links: [Link] { page.links }
  var galley: Galley { page.galley }
  var labels: GalleyLabels { page.labels }
  /// The pictures that the page is set with.
  var shownFigures: [String: GalleyFigure] { page.figures }

  /// Whether it is known that its file cannot be read any more.
  var isGone = false
  /// Whether `n` goes on in a search.
  var isSearching: Bool { search != nil || textHit != nil || searchRequest != nil }

  /// Finds the passages that bear a note where they stand, word for word.
  mutating func note(_ passages: [String]) {
    noted = [:]
    for passage in passages {
      let sought = Array(passage.unicodeScalars)
      guard !sought.isEmpty else { continue }
      for (address, text) in article.pageTexts {
        let scalars = Array(text.unicodeScalars)
        let starts = scalars.indices.dropLast(sought.count - 1)
        guard let start = starts.first(where: { scalars[$0...].starts(with: sought) }) else { continue }
        noted[address, default: []].append(start..<(start + sought.count))
        break
      }
    }
  }

  mutating func endSearch() {
    search = nil
    textSearch = nil
    textHit = nil
    textHits = nil
    searchRequest = nil
  }

  /// Which of how many hits is the current one; nil where no search stands, or they are not counted yet.
  var hitPosition: (number: Int, count: Int, text: String)? {
    if let search, let current = search.current { return (current + 1, search.hits.count, search.text) }
    guard let textSearch, let textHit, let textHits else { return nil }
    let index = textHits.partitioningIndex { $0 >= textHit.utf8Offset }
    return (min(index + 1, textHits.count), textHits.count, textSearch.text)
  }

  /// A link in the text.
  struct Link: Equatable, Sendable {
    var address: TextAddress
    var range: Range<Int>
    var url: String
    /// The words that it stands on.
    var text: String
  }

  init(id: String, page: ArticlePage) {
    self.id = id
    self.page = page
    anchor = page.galley.anchor(atLine: 0)
  }

  /// Takes the same article with what was found in quotation marks since, the same words staying at the top.
  mutating func quote(_ page: ArticlePage, rows: Int) {
    let wanted = awaited ?? currentStatement.map { statements[$0] }
    self.page = page
    show(line: galley.line(of: anchor), rows: rows)
    choose(wanted)
  }

  /// Begins to look for statements in a large text; false where that was done, or there is nothing to look for.
  mutating func beginLooking() -> Bool {
    guard case .text = content, looking == nil else { return false }
    looking = QuoteSearch()
    return true
  }

  /// Takes in what the next part of a large text holds; false where it is not the next one.
  mutating func take(_ part: QuotedPart) -> Bool {
    guard looking?.take(part) == true else { return false }
    if let awaited { choose(awaited) }
    return true
  }

  /// Makes a statement the current one; where none is known yet, once it is.
  mutating func choose(_ run: QuotedRun?) {
    currentStatement = run.flatMap { run in
      statements.firstIndex { $0.address == run.address && $0.range == run.range }
    }
    let isKnown = isQuoted && looking?.isOver != false
    awaited = isKnown || currentStatement != nil ? nil : run
  }

  /// The last row that may stand at the top of a pane of so many rows: never a lower part of a row of large letters.
  func lastTop(rows: Int) -> Int {
    let top = max(galley.lineCount - rows, 0)
    let part = lowerPart(at: top)
    guard part > 0 else { return top }
    let next = top - part + galley.line(top).size.times
    return next < galley.lineCount ? next : top - part
  }

  /// How far below the first row of its line a row stands. Only where the terminal's letters are enlarged is a row looked
  /// at: in a large text that sets the section it stands in.
  private func lowerPart(at line: Int) -> Int {
    galley.typography.enlargement == .none ? 0 : galley.line(line).size.part
  }

  /// Scrolls; returns whether anything moved.
  mutating func scroll(to line: Int, rows: Int) -> Bool {
    let before = top
    show(line: line, rows: rows)
    let part = lowerPart(at: top)
    if part > 0 { show(line: top > before ? top - part + galley.line(top).size.times : top - part, rows: rows) }
    guard top != before else { return false }
    anchor = galley.anchor(atLine: top)
    return true
  }

  /// Takes another setting, the same words staying at the top.
  mutating func reset(in galley: Galley, labels: GalleyLabels, figures: [String: GalleyFigure], rows: Int) {
    page.galley = galley
    page.labels = labels
    page.figures = figures
    show(line: galley.line(of: anchor), rows: rows)
  }

  /// Has the rows in view set. In a large text that may change the numbers of rows, so it is done until they stand.
  private mutating func show(line: Int, rows: Int) {
    let isEnd = line >= lastTop(rows: rows)
    top = page.galley.prepare(line: min(max(line, 0), lastTop(rows: rows)), rows: rows)
    while top > lastTop(rows: rows) || (isEnd && top < lastTop(rows: rows)) {
      top = page.galley.prepare(line: lastTop(rows: rows), rows: rows)
    }
  }

  /// Takes in what the background has counted.
  mutating func count(_ result: GalleyIndexStep.Result) { top = page.galley.apply(result, keeping: top) }

  /// Brings a place into view, a third of the way down if it was out of it.
  mutating func reveal(_ place: ReadingPlace, rows: Int) -> Bool {
    let line = galley.line(of: place)
    if (top..<(top + max(rows - 1, 1))).contains(line) { return false }
    return scroll(to: line - rows / 3, rows: rows)
  }

  /// How far the pane's last row is into the article, 0...1.
  func share(rows: Int) -> Double {
    galley.share(above: top + rows)
  }

  /// The first scalar of the paragraph that the pane begins with, or the one that is being read.
  func isVisible(_ place: ReadingPlace, rows: Int) -> Bool {
    let row = galley.line(of: place)
    guard (top..<(top + rows)).contains(row) else { return false }
    // What is cut at the foot is not shown.
    let line = galley.rowsOfLine(at: row)
    return line.upperBound <= top + rows || line.lowerBound <= top
  }
}

extension OpenArticle {
  /// Whether anything of a run stands in the pane.
  func shows(_ run: QuotedRun, rows: Int) -> Bool {
    let end = ReadingPlace.paragraph(run.address, scalarOffset: run.range.upperBound)
    return galley.line(of: run.place) < top + rows && galley.line(of: end) >= top
  }
}

extension QuotedRun {
  var place: ReadingPlace {
    address == .text ? .text(utf8Offset: range.lowerBound) : .paragraph(address, scalarOffset: range.lowerBound)
  }
}

extension OpenArticle.Link {
  var place: ReadingPlace { .paragraph(address, scalarOffset: range.lowerBound) }
}
