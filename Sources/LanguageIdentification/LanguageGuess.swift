/// Which language a text is in, by its words and letters outside of what it quotes in other languages.
public struct LanguageGuess: Equatable, Sendable {
  /// A BCP 47 tag; nil where nothing tells.
  public private(set) var tag: String?
  /// The script that most words of the text are in.
  public private(set) var script: WritingScript?
  /// The language that this script is most often met in.
  public private(set) var usualTag: String?
  /// How far the language is ahead of the next one: 0 where they are even, 1 where no other has a mark of its own.
  public private(set) var margin: Double = 0
  /// The language's marks, one word with the next: 0 where there is none, below where its letters contradict it.
  public private(set) var strength = 0.0
  /// Letters that were looked at.
  public private(set) var letterCount = 0

  /// Whether the text itself tells, rather than only its script.
  public var isSure: Bool { margin >= 0.2 }

  /// Scalars after which a text says nothing new.
  public static let sample = 20_000
  /// Fewer words than this outside of quotations are no ground to leave those out.
  private static let fewWords = 4
  /// Fewer letters than this contradict nothing.
  private static let fewLetters = 8

  /// A text whose paragraphs are its lines.
  public init(_ text: String) { self.init(scalars: text.unicodeScalars, count: text.utf8.count) }

  public init(paragraphs: [String]) {
    var reader = WordReader(expecting: paragraphs.reduce(0) { $0 + $1.utf8.count })
    var left = Self.sample
    for paragraph in paragraphs where left > 0 {
      for scalar in paragraph.unicodeScalars {
        if left == 0 { break }
        reader.take(scalar)
        left -= 1
      }
      if left > 0 { reader.take("\n") }
      left -= 1
    }
    self.init(reader)
  }

  public init(scalars: some Sequence<Unicode.Scalar>) { self.init(scalars: scalars, count: Self.sample) }

  /// - Parameter count: bytes of the text, or some more.
  private init(scalars: some Sequence<Unicode.Scalar>, count: Int) {
    var reader = WordReader(expecting: count)
    var left = Self.sample
    for scalar in scalars {
      if left == 0 { break }
      reader.take(scalar)
      left -= 1
    }
    self.init(reader)
  }

  private init(_ reader: WordReader) {
    var reader = reader
    reader.end()
    let table = LanguageTable()
    var outside = Tally(table)
    var inside = Tally(table)
    let letters = reader.letters.span
    for word in reader.words {
      let letters = letters.extracting(word.letters)
      if word.isQuoted { inside.add(word, letters) } else { outside.add(word, letters) }
    }
    letterCount = outside.letterCount + inside.letterCount
    if outside.wordCount < Self.fewWords { outside.add(inside) }
    decide(outside, table)
  }

  private mutating func decide(_ tally: Tally, _ table: LanguageTable) {
    guard let script = tally.script else { return }
    self.script = script
    // A text that is full of foreign names is still in the language that its small words are in.
    let scores = (0..<table.count).map { tally.score($0) }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }) else { return }
    strength = scores[best]
    let second = scores.indices.filter { $0 != best }.map { max(scores[$0], 0) }.max() ?? 0
    let usual = table.usual(in: script)
    usualTag = usual.map { table.language($0).tag }
    let lead = (scores[best] - (usual.map { scores[$0] } ?? 0)) * Double(tally.wordCount)
    if scores[best] > Tally.least, usual == nil || best == usual || lead > Tally.leastLead {
      let language = table.language(best)
      tag = language.tag
      self.script = language.script
      margin = (scores[best] - second) / scores[best]
    } else if let usualTag {
      tag = usualTag
    }
  }

  /// The language that a text is declared to be in, unless it is in a script that this language is never written in.
  public static func language(declared: String?, of paragraphs: [String]) -> String? {
    guard let declared, !declared.isEmpty else { return LanguageGuess(paragraphs: paragraphs).tag }
    let guess = LanguageGuess(paragraphs: paragraphs)
    return guess.allows(declared) ? declared : guess.tag ?? declared
  }

  /// Whether the text can be in a language that it is declared to be in: its script does not contradict it.
  public func allows(_ declared: String) -> Bool {
    let scripts = Self.scripts(of: declared)
    guard let script, !scripts.isEmpty, letterCount >= Self.fewLetters else { return true }
    return scripts.contains(script)
  }

  /// The scripts that a language tag allows; none where it is not known.
  public static func scripts(of tag: String) -> Set<WritingScript> {
    let subtags = tag.split { $0 == "-" || $0 == "_" }
    if let named = subtags.dropFirst().lazy.compactMap({ WritingScript(rawValue: $0.capitalized) }).first {
      return [named]
    }
    return LanguageTable().scripts(of: subtags.first?.lowercased() ?? "")
  }

  /// Letters in other scripts, of a hundred, that names and words of other languages make up.
  private static let foreignShare = 20

  /// Whether nearly all letters are in a script that a language is written in, so that no closer look at what was declared
  /// can gainsay it. Asks neither words nor marks.
  public static func isPlainly(_ declared: String, _ paragraphs: [String]) -> Bool {
    let scripts = scripts(of: declared)
    var (all, own, last) = (0, 0, WritingScript?.none)
    var isOwn = false
    for paragraph in paragraphs {
      for scalar in paragraph.unicodeScalars {
        guard let script = WritingScript.of(scalar.value) else { continue }
        if script != last { (last, isOwn) = (script, scripts.contains(script)) }
        all += 1
        if isOwn { own += 1 }
      }
    }
    return all >= fewLetters && (all - own) * 100 <= all * foreignShare
  }
}

extension Substring {
  /// "ARAB" and "arab" as ISO 15924 writes them.
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
