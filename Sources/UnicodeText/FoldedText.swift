import CUnicodeTables

/// A text as search compares it, with the way back to the text itself.
///
/// Left out are nonspacing marks (vowel signs, accents), format characters (ZWNJ, direction marks) and tatweel. One for
/// all stand أإآٱا, ىيیے, ةهھە, كک, وؤ, and ئ as ي; the digits of every script as 0 to 9; presentation forms as their
/// letters; letters without regard to case.
public struct FoldedText: Equatable, Sendable {
  /// The folded text, in Unicode scalars.
  public private(set) var scalars: [UInt32] = []
  /// For each of `scalars` the scalar offset in the text that it comes from.
  public private(set) var offsets: [Int] = []
  /// Scalars of the text that was folded.
  public private(set) var sourceCount = 0

  public init(_ text: some StringProtocol) {
    var text = String(text)
    text.withUTF8 { fold($0) }
  }

  public init(utf8: UnsafeBufferPointer<UInt8>) { fold(utf8) }

  /// The folded text as a string: what an index stores and a query is compared with.
  public var string: String {
    var result = String.UnicodeScalarView()
    for scalar in scalars { result.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(result)
  }

  /// Where the needle occurs, as ranges of scalar offsets in the text that was folded, first to last without overlap.
  ///
  /// A range takes in the marks and tatweels that follow its last letter.
  public func ranges(of needle: FoldedText) -> [Range<Int>] {
    let length = needle.scalars.count
    guard length > 0, let first = needle.scalars.first else { return [] }
    var ranges: [Range<Int>] = []
    var at = 0
    while at + length <= scalars.count {
      if scalars[at] == first && scalars[at..<at + length] == needle.scalars[...] {
        ranges.append(sourceRange(of: at..<at + length))
        at += length
      } else {
        at += 1
      }
    }
    return ranges
  }

  /// The scalars of the text that these of the folded text come from, with what was left out behind them.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let offset = range.lowerBound < offsets.count ? offsets[range.lowerBound] : sourceCount
      return offset..<offset
    }
    // A scalar that folds to several ends where the next one begins.
    let last = offsets[range.upperBound - 1]
    var next = range.upperBound
    while next < offsets.count && offsets[next] == last { next += 1 }
    return offsets[range.lowerBound]..<(next < offsets.count ? offsets[next] : sourceCount)
  }

  private mutating func fold(_ utf8: UnsafeBufferPointer<UInt8>) {
    scalars.reserveCapacity(utf8.count)
    offsets.reserveCapacity(utf8.count)
    let blocks = warraq_folding_blocks_table()
    let foldings = warraq_foldings_table()
    let sequences = warraq_folding_sequences_table()
    var decoder = UTF8Decoder(utf8)
    var offset = 0
    while let scalar = decoder.next() {
      let folded = foldings[Int(blocks[Int(scalar >> 6)]) << 6 + Int(scalar & 63)]
      if folded == 0 {
        add(scalar, offset)
      } else if folded & 0x8000_0000 == 0 {
        add(folded, offset)
      } else if folded != 0xFFFF_FFFF {
        let place = Int(folded & 0x7FFF_FFFF)
        for i in 1...Int(sequences[place]) { add(sequences[place + i], offset) }
      }
      offset += 1
    }
    sourceCount = offset
  }

  private mutating func add(_ scalar: UInt32, _ offset: Int) {
    scalars.append(scalar)
    offsets.append(offset)
  }
}
