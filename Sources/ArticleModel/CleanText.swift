// Unsafe pointers: every byte of a text is looked at before anything else is done with it, and most texts are found
// clean.

/// Keeps the model's promise that its text holds no control character: foreign bytes must never steer a terminal.
///
/// What shapes or directs a text stays: ZWNJ, ZWJ, LRM, RLM, ALM, tatweel, marks.
public enum CleanText {
  /// Text with `\n` for every line end (CR LF, CR, VT, FF, NEL, U+2028, U+2029) and no other control but the tab;
  /// terminal escape sequences (ECMA-48) are taken out whole, yet never past their line.
  public static func lines(of text: String) -> String {
    guard needsCleaning(text) else { return text }
    var kept = String.UnicodeScalarView()
    var scalars = text.unicodeScalars[...]
    // Up to here no control string finds its end: looked for once a line, however many begin there.
    var unterminated = text.startIndex
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\n", "\t": kept.append(scalar)
      case "\r":
        if scalars.first == "\n" { scalars.removeFirst() }
        kept.append("\n")
      case "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": kept.append("\n")
      case "\u{1B}": skipEscape(&scalars, unterminated: &unterminated)
      case "\u{9B}": skipControlSequence(&scalars)
      case "\u{90}", "\u{98}", "\u{9D}", "\u{9E}", "\u{9F}": skipControlString(&scalars, unterminated: &unterminated)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Text for one line: as `lines(of:)`, with a space for each line end and tab, and no spaces around it.
  public static func line(_ text: String) -> String {
    if isLine(text) { return text }
    let text = lines(of: text)
    var scalars = text.unicodeScalars
    if text.utf8.contains(where: { $0 < 0x20 }) {
      scalars = String.UnicodeScalarView(scalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 })
    }
    guard scalars.first == " " || scalars.last == " " else { return String(scalars) }
    var trimmed = scalars[...]
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    return String(trimmed)
  }

  /// Whether `line(_:)` leaves a text as it is, by its bytes: no control, no line end, no space at either end.
  private static func isLine(_ text: String) -> Bool {
    func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      bytes.first != 0x20 && bytes.last != 0x20 && !needsCleaning(bytes) && !bytes.contains { $0 < 0x20 }
    }
    return text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
  }

  /// `line(_:)` for text that is set beside foreign text: embeddings and isolates that it opens are closed, and closers
  /// without an opener dropped (UAX#9 BD9, BD11), so that they cannot turn their neighbours round.
  public static func field(_ text: String) -> String {
    if isField(text) { return text }
    let text = line(text)
    var kept = String.UnicodeScalarView()
    var open: [Unicode.Scalar] = []
    var isolates = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": open.append("\u{202C}")
      case "\u{2066}", "\u{2067}", "\u{2068}":
        open.append("\u{2069}")
        isolates += 1
      case "\u{202C}":
        guard open.last == scalar else { continue }
        open.removeLast()
      case "\u{2069}":
        guard isolates > 0, let opener = open.lastIndex(of: scalar) else { continue }
        open.removeSubrange(opener...)
        isolates -= 1
      default: break
      }
      kept.append(scalar)
    }
    for closer in open.reversed() { kept.append(closer) }
    return String(kept)
  }

  /// Whether `field(_:)` leaves a text as it is, by its bytes: no control, no line end, no space at either end, no
  /// embedding, override or isolate and no end of one (U+2028-U+202E, U+2066-U+2069).
  private static func isField(_ text: String) -> Bool {
    func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      if bytes.first == 0x20 || bytes.last == 0x20 { return false }
      var previous: UInt8 = 0
      var last: UInt8 = 0
      for byte in bytes {
        if byte < 0x20 || byte == 0x7F { return false }
        if byte < 0xC0 {
          if last == 0xC2, byte < 0xA0 { return false }
          if previous == 0xE2, last == 0x80 && byte >= 0xA8 && byte <= 0xAE { return false }
          if previous == 0xE2, last == 0x81 && byte >= 0xA6 && byte <= 0xA9 { return false }
        }
        previous = last
        last = byte
      }
      return true
    }
    return text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false
  }

  /// Text of lines whose columns count: each tab goes on to the next multiple of eight.
  public static func withSpacesForTabs(_ text: String) -> String {
    guard text.utf8.contains(0x09) else { return text }
    var expanded: [UInt8] = []
    expanded.reserveCapacity(text.utf8.count)
    var column = 0
    for byte in text.utf8 {
      if byte == 0x09 {
        // One at a time: what appends a collection makes room for just that much, and copies all that stood before.
        for _ in 0..<8 - column % 8 { expanded.append(0x20) }
        column = 0
      } else {
        expanded.append(byte)
        if byte == 0x0A { column = 0 } else if byte & 0xC0 != 0x80 { column += 1 }
      }
    }
    return String(decoding: expanded, as: UTF8.self)
  }

  private static func needsCleaning(_ text: String) -> Bool {
    var text = text
    return text.withUTF8(needsCleaning)
  }

  /// Unsafe pointers: every text goes through here, whole.
  private static func needsCleaning(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    var last: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F { return true }
      if last == 0xC2 && byte < 0xA0 { return true }
      if previous == 0xE2 && last == 0x80 && (byte == 0xA8 || byte == 0xA9) { return true }
      previous = last
      last = byte
    }
    return false
  }

  private static func skipEscape(
    _ scalars: inout Substring.UnicodeScalarView, unterminated: inout String.UnicodeScalarView.Index
  ) {
    switch scalars.first {
    case "[":
      scalars.removeFirst()
      skipControlSequence(&scalars)
    case "]", "P", "X", "^", "_":
      scalars.removeFirst()
      skipControlString(&scalars, unterminated: &unterminated)
    default:
      while let next = scalars.first, ("\u{20}"..."\u{2F}").contains(next) { scalars.removeFirst() }
      if let final = scalars.first, ("\u{30}"..."\u{7E}").contains(final) { scalars.removeFirst() }
    }
  }

  private static func skipControlSequence(_ scalars: inout Substring.UnicodeScalarView) {
    while let next = scalars.first, ("\u{20}"..."\u{3F}").contains(next) { scalars.removeFirst() }
    if let final = scalars.first, ("\u{40}"..."\u{7E}").contains(final) { scalars.removeFirst() }
  }

  /// A control string runs to ST or BEL; one that its line does not end is taken as far as its controls only.
  private static func skipControlString(
    _ scalars: inout Substring.UnicodeScalarView, unterminated: inout String.UnicodeScalarView.Index
  ) {
    guard scalars.startIndex >= unterminated else { return }
    var rest = scalars
    while let next = rest.first, next != "\n", next != "\r" {
      rest.removeFirst()
      if next == "\u{7}" || next == "\u{9C}" {
        scalars = rest
        return
      }
      if next == "\u{1B}", rest.first == "\\" {
        scalars = rest.dropFirst()
        return
      }
    }
    unterminated = rest.startIndex
  }
}
