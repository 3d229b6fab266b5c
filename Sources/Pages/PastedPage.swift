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
    let content = lines.filter { !$0.isBlank }
    guard content.count >= 6 else { return nil }
    self.lines = PastedLine.lines(content)
    guard isPage(lines, content), let body = proseRun() else { return nil }
    let end = cutEnd(body)
    let prose = proseStart(body)
    let title = PastedTitle(self.lines, body: prose..<end)
    // What stands between the headline and the text is the article's, unless menus do.
    let isNear = title.index.map { prose - $0 <= 25 } ?? false
    take(title, (isNear ? body.lowerBound : prose)..<end, isNear: isNear)
  }

  /// Several kinds of controls, many labels, and prose that no program wrapped.
  private func isPage(_ all: [PageLine], _ content: [PageLine]) -> Bool {
    let kinds = Set(lines.compactMap { $0.furniture })
    let labels = lines.count { $0.isLabel }
    let prose = lines.count { $0.isProse }
    let controls = lines.count { $0.furniture != nil }
    let first = lines.firstIndex { $0.isProse } ?? lines.count
    let hasMenus = kinds.count >= 2 && controls >= 3 && labels >= 10
    let hasMenuAbove = controls >= 1 && labels >= 12 && lines[..<first].count { $0.isLabel } >= 4 && prose >= 3
    // A page says its headline over the text twice: in its path or its title, and where it stands.
    let saysTwice = lines[..<first].contains {
      $0.isRepeated && $0.line.wordCount >= (controls > 0 ? 4 : 6) && $0.furniture == nil
    }
    guard prose >= 1, hasMenus && lines.count >= 15 || hasMenuAbove || saysTwice else { return false }
    return !ProseEvidence.isOtherText(content, all)
  }

  // MARK: Body

  /// The run of lines whose prose outweighs the labels among it by most.
  private func proseRun() -> Range<Int>? {
    var best = (weight: 0, range: 0..<0)
    var (weight, start) = (0, 0)
    for (index, line) in lines.enumerated() {
      if weight <= 0 { (weight, start) = (0, index) }
      weight += line.weight
      if weight > best.weight { best = (weight, start..<index + 1) }
    }
    guard best.weight > 0 else { return nil }
    var range = best.range
    while let next = proseRun(from: range.upperBound), next.weight * 8 > best.weight {
      range = range.lowerBound..<next.end
    }
    return range
  }

  /// The next run of prose, where only the text's own tables and lists lie between, no head of what stands below an article.
  private func proseRun(from start: Int) -> (weight: Int, end: Int)? {
    var (weight, best, end) = (0, 0, start)
    for index in start..<lines.count {
      if let kind = lines[index].furniture, best == 0, PastedLine.endings.contains(kind) { return nil }
      weight = max(0, weight) + lines[index].weight
      if weight > best { (best, end) = (weight, index + 1) }
      if index > (best > 0 ? end + 200 : start + 100), best == 0 || weight <= 0 { break }
    }
    return best > 0 ? (best, end) : nil
  }

  /// Where the first of the runs of prose begins that are long enough to be of the same article: tables, lists of contents
  /// and pictures stand between.
  private func proseStart(_ body: Range<Int>) -> Int {
    let all = lines[body].reduce(0) { $0 + max($1.weight, 0) }
    var start = body.lowerBound
    while true {
      var (weight, best, found) = (0, 0, start)
      for index in (0..<start).reversed() {
        if let kind = lines[index].furniture, best == 0, PastedLine.endings.contains(kind) { break }
        weight = max(0, weight) + lines[index].weight
        if weight > best { (best, found) = (weight, index) }
        if best == 0 ? index < start - 100 : index < found - 60 { break }
      }
      guard best * 8 > all else { return start }
      start = found
    }
  }

  /// Where the article ends: before a head of what pages put below it, when little prose stands behind that.
  private func cutEnd(_ body: Range<Int>) -> Int {
    var prose = 0
    let all = lines[body].reduce(0) { $0 + ($1.isProse ? $1.line.scalarCount : 0) }
    for index in body {
      let line = lines[index]
      if line.isProse { prose += line.line.scalarCount }
      guard let kind = line.furniture, PastedLine.endings.contains(kind), prose * 10 > all * 4 else { continue }
      let behind = lines[index + 1..<body.upperBound].prefix(400)
      let proseBehind = behind.count { $0.isProse }
      let next = behind.prefix(6).count { $0.isProse }
      if proseBehind * 2 < behind.count || kind == "comments" || next == 0 { return index }
    }
    var end = body.upperBound
    while end > body.lowerBound + 1, lines[end - 1].furniture != nil { end -= 1 }
    return end
  }

  // MARK: Taking apart

  private mutating func take(_ title: PastedTitle, _ body: Range<Int>, isNear: Bool) {
    var used: Set<Int> = []
    if let index = title.index {
      article.headline = field(lines[index].line.text)
      evidence["title"] = title.reason
      used.insert(index)
    }
    let first = title.index.map { min($0, body.lowerBound) } ?? body.lowerBound
    let head = max(0, min(first - 6, body.lowerBound - 25))..<min(body.lowerBound + 8, body.upperBound)
    takeDateline(in: head, &used)
    if article.dateline == nil { takeLabelledDate(near: head) }
    takeByline(in: head, &used)
    let start = title.index.map { isNear && $0 < body.lowerBound ? $0 + 1 : body.lowerBound } ?? body.lowerBound
    for index in 0..<start where !used.contains(index) { drop(index, "over the article") }
    takeBlocks(start..<body.upperBound, bodyStart: body.lowerBound, used)
    for index in body.upperBound..<lines.count where !used.contains(index) { drop(index, "below the article") }
  }

  private mutating func takeBlocks(_ range: Range<Int>, bodyStart: Int, _ used: Set<Int>) {
    var block = 0
    let key = PageVocabulary.key(article.headline)
    for index in range where !used.contains(index) {
      let line = lines[index]
      if let kind = line.furniture {
        drop(index, kind)
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

  private mutating func takeDateline(in range: Range<Int>, _ used: inout Set<Int>) {
    // The date nearest to the text is the article's; pages show today's at their top.
    for index in range.reversed() where !used.contains(index) {
      let line = lines[index].line
      guard !lines[index].isProse, line.scalarCount <= 140, let leftover = DatelineParser.leftoverWords(in: line.text),
        leftover <= 12, var dateline = DatelineParser.parse(line.text), (dateline.published?.utf8.count ?? 0) >= 10
      else { continue }
      if leftover > 4 { dateline.place = nil }
      if article.dateline == nil {
        article.dateline = dateline
        evidence["published"] = "dateline"
        if article.byline.isEmpty, let authors = AuthorNames.ofLine(line.text) {
          article.byline = authors
          evidence["byline"] = "label"
        }
      } else if let update = article.dateline, update.modified == update.published, dateline.modified == nil {
        // The line below told when it was changed.
        dateline.modified = update.published
        article.dateline = dateline
      } else {
        continue
      }
      // What the line says beside the date is not lost.
      if leftover <= 6 { used.insert(index) }
    }
  }

  /// A date that says of what it is one ("Posted on …") may stand anywhere but among comments; its line stays.
  private mutating func takeLabelledDate(near head: Range<Int>) {
    let end = lines.indices.first { $0 >= head.upperBound && lines[$0].furniture == "comments" } ?? lines.count
    let order = Array(head.upperBound..<max(end, head.upperBound)) + (0..<head.lowerBound).reversed()
    for index in order.prefix(2000) {
      let line = lines[index].line
      guard line.scalarCount <= 140, !lines[index].isProse, DatelineParser.label(in: line.text) != nil,
        let dateline = DatelineParser.parse(line.text), (dateline.published?.utf8.count ?? 0) >= 10
      else { continue }
      article.dateline = dateline
      article.dateline?.place = nil
      evidence["published"] = "dateline"
      return
    }
  }

  private mutating func takeByline(in range: Range<Int>, _ used: inout Set<Int>) {
    guard article.byline.isEmpty else { return }
    for index in range where !used.contains(index) && !lines[index].isProse && lines[index].line.scalarCount <= 100 {
      let text = lines[index].line.text
      var names: [Author]? = AuthorNames.ofLine(text) ?? BylineLine.parse(text)
      if names == nil, PageWords.isLabel(text, "by"), index + 1 < range.upperBound {
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

  private func field(_ text: String) -> String { CleanText.field(text) }

  private mutating func drop(_ index: Int, _ why: String) {
    dropped.append(
      Provenance.Dropped(
        text: field(lines[index].line.text), why: lines[index].furniture ?? why, place: article.blocks.count))
  }
}
