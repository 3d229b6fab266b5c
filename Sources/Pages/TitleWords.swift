/// How far the words of a line are those of a pasted page's text.
struct TitleWords {
  /// Of each line that is no paragraph.
  private let own: [[String]]
  private var strength: [Int] = []
  private var share: [Int] = []
  private let lines: ArraySlice<PastedLine>

  init(_ lines: ArraySlice<PastedLine>, body: ArraySlice<PastedLine>) {
    self.lines = lines
    var paragraphs: [String: Int] = [:]
    for line in body.prefix(600) where line.isProse {
      for word in Self.words(line, upTo: 4000) { paragraphs[word, default: 0] += 1 }
    }
    let count = max(1, body.count { $0.isProse })
    own = lines.map { $0.line.scalarCount <= 300 ? Self.words($0, upTo: 1200) : [] }
    for words in own {
      let common = words.compactMap { paragraphs[$0] }.sorted(by: >)
      // A word counts twice: for standing in several paragraphs, and in a third of them.
      let halves = common.prefix(4).reduce(0) { $0 + min(60, $1 * 180 / count) + ($1 > 2 ? 60 : $1 * 30) }
      strength.append(halves / 60)
      share.append(words.isEmpty ? 0 : common.count * 8 / words.count)
    }
  }

  /// Short words stand in every text.
  private static func words(_ line: PastedLine, upTo count: Int) -> [String] {
    let text = line.line.text
    return PageTitle.words(text.utf8.count > count ? String(text.prefix(count)) : text)
      .filter { $0.unicodeScalars.count > 3 }
  }

  func tell(_ index: Int, next: Int?, _ set: (TitleSign, Int) -> Void) {
    set(.strength, strength[index])
    set(.share, share[index])
    if lines[index].line.wordCount >= 4 { set(.longShare, share[index]) }
    set(.strengthAbove, best(max(0, index - 2)..<index, length: 200))
    set(.strengthBelow, best(index + 1..<min(index + 3, lines.count), length: 250))
    guard let next, !own[index].isEmpty else { return }
    let text = lines[next].line.text
    let there = PageTitle.words(text.utf8.count > 600 ? String(text.prefix(600)) : text)
    set(.nextParagraph, own[index].count(where: there.contains) * 8 / own[index].count)
  }

  private func best(_ range: Range<Int>, length: Int) -> Int {
    range.reduce(0) { best, index in
      let line = lines[index]
      let isTitle = line.line.wordCount >= 4 && !line.isProse && line.line.scalarCount < length
      return isTitle ? max(best, strength[index]) : best
    }
  }
}
