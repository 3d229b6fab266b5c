/// Which charset bytes look like.
enum CharsetGuess {
  static func isUTF8(_ bytes: some Collection<UInt8>) -> Bool {
    let valid: Bool? = bytes.withContiguousStorageIfAvailable { (try? UTF8Span(validating: $0.span)) != nil }
    return valid ?? false
  }

  /// UTF-16 without a mark, by where its high bytes are zero or those of the Arabic or Hebrew blocks; true is little endian.
  static func utf16(_ bytes: [UInt8]) -> Bool? {
    let sample = bytes.prefix(4096 & ~1)
    guard sample.count >= 8, bytes.count % 2 == 0 else { return nil }
    func share(_ offset: Int) -> Double {
      let isHigh = stride(from: offset, to: sample.count, by: 2).count { index in
        let byte = sample[index]
        let other = sample[index ^ 1]
        return byte == 0 && other >= 0x09 && other < 0x7F || (byte == 0x06 || byte == 0x05) && other != 0x00
      }
      return Double(isHigh) / Double(sample.count / 2)
    }
    let (little, big) = (share(1), share(0))
    guard max(little, big) > 0.9, min(little, big) < 0.3, sample.contains(0) || sample.contains(0x06) else {
      return nil
    }
    return little > big
  }

  /// Arabic in one byte a letter, else Western; nil where most of it is UTF-8 with a few broken places.
  static func singleByte(_ bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(200_000)
    let high = sample.count { $0 >= 0x80 }
    let text = String(decoding: sample, as: UTF8.self)
    let broken = text.unicodeScalars.count { $0 == "\u{FFFD}" }
    let whole = text.unicodeScalars.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
    if broken * 4 < whole || high == 0 { return nil }
    let scored = [("windows-1256", windows1256), ("iso-8859-6", iso8859Arabic)].map { ($0.0, score(sample, $0.1)) }
    guard let best = scored.max(by: { $0.1 < $1.1 }), best.1 > 0.5, high * 8 > letters(sample) else {
      return "windows-1252"
    }
    return best.0
  }

  static func printable(_ name: String) -> String {
    String(
      String.UnicodeScalarView(name.unicodeScalars.prefix(40).map { $0.value < 0x20 || $0.value >= 0x7F ? "?" : $0 }))
  }

  private static func letters(_ sample: ArraySlice<UInt8>) -> Int {
    sample.count { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 >= 0xC0 }
  }

  /// The share of high bytes that are the Arabic letters which make up most of any text (ا ل ي م و ن ر ت ب ه ة ع د س ف ك).
  private static func score(_ sample: ArraySlice<UInt8>, _ common: Set<UInt8>) -> Double {
    let high = sample.filter { $0 >= 0x80 }
    return Double(high.count { common.contains($0) }) / Double(max(high.count, 1))
  }

  private static let windows1256: Set<UInt8> = [
    0xC7, 0xE1, 0xED, 0xE3, 0xE6, 0xE4, 0xD1, 0xCA, 0xC8, 0xE5, 0xC9, 0xDA, 0xCF, 0xD3, 0xDD, 0xDF,
  ]
  private static let iso8859Arabic: Set<UInt8> = [
    0xC7, 0xE4, 0xEA, 0xE5, 0xE8, 0xE6, 0xD1, 0xCA, 0xC8, 0xE7, 0xC9, 0xD9, 0xCF, 0xD3, 0xE1, 0xE3,
  ]
}
