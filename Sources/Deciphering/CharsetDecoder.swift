/// Bytes to text: which charset they are in, and what could not be read.
package enum CharsetDecoder {
  package struct Decoded: Equatable {
    package var text: String
    /// The standard's name in lower case.
    package var charset: String
    /// "bom", "user", "http", "meta", "utf-8" or "guess".
    package var source: String
    package var warnings: [String] = []
  }

  /// Byte order mark, then the user, then valid UTF-8 (which wins over a header that lies), the header, what the text
  /// declares of itself, UTF-16 by its pattern, and at last what the bytes read as in each charset of one byte a letter.
  package static func decode(
    _ bytes: [UInt8], userCharset: String? = nil, headerCharset: String? = nil, declaredCharset: String? = nil
  ) -> Decoded {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return read(bytes.dropFirst(3), .utf8, source: "bom") }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return read(bytes.dropFirst(2), .utf16(isLittleEndian: true), source: "bom")
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return read(bytes.dropFirst(2), .utf16(isLittleEndian: false), source: "bom")
    }
    var unknown: [String] = []
    func known(_ label: String?) -> Charset? {
      guard let label else { return nil }
      if let charset = Charset(label: label) { return charset }
      let why = Charset.isRefused(label: label) ? "refused by the Encoding Standard" : "not known"
      unknown.append("the charset \(CharsetGuess.printable(label)) is \(why)")
      return nil
    }
    if let charset = known(userCharset) { return read(bytes[...], charset, source: "user") }
    var decoded: Decoded
    if let isLittleEndian = CharsetGuess.utf16(bytes) {
      decoded = read(bytes[...], .utf16(isLittleEndian: isLittleEndian), source: "guess")
    } else if let text = CharsetGuess.utf8(bytes.span) {
      decoded = Decoded(text: text, charset: Charset.utf8.name, source: "utf-8")
    } else if let charset = known(headerCharset) {
      decoded = readDeclared(bytes, charset, source: "http")
    } else if let charset = known(declaredCharset) {
      decoded = readDeclared(bytes, charset, source: "meta")
    } else if let guess = CharsetGuess(bytes) {
      decoded = read(bytes[...], guess.charset, source: "guess")
      if guess.isWeak {
        decoded.warnings.append(
          "the charset is a guess, \(guess.charset.name): where letters look wrong, name it with --charset")
      }
    } else {
      decoded = read(bytes[...], .utf8, source: "utf-8")
    }
    decoded.warnings = unknown + decoded.warnings
    return decoded
  }

  /// What a text says of itself holds, unless the bytes are no text in that charset and read well in another.
  private static func readDeclared(_ bytes: [UInt8], _ charset: Charset, source: String) -> Decoded {
    let declared = read(bytes[...], charset, source: source)
    guard let guess = CharsetGuess(bytes), guess.charset != charset, guess.contradicts(charset, bytes) else {
      return declared
    }
    var decoded = read(bytes[...], guess.charset, source: "guess")
    decoded.warnings.insert(
      "the text is said to be in \(charset.name), and reads as \(guess.charset.name): where letters look wrong, name the charset with --charset",
      at: 0)
    return decoded
  }

  /// Whether the bytes are text of two bytes a letter, by their pattern.
  package static func isUTF16(_ bytes: [UInt8]) -> Bool { CharsetGuess.utf16(bytes) != nil }

  private static func read(_ bytes: ArraySlice<UInt8>, _ charset: Charset, source: String) -> Decoded {
    var (text, replaced) = charset.decode(bytes)
    // The standard's ISO-8859-8 is in the order of the screen, but many texts that say so are not.
    if charset.name == "iso-8859-8" || charset == .ibm862, VisualHebrew.isVisual(text) {
      text = VisualHebrew.logical(text)
    }
    var decoded = Decoded(text: text, charset: charset.name, source: source)
    if replaced > 0 {
      decoded.warnings.append(
        "\(replaced) \(replaced == 1 ? "byte is" : "bytes are") no \(charset.name) and became U+FFFD")
    }
    return decoded
  }
}
