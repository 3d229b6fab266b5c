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
    /// What its capital letter says, where names have one.
    var capital = Capital.none
    /// Somebody is called so.
    var isForename = false
    /// A common noun or adjective, and nobody's name.
    var isCommon = false

    var isWord: Bool { kind == .word || kind == .number }
    var isStop: Bool { kind == .sentenceEnd }
    var cues: Roles { roles.intersection(LearnedText.cues) }
  }

  /// Whether a capital letter makes a name of a word: the first word of a sentence has one whatever it is.
  enum Capital: UInt8 {
    case none, inside
    /// First in its sentence, and elsewhere in the article without a capital, with one, or nowhere.
    case firstOfCommon, firstOfName, first

    var isName: Bool { self == .inside || self == .firstOfName }
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
    for token in document.tokens {
      words.append(Self.word(token, in: document))
      paragraph.append(number)
      if token.kind == .paragraphEnd { number += 1 }
    }
    if document.table.isCased { Self.weighCapitals(of: &words, document.tokens) }
    self.words = words
    self.paragraph = paragraph
  }

  private static func weighCapitals(of words: inout [Word], _ tokens: [Token]) {
    var (common, names) = (Set<UInt64>(), Set<UInt64>())
    func isFirst(_ index: Int) -> Bool {
      guard index > 0 else { return true }
      switch tokens[index - 1].kind {
      case .sentenceEnd, .paragraphEnd, .opening, .colon: return true
      default: return false
      }
    }
    for index in words.indices where words[index].kind == .word {
      if !words[index].isCapital {
        common.insert(words[index].word)
      } else if !isFirst(index) {
        names.insert(words[index].word)
      }
    }
    for index in words.indices where words[index].isCapital {
      let word = words[index].word
      words[index].capital =
        !isFirst(index)
        ? .inside : common.contains(word) ? .firstOfCommon : names.contains(word) ? .firstOfName : .first
    }
  }

  private static func word(_ token: Token, in document: QuoteDocument) -> Word {
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
      let stem = document.table.hasArabicPrefixes ? token.lightStem : token.stem
      let ending = UInt64(second) << 32 | UInt64(last) << 1 | (token.isFeminine ? 1 : 0)
      return Word(
        word: token.key.value, stem: stem.value, roles: token.roles, form: UInt64(token.form.rawValue), ending: ending,
        beginning: UInt64(ScalarTable.folded(first)), kind: .word, isLatin: (0...0x24F).contains(first),
        isCapital: token.isCapital,
        isForename: token.isForename, isCommon: token.isCommon)
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
}
