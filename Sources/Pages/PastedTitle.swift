import ArticleModel
import Deciphering

/// The headline among the lines over a pasted article: what the body, a date or byline below it and its repetition point to.
struct PastedTitle {
  private(set) var index: Int?
  private(set) var reason = ""

  /// Lines over the body that may be the headline: menus stand between.
  private static let reach = 600

  private let lines: [PastedLine]
  private let body: Range<Int>
  /// How many of the body's paragraphs hold a word.
  private let words: [String: Int]

  init(_ lines: [PastedLine], body: Range<Int>) {
    self.lines = lines
    self.body = body
    words = Self.words(of: lines[body])
    let reach = max(0, body.lowerBound - Self.reach)..<min(body.lowerBound + 10, body.upperBound)
    var scores: [Int: Double] = [:]
    for index in reach {
      guard let score = score(index) else { continue }
      scores[index] = score + echo(index)
    }
    guard let best = scores.max(by: Self.isWorse), best.value >= 2 else { return }
    index = best.key
    // A summary under the headline says as much of the text as the headline does; the upper one is the headline.
    let length = lines[best.key].line.scalarCount
    if length >= 80 {
      let upper = scores.filter {
        $0.key < best.key && $0.key >= best.key - 6 && $0.value >= max(best.value - 2, 3)
          && lines[$0.key].line.scalarCount < length
      }
      index = upper.max(by: Self.isWorse)?.key ?? best.key
    }
    reason = "line over the body"
  }

  private static func isWorse(_ one: (key: Int, value: Double), _ other: (key: Int, value: Double)) -> Bool {
    one.value < other.value || one.value == other.value && one.key > other.key
  }

  private static func words(of body: ArraySlice<PastedLine>) -> [String: Int] {
    var words: [String: Int] = [:]
    for line in body.prefix(600) where line.isProse {
      for word in PageTitle.words(String(line.line.text.prefix(4000))) where word.unicodeScalars.count > 3 {
        words[word, default: 0] += 1
      }
    }
    return words
  }

  /// The path of rubrics over an article ends in its headline, the window's title begins with it.
  private func echo(_ index: Int) -> Double {
    let text = lines[index].line.text
    guard text.utf8.count >= 15 else { return 0 }
    var score = 0.0
    for other in max(0, index - 30)..<min(lines.count, index + 30) where other != index {
      let longer = lines[other].line.text
      if longer.utf8.count > text.utf8.count, longer.utf8.count < text.utf8.count + 120 {
        if longer.hasSuffix(text) || longer.hasPrefix(text) { score = max(score, 2) }
      } else if longer.utf8.count >= 15, longer.utf8.count < text.utf8.count, text.hasSuffix(longer) {
        score = min(score, -3)
      }
    }
    return score
  }

  /// What the line's words, its form and its neighbours say for its being the headline; nil where it can be none.
  private func score(_ index: Int) -> Double? {
    let line = lines[index].line
    guard lines[index].furniture == nil, (1...32).contains(line.wordCount), (6...220).contains(line.scalarCount) else {
      return nil
    }
    if let leftover = DatelineParser.leftoverWords(in: line.text), leftover <= 3 { return nil }
    if AuthorNames.ofLine(line.text) != nil { return nil }
    let own = PageTitle.words(line.text).filter { $0.unicodeScalars.count > 3 }
    let common = own.compactMap { words[$0] }.sorted(by: >)
    var score = own.isEmpty ? 0 : 2 * Double(common.count) / Double(own.count)
    // A word in all paragraphs says little more than one in eight.
    for count in common.prefix(4) { score += [0.38, 0.6, 0.76, 0.89, 0.99, 1.07, 1.14, 1.21][min(count, 8) - 1] }
    score += form(line)
    if lines[index].isRepeated { score += line.wordCount >= 3 && common.count >= 2 ? 2 : 0.3 }
    score += Double(marksBelow(index))
    if index + 1 < lines.count, lines[(index + 1)...].prefix(2).contains(where: \.isProse) { score += 0.8 }
    let distance = body.lowerBound - index
    score -= distance > 0 ? Double(min(distance, 60)) * 0.12 : Double(-distance) * 0.6
    if lines[index].isProse || line.endsSentence && !line.text.hasSuffix("?") && !line.text.hasSuffix("؟") {
      score -= 2.5
    }
    // Heads of other lists stand between a menu and the article.
    let heads = lines[index..<max(index, body.lowerBound)].count { line in
      line.furniture.map(PastedLine.endings.contains) ?? false
    }
    return score - Double(min(heads, 8)) * 0.6
  }

  private func form(_ line: PageLine) -> Double {
    var score = 0.0
    if line.wordCount >= 4 { score += 1.5 }
    if line.wordCount <= 2 { score -= 1.2 }
    if line.scalarCount >= 30, line.scalarCount <= 110 { score += 1 }
    if line.scalarCount > 120 { score -= 1.5 }
    // "1. …" is a point of the text, not its head.
    if let first = line.text.unicodeScalars.first, first.properties.numericType != nil,
      line.text.prefix(4).contains(".")
    {
      score -= 2
    }
    if line.isSlug || line.text.contains(" › ") || line.text.contains("://") || line.text.contains("@")
      || line.text.hasPrefix("/")
    {
      score -= 3
    }
    return score
  }

  /// Dates, bylines and controls right below, which a page puts under its headline.
  private func marksBelow(_ index: Int) -> Double {
    var marks = 0.0
    var isHead = false
    for (offset, next) in lines[(index + 1)...].prefix(8).enumerated() {
      let isDate = !next.isProse && (DatelineParser.leftoverWords(in: next.line.text) ?? 99) <= 8
      let isByline = !next.isProse && (AuthorNames.ofLine(next.line.text) != nil || BylineLine.isDesk(next.line.text))
      if isDate || isByline || next.furniture == "share" || next.furniture == "control" { marks += 1 }
      if offset < 4, !isHead, isDate || isByline || PageWords.isLabel(next.line.text, "by") { isHead = true }
    }
    return min(marks, 3) + (isHead ? 2.5 : 0)
  }
}
