import ArticleModel
import Quoting
import Typesetting

/// The parts of a large text with what stands in quotation marks there, one after the other: the very same that the reader
/// shows, and never more than one of them in memory.
struct LargeTextQuotes: Sequence, IteratorProtocol {
  private let bytes: any TextBytes
  /// Where the next part begins, in UTF-8 bytes; nil behind the last.
  private var start: Int? = 0

  init(of bytes: any TextBytes) { self.bytes = bytes }

  mutating func next() -> QuotedPart? {
    guard let start else { return nil }
    let part = bytes.withBytes { QuotedPart(quotedIn: $0, from: start) }
    self.start = part.isLast ? nil : part.range.upperBound
    return part
  }
}
