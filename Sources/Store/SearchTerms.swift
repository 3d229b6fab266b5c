import Querying

/// A text as the full-text index holds it: folded words, each followed by what is left of it without the particles that
/// Arabic and Hebrew write in one with a word.
///
/// A word finds another one when they share a form; as they stand, they rank first. A phrase is the forms in a row, so
/// that only the same words in the same shape are one.
enum SearchTerms {
  static func words(of text: String) -> [ArraySlice<UInt32>] { WordForms.words(of: text) }

  /// The forms of all words of a text, a space between them.
  static func indexed(_ text: String) -> String { indexed([text]).terms }

  /// The same of a text in parts, with how many forms that are. Only a piece at a time is taken into words, which are
  /// many times as large as it.
  static func indexed(_ parts: [String]) -> (terms: String, count: Int) {
    var terms = ""
    var count = 0
    terms.reserveCapacity(parts.reduce(0) { $0 + $1.utf8.count } * 5 / 4)
    var bytes: [UInt8] = []
    for piece in parts.lazy.flatMap(pieces) {
      bytes.removeAll(keepingCapacity: true)
      WordForms.eachForm(of: piece) { letters, form in
        if count > 0 { bytes.append(0x20) }
        for place in form { append(letters[place], to: &bytes) }
        count += 1
      }
      terms += String(decoding: bytes, as: UTF8.self)
    }
    return (terms, count)
  }

  /// A text that is no longer than a chapter whole, else in pieces cut between words.
  private static func pieces(_ text: String) -> [String] {
    let longest = 1 << 16
    guard text.utf8.count > longest else { return [text] }
    var pieces: [String] = []
    var rest = text.utf8[...]
    while !rest.isEmpty {
      let end = rest.dropFirst(longest).firstIndex { $0 == 0x20 || $0 == 0x0A } ?? rest.endIndex
      pieces.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...].dropFirst()
    }
    return pieces
  }

  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default: bytes += UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    }
  }

  /// An expression of FTS5 for a word or, where it falls into several, for all of them in a row.
  static func expression(_ text: String, isBeginning: Bool = false) -> String? {
    let found = words(of: text)
    guard let only = found.first else { return nil }
    if found.count > 1 { return phrase(text) }
    let choices = WordForms.forms(of: only).map { "\"" + string($0) + "\"" + (isBeginning ? "*" : "") }
    return choices.count == 1 ? choices[0] : "(" + choices.joined(separator: " OR ") + ")"
  }

  /// An expression of FTS5 for words one behind the other.
  static func phrase(_ text: String) -> String? {
    let text = indexed(text)
    return text.isEmpty ? nil : "\"" + text + "\""
  }

  /// The folded words with a space between them: what names are compared by.
  static func key(_ text: String) -> String { words(of: text).map(string).joined(separator: " ") }

  /// A word without its particles and the letters that transcriptions differ in, so that names that may be one share it.
  static func skeleton(_ word: ArraySlice<UInt32>) -> String {
    let bare = WordForms.forms(of: word).last ?? word
    let kept = bare.filter { !WordLetters.vowels.contains($0) }.map { WordLetters.oneSound[$0] ?? $0 }
    return string(kept.isEmpty ? bare : kept[...])
  }

  private static func string(_ word: ArraySlice<UInt32>) -> String {
    var bytes: [UInt8] = []
    for scalar in word { append(scalar, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
