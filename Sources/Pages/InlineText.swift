import ArticleModel

/// Running text as it is gathered from a page: white space made single spaces, controls left out, marked stretches kept.
struct InlineText {
  private(set) var bytes: [UInt8] = []
  private var scalarCount = 0
  private var needsSpace = false
  private var spans: [Inline] = []
  private var open: [(kind: Inline.Kind?, byteStart: Int, start: Int)] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ text: some Sequence<UInt8>) {
    var lead: (UInt8, UInt8) = (0, 0)
    for byte in text {
      if byte <= 0x20 || byte == 0x7F {
        if BoundedMarkup.isSpace(byte) || byte == 0x20 { needsSpace = true }
      } else if lead.1 == 0xC2, byte < 0xA0 {
        // C1 controls: NEL ends a line, the others steer terminals.
        bytes.removeLast()
        scalarCount -= 1
        if byte == 0x85 { needsSpace = true }
      } else if lead == (0xE2, 0x80), byte == 0xA8 || byte == 0xA9 {
        bytes.removeLast(2)
        scalarCount -= 1
        needsSpace = true
      } else {
        if needsSpace, byte & 0xC0 != 0x80 {
          needsSpace = false
          if !bytes.isEmpty {
            bytes.append(0x20)
            scalarCount += 1
          }
        }
        bytes.append(byte)
        if byte & 0xC0 != 0x80 { scalarCount += 1 }
      }
      lead = (lead.1, byte)
    }
  }

  mutating func space() { needsSpace = true }

  mutating func begin(_ kind: Inline.Kind?) { open.append((kind, bytes.count, scalarCount)) }

  mutating func end() {
    guard let last = open.popLast() else { return }
    close(last)
  }

  private mutating func close(_ stretch: (kind: Inline.Kind?, byteStart: Int, start: Int)) {
    guard let kind = stretch.kind, stretch.byteStart < bytes.count else { return }
    let start = bytes[stretch.byteStart] == 0x20 ? stretch.start + 1 : stretch.start
    if start < scalarCount { spans.append(Inline(kind, start..<scalarCount)) }
  }

  /// The paragraph so far; what is still open goes on in the next.
  mutating func take(direction: Direction?) -> RichText {
    for stretch in open.reversed() { close(stretch) }
    let sorted = spans.sorted {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.upperBound > $1.range.upperBound
    }
    let text = RichText(String(decoding: bytes, as: UTF8.self), spans: sorted, direction: direction)
    for index in open.indices { open[index] = (open[index].kind, 0, 0) }
    bytes.removeAll(keepingCapacity: true)
    scalarCount = 0
    spans = []
    needsSpace = false
    return text
  }

  /// The text alone.
  var finished: String { String(decoding: bytes, as: UTF8.self) }
}
