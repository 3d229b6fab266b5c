/// Takes the words of a text one by one, and says which of them stand in quotation marks.
struct WordReader {
  struct Word {
    /// Its letters among those of all words.
    var letters: Range<Int>
    var script: WritingScript
    var isQuoted: Bool
    /// A capital and small letters behind it, as names have.
    var isCapitalized: Bool
  }

  private static let longestWord = 40

  private(set) var words: [Word] = []
  /// The letters of all words as they are written, without marks, in lower case.
  private(set) var letters: [UInt32] = []
  /// Where the letters of the present word begin.
  private var start = 0
  private var script: WritingScript?
  private var capitals = 0
  /// Addresses and names of accounts are in no language.
  private var isAddress = false
  private var closer: Unicode.Scalar?
  private var quoteStart = 0

  /// - Parameter count: bytes of the text, or some more.
  init(expecting count: Int) {
    letters.reserveCapacity(min(count, LanguageGuess.sample))
    words.reserveCapacity(min(count, LanguageGuess.sample) / 6)
  }

  /// Takes the next scalar of a text whose paragraphs are its lines.
  mutating func take(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    switch value {
    // Nearly all letters are of these; the others are looked for among many ranges.
    case 0x61...0x7A: return take(value, of: .latin, isCapital: false)
    case 0x41...0x5A: return take(value + 0x20, of: .latin, isCapital: true)
    case 0x620...0x63F, 0x641...0x64A: return take(value, of: .arabic, isCapital: false)
    default: break
    }
    if WritingScript.isMark(value) { return }
    if let found = WritingScript.of(value) {
      let lower = Self.lowercased(scalar)
      return take(lower, of: found, isCapital: lower != value)
    }
    switch scalar {
    case "@", "#", "/", "_": isAddress = true
    case " ", "\u{A0}", "\t":
      endWord()
      isAddress = false
    case "\n":
      endWord()
      isAddress = false
      forgetOpenQuote()
    default: endWord()
    }
    quote(scalar)
  }

  private mutating func take(_ letter: UInt32, of found: WritingScript, isCapital: Bool) {
    // By its place: cases are compared by their names.
    if let script, script.index != found.index { endWord() }
    script = found
    if isCapital { capitals += 1 }
    if letters.count - start < Self.longestWord { letters.append(letter) }
  }

  /// Ends the text. Quotation marks that do not close in their paragraph are none.
  mutating func end() {
    endWord()
    forgetOpenQuote()
  }

  private mutating func endWord() {
    if let script, letters.count > start, !isAddress {
      let isCapitalized = capitals == 1 && letters.count - start > 1
      words.append(
        Word(
          letters: start..<letters.count, script: script, isQuoted: closer != nil, isCapitalized: isCapitalized))
    } else {
      letters.removeSubrange(start...)
    }
    start = letters.count
    capitals = 0
    script = nil
  }

  private mutating func quote(_ scalar: Unicode.Scalar) {
    if let closer {
      if scalar == closer || closer == "\u{201C}" && scalar == "\u{201D}" { self.closer = nil }
      return
    }
    let opened: Unicode.Scalar? =
      switch scalar {
      case "\"": "\""
      case "«": "»"
      case "»": "«"
      case "“": "”"
      // Some right-to-left texts are typed with these two the other way round, German and others close with the first.
      case "”": "“"
      case "„": "\u{201C}"
      case "‹": "›"
      case "״": "״"
      default: nil
      }
    if let opened {
      closer = opened
      quoteStart = words.count
    }
  }

  private mutating func forgetOpenQuote() {
    guard closer != nil else { return }
    closer = nil
    for index in quoteStart..<words.count { words[index].isQuoted = false }
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar.value {
    case 0x61...0x7A, 0x5D0...0x6FF: scalar.value
    case 0x41...0x5A: scalar.value + 0x20
    default: scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
  }
}
