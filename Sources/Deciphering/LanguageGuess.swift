import ArticleModel

/// Language and direction of a text from its letters.
package enum LanguageGuess {
  /// The side that most letters of the text are read from.
  package static func direction(of article: Article) -> Direction {
    let counts = ScriptCounts(article)
    return counts.rightToLeft > counts.latin ? .rightToLeft : .leftToRight
  }

  /// A BCP 47 tag where the letters are evidence enough, else nil.
  package static func language(of article: Article) -> String? { language(of: ScriptCounts(article)) }

  package static func language(of text: String) -> String? {
    var counts = ScriptCounts()
    counts.add(text)
    return language(of: counts)
  }

  private static func language(of counts: ScriptCounts) -> String? {
    let arabic = counts.arabic
    let most = max(arabic, counts.hebrew, counts.latin)
    guard most >= 8 else { return nil }
    if most == counts.hebrew { return "he" }
    if most == counts.latin {
      return counts.englishWords * 12 >= counts.latinWords && counts.latinWords > 3 ? "en" : nil
    }
    if counts.urdu * 200 > arabic { return "ur" }
    if counts.persian * 100 > arabic { return "fa" }
    return "ar"
  }
}

/// How many letters of each kind a text holds.
struct ScriptCounts {
  var arabic = 0
  /// Letters that Urdu has and Persian has not.
  var urdu = 0
  /// Letters that Persian and Urdu have and Arabic has not.
  var persian = 0
  var hebrew = 0
  var latin = 0
  var latinWords = 0
  var englishWords = 0
  private var seen = 0

  var rightToLeft: Int { arabic + hebrew }

  init() {}

  init(_ article: Article) {
    for (_, text) in article.paragraphs where seen < 20_000 { add(text.text) }
  }

  private static let english: Set<String> = [
    "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "was", "with", "it", "as", "are", "not", "you",
    "this",
  ]

  mutating func add(_ text: String) {
    var hasLatin = false
    for scalar in text.unicodeScalars.prefix(20_000) {
      seen += 1
      switch scalar.value {
      case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2:
        arabic += 1
        urdu += 1
        persian += 1
      case 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC:
        arabic += 1
        persian += 1
      case 0x620...0x64A, 0x66E...0x6D3: arabic += 1
      case 0x5D0...0x5EA: hebrew += 1
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F:
        latin += 1
        hasLatin = true
      default: break
      }
    }
    // Telling letters from others costs more than all the rest: only where a word can begin with one of ours.
    guard hasLatin else { return }
    for word in text.prefix(4_000).split(whereSeparator: { !$0.isLetter }).prefix(400) where word.utf8.first ?? 0 < 0x80
    {
      latinWords += 1
      if Self.english.contains(word.lowercased()) { englishWords += 1 }
    }
  }
}
