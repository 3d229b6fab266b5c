// Unsafe pointers: all that is printed is looked at, byte by byte, before it is.
import Files

/// Foreign text as a terminal may be told it: controls, line and paragraph separators and the controls of directions
/// become visible, so that no name, value or message drives the terminal or turns the words around it.
///
/// - Parameter keepsLines: for a text of lines, whose line ends and tabs stay.
func harmless(_ text: String, keepsLines: Bool = false) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in SystemPath.shown(text).unicodeScalars {
    switch scalar.value {
    case 0x0A where keepsLines, 0x09 where keepsLines: shown.append(scalar)
    case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x206F, 0x200E, 0x200F, 0x61C, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      shown.append("\u{FFFD}")
    default: shown.append(scalar)
    }
  }
  return String(shown)
}

/// A text of our own with foreign words in it that are to stay as they are otherwise: what would turn the words behind
/// them is taken out, embeddings, overrides and isolates (UAX#9, 2.1 to 2.4).
func withoutEmbeddings(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where !(0x202A...0x202E).contains(scalar.value) {
    if !(0x2066...0x2069).contains(scalar.value) { shown.append(scalar) }
  }
  return String(shown)
}

/// What is printed as data, in UTF-8: its line ends, tabs and controls of directions stay, for they are the text's own;
/// nothing else in it may drive a terminal.
enum HarmlessData {
  /// Whether there is nothing in it to take out.
  static func isHarmless(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var before: UInt8 = 0
    var previous: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F { return false }
      if previous == 0xC2 && byte < 0xA0 { return false }
      if before == 0xE2 && previous == 0x80 && (byte == 0xA8 || byte == 0xA9) { return false }
      before = previous
      previous = byte
    }
    return true
  }

  /// Controls and separators as U+FFFD; a line's end of two bytes as one.
  static func cleaned(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    for index in text.indices {
      switch text[index].value {
      case 0x0D where text[text.index(after: index)...].first == "\n": break
      case 0..<0x09, 0x0B..<0x20, 0x7F...0x9F, 0x2028, 0x2029: clean += "\u{FFFD}".utf8
      default: clean += UTF8.encode(text[index]) ?? UTF8.encodedReplacementCharacter
      }
    }
    return clean
  }
}
