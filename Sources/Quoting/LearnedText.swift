import Languages

/// A text as the learned parts see it: what every token is, and where sentences and paragraphs lie.
struct LearnedText {
  /// What is known of one token, as numbers to be hashed.
  struct Word {
    /// The folded word; the mark itself for punctuation; the length for a number.
    var word: UInt64
    var stem: UInt64
    var roles: Roles
    var form: UInt64
    /// The last two letters, and whether ة ends them.
    var ending: UInt64
    var beginning: UInt64
    var kind: Token.Kind
    var isLatin = false
    var isCapital = false
    /// Somebody is called so.
    var isForename = false

    var isWord: Bool { kind == .word || kind == .number }
    var isStop: Bool { kind == .sentenceEnd }
    var cues: Roles { roles.intersection(LearnedText.cues) }
  }

  /// What frames words as somebody's, descriptions and addresses among it.
  static let cues: Roles = Roles.cue.union([.describes, .addresses])

  let document: QuoteDocument
  let words: [Word]
  /// The paragraph of each token.
  let paragraph: [Int32]
  let language: UInt64

  var tokens: [Token] { document.tokens }

  init(_ document: QuoteDocument) {
    self.document = document
    language = WordKey(folding: document.table.language).value
    var words: [Word] = []
    var paragraph: [Int32] = []
    words.reserveCapacity(document.tokens.count)
    paragraph.reserveCapacity(document.tokens.count)
    var number: Int32 = 0
    var letters: [UInt32] = []
    for token in document.tokens {
      words.append(Self.word(token, in: document, &letters))
      paragraph.append(number)
      if token.kind == .paragraphEnd { number += 1 }
    }
    self.words = words
    self.paragraph = paragraph
  }

  private static func word(_ token: Token, in document: QuoteDocument, _ letters: inout [UInt32]) -> Word {
    let first = token.start < document.scalars.count ? document.scalars[Int(token.start)] : 0
    switch token.kind {
    case .word:
      var (last, second): (UInt32, UInt32) = (0, 0)
      var index = Int(token.end) - 1
      while index >= Int(token.start), second == 0 {
        let folded = ScalarTable.folded(document.scalars[index])
        if folded != 0 {
          if last == 0 { last = folded } else { second = folded }
        }
        index -= 1
      }
      let stem = document.table.hasArabicPrefixes ? lightStem(token, in: document.scalars, &letters) : token.stem
      let ending = UInt64(second) << 32 | UInt64(last) << 1 | (token.isFeminine ? 1 : 0)
      return Word(
        word: token.key.value, stem: stem.value, roles: token.roles, form: UInt64(token.form.rawValue), ending: ending,
        beginning: UInt64(ScalarTable.folded(first)), kind: .word, isLatin: first < 0x250, isCapital: token.isCapital,
        isForename: token.isForename)
    case .number:
      let length = UInt64(min(token.end - token.start, 5))
      return Word(
        word: length, stem: length, roles: token.roles, form: 0, ending: 0, beginning: 0, kind: .number)
    default:
      return Word(
        word: UInt64(first), stem: UInt64(first), roles: token.roles, form: 0, ending: 0, beginning: 0,
        kind: token.kind)
    }
  }

  /// The word without what Arabic writes in front of it, whether it is known or not: a rougher key than the rules'.
  private static func lightStem(_ token: Token, in scalars: [UInt32], _ letters: inout [UInt32]) -> WordKey {
    letters.removeAll(keepingCapacity: true)
    for index in Int(token.start)..<Int(token.end) {
      let folded = ScalarTable.folded(scalars[index])
      if folded != 0 { letters.append(folded) }
    }
    let (alef, lam): (UInt32, UInt32) = (0x627, 0x644)
    var start = 0
    var count: Int { letters.count - start }
    func isArticle(_ place: Int) -> Bool { letters[place] == alef && letters[place + 1] == lam }
    if count >= 4, letters[0] == 0x648 || letters[0] == 0x641 { start = 1 }
    if count >= 4, letters[start] == lam, letters[start + 1] == lam {
      start += 2
    } else if count >= 5, letters[start] == 0x628 || letters[start] == 0x643 || letters[start] == lam,
      isArticle(start + 1)
    {
      start += 3
    } else if count >= 4, isArticle(start) {
      start += 2
    }
    return WordKey(letters[start...])
  }
}
