// Unsafe pointers: the system's calls take paths as C strings, lent for the call.

/// Paths as text and back, without loss: a file's name may be any bytes, and has to open again.
///
/// A byte that is no UTF-8 becomes a scalar of its own in the last private plane; so does each byte of a name that holds
/// such scalars already, so that two names never become one.
public enum SystemPath {
  /// A byte (0x80...0xFF) that is no UTF-8 stands at this place plus itself.
  private static let base: UInt32 = 0x10FE00
  private static let escapes: ClosedRange<UInt32> = base + 0x80...base + 0xFF

  /// The path that the system gave, as text.
  public static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    let decoded = String(decoding: bytes, as: UTF8.self)
    // What is no UTF-8 became U+FFFD, which begins with the byte EF: without one nothing was lost. To validate it looks
    // for conformances, which takes a fifth of a millisecond the first time.
    if !decoded.utf8.contains(0xEF), !holdsEscape(decoded) { return decoded }
    if let text = String(validating: bytes, as: UTF8.self), !holdsEscape(text) { return text }
    var text = String.UnicodeScalarView()
    var rest = Array(bytes)[...]
    while let first = rest.first {
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      if let whole = String(validating: rest.prefix(length), as: UTF8.self), !holdsEscape(whole) {
        for scalar in whole.unicodeScalars { text.append(scalar) }
        rest = rest.dropFirst(length)
      } else {
        if let escape = Unicode.Scalar(base + UInt32(first)) { text.append(escape) }
        rest = rest.dropFirst()
      }
    }
    return String(text)
  }

  public static func text(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes { text($0) } }

  /// The bytes that the system knows a path by, without the zero at its end.
  public static func bytes(of text: String) -> [UInt8] {
    guard holdsEscape(text) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if escapes.contains(scalar.value) {
        bytes.append(UInt8(scalar.value - base))
      } else {
        bytes += UTF8.encode(scalar)?.map { $0 } ?? []
      }
    }
    return bytes
  }

  /// The path for people: what is no UTF-8 as U+FFFD.
  public static func shown(_ text: String) -> String {
    holdsEscape(text) ? String(decoding: bytes(of: text), as: UTF8.self) : text
  }

  private static func holdsEscape(_ text: String) -> Bool {
    // Only scalars of that plane begin with this byte.
    text.utf8.contains(0xF4) && text.unicodeScalars.contains { escapes.contains($0.value) }
  }
}

extension String {
  /// Gives the path to a system call.
  func withSystemPath<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    guard utf8.contains(0xF4) else { return withCString(body) }
    let bytes = SystemPath.bytes(of: self).map { CChar(bitPattern: $0) } + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return withCString(body) }
      return body(base)
    }
  }
}
