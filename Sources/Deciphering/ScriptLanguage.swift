import ArticleModel
import LanguageIdentification

/// The language of a text in a script that few languages are written in (`Words/scripts.words`): the letters alone tell it.
package struct ScriptLanguage: Equatable, Sendable {
  /// The language that the script is most often met in.
  package let tag: String
  private let tags: Set<String>

  private struct Script {
    var tags: [String]
    var ranges: [ClosedRange<UInt32>]
  }

  private static let table = WordTable(PackageResources.scripts_words).rows
  private static let rightToLeft = Set(table.filter { $0.kind == "right-to-left" }.flatMap(\.words))

  private static let scripts: [Script] = table.filter { $0.kind != "right-to-left" }.map { row in
    Script(
      tags: row.kind.split(separator: " ").map(String.init),
      ranges: row.words.compactMap { word in
        let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard let first = ends.first, let last = ends.last, first <= last else { return nil }
        return first...last
      })
  }

  /// Scalars after which a text says nothing new, and letters that are too few to tell.
  private static let sample = 2000
  private static let fewLetters = 8

  /// Nil where most letters are of another script.
  package init?(_ article: Article) { self.init(article.paragraphs.lazy.map(\.text.text)) }

  init?(_ texts: some Sequence<String>) {
    // Laid out for the first letter of such a script: most texts have none.
    var counts: [Int] = []
    var others = 0
    var left = Self.sample
    for text in texts where left > 0 {
      for scalar in text.unicodeScalars.prefix(left) {
        left -= 1
        if WritingScript.of(scalar.value) != nil {
          others += 1
        } else if let script = Self.script(of: scalar) {
          if counts.isEmpty { counts = Array(repeating: 0, count: Self.scripts.count) }
          counts[script] += 1
        } else if scalar.value >= 0x80, scalar.properties.isAlphabetic {
          others += 1
        }
      }
    }
    self.init(counts, others: others)
  }

  private init?(_ counts: [Int], others: Int) {
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }) else { return nil }
    var script = most
    var count = counts[most]
    // Japanese writes the nouns in the letters of Chinese, and what stands between them in its own.
    let japanese = Self.scripts.firstIndex { $0.tags.first == "ja" }
    if let japanese, japanese != most, Self.scripts[most].tags.contains("ja"), counts[japanese] * 10 >= count {
      script = japanese
      count += counts[japanese]
    }
    guard count >= Self.fewLetters, count > others, let tag = Self.scripts[script].tags.first else { return nil }
    self.tag = tag
    tags = Set(Self.scripts[script].tags)
  }

  private static func script(of scalar: Unicode.Scalar) -> Int? {
    // Signs that stand between letters of every script: nobody has to lay the table out for them.
    guard scalar.value >= 0x370, !(0x600...0x6FF).contains(scalar.value), !(0x2000...0x206F).contains(scalar.value)
    else { return nil }
    return scripts.firstIndex { script in script.ranges.contains { $0.contains(scalar.value) } }
  }

  /// All letters of the table.
  static var listed: [ClosedRange<UInt32>] { scripts.flatMap(\.ranges) }

  package var direction: Direction { Self.rightToLeft.contains(tag) ? .rightToLeft : .leftToRight }

  /// Whether a text in these letters can be in a language that it is declared to be in.
  package func allows(_ declared: String) -> Bool {
    tags.contains(declared.prefix { $0 != "-" && $0 != "_" }.lowercased())
  }
}
