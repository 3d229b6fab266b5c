import LanguageIdentification

/// Which charset bytes are in that nobody declared: the one in which they read as words of a language.
struct CharsetGuess {
  let charset: Charset
  /// Whether the bytes read nearly as well in another charset, or badly in this one too.
  let isWeak: Bool

  /// Those that give the same text come in the order in which they are preferred.
  private static let candidates = [
    "windows-1252", "windows-1256", "windows-1255", "windows-1251", "iso-8859-6", "iso-8859-8", "windows-1254",
    "koi8-r",
  ]
  /// How far the best reading must be ahead of the next, and how bad it may be.
  private static let margin = 0.15
  private static let worst = -0.25

  /// How much worse a text must read in the charset that it names.
  private static let contradiction = 0.3
  private let score: Double
  private let words: [UInt8]

  /// Nil where there is no letter beyond ASCII, or most of it is UTF-8 with a few broken places.
  init?(_ bytes: [UInt8]) {
    if Self.isMostlyUTF8(bytes) { return nil }
    words = HighWords.sample(of: bytes)
    guard !words.isEmpty else { return nil }
    var read: [(charset: Charset, text: String, score: Double)] = []
    let charsets = Self.candidates.compactMap { Charset(label: $0) } + (HighWords.areOfDOS(words) ? [.ibm862] : [])
    for charset in charsets {
      let text = charset.decode(words[...]).text
      if read.contains(where: { $0.text == text }) { continue }
      read.append((charset, text, HighWords.score(text)))
    }
    guard var best = read.first else { return nil }
    for reading in read.dropFirst() where reading.score > best.score { best = reading }
    let saysLittle = HighWords.sayLittle(best.text)
    // Where hardly anything tells, the text is in the language that most texts here are in, if it can be.
    if saysLittle, let usual = read.first(where: { $0.charset.name == Self.usual }), HighWords.canBeArabic(usual.text) {
      best = usual
    }
    charset = best.charset
    score = best.score
    let second = read.filter { $0.charset != best.charset }.map(\.score).max() ?? -1
    isWeak = best.score - second < Self.margin || best.score < Self.worst || saysLittle
  }

  private static let usual = "windows-1256"

  /// Whether the bytes are no text in the charset that they are said to be in, and are one in this.
  func contradicts(_ declared: Charset, _ bytes: [UInt8]) -> Bool {
    guard score > Self.worst else { return false }
    let replaced = declared.decode(bytes[...]).replaced
    if replaced * 10 > bytes.count(where: { $0 >= 0x80 }) { return true }
    let text = declared.decode(words[...]).text
    guard !isWeak, HighWords.areOfKnownScripts(text) else { return false }
    let read = HighWords.score(text)
    // Latin letters with accents are of more languages than are known; where some bytes are no letter at all, less will do.
    return read + Self.contradiction < score && (replaced > 0 || read < Self.worst && HighWords.areLatin(text))
  }

  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(200_000)
    guard sample.contains(where: { $0 >= 0x80 }) else { return true }
    let text = String(decoding: sample, as: UTF8.self)
    let broken = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let whole = text.unicodeScalars.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
    return broken * 4 < whole
  }

  /// The text of bytes that are UTF-8 throughout; `String(validating:as:)` looks types up by name.
  static func utf8(_ bytes: Span<UInt8>) -> String? {
    guard let valid = try? UTF8Span(validating: bytes) else { return nil }
    return String(copying: valid)
  }

  /// UTF-16 without a mark, by where its high bytes are zero or those of the Arabic or Hebrew blocks; true is little endian.
  static func utf16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096 & ~1)
    guard sample.count >= 8, bytes.count % 2 == 0, sample.contains(0) || sample.contains(0x06) else { return nil }
    func share(_ offset: Int) -> Double {
      let isHigh = stride(from: offset, to: sample.count, by: 2).count { index in
        let byte = sample[index]
        let other = sample[index ^ 1]
        return byte == 0 && other >= 0x09 && other < 0x7F || (byte == 0x06 || byte == 0x05) && other != 0x00
      }
      return Double(isHigh) / Double(sample.count / 2)
    }
    let (little, big) = (share(1), share(0))
    guard max(little, big) > 0.9, min(little, big) < 0.3 else { return nil }
    return little > big
  }

  static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.unicodeScalars.prefix(40).map { $0.value < 0x20 || $0.value >= 0x7F ? "?" : $0 }))
  }
}
