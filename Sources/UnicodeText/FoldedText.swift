// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.
import CUnicodeTables

/// A text as search compares it, with the way back to the text itself.
///
/// Left out are nonspacing marks (vowel signs, accents), format characters (direction marks) and tatweel. One for all
/// stand أإآٱا, ىيیے, ةهھە, كک, وؤ, and ئ as ي; the digits of every script as 0 to 9; presentation forms as their
/// letters; letters without regard to case; any white space, line ends among it, as one blank; quotation marks, dashes
/// and Arabic punctuation as the ASCII sign of their kind. A ZWNJ is found by a blank and by nothing, a soft hyphen by
/// a hyphen and by nothing.
public struct FoldedText: Equatable, Sendable {
  /// The folded text, in Unicode scalars; those of `Joint` stand as they are.
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

  /// An invisible character that may be typed as something, or left out.
  private enum Joint {
    /// What it may be typed as; nil where the scalar is none.
    static func sign(_ scalar: UInt32) -> UInt32? {
      switch scalar {
      case 0x200B, 0x200C: 0x20
      case 0xAD: 0x2D
      default: nil
      }
    }
  }

  /// The folded text as a string: what an index stores and a query is compared with.
  public var string: String {
    var result = String.UnicodeScalarView()
    for scalar in scalars where Joint.sign(scalar) == nil { result.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
    return String(result)
  }

  /// Where the needle occurs, as ranges of scalar offsets in the text that was folded, first to last without overlap.
  ///
  /// A range takes in the marks and tatweels that follow its last letter.
  public func ranges(of needle: FoldedText) -> [Range<Int>] {
    let wanted = needle.scalars.filter { Joint.sign($0) == nil }
    guard let first = wanted.first else { return [] }
    var ranges: [Range<Int>] = []
    var at = 0
    while at < scalars.count {
      if scalars[at] == first || Joint.sign(scalars[at]) == first, let end = end(of: wanted, from: at) {
        ranges.append(sourceRange(of: at..<end))
        at = end
      } else {
        at += 1
      }
    }
    return ranges
  }

  /// Where what is wanted ends if it stands here.
  private func end(of wanted: [UInt32], from start: Int) -> Int? {
    var at = start
    var matched = 0
    while matched < wanted.count {
      guard at < scalars.count else { return nil }
      if scalars[at] == wanted[matched] {
        matched += 1
      } else if let sign = Joint.sign(scalars[at]) {
        if sign == wanted[matched] { matched += 1 }
      } else {
        return nil
      }
      at += 1
    }
    return at
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
    let blocks = unicode_folding_blocks_table()
    let foldings = unicode_foldings_table()
    let sequences = unicode_folding_sequences_table()
    var decoder = UTF8Decoder(utf8)
    var offset = 0
    while let scalar = decoder.next() {
      guard Joint.sign(scalar) == nil else {
        add(scalar, offset)
        offset += 1
        continue
      }
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
    // A line end with an indent behind it is one blank.
    if scalar == 0x20, scalars.last == 0x20 { return }
    scalars.append(scalar)
    offsets.append(offset)
  }
}
