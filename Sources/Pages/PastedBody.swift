import Deciphering

/// Where the text lies in a page copied off a browser: the run of lines with the most prose.
struct PastedBody {
  let lines: [PastedLine]
  /// The run of prose, and where the first paragraphs that belong to it begin.
  private(set) var run = 0..<0
  private(set) var start = 0
  private(set) var end = 0

  /// From the first paragraph to the head of what stands below.
  var text: Range<Int> { start..<max(start, end) }

  /// Nil for a text that shows no menus or controls of a page.
  init?(_ all: [PageLine]) {
    let content = all.filter { !$0.isBlank }
    guard content.count >= 6 else { return nil }
    lines = PastedLine.lines(content)
    guard isPage(all, content), let run = proseRun() else { return nil }
    self.run = run
    end = cutEnd(run)
    start = proseStart(run)
  }

  /// Several kinds of controls, many labels, and prose that no program wrapped.
  private func isPage(_ all: [PageLine], _ content: [PageLine]) -> Bool {
    let kinds = Set(lines.compactMap { $0.furniture })
    let labels = lines.count { $0.isLabel }
    let prose = lines.count { $0.isProse }
    let controls = lines.count { $0.furniture != nil }
    let first = lines.firstIndex { $0.isProse } ?? lines.count
    let labelsAbove = lines[..<first].count { $0.isLabel }
    let hasMenus = kinds.count >= 2 && controls >= 3 && labels >= 10
    let hasMenuAbove = controls >= 1 && labels >= 12 && labelsAbove >= 4 && prose >= 3
    // "Skip to content" says no other text of itself; a control of a word or two stands over any article.
    let hasSkip =
      lines.prefix(3).contains { $0.furniture == "control" && $0.line.wordCount >= 3 } && labels >= 6 && prose >= 5
    // A page says its headline over the text twice: in its path or its title, and where it stands.
    let saysTwice = lines[..<first].contains {
      $0.isRepeated && $0.line.wordCount >= (controls > 0 ? 4 : 6) && $0.furniture == nil
    }
    guard prose >= 1, hasMenus && lines.count >= 15 || hasMenuAbove || hasSkip || saysTwice || hasHead(first, prose)
    else { return false }
    // Pages show code and tables, too.
    return kinds.count >= 3 && labels >= 40 && labelsAbove >= 4 && prose >= 5
      || !ProseEvidence.isOtherText(content, all)
  }

  /// A few items of a menu, then a line that may be a headline with a date or a byline, above many paragraphs.
  private func hasHead(_ first: Int, _ prose: Int) -> Bool {
    let above = lines[..<first]
    guard (4...14).contains(first), prose >= 5, above.prefix(3).allSatisfy({ $0.line.wordCount <= 2 }) else {
      return false
    }
    let marks = above.map(HeadlineMark.init)
    return above.contains { $0.line.wordCount >= 4 && !$0.line.endsSentence }
      && marks.contains { $0 == .date || $0 == .byline }
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
      // "Also read: …" in one line stands among paragraphs, the head of a box seldom.
      let isLine = PageWords.kind(of: line.line.text) == nil
      let next = behind.prefix(isLine ? 12 : 6).count { $0.isProse }
      let near = behind.prefix(15).count { $0.isProse }
      // In doubt the text goes on: what a reader did not want can be skipped, what is left out has to be missed first.
      if kind == "comments" || next == 0 && near < 4 || proseBehind * 2 < behind.count && near < (isLine ? 1 : 3) {
        return index
      }
    }
    var end = body.upperBound
    while end > body.lowerBound + 1, lines[end - 1].furniture != nil { end -= 1 }
    return end
  }
}
