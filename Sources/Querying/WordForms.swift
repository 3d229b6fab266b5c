import UnicodeText

/// The words of a text, and the forms that a word is found by: as it stands, and what is left of it without the particles
/// that Arabic and Hebrew write in one with a word. A word finds another one when they share a form.
public enum WordForms {
  /// The folded words of a text: runs of letters and digits; of a script without spaces each letter.
  public static func words(of text: String) -> [ArraySlice<UInt32>] { words(of: FoldedText(text)).map(bare) }

  /// U+00AD: a word may be parted there at a line's end, and is one word.
  private static let softHyphen: UInt32 = 0xAD

  /// The word without its soft hyphens.
  static func bare(_ word: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    word.contains(softHyphen) ? word.filter { $0 != softHyphen }[...] : word
  }

  /// Their indices are those of the folded text's scalars; soft hyphens stand in them.
  public static func words(of text: FoldedText) -> [ArraySlice<UInt32>] {
    var words: [ArraySlice<UInt32>] = []
    let scalars = text.scalars
    eachWord(of: scalars) { words.append(scalars[$0]) }
    return words
  }

  private static func eachWord(of scalars: [UInt32], _ body: (Range<Int>) -> Void) {
    var start = 0
    for place in scalars.indices {
      let scalar = scalars[place]
      let kind = kind(of: scalar)
      if kind == .letter || scalar == softHyphen && place > start { continue }
      if place > start { body(start..<place) }
      if kind == .ideograph { body(place..<place + 1) }
      start = place + 1
    }
    if start < scalars.count { body(start..<scalars.count) }
  }

  /// The word as it stands, then what is left without its particles.
  public static func forms(of word: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    let letters = Array(bare(word))
    var forms: [ArraySlice<UInt32>] = []
    eachForm(of: letters, letters.indices) { forms.append(letters[$0]) }
    return forms
  }

  /// The forms of all words of a text in order, as places among the letters that they are given with: a long text has
  /// too many words for a slice of each.
  public static func eachForm(of text: String, _ body: (_ letters: [UInt32], Range<Int>) -> Void) {
    let scalars = FoldedText(text).scalars
    eachWord(of: scalars) { word in
      if scalars[word].contains(softHyphen) {
        let letters = Array(bare(scalars[word]))
        eachForm(of: letters, letters.indices) { body(letters, $0) }
      } else {
        eachForm(of: scalars, word) { body(scalars, $0) }
      }
    }
  }

  /// Each form of a word goes on to its end.
  private static func eachForm(of letters: [UInt32], _ word: Range<Int>, _ body: (Range<Int>) -> Void) {
    body(word)
    guard word.count > 3 else { return }
    switch letters[word.lowerBound] {
    case 0x620...0x6FF: eachForm(of: letters, word, without: WordLetters.arabic, body)
    case 0x5D0...0x5EA: eachForm(of: letters, word, without: WordLetters.hebrew, body)
    default: return
    }
  }

  private static func eachForm(
    of letters: [UInt32], _ word: Range<Int>, without particles: WordLetters.Particles, _ body: (Range<Int>) -> Void
  ) {
    var rest = word
    if particles.first.contains(letters[rest.lowerBound]) { rest = rest.dropFirst() }
    if let article = particles.articles.first(where: { begins(letters, rest, with: $0) }) {
      // What stands before the article alone is no word.
      return body(rest.dropFirst(article.count))
    }
    if rest != word { body(rest) }
    if rest.count > particles.least, particles.second.contains(letters[rest.lowerBound]) { body(rest.dropFirst()) }
  }

  /// Whether an article stands there, and at least two letters behind it.
  private static func begins(_ letters: [UInt32], _ word: Range<Int>, with article: [UInt32]) -> Bool {
    word.count >= article.count + 2 && article.indices.allSatisfy { letters[word.lowerBound + $0] == article[$0] }
  }

  private enum Kind { case letter, ideograph, other }

  private static func kind(of scalar: UInt32) -> Kind {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39: return .letter
    case 0..<0x80: return .other
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xE00...0xEFF, 0x20000...0x3FFFF: return .ideograph
    case 0..<0x10000: return basic[Int(scalar)] ? .letter : .other
    default: return isLetter(scalar) ? .letter : .other
    }
  }

  /// Asking for properties takes longer than all else.
  private static let basic: [Bool] = (0..<0x10000).map { isLetter($0) }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    guard let properties = Unicode.Scalar(scalar)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }
}
