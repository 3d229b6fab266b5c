import CWords
import LanguageIdentification

/// The words of a text in one byte a letter that ASCII does not settle, and how well they read in a charset.
package enum HighWords {
  private static let limit = 2_000
  private static let longest = 60

  /// The words with a byte above ASCII, a space behind each.
  static func sample(of bytes: [UInt8]) -> [UInt8] {
    var sample: [UInt8] = []
    var count = 0
    var start = 0
    var isHigh = false
    for (index, byte) in bytes.enumerated() {
      let isLetter = byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
      if byte >= 0x80 { isHigh = true }
      if isLetter, index + 1 < bytes.count { continue }
      if isHigh {
        sample += bytes[start..<(isLetter ? index + 1 : index)].prefix(longest)
        sample.append(0x20)
        count += 1
        if count == limit { return sample }
      }
      start = index + 1
      isHigh = false
    }
    return sample
  }

  /// What the words say for a language, less the share of them that no language writes like that.
  static func score(_ text: String) -> Double {
    var odd = 0
    var count = 0
    for word in text.unicodeScalars.split(whereSeparator: isPunctuation) {
      count += 1
      if isOdd(word) { odd += 1 }
    }
    return LanguageGuess(text).strength - Double(odd) / Double(max(count, 1))
  }

  /// Whether one or two words are all that tells: each in one script, so that it could be one in another as well.
  static func sayLittle(_ text: String) -> Bool {
    var whole = 0
    for word in text.unicodeScalars.split(separator: " ") {
      let letters = word.filter { WritingScript.of($0.value) != nil }
      // "à", "и": one letter is no word to judge by.
      if letters.count < 2 { continue }
      // Beside letters of ASCII the others are of their script.
      if letters.contains(where: \.isASCII) { return false }
      whole += 1
      if whole > 2 { return false }
    }
    return whole > 0
  }

  /// Whether every word is one of Arabic letters, as somebody could write it.
  static func canBeArabic(_ text: String) -> Bool {
    let words = text.unicodeScalars.split(whereSeparator: isPunctuation)
    return !words.isEmpty
      && words.allSatisfy { word in !isOdd(word) && word.allSatisfy { WritingScript.of($0.value) == .arabic } }
  }

  /// Whether most of the text is in scripts of which it is known how words are written.
  static func areOfKnownScripts(_ text: String) -> Bool {
    let high = text.unicodeScalars.lazy.filter { !$0.isASCII && $0 != "\u{FFFD}" }
    return high.count { WritingScript.of($0.value) != nil } * 2 > high.count { _ in true }
  }

  /// Whether most letters beyond ASCII are Latin.
  static func areLatin(_ text: String) -> Bool {
    let letters = text.unicodeScalars.lazy.filter { !$0.isASCII }.compactMap { WritingScript.of($0.value) }
    return letters.count { $0 == .latin } * 2 > letters.count
  }

  /// Whether most words are runs of bytes that only charsets of DOS have letters at; quotation marks and dashes stand there
  /// in those of Windows, but not one beside the other.
  static func areOfDOS(_ words: [UInt8]) -> Bool {
    var (count, ofDOS) = (0, 0)
    for word in words.split(separator: 0x20) {
      count += 1
      if word.count(where: { (0x80...0x9A).contains($0) }) >= 2, word.allSatisfy({ (0x80...0x9A).contains($0) }) {
        ofDOS += 1
      }
    }
    return ofDOS * 2 > count
  }

  /// What typesetters put between words; an apostrophe may stand inside of one.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0x60C, 0x61B, 0x61F, 0x2010...0x2016, 0x201A...0x2026,
      0x2039,
      0x203A, 0x20AC, 0x2122:
      true
    default: false
    }
  }

  private enum Kind: Equatable {
    case small, capital, accented, accentedCapital
    case other(WritingScript), otherCapital(WritingScript)
    case mark(WritingScript?), sign, none
  }

  private static func isOdd(_ word: Substring.UnicodeScalarView) -> Bool {
    let kinds = word.map(kind)
    if kinds.contains(.none) { return true }
    // Nobody directs a word of one direction.
    if word.contains("\u{200E}") || word.contains("\u{200F}"), kinds.contains(.small) || kinds.contains(.capital) {
      return true
    }
    let inner = kinds.drop { $0 == .sign }
    let trimmed = Array(inner.prefix((inner.lastIndex { $0 != .sign } ?? inner.startIndex - 1) - inner.startIndex + 1))
    guard let first = trimmed.first else { return false }
    // A sign between letters, a vowel mark without a letter before it.
    if trimmed.contains(.sign) { return true }
    if case .mark = first { return true }
    if isScriptMixed(trimmed) || isCaseMixed(trimmed) || isOutOfPlace(word) { return true }
    var run = 0
    for kind in trimmed {
      run = kind == .accented || kind == .accentedCapital ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }

  private static func isScriptMixed(_ kinds: [Kind]) -> Bool {
    var script: WritingScript?
    for kind in kinds {
      let found: WritingScript
      switch kind {
      case .other(let other), .otherCapital(let other): found = other
      case .mark(let other?): found = other
      case .mark, .sign, .none: continue
      default: found = .latin
      }
      if let script, script != found { return true }
      script = found
    }
    return false
  }

  private static func isCaseMixed(_ kinds: [Kind]) -> Bool {
    zip(kinds, kinds.dropFirst()).contains { first, second in
      switch (first, second) {
      case (.small, .capital), (.small, .accentedCapital), (.accented, .capital), (.accented, .accentedCapital),
        (.other, .otherCapital):
        true
      default: false
      }
    }
  }

  /// What is known of a letter's places (`Words/letters.words`).
  package struct Places: OptionSet, Sendable {
    package let rawValue: UInt32
    package init(rawValue: UInt32) { self.rawValue = rawValue }
    static let common = Places(rawValue: 1)
    static let hamza = Places(rawValue: 2)
    static let final = Places(rawValue: 4)

    /// As the file calls them.
    package static let named: [(name: String, place: Places)] = [
      ("common", .common), ("hamza", .hamza), ("final", .final),
    ]
  }

  package static func places(of letter: Unicode.Scalar) -> Places {
    for index in 0..<warraq_placed_letters_count {
      let letters = warraq_placed_letters(index)
      if letters.first <= letter.value, letter.value <= letters.last { return Places(rawValue: letters.value) }
    }
    return []
  }

  /// Letters of a word's end within it, and Arabic letters in an order in which nobody writes them.
  private static func isOutOfPlace(_ word: Substring.UnicodeScalarView) -> Bool {
    let letters = word.filter { WritingScript.of($0.value) != nil }
    if letters.count >= 4, letters.allSatisfy({ WritingScript.of($0.value) == .arabic }),
      !letters.contains(where: { places(of: $0).contains(.common) })
    {
      return true
    }
    if zip(letters, letters.dropFirst()).contains(where: {
      places(of: $0).contains(.hamza) && places(of: $1).contains(.hamza)
    }) {
      return true
    }
    return letters.dropLast().contains { places(of: $0).contains(.final) }
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x61...0x7A: return .small
    case 0x41...0x5A: return .capital
    case 0x80...0x9F, 0x2320...0x25FF, 0xFFFD: return .none
    case 0x2018, 0x2019: return .mark(nil)
    case 0x5B0...0x5C7: return .mark(.hebrew)
    case 0x64B...0x652, 0x640: return .mark(.arabic)
    case 0x300...0x36F, 0x200C...0x200D, 0xAD: return .mark(nil)
    case 0x400...0x42F: return .otherCapital(.cyrillic)
    default: break
    }
    switch WritingScript.of(scalar.value) {
    case .latin: return scalar.properties.isUppercase ? .accentedCapital : .accented
    case let script?: return .other(script)
    case nil: return .sign
    }
  }
}
