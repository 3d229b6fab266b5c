import Glibc

/// A file of the Unicode Character Database (Debian's package `unicode-data`), read a line at a time as bytes: the
/// files hold most of a million cases, too many for strings in a debug build.
struct DatabaseFile {
  let bytes: [UInt8]

  init(_ name: String) throws {
    let path = "/usr/share/unicode/" + name
    guard let file = fopen(path, "r") else { throw MissingFile(path: path) }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
      read = fread(buffer.baseAddress, 1, count, file)
    }
  }

  struct MissingFile: Error, CustomStringConvertible {
    var path: String
    var description: String { "cannot read \(path): install the package unicode-data" }
  }

  /// Calls `body` with each line that is neither empty nor a comment.
  func forEachLine(_ body: (UnsafeBufferPointer<UInt8>, _ number: Int) -> Void) {
    bytes.withUnsafeBufferPointer { all in
      guard let base = all.baseAddress else { return }
      var start = 0
      var number = 0
      while start < all.count {
        let found = memchr(base + start, 10, all.count - start)
        let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? all.count
        number += 1
        if end > start && all[start] != UInt8(ascii: "#") {
          body(UnsafeBufferPointer(rebasing: all[start..<end]), number)
        }
        start = end + 1
      }
    }
  }
}

/// Reads the fields of a line of bytes.
struct FieldReader {
  let line: UnsafeBufferPointer<UInt8>
  var at = 0

  init(_ line: UnsafeBufferPointer<UInt8>) { self.line = line }

  /// The next word up to a space, a tab or a semicolon; nil at the end of the field or a comment.
  mutating func word() -> Range<Int>? {
    while at < line.count && (line[at] == 32 || line[at] == 9) { at += 1 }
    let start = at
    while at < line.count && line[at] > 32 && line[at] != 59 && line[at] != 35 { at += 1 }
    return at == start ? nil : start..<at
  }

  /// Goes on behind the next semicolon.
  mutating func nextField() {
    while at < line.count && line[at] != 59 { at += 1 }
    at += 1
  }

  mutating func number(radix: UInt32 = 10) -> UInt32? {
    guard let word = word() else { return nil }
    var value: UInt32 = 0
    for i in word {
      let byte = UInt32(line[i])
      let digit = byte <= 57 ? byte &- 48 : (byte & 0xDF) &- 55
      if digit >= radix { return nil }
      value = value * radix + digit
    }
    return value
  }
}

/// Appends a scalar as UTF-8.
func append(_ scalar: UInt32, to utf8: inout [UInt8]) {
  if scalar < 0x80 {
    utf8.append(UInt8(scalar))
  } else if scalar < 0x800 {
    utf8.append(UInt8(0xC0 | scalar >> 6))
    utf8.append(UInt8(0x80 | scalar & 63))
  } else if scalar < 0x10000 {
    utf8.append(UInt8(0xE0 | scalar >> 12))
    utf8.append(UInt8(0x80 | scalar >> 6 & 63))
    utf8.append(UInt8(0x80 | scalar & 63))
  } else {
    utf8.append(UInt8(0xF0 | scalar >> 18))
    utf8.append(UInt8(0x80 | scalar >> 12 & 63))
    utf8.append(UInt8(0x80 | scalar >> 6 & 63))
    utf8.append(UInt8(0x80 | scalar & 63))
  }
}
