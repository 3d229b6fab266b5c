import ArticleModel
import Typesetting

/// An open article as a row of paragraphs in logical order, for reading without a screen.
///
/// A place in it is an index into the paragraphs; in a large text, which is never laid out whole, the offset of a
/// line's first byte.
struct LinearText {
  private enum Content {
    case paragraphs([(address: TextAddress, text: String)])
    case bytes(any TextBytes)
  }

  /// What is read of a line without an end, in UTF-8 bytes.
  private static let longestLine = 4096

  private let content: Content

  init(_ open: OpenArticle) {
    switch open.content {
    case .article(let article, _): content = .paragraphs(article.pageTexts)
    case .text(let bytes, _): content = .bytes(bytes)
    }
  }

  func text(at place: Int) -> String {
    switch content {
    case .paragraphs(let paragraphs): paragraphs.indices.contains(place) ? paragraphs[place].text : ""
    case .bytes(let bytes):
      bytes.withBytes { String(decoding: $0[place..<Self.end(of: place, in: $0)], as: UTF8.self) }
    }
  }

  func address(at place: Int) -> TextAddress? {
    guard case .paragraphs(let paragraphs) = content, paragraphs.indices.contains(place) else { return nil }
    return paragraphs[place].address
  }

  /// The place behind this one; nil at the end.
  func next(_ place: Int) -> Int? {
    switch content {
    case .paragraphs(let paragraphs): return place + 1 < paragraphs.count ? place + 1 : nil
    case .bytes(let bytes):
      return bytes.withBytes { bytes in
        var next = Self.end(of: place, in: bytes)
        while next < bytes.count, bytes[next] == 0x0A { next += 1 }
        return next < bytes.count ? next : nil
      }
    }
  }

  /// The place before this one; nil at the start.
  func previous(_ place: Int) -> Int? {
    guard place > 0 else { return nil }
    guard case .bytes(let bytes) = content else { return place - 1 }
    return bytes.withBytes { bytes in
      var end = place
      while end > 0, bytes[end - 1] == 0x0A { end -= 1 }
      guard end > 0 else { return nil }
      let floor = max(end - Self.longestLine, 0)
      return bytes[floor..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? Self.scalarStart(floor, in: bytes)
    }
  }

  var last: Int {
    switch content {
    case .paragraphs(let paragraphs): max(paragraphs.count - 1, 0)
    case .bytes(let bytes): previous(bytes.count) ?? 0
    }
  }

  func readingPlace(_ place: Int) -> ReadingPlace? {
    switch content {
    case .paragraphs: address(at: place).map { .paragraph($0, scalarOffset: 0) }
    case .bytes: .text(utf8Offset: place)
    }
  }

  /// The paragraph that a place of the page is in.
  func place(of place: ReadingPlace) -> Int {
    switch (content, place) {
    case (.paragraphs(let paragraphs), .paragraph(let address, _)):
      paragraphs.firstIndex { $0.address >= address } ?? max(paragraphs.count - 1, 0)
    case (.bytes(let bytes), .text(let offset)):
      bytes.withBytes { bytes in
        let offset = min(max(offset, 0), max(bytes.count - 1, 0))
        let floor = max(offset - Self.longestLine, 0)
        return bytes[floor..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? Self.scalarStart(floor, in: bytes)
      }
    default: 0
    }
  }

  /// How far a place is into the text, 0...1.
  func share(_ place: Int) -> Double {
    switch content {
    case .paragraphs(let paragraphs): Double(place + 1) / Double(max(paragraphs.count, 1))
    case .bytes(let bytes): Double(place) / Double(max(bytes.count, 1))
    }
  }

  private static func end<Bytes: RandomAccessCollection>(of place: Int, in bytes: Bytes) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    let limit = min(place + longestLine, bytes.count)
    if let newline = bytes[place..<limit].firstIndex(of: 0x0A) { return newline }
    return limit == bytes.count ? limit : max(scalarStart(limit, in: bytes), place + 1)
  }

  /// The start of the scalar that a byte belongs to.
  private static func scalarStart<Bytes: RandomAccessCollection>(_ offset: Int, in bytes: Bytes) -> Int
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var start = offset
    while start > 0, start < bytes.count, offset - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
