/// What the words of a text say for and against each language.
struct Tally {
  private static let wordWeight = 1.0
  private static let startWeight = 0.3
  private static let endWeight = 0.25
  private static let letterWeight = 0.5
  /// A word with a letter that a language does not have.
  private static let foreignWeight = 0.6
  /// What a word says that is written with another keyboard's letters, of what it would say otherwise.
  private static let variantShare = 0.5
  private static let variantWeight = 0.1
  /// What the letters of a name say, of what those of other words do.
  private static let nameShare = 0.3
  /// A score a word below which nothing is known.
  static let least = 0.04
  /// What a language must be ahead of the one that is usual in its script: more than the start or end of one word.
  static let leastLead = 0.4
  private static let longestStart = 3
  private static let longestEnd = 5

  private(set) var wordCount = 0
  private(set) var letterCount = 0
  /// By language. Every word is added to many of them: an array would be looked after each time.
  private var scores = InlineArray<32, Double>(repeating: 0)
  /// By script, the words in it.
  private var words = InlineArray<4, Int>(repeating: 0)
  private let table: LanguageTable

  init(_ table: LanguageTable) { self.table = table }

  /// The script of most words.
  var script: WritingScript? {
    guard let most = words.indices.max(by: { words[$0] < words[$1] }), words[most] > 0 else { return nil }
    return WritingScript.allCases[most]
  }

  /// The marks of a language, a word of the whole text.
  func score(_ language: Int) -> Double { wordCount == 0 ? 0 : scores[language] / Double(wordCount) }

  mutating func add(_ other: Tally) {
    wordCount += other.wordCount
    letterCount += other.letterCount
    for index in scores.indices { scores[index] += other.scores[index] }
    for index in words.indices { words[index] += other.words[index] }
  }

  mutating func add(_ word: WordReader.Word, _ letters: Span<UInt32>) {
    wordCount += 1
    letterCount += letters.count
    words[word.script.index] += 1

    var (own, variants) = (LanguageSet(), LanguageSet())
    // The languages that have all letters; those that have them, or others in their stead.
    var (having, explaining) = (LanguageSet.all, LanguageSet.all)
    var start = LanguageMark.Hash()
    for index in letters.indices {
      let known = table[letters[index]]
      own.formUnion(known.own)
      variants.formUnion(known.variants)
      having.formIntersection(known.alphabet)
      explaining.formIntersection(known.alphabet.union(known.variants))
      start.take(known.folded)
      let length = index + 1
      if length <= Self.longestStart, letters.count > length + 2 {
        credit(table.languages(with: start.key(.start)), Self.startWeight)
      }
    }
    let havingWord = table.languages(with: start.key(.word))
    for language in havingWord.places {
      let weight = variants.contains(language) ? Self.variantShare * Self.wordWeight : Self.wordWeight
      scores[language] += weight / Double(havingWord.count)
    }
    var end = LanguageMark.Hash()
    for length in 1...Self.longestEnd where length <= letters.count {
      end.take(table[letters[letters.count - length]].folded)
      if length > 1, letters.count > length + 1 { credit(table.languages(with: end.key(.end)), Self.endWeight) }
    }

    let share = word.isCapitalized ? Self.nameShare : 1
    let languages = table.languages(in: word.script)
    for language in languages.intersection(own).places { scores[language] += share * Self.letterWeight }
    for language in languages.subtracting(having).places {
      scores[language] -= share * (explaining.contains(language) ? Self.variantWeight : Self.foreignWeight)
    }
  }

  /// What several languages have in common says little for each.
  private mutating func credit(_ languages: LanguageSet, _ weight: Double) {
    if languages.isEmpty { return }
    let share = weight / Double(languages.count)
    for language in languages.places { scores[language] += share }
  }
}
