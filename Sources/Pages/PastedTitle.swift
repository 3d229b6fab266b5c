import ArticleModel
import Deciphering

/// The headline among the lines of a pasted page: what the body, a date or byline below it and its repetition point to,
/// weighed as was learned from pages.
struct PastedTitle {
  private(set) var index: Int?
  private(set) var text = ""
  /// What the line says beside the headline: the site's name, the rubrics above it.
  private(set) var rest = ""
  let reason = "line over the body"

  init(_ lines: [PastedLine], body: Range<Int>) {
    let signs = TitleSigns(lines, body: body)
    var best: (score: Int, index: Int)?
    for index in signs.lines.indices {
      guard let score = signs.signs(index).map(TitleWeights.score) else { continue }
      if best.map({ score > $0.score }) ?? true { best = (score, index) }
    }
    guard let best else { return }
    index = best.index
    (text, rest) = Self.parts(lines[best.index].line.text, lines)
  }

  private static let signs = [" | ", " – ", " — ", " - ", " » ", " :: ", " · ", " • "]

  /// A headline, and the site's name behind it or the way to it in front ("Home » …").
  static func parts(_ line: String, _ lines: [PastedLine]) -> (text: String, rest: String) {
    for sign in [" » ", " > ", " / ", " › ", " /"] {
      guard let first = line.firstRange(of: sign), let last = line.ranges(of: sign).last,
        PageVocabulary.isFurniture(String(line[..<first.lowerBound])), last.upperBound < line.endIndex
      else { continue }
      return (String(line[last.upperBound...]), String(line[..<last.lowerBound]))
    }
    for sign in signs {
      guard let range = line.ranges(ofSign: sign).last else { continue }
      let (head, tail) = (line[..<range.lowerBound], line[range.upperBound...])
      guard head.wordCount(upTo: 3) >= 3, (1...4).contains(tail.wordCount(upTo: 5)) else { continue }
      let isSet = [" | ", " » ", " :: "].contains(sign)
      if isSet || isSaid(String(tail), beside: line, lines) { return (String(head), String(tail)) }
    }
    return (line, "")
  }

  /// Whether a short line says it too.
  private static func isSaid(_ name: String, beside line: String, _ lines: [PastedLine]) -> Bool {
    let key = name.lowercased()
    return lines.prefix(4000).contains {
      $0.line.text.utf8.count < key.utf8.count + 25 && $0.line.text != line && $0.line.text.lowercased().contains(key)
    }
  }
}
