import Testing

@testable import UnicodeText
@testable import unicode_tables

@Suite struct PresentationFormTests {
  /// Each letter between neighbours that make it isolated, final, initial, medial.
  @Test func everyFormThatExists() throws {
    let data = try CharacterData(CharacterDatabase(directory: "/usr/share/unicode"))
    let tags = ["<isolated>", "<final>", "<initial>", "<medial>"]
    var expected: [Int: [Int]] = [:]
    for scalar in 0xFB50...0xFEFF {
      guard let parts = data.decomposition[scalar]?.split(separator: " "), parts.count == 2,
        let context = tags.firstIndex(of: String(parts[0])), let letter = Int(parts[1], radix: 16), letter >= 0x600
      else { continue }
      if expected[letter, default: [0, 0, 0, 0]][context] == 0 {
        expected[letter, default: [0, 0, 0, 0]][context] = scalar
      }
    }
    var pairs = 0
    for (letter, forms) in expected where data.joiningType[letter] == 1 || data.joiningType[letter] == 3 {
      for (context, form) in forms.enumerated() where form != 0 {
        let isJoined = context == 1 || context == 3
        let scalars = (isJoined ? [0x628] : []) + [letter] + (context > 1 ? [0x628] : [])
        let text = TextAnalysis(String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) })))
        let sent = text.withAnalyzedText { text in
          withUnsafeTemporaryAllocation(of: UInt32.self, capacity: text.count) { sent in
            ArabicShaper().shape(text, 0..<text.count, into: sent.baseAddress.unsafelyUnwrapped)
            return sent[isJoined ? 1 : 0]
          }
        }
        #expect(sent == UInt32(form), "\(String(letter, radix: 16)) in context \(context)")
        pairs += 1
      }
    }
    print("presentation forms: \(pairs) pairs of letter and context")
    #expect(pairs == 241)
  }
}
