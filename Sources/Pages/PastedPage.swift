import ArticleModel
import Deciphering

/// A whole page copied off a browser, menus and footers and all: the article is the run of lines with the most prose.
///
/// Only what is clearly the page's own is left out, line by line with its reason; in doubt a line stays.
struct PastedPage {
  private(set) var article = Article()
  private(set) var dropped: [Provenance.Dropped] = []
  private(set) var evidence: [String: String] = [:]

  private let lines: [PastedLine]

  /// Nil for a text that shows no menus or controls of a page.
  init?(_ lines: [PageLine]) {
    guard let body = PastedBody(lines) else { return nil }
    self.lines = body.lines
    let title = PastedTitle(body.lines, body: body.text)
    take(title, body, start: Self.start(title, body))
  }

  /// Where the article begins: below its headline, unless menus stand between that and the text, or much text above it.
  private static func start(_ title: PastedTitle, _ body: PastedBody) -> Int {
    guard let index = title.index else { return body.start }
    if index >= body.start {
      let above = body.lines[body.start..<index].count { $0.isProse }
      let below = body.lines[index..<max(index, body.end)].count { $0.isProse }
      return above > 3 || above >= below ? body.start : index + 1
    }
    if body.start - index <= 25 { return index + 1 }
    let between = body.lines.indices[(index + 1)..<body.start].filter { body.lines[$0].isProse }
    return between.count >= 2 && between[0] - index <= 15 ? index + 1 : body.start
  }

  // MARK: Taking apart

  private mutating func take(_ title: PastedTitle, _ body: PastedBody, start: Int) {
    let end = max(start, body.end)
    let prose = min(max(start, body.start), end)
    var used: Set<Int> = []
    if let index = title.index {
      article.headline = field(title.text)
      evidence["title"] = title.reason
      used.insert(index)
      if !title.rest.isEmpty {
        dropped.append(Provenance.Dropped(text: field(title.rest), why: "over the article", place: 0))
      }
    }
    let first = title.index.map { min($0, prose) } ?? prose
    let head = max(0, min(first - 6, prose - 25))..<min(prose + 8, end)
    let dates = PastedDateline(lines, title: (title.index, title.text), head: head, end: end)
    article.dateline = dates.dateline
    article.byline = dates.authors
    if dates.dateline != nil { evidence["published"] = "dateline" }
    if !dates.authors.isEmpty { evidence["byline"] = "label" }
    used.formUnion(dates.used)
    takeByline(in: head, &used)
    takeNameAlone(below: title.index, before: prose, &used)
    article.byline = article.byline.map { Author(name: field($0.name), role: $0.role.map(field)) }
    takeCaption(above: prose, below: title.index, &used)
    for index in 0..<start where !used.contains(index) { drop(index, "over the article") }
    takeBlocks(start..<end, bodyStart: prose, used)
    for index in end..<lines.count where !used.contains(index) { drop(index, "below the article") }
  }

  private mutating func takeBlocks(_ range: Range<Int>, bodyStart: Int, _ used: Set<Int>) {
    var block = 0
    let key = PageVocabulary.key(article.headline)
    /// Behind the head of a box its headlines, up to the next paragraph.
    var box: (kind: String, left: Int)?
    for index in range where !used.contains(index) {
      let line = lines[index]
      if line.isProse || line.line.endsSentence { box = nil }
      if let kind = line.furniture {
        let isHead = (kind == "related" || kind == "most read") && PageWords.kind(of: line.line.text) == kind
        box = isHead ? (kind, 6) : nil
        drop(index, kind)
      } else if let inside = box, inside.left > 0 {
        box = (inside.kind, inside.left - 1)
        drop(index, inside.kind)
      } else if !key.isEmpty, abs(line.line.scalarCount - key.unicodeScalars.count) < 20,
        PageVocabulary.key(line.line.text) == key
      {
        drop(index, "repeated")
      } else if index < bodyStart, line.isLabel, line.line.wordCount <= 3 || line.isRepeated {
        drop(index, "over the article")
      } else {
        let text = RichText(CleanText.line(line.line.text))
        let next = index + 1 < range.upperBound ? lines[index + 1] : nil
        let isHeading = block > 0 && PageBody.isSubheading(line.line, next: next?.line)
        article.blocks.append(isHeading ? .heading(level: 2, text) : .paragraph(text))
        block += 1
      }
    }
  }

  private mutating func takeByline(in range: Range<Int>, _ used: inout Set<Int>) {
    guard article.byline.isEmpty else { return }
    for index in range where !used.contains(index) && !lines[index].isProse && lines[index].line.scalarCount <= 100 {
      let text = lines[index].line.text
      var names: [Author]? = AuthorNames.ofLine(text) ?? BylineLine.parse(text)
      if names == nil, PageWords.isLabel(text, .by), index + 1 < range.upperBound {
        names = AuthorNames.ofName(lines[index + 1].line.text).map { [$0] }
        if names != nil { used.insert(index + 1) }
      }
      guard let names, !names.isEmpty else { continue }
      article.byline = names
      evidence["byline"] = "label"
      used.insert(index)
      return
    }
  }

  /// Two to four words in capitals right over the date or right under the headline, where one of both stands near.
  private mutating func takeNameAlone(below title: Int?, before prose: Int, _ used: inout Set<Int>) {
    guard article.byline.isEmpty, let title, article.dateline != nil, title < prose else { return }
    for index in (title + 1)..<min(prose, title + 6) where !used.contains(index) {
      let isBesideDate = used.contains(index + 1) || used.contains(index - 1) && index > title + 1
      guard isBesideDate, lines[index].furniture == nil, !lines[index].isRepeated, lines[index].line.isName,
        lines[index].line.text.split(separator: " ").allSatisfy({ $0.first?.isUppercase == true }),
        let author = AuthorNames.ofName(lines[index].line.text)
      else { continue }
      article.byline = [author]
      evidence["byline"] = "name beside the date"
      used.insert(index)
      return
    }
  }

  /// A line over the text that says who took the picture.
  private mutating func takeCaption(above prose: Int, below title: Int?, _ used: inout Set<Int>) {
    guard let title, title < prose else { return }
    for index in (title + 1)..<prose where !used.contains(index) && lines[index].furniture == nil {
      let line = lines[index].line
      guard line.wordCount <= 60, !line.endsSentence || line.text.hasSuffix(")"),
        let found = PictureLine.parse(line.text),
        let credit = found.credit, found.caption.wordCount(upTo: 3) >= 2
      else { continue }
      article.leadImage = Picture(caption: field(found.caption), credit: field(credit))
      evidence["lead_image"] = "caption with credit"
      used.insert(index)
      return
    }
  }

  private func field(_ text: String) -> String { CleanText.field(text) }

  private mutating func drop(_ index: Int, _ why: String) {
    dropped.append(
      Provenance.Dropped(
        text: field(lines[index].line.text), why: lines[index].furniture ?? why, place: article.blocks.count))
  }
}
