// Unsafe pointers: the bytes of a mapped file, read within the call that hands them out.
import ArticleModel
import LanguageIdentification

extension QuotedPart {
  /// How much is looked at for a part, in bytes.
  struct Extent {
    /// As few as an ordinary page has would take speakers from their titles, more would take memory.
    var size = 256 << 10
    /// What stands before and behind it, where the one who speaks may be named.
    var before = 32 << 10
    var behind = 4 << 10
    /// The start of the text, which says its language.
    var sample = 64 << 10
  }

  /// Finds what stands in quotation marks in the part of a text that begins with a byte: 0, or where another part ends.
  ///
  /// What is found depends on the text alone, and the memory it takes not on the length of the text. A line is a paragraph;
  /// one that is longer than a part may be cut after a space.
  public init(quotedIn bytes: UnsafeRawBufferPointer, from start: Int) {
    self.init(quotedIn: bytes, from: start, Extent())
  }

  init(quotedIn bytes: UnsafeRawBufferPointer, from start: Int, _ extent: Extent) {
    let end = Self.boundary(in: bytes, from: start + extent.size, within: extent.size)
    let first = start == 0 ? 0 : Self.boundary(in: bytes, from: max(start - extent.before, 0), within: start)
    let last = Self.boundary(in: bytes, from: end + extent.behind, within: extent.behind)
    let text = DecodedBytes(bytes[min(first, start)..<max(last, end)])
    var runs: [QuotedRun] = []
    for quote in QuoteFinder.quotes(in: text.scalars, language: Self.language(of: bytes.prefix(extent.sample))) {
      let range = text.offsets[quote.range.lowerBound]..<text.offsets[quote.range.upperBound]
      guard range.lowerBound >= start, range.lowerBound < end else { continue }
      runs.append(
        QuotedRun(
          address: .text, range: range, text: QuoteFinder.string(text.scalars[quote.range]), kind: quote.kind,
          speaker: quote.speaker, isGuess: quote.isGuess, via: quote.via))
    }
    self.init(runs: runs, range: start..<end, isLast: end == bytes.count)
  }

  private static func language(of sample: Slice<UnsafeRawBufferPointer>) -> String? {
    LanguageGuess.tag(of: DecodedBytes(sample).scalars)
  }

  /// The first place at or after `from` where a paragraph begins, or else a word, or else a scalar.
  private static func boundary(in bytes: UnsafeRawBufferPointer, from: Int, within length: Int) -> Int {
    guard from > 0 else { return 0 }
    guard from < bytes.count else { return bytes.count }
    let reach = bytes[from - 1..<min(from + length, bytes.count)]
    if let feed = reach.firstIndex(of: 0x0A) ?? reach.firstIndex(of: 0x20) { return feed + 1 }
    return bytes[from...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
  }
}

/// Scalars of bytes that ought to be UTF-8, each with the byte that it begins with; what is ill-formed is U+FFFD.
private struct DecodedBytes {
  private(set) var scalars: [UInt32] = []
  /// One more than there are scalars: where the bytes end.
  private(set) var offsets: [Int] = []

  init(_ bytes: Slice<UnsafeRawBufferPointer>) {
    scalars.reserveCapacity(bytes.count)
    offsets.reserveCapacity(bytes.count + 1)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        append(Unicode.UTF8.decode(encoded).value, at: offset)
        offset += encoded.count
      case .error(let length):
        append(0xFFFD, at: offset)
        offset += length
      case .emptyInput:
        offsets.append(offset)
        return
      }
    }
  }

  private mutating func append(_ scalar: UInt32, at offset: Int) {
    scalars.append(scalar)
    offsets.append(offset)
  }
}
