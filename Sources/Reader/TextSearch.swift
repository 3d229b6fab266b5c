// Unsafe pointers: a stretch of a mapped file is searched where it stands.
import Typesetting
import UnicodeText

/// A search for the next hit in a large text; bounded in memory, and to be run away from the screen.
public struct TextSearch: Sendable {
  /// Where a search came to.
  public struct Hit: Equatable, Sendable {
    /// UTF-8 bytes from the start of the text.
    public var utf8Offset: Int
    public var scalarCount: Int
    /// Whether the search went past the end of the text to get there.
    public var hasWrapped: Bool
  }

  /// Bytes that are looked at in one go.
  private static let window = 1 << 18
  /// Bytes that neighbouring windows share, so that no hit falls between them.
  private static let overlap = 1 << 12

  public let text: String
  let isForward: Bool
  private let bytes: any TextBytes
  private let key: SearchKey
  private let start: Int

  init(_ text: String, in bytes: any TextBytes, from start: Int, forward isForward: Bool = true) {
    self.text = text
    self.bytes = bytes
    self.start = start
    self.isForward = isForward
    key = SearchKey(text)
  }

  /// The search that goes on from a hit.
  func beyond(_ hit: Hit, forward: Bool) -> TextSearch {
    TextSearch(text, in: bytes, from: hit.utf8Offset + (forward ? 1 : 0), forward: forward)
  }

  /// The next hit, going round at the end of the text; nil where there is none at all.
  public func run() -> Hit? {
    if isForward {
      return first(in: start..<bytes.count, wrapped: false)
        ?? first(in: 0..<min(start + Self.overlap, bytes.count), wrapped: true)
    }
    return last(in: 0..<start, wrapped: false) ?? last(in: max(start - Self.overlap, 0)..<bytes.count, wrapped: true)
  }

  /// Where all hits are, first to last, in UTF-8 bytes; `isWanted` is asked now and then, and nil is returned once it
  /// says no.
  public func allHits(while isWanted: () -> Bool) -> [Int]? {
    var found: [Int] = []
    var position = 0
    while position < bytes.count {
      guard isWanted() else { return nil }
      let end = min(position + Self.window, bytes.count)
      let last = found.last ?? -1
      found += hits(in: position..<end).map(\.offset).filter { $0 > last }
      position = end == bytes.count ? end : end - Self.overlap
    }
    return found
  }

  private func first(in range: Range<Int>, wrapped: Bool) -> Hit? {
    var position = range.lowerBound
    while position < range.upperBound {
      let end = min(position + Self.window, range.upperBound)
      if let hit = hits(in: position..<end).first {
        return Hit(utf8Offset: hit.offset, scalarCount: hit.scalarCount, hasWrapped: wrapped)
      }
      position = end == range.upperBound ? end : end - Self.overlap
    }
    return nil
  }

  private func last(in range: Range<Int>, wrapped: Bool) -> Hit? {
    var end = range.upperBound
    while end > range.lowerBound {
      let position = max(end - Self.window, range.lowerBound)
      if let hit = hits(in: position..<end).last {
        return Hit(utf8Offset: hit.offset, scalarCount: hit.scalarCount, hasWrapped: wrapped)
      }
      end = position == range.lowerBound ? position : position + Self.overlap
    }
    return nil
  }

  private func hits(in range: Range<Int>) -> [(offset: Int, scalarCount: Int)] {
    bytes.withBytes { raw in
      // A window begins and ends between scalars.
      let lower = raw[range].firstIndex { $0 & 0xC0 != 0x80 } ?? range.upperBound
      let window = UnsafeRawBufferPointer(rebasing: raw[lower..<range.upperBound])
      let found = window.withMemoryRebound(to: UInt8.self) { key.ranges(in: $0) }
      guard !found.isEmpty else { return [] }
      // Ill-formed bytes are one scalar each in the window, as the decoder reads them.
      var decoder = UTF8Decoder(window.withMemoryRebound(to: UInt8.self) { $0 })
      var scalar = 0
      return found.map { hit in
        while scalar < hit.lowerBound, decoder.next() != nil { scalar += 1 }
        return (lower + decoder.offset, hit.count)
      }
    }
  }
}

extension TextSearch: Equatable {
  public static func == (a: TextSearch, b: TextSearch) -> Bool {
    a.text == b.text && a.start == b.start && a.isForward == b.isForward
  }
}
