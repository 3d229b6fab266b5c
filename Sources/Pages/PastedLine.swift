import Deciphering

/// One line of a pasted page with what it shows itself to be.
struct PastedLine {
  let line: PageLine
  /// Why the line is no text, by its words.
  let furniture: String?
  /// A sentence or more.
  let isProse: Bool
  /// A few words that are no sentence.
  let isLabel: Bool
  /// Whether the page says it more than once.
  let isRepeated: Bool
  /// For or against the line's being in the article's body.
  let weight: Int

  /// Heads of what stands below an article.
  static let endings: Set<String> = ["related", "most read", "comments", "newsletter", "author box", "tags"]

  static func lines(_ content: [PageLine]) -> [PastedLine] {
    let content = joined(content)
    // By their bytes: strings would be normalized to be told apart.
    let keys = content.map { $0.scalarCount <= 200 ? Array($0.text.utf8) : [] }
    var counts = [[UInt8]: Int](minimumCapacity: keys.count)
    for key in keys where !key.isEmpty { counts[key, default: 0] += 1 }
    return zip(content, keys).map { PastedLine($0, isRepeated: counts[$1, default: 0] > 1) }
  }

  /// Lines of a paragraph that was broken in the page's source: a line cut behind a word, the next begun small.
  private static func joined(_ content: [PageLine]) -> [PageLine] {
    var lines: [PageLine] = []
    var run: [PageLine] = []
    var length = 0
    func end() {
      // A headline and what goes on small below it are two lines: a paragraph ends as a sentence does.
      if run.count == 1 || run.last?.endsSentence == false {
        lines += run
      } else if !run.isEmpty {
        lines.append(PageLine(Substring(run.map(\.text).joined(separator: " ")).utf8))
      }
      run.removeAll(keepingCapacity: true)
      length = 0
    }
    for line in content {
      if let last = run.last, length < 45 || length >= 4000 || line.followsGap || !isCut(last.text, before: line.text) {
        end()
      }
      run.append(line)
      length += line.scalarCount + 1
    }
    end()
    return lines
  }

  private static func isCut(_ text: String, before next: String) -> Bool {
    guard let end = text.unicodeScalars.last, let start = next.unicodeScalars.first else { return false }
    guard end == "," || end.properties.isAlphabetic, start.properties.isLowercase else { return false }
    // "by A. Writer" under a headline goes on with nothing.
    return !PageWords.isLabel(next.prefix { $0 != " " }, .by)
  }

  private init(_ line: PageLine, isRepeated: Bool) {
    self.line = line
    self.isRepeated = isRepeated
    let kind =
      (line.scalarCount <= 80 ? PageWords.kind(of: line.text) : nil)
      ?? (line.scalarCount <= 140
        ? PageWords.kind(beforeColonOf: line.text).flatMap { Self.isBox($0) ? $0 : nil } : nil)
    let isControl = kind == nil && line.wordCount <= 6 && PageVocabulary.isFurniture(line.text)
    furniture = kind ?? (isControl ? "furniture" : nil)
    let ends = line.endsSentence && !line.text.hasSuffix(":")
    isProse =
      furniture == nil
      && (line.scalarCount >= 80 && (ends || line.scalarCount >= 160)
        || line.scalarCount >= 40 && ends && line.wordCount >= 6)
    isLabel = !isProse && line.scalarCount < 60 && !ends
    if isProse {
      weight = isRepeated ? 0 : min(line.scalarCount, 600)
    } else if furniture != nil {
      weight = -30
    } else if isRepeated {
      weight = -20
    } else {
      weight = line.wordCount <= 3 ? -14 : line.scalarCount > 60 ? -8 : -11
    }
  }

  private static func isBox(_ kind: String) -> Bool { kind == "related" || kind == "share" || kind == "newsletter" }
}
