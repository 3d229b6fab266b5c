/// Reads the rows that a damaged database still holds out of its pages, by SQLite's file format, without asking for more
/// than that the page itself is whole.
///
/// It reads tables WITHOUT ROWID, which is what our state is kept in: their rows stand in index pages. A page's latest
/// copy in the write-ahead log goes before the one in the file. Both are of our own making: 4096 bytes a page, UTF-8.
struct RowSalvage {
  static let pageSize = 4096
  /// The most of a row that stands in its page; the rest is in overflow pages.
  private static let mostInPage = (pageSize - 12) * 64 / 255 - 23
  private static let leastInPage = (pageSize - 12) * 32 / 255 - 23

  private let file: [UInt8]
  private let log: [UInt8]
  /// Page number to its place in the log.
  private var logged: [Int: Int] = [:]

  init(file: [UInt8], log: [UInt8]) {
    self.file = file
    self.log = log
    readLog()
  }

  /// Every row of every table, page by page.
  var rows: [[Database.Value]] {
    let last = max(file.count / Self.pageSize, logged.keys.max() ?? 0)
    return last == 0 ? [] : (1...last).flatMap(rows(ofPage:))
  }

  /// Frames of 24 bytes and a page; those of an earlier round of the log bear another salt.
  private mutating func readLog() {
    let header = 32
    guard log.count > header, Self.number(log, 8, bytes: 4) == Self.pageSize else { return }
    var frame = header
    while frame + 24 + Self.pageSize <= log.count, log[(frame + 8)..<(frame + 16)] == log[16..<24] {
      logged[Self.number(log, frame, bytes: 4)] = frame + 24
      frame += 24 + Self.pageSize
    }
  }

  private func page(_ number: Int) -> ArraySlice<UInt8>? {
    if let start = logged[number] { return log[start..<(start + Self.pageSize)] }
    let start = (number - 1) * Self.pageSize
    guard number > 0, start < file.count, start + Self.pageSize <= file.count else { return nil }
    return file[start..<(start + Self.pageSize)]
  }

  private func rows(ofPage number: Int) -> [[Database.Value]] {
    guard let slice = page(number) else { return [] }
    let page = Array(slice)
    let start = number == 1 ? 100 : 0
    let isLeaf = page[start] == 0x0A
    guard isLeaf || page[start] == 0x02 else { return [] }
    let count = Self.number(page, start + 3, bytes: 2)
    let pointers = start + (isLeaf ? 8 : 12)
    return (0..<count).compactMap { index in
      let pointer = pointers + 2 * index
      guard pointer + 2 <= page.count else { return nil }
      // In front of an inner page's row stands the page to the left of it.
      return row(at: Self.number(page, pointer, bytes: 2) + (isLeaf ? 0 : 4), of: page)
    }
  }

  private func row(at start: Int, of page: [UInt8]) -> [Database.Value]? {
    var place = start
    guard let length = Self.varint(page, &place), length > 0, length < 1 << 20 else { return nil }
    var here = length
    if length > Self.mostInPage {
      let surplus = Self.leastInPage + (length - Self.leastInPage) % (Self.pageSize - 4)
      here = surplus <= Self.mostInPage ? surplus : Self.leastInPage
    }
    guard place + here <= page.count else { return nil }
    var payload = Array(page[place..<(place + here)])
    if here < length {
      guard place + here + 4 <= page.count else { return nil }
      var next = Self.number(page, place + here, bytes: 4)
      while payload.count < length {
        guard let overflow = self.page(next) else { return nil }
        let rest = min(length - payload.count, Self.pageSize - 4)
        payload += overflow[(overflow.startIndex + 4)..<(overflow.startIndex + 4 + rest)]
        next = Self.number(Array(overflow.prefix(4)), 0, bytes: 4)
      }
    }
    return Self.record(payload)
  }

  /// A header of serial types, then the values in turn.
  private static func record(_ payload: [UInt8]) -> [Database.Value]? {
    var place = 0
    guard let header = varint(payload, &place), header <= payload.count else { return nil }
    var types: [Int] = []
    while place < header {
      guard let type = varint(payload, &place) else { return nil }
      types.append(type)
    }
    var values: [Database.Value] = []
    var at = header
    for type in types {
      let sizes = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0]
      let size = type < sizes.count ? sizes[type] : type > 12 ? (type - 13) / 2 : -1
      guard size >= 0, at + size <= payload.count else { return nil }
      switch type {
      case 0: values.append(.null)
      case 8, 9: values.append(.integer(type - 8))
      case 7:
        let bits = payload[at..<(at + 8)].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        values.append(.real(Double(bitPattern: bits)))
      case 1...6:
        let first = Int(Int8(bitPattern: payload[at]))
        values.append(.integer(payload[(at + 1)..<(at + size)].reduce(first) { $0 << 8 | Int($1) }))
      default:
        // A blob is none of ours.
        guard type % 2 == 1 else { return nil }
        values.append(.text(String(decoding: payload[at..<(at + size)], as: UTF8.self)))
      }
      at += size
    }
    return values
  }

  private static func number(_ bytes: [UInt8], _ place: Int, bytes count: Int) -> Int {
    bytes[place..<(place + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  /// At most nine bytes, the high bit of the first eight saying that more follow.
  private static func varint(_ bytes: [UInt8], _ place: inout Int) -> Int? {
    var value: UInt64 = 0
    for count in 0..<9 {
      guard place < bytes.count else { return nil }
      let byte = bytes[place]
      place += 1
      if count == 8 {
        value = value << 8 | UInt64(byte)
      } else {
        value = value << 7 | UInt64(byte & 0x7F)
        if byte & 0x80 == 0 { break }
      }
    }
    return Int(exactly: value)
  }
}
