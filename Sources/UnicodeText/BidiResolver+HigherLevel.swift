// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

/// A stretch of a paragraph that a higher-level protocol sets apart (UAX#9, HL4): inside it is ordered by itself, outside
/// it counts as a neutral, as if LRI or RLI stood before it and PDI behind it.
///
/// A neutral (a space, punctuation) or the paragraph's edge has to stand on either side: no character is there to keep
/// two stretches of one level apart.
public struct IsolatedRange: Equatable, Sendable {
  /// Unicode scalar offsets.
  public var range: Range<Int>
  public var isRightToLeft: Bool
  /// Whether its Arabic numbers are taken for European ones, so that several keep their order in a left-to-right range.
  public var alignsDigits: Bool

  public init(_ range: Range<Int>, isRightToLeft: Bool, alignsDigits: Bool = false) {
    self.range = range
    self.isRightToLeft = isRightToLeft
    self.alignsDigits = alignsDigits
  }
}

extension BidiResolver {
  /// HL4: resolves the paragraph with neutrals in place of the isolates, then each isolate as a paragraph of its own.
  /// `properties` are those of `text`; they are as they were when this returns.
  mutating func resolve(
    _ text: DecodedText, _ properties: UnsafeMutablePointer<UInt32>, _ isolates: [IsolatedRange],
    direction: BaseDirection, levels: UnsafeMutablePointer<UInt8>
  ) -> UInt8 {
    let isolates = isolates.compactMap { isolate -> IsolatedRange? in
      var isolate = isolate
      isolate.range = isolate.range.clamped(to: 0..<text.count)
      return isolate.range.isEmpty ? nil : isolate
    }
    let saved = isolates.map { isolate in
      Array(UnsafeBufferPointer(start: properties + isolate.range.lowerBound, count: isolate.range.count))
    }
    for isolate in isolates {
      for i in isolate.range { properties[i] = properties[i] & ~Self.classAndBracket | UInt32(Self.neutral) }
    }
    let base = resolve(text, direction: direction, levels: levels)
    for (isolate, words) in zip(isolates, saved) {
      let start = isolate.range.lowerBound
      (properties + start).update(from: words, count: words.count)
      let outer = levels[start]
      let inner = isolate.isRightToLeft ? (outer &+ 1) | 1 : (outer &+ 2) & ~1
      var classes: UInt32 = 0
      for i in isolate.range {
        if isolate.alignsDigits, properties[i] & 31 == UInt32(BidiClass.AN.rawValue) {
          properties[i] = properties[i] & ~31 | UInt32(BidiClass.EN.rawValue)
        }
        classes |= 1 &<< (properties[i] & 31)
      }
      let part = DecodedText(
        scalars: text.scalars + start, properties: properties + start, count: words.count, bidiClasses: classes,
        anyProperties: text.anyProperties)
      let own = resolve(
        part, direction: isolate.isRightToLeft ? .rightToLeft : .leftToRight, levels: levels + start)
      for i in isolate.range { levels[i] = levels[i] &- own &+ inner }
      (properties + start).update(from: words, count: words.count)
    }
    return base
  }

  /// Bidi_Class and Bidi_Paired_Bracket_Type in a word of properties.
  private static let classAndBracket: UInt32 = 31 | 3 << 18
}
