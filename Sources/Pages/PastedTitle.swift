import ArticleModel
import Deciphering

/// The headline among the lines over a pasted article: what the body, a date or byline below it and its repetition point to.
struct PastedTitle {
  private(set) var index: Int?
  private(set) var reason = ""

  /// Lines over the body that may be the headline.
  private static let reach = 30

  init(_ lines: [PastedLine], body: Range<Int>) {
    let words = Self.bodyWords(lines[body])
    let reach = max(0, body.lowerBound - Self.reach)..<min(body.lowerBound + 8, body.upperBound)
    var scores: [Int: Double] = [:]
    for index in reach {
      guard let score = Self.score(index, lines, body, words) else { continue }
      scores[index] = score + Self.echo(index, lines, reach)
    }
    guard let best = scores.max(by: { $0.value < $1.value || $0.value == $1.value && $0.key > $1.key }), best.value >= 2
    else { return }
    // A summary under the headline says as much of the text as the headline does; the upper one is the headline.
    let upper = scores.filter {
      $0.key < best.key && $0.key >= best.key - 6 && $0.value >= best.value - 2 && $0.value >= 3
    }
    index = upper.max { $0.value < $1.value || $0.value == $1.value && $0.key > $1.key }?.key ?? best.key
    reason = "line over the body"
  }

  /// The path of rubrics over an article ends in its headline, the window's title begins with it.
  private static func echo(_ index: Int, _ lines: [PastedLine], _ reach: Range<Int>) -> Double {
    let text = lines[index].line.text
    var score = 0.0
    for other in reach where other != index && text.utf8.count >= 15 {
      let longer = lines[other].line.text
      if longer.utf8.count > text.utf8.count, longer.utf8.count < text.utf8.count + 120 {
        if longer.hasSuffix(text) || longer.hasPrefix(text) { score = max(score, 2) }
      } else if longer.utf8.count >= 15, longer.utf8.count < text.utf8.count, text.hasSuffix(longer) {
        score = min(score, -3)
      }
    }
    return score
  }

  private static func bodyWords(_ lines: ArraySlice<PastedLine>) -> Set<String> {
    var words: Set<String> = []
    for line in lines.prefix(40) where line.isProse { words.formUnion(PageTitle.words(line.line.text)) }
    return words
  }

  private static func score(_ index: Int, _ lines: [PastedLine], _ body: Range<Int>, _ words: Set<String>) -> Double? {
    let line = lines[index].line
    guard lines[index].furniture == nil, (1...32).contains(line.wordCount), (8...220).contains(line.scalarCount) else {
      return nil
    }
    if let leftover = DatelineParser.leftoverWords(in: line.text), leftover <= 3 { return nil }
    if AuthorNames.ofLine(line.text) != nil { return nil }
    let own = PageTitle.words(line.text).filter { $0.unicodeScalars.count > 3 }
    let common = own.intersection(words).count
    let shared = own.isEmpty ? 0 : Double(common) / Double(own.count)
    var score = shared * 2 + Double(min(common, 5)) * 0.8
    if line.wordCount >= 4 { score += 1.5 }
    if line.wordCount <= 2 { score -= 1.5 }
    if line.scalarCount >= 30, line.scalarCount <= 110 { score += 1 }
    if line.scalarCount > 120 { score -= 1.5 }
    if lines[index].isRepeated { score += line.wordCount >= 4 && common >= 2 ? 2.5 : 0.5 }
    if isFollowedByHead(index, lines) { score += 2.5 }
    let distance = body.lowerBound - index
    score -= distance > 0 ? Double(distance) * 0.12 : Double(-distance) * 0.35
    if lines[index].isProse || line.endsSentence && !line.text.hasSuffix("?") && !line.text.hasSuffix("؟") {
      score -= 2.5
    }
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

  /// A date or a byline in the lines right below.
  private static func isFollowedByHead(_ index: Int, _ lines: [PastedLine]) -> Bool {
    for next in lines[(index + 1)...].prefix(4) where !next.isProse {
      if let leftover = DatelineParser.leftoverWords(in: next.line.text), leftover <= 8 { return true }
      if AuthorNames.ofLine(next.line.text) != nil || BylineLine.isDesk(next.line.text) { return true }
    }
    return false
  }
}
