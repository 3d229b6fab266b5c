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
  private var scores: [Double]
  private var words: [WritingScript: Int] = [:]
  private let table: LanguageTable

  init(_ table: LanguageTable) {
    self.table = table
    scores = [Double](repeating: 0, count: table.languages.count)
  }

  /// The script of most words.
  var script: WritingScript? {
    WritingScript.allCases.max { words[$0, default: 0] < words[$1, default: 0] }.flatMap { words[$0] == nil ? nil : $0 }
  }

  /// The marks of a language, a word of the whole text.
  func score(_ language: Int) -> Double { wordCount == 0 ? 0 : scores[language] / Double(wordCount) }

  mutating func add(_ other: Tally) {
    wordCount += other.wordCount
    letterCount += other.letterCount
    for index in scores.indices { scores[index] += other.scores[index] }
    words.merge(other.words) { $0 + $1 }
  }

  mutating func add(_ word: WordReader.Word) {
    wordCount += 1
    letterCount += word.letters.count
    words[word.script, default: 0] += 1
    let folded = word.letters.map { table.folded($0) }
    for language in table.words[folded] ?? [] {
      let isOtherwise = word.letters.contains(where: table.languages[language].variants.contains)
      let weight = isOtherwise ? Self.variantShare * Self.wordWeight : Self.wordWeight
      scores[language] += weight / Double(table.words[folded]?.count ?? 1)
    }
    for length in 1...Self.longestStart where folded.count > length + 2 {
      if let languages = table.starts[Array(folded.prefix(length))] {
        credit(languages, Self.startWeight, word.script)
      }
    }
    for length in 2...Self.longestEnd where folded.count > length + 1 {
      if let languages = table.ends[Array(folded.suffix(length))] { credit(languages, Self.endWeight, word.script) }
    }
    let share = word.isCapitalized ? Self.nameShare : 1
    for (index, language) in table.languages.enumerated() where language.script == word.script {
      if word.letters.contains(where: language.letters.contains) { scores[index] += share * Self.letterWeight }
      let strange = word.letters.filter { !language.alphabet.contains($0) }
      if strange.isEmpty { continue }
      let isVariant = strange.allSatisfy(language.variants.contains)
      scores[index] -= share * (isVariant ? Self.variantWeight : Self.foreignWeight)
    }
  }

  /// What several languages have in common says little for each.
  private mutating func credit(_ languages: [Int], _ weight: Double, _ script: WritingScript) {
    for language in languages { scores[language] += weight / Double(languages.count) }
  }
}
