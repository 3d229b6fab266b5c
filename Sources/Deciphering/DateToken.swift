import ArticleModel

/// A piece of a dateline.
enum DateToken: Equatable {
  /// With how many digits it was written.
  case number(Int, digits: Int)
  /// `key` is what it is known by, `raw` the word itself.
  case word(key: FoldedKey, raw: String)
  case symbol(Unicode.Scalar)

  static func tokens(of line: String) -> [DateToken] {
    var tokens: [DateToken] = []
    var word = String.UnicodeScalarView()
    var number = (value: 0, digits: 0)
    func endWord() {
      guard !word.isEmpty else { return }
      for raw in parts(of: word) {
        let key = FoldedKey(raw)
        if key != FoldedKey() { tokens.append(.word(key: key, raw: raw)) }
      }
      word = String.UnicodeScalarView()
    }
    func endNumber() {
      if let glued = glued(number.value, number.digits) {
        tokens += glued
      } else if number.digits > 0 {
        tokens.append(.number(number.value, digits: number.digits))
      }
      number = (0, 0)
    }
    for scalar in line.unicodeScalars {
      if let digit = digit(scalar) {
        endWord()
        // No number of a date is longer.
        number = number.digits < 9 ? (number.value * 10 + digit, number.digits + 1) : number
      } else if isOfWord(scalar) || (scalar == "'" || scalar == "׳" || scalar == "״") && !word.isEmpty {
        endNumber()
        word.append(scalar)
      } else if scalar == " " || scalar.properties.isWhitespace {
        endWord()
        endNumber()
      } else if scalar.value < 0x80 || scalar.properties.generalCategory != .format {
        endWord()
        endNumber()
        tokens.append(.symbol(scalar))
      }
    }
    endWord()
    endNumber()
    return tokens
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Nearly all there are, told without looking them up.
    case 0x41...0x5A, 0x61...0x7A, 0x620...0x64A: true
    case 0..<0x80: false
    default:
      scalar == "\u{200C}" || scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }
  }

  /// A word copied off a page with a month glued to it ("EditorialNovember"): the month apart.
  private static func parts(of word: String.UnicodeScalarView) -> [String] {
    var previous: Unicode.Scalar = "A"
    // Most scripts have no capitals.
    guard word.contains(where: { $0.value < 0x590 || $0.value >= 0x10A0 }) else { return [String(word)] }
    for index in word.indices {
      if word[index].properties.isUppercase, previous.properties.isLowercase,
        case let tail = String(word[index...]), DateVocabulary.month(FoldedKey(tail)) != nil
      {
        return [String(word[..<index]), tail]
      }
      previous = word[index]
    }
    return [String(word)]
  }

  /// A year with the next number glued to it ("20236:01", "202511 mins").
  private static func glued(_ value: Int, _ digits: Int) -> [DateToken]? {
    guard digits == 5 || digits == 6 else { return nil }
    let rest = digits - 4
    let year = value / (rest == 1 ? 10 : 100)
    guard (1990..<2100).contains(year) else { return nil }
    return [.number(year, digits: 4), .number(value % (rest == 1 ? 10 : 100), digits: rest)]
  }

  /// Zeros of the digits that newspapers write: Arabic, Persian, Indian, Thai, Burmese, Khmer, and those as wide as ideographs.
  private static let zeros: [UInt32] = [
    0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0x1040, 0x17E0, 0xFF10,
  ]

  static func digit(_ scalar: Unicode.Scalar) -> Int? {
    let value = scalar.value
    if value < 0x660 { return (0x30...0x39).contains(value) ? Int(value - 0x30) : nil }
    for zero in zeros where value >= zero && value < zero + 10 { return Int(value - zero) }
    return nil
  }

  var number: Int? { if case .number(let value, _) = self { value } else { nil } }
  var word: FoldedKey? { if case .word(let key, _) = self { key } else { nil } }
  /// The word itself.
  var raw: String? { if case .word(_, let raw) = self { raw } else { nil } }
  /// Whether it is a word of some kind.
  func isWord(_ kind: DateVocabulary.Kinds) -> Bool {
    word.map { DateVocabulary.kinds(of: $0).contains(kind) } ?? false
  }
  func isSymbol(_ symbols: String) -> Bool {
    if case .symbol(let scalar) = self { symbols.unicodeScalars.contains(scalar) } else { false }
  }
  var isComma: Bool { if case .symbol(let scalar) = self { Punctuation.commas.contains(scalar) } else { false } }
}
