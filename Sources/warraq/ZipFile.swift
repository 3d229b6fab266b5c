/// A ZIP archive that is written as it comes, its entries stored as they are (PKWARE APPNOTE 6.3, sizes below 4 GB).
struct ZipFile {
  private struct Entry {
    var name: [UInt8]
    var checksum: UInt32
    var size: UInt32
    var offset: UInt32
  }

  private var entries: [Entry] = []
  private var length: UInt32 = 0

  /// The bytes of an entry.
  mutating func entry(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    let entry = Entry(
      name: Array(name.utf8), checksum: Self.checksum(bytes), size: UInt32(clamping: bytes.count), offset: length)
    entries.append(entry)
    let local = Self.little(0x0403_4B50, 4) + Self.head(entry) + entry.name + bytes
    length += UInt32(clamping: local.count)
    return local
  }

  /// What stands at the end: the list of the entries.
  func directory() -> [UInt8] {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += Self.little(0x0201_4B50, 4) + Self.little(Self.version, 2) + Self.head(entry)
      // No comment, first disk, no attributes.
      bytes += Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 2) + Self.little(0, 4)
      bytes += Self.little(entry.offset, 4) + entry.name
    }
    let count = UInt32(clamping: entries.count)
    return bytes + Self.little(0x0605_4B50, 4) + Self.little(0, 4) + Self.little(count, 2) + Self.little(count, 2)
      + Self.little(UInt32(clamping: bytes.count), 4) + Self.little(length, 4) + Self.little(0, 2)
  }

  /// 2.0, which has folders; names are in UTF-8 (flag 11).
  private static let version: UInt32 = 20

  /// The part that the local header and the directory share; all entries are of 1980-01-01.
  private static func head(_ entry: Entry) -> [UInt8] {
    little(version, 2) + little(1 << 11, 2) + little(0, 2) + little(0, 2) + little(0x21, 2)
      + little(entry.checksum, 4) + little(entry.size, 4) + little(entry.size, 4)
      + little(UInt32(entry.name.count), 2) + little(0, 2)
  }

  private static func little(_ value: UInt32, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 of ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ $0 >> 8 }
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 0 ? value >> 1 : value >> 1 ^ 0xEDB8_8320 }
  }
}
