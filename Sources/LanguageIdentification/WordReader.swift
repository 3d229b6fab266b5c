/// Takes the words of a text one by one, and says which of them stand in quotation marks.
struct WordReader {
  struct Word {
    /// As they are written, without marks, in lower case.
    var letters: [UInt32]
    var script: WritingScript
    var isQuoted: Bool
    /// A capital and small letters behind it, as names have.
    var isCapitalized: Bool
  }

  private static let longestWord = 40

  /// The words of a text whose paragraphs are its lines. Quotation marks that do not close in their paragraph are none.
  static func words(of text: some Sequence<Unicode.Scalar>) -> [Word] {
    var reader = WordReader()
    for scalar in text { reader.take(scalar) }
    reader.endWord()
    reader.forgetOpenQuote()
    return reader.words
  }

  private var words: [Word] = []
  private var letters: [UInt32] = []
  private var script: WritingScript?
  private var capitals = 0
  /// Addresses and names of accounts are in no language.
  private var isAddress = false
  private var closer: Unicode.Scalar?
  private var quoteStart = 0

  private mutating func take(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if WritingScript.isMark(value) { return }
    if let found = WritingScript.of(value) {
      if let script, script != found { endWord() }
      script = found
      let lower = Self.lowercased(scalar)
      if lower != value { capitals += 1 }
      if letters.count < Self.longestWord { letters.append(lower) }
      return
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

  private mutating func endWord() {
    if let script, !letters.isEmpty, !isAddress {
      let isCapitalized = capitals == 1 && letters.count > 1
      words.append(
        Word(letters: letters, script: script, isQuoted: closer != nil, isCapitalized: isCapitalized))
    }
    capitals = 0
    letters.removeAll(keepingCapacity: true)
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
