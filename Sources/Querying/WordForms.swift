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
    let scalars = text.scalars
    var words: [ArraySlice<UInt32>] = []
    var start = 0
    for (place, scalar) in scalars.enumerated() {
      let kind = kind(of: scalar)
      if kind == .letter || scalar == softHyphen && place > start { continue }
      if place > start { words.append(scalars[start..<place]) }
      if kind == .ideograph { words.append(scalars[place...place]) }
      start = place + 1
    }
    if start < scalars.count { words.append(scalars[start...]) }
    return words
  }

  /// The word as it stands, then what is left without its particles.
  public static func forms(of word: ArraySlice<UInt32>) -> [ArraySlice<UInt32>] {
    let word = bare(word)
    guard let head = word.first, word.count > 3 else { return [word] }
    if (0x620...0x6FF).contains(head) { return forms(of: word, WordLetters.arabic) }
    return (0x5D0...0x5EA).contains(head) ? forms(of: word, WordLetters.hebrew) : [word]
  }

  private static func forms(of word: ArraySlice<UInt32>, _ particles: WordLetters.Particles) -> [ArraySlice<UInt32>] {
    var forms = [word]
    var rest = word
    if let head = rest.first, particles.first.contains(head), rest.count > 3 {
      rest = rest.dropFirst()
      forms.append(rest)
    }
    if let article = particles.articles.first(where: { rest.starts(with: $0) && rest.count >= $0.count + 2 }) {
      // What stood before the article alone is no word.
      if forms.count > 1 { forms.removeLast() }
      forms.append(rest.dropFirst(article.count))
    } else if let head = rest.first, particles.second.contains(head), rest.count > particles.least {
      forms.append(rest.dropFirst())
    }
    return forms
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
