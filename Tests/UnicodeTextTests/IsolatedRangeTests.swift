import Testing
import UnicodeText

/// HL4 must give what the explicit characters would: a range set apart, and the same text with LRI or RLI and PDI.
@Suite struct IsolatedRangeTests {
  private static let alphabet: [Unicode.Scalar] = [
    "a", "b", "א", "ب", "ت", "1", "2", "٣", "+", "-", ".", ",", " ", "(", ")", "[", "]", "!", "\u{64E}", "%", "/",
    "\u{2067}", "\u{2069}", "\u{202B}", "\u{202C}",
  ]

  @Test func isWhatIsolatesWouldGive() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4000 {
      let count = Int.random(in: 1...14, using: &random)
      // Explicit characters only outside, where the text has its own.
      let outside = (0..<count).map { _ in Self.alphabet.randomElement(using: &random) ?? "a" }
      let inside = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        Self.alphabet.dropLast(4).randomElement(using: &random) ?? "a"
      }
      let cut = Int.random(in: 0...count, using: &random)
      let isRightToLeft = Bool.random(using: &random)
      let before = Array(outside[..<cut]) + [" "]
      let behind = [" "] + Array(outside[cut...])
      let place = before.count
      let plain = before + inside + behind
      let opener: Unicode.Scalar = isRightToLeft ? "\u{2067}" : "\u{2066}"
      let marked = before + [opener] + inside + ["\u{2069}"] + behind
      for direction in [BaseDirection.leftToRight, .rightToLeft, .auto] {
        let range = IsolatedRange(place..<place + inside.count, isRightToLeft: isRightToLeft)
        let own = TextAnalysis(
          String(String.UnicodeScalarView(plain)), direction: direction, isolates: [range])
        let explicit = TextAnalysis(String(String.UnicodeScalarView(marked)), direction: direction)
        #expect(own.paragraphLevel == explicit.paragraphLevel, "\(marked)")
        let order = explicit.visualOrder(of: 0..<marked.count).filter { $0 != place && $0 != place + inside.count + 1 }
          .map { $0 > place + inside.count ? $0 - 2 : $0 > place ? $0 - 1 : $0 }
        #expect(own.visualOrder(of: 0..<plain.count) == order, "\(marked) \(direction)")
      }
    }
  }

  @Test func aRangeOutsideTheTextIsLeftOut() {
    let analysis = TextAnalysis("ab", isolates: [IsolatedRange(5..<9, isRightToLeft: false)])
    #expect(analysis.levels == [0, 0])
  }
}
