/// Puts values into bytes, least significant first.
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put(_ value: UInt8) { bytes.append(value) }

  mutating func put(_ value: UInt32) {
    bytes.append(contentsOf: (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
  }

  mutating func put(_ value: Int) { put(UInt32(bitPattern: Int32(clamping: value))) }

  mutating func put(_ text: String) {
    put(Array(text.utf8))
  }

  mutating func put(_ list: [UInt8]) {
    put(list.count)
    bytes += list
  }

  mutating func put(_ list: [UInt32]) {
    put(list.count)
    bytes.reserveCapacity(bytes.count + 4 * list.count)
    for value in list { put(value) }
  }

  mutating func put(_ range: Range<Int>) {
    put(range.lowerBound)
    put(range.upperBound)
  }
}

/// Takes values out of bytes; nil where they are not there.
struct WireReader {
  private let bytes: ArraySlice<UInt8>
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    at = bytes.startIndex
  }

  var isAtEnd: Bool { at == bytes.endIndex }
  private var left: Int { bytes.endIndex - at }

  mutating func byte() -> UInt8? {
    guard left >= 1 else { return nil }
    defer { at += 1 }
    return bytes[at]
  }

  mutating func word() -> UInt32? {
    guard left >= 4 else { return nil }
    defer { at += 4 }
    return (0..<4).reduce(0) { $0 | UInt32(bytes[at + $1]) << (8 * $1) }
  }

  mutating func integer() -> Int? { word().map { Int(Int32(bitPattern: $0)) } }

  /// A count of things of so many bytes each, all of which are there.
  mutating func count(of size: Int) -> Int? {
    guard let count = integer(), count >= 0, count <= left / max(size, 1) else { return nil }
    return count
  }

  mutating func list() -> [UInt8]? {
    guard let count = count(of: 1) else { return nil }
    defer { at += count }
    return Array(bytes[at..<at + count])
  }

  mutating func words() -> [UInt32]? {
    guard let count = count(of: 4) else { return nil }
    var list: [UInt32] = []
    list.reserveCapacity(count)
    for _ in 0..<count { word().map { list.append($0) } }
    return list
  }

  mutating func text() -> String? { list().map { String(decoding: $0, as: UTF8.self) } }

  mutating func range() -> Range<Int>? {
    guard let start = integer(), let end = integer(), start >= 0, start <= end else { return nil }
    return start..<end
  }
}
