import Deciphering
import Testing

struct FoldingTests {
  /// What is folded is folded no further, so that a key is the same whichever way it was made.
  @Test func foldingIsDoneOnce() {
    for value in UInt32(0)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value), let folded = DateWord.folded(scalar) else { continue }
      #expect(DateWord.folded(folded) == folded, "U+\(String(value, radix: 16))")
    }
  }

  @Test func aKeyWithoutSignsIsThatOfTheTextAlone() {
    for text in ["Related", "اقرأ أيضا", "a, b", "x"] {
      let (key, length) = FoldedKey.measured(" «\(text)», ;:")
      #expect(key == FoldedKey(text))
      #expect(length == DateWord.folded(text).unicodeScalars.count)
    }
    #expect(FoldedKey.measured(" ,;: ").length == 0)
  }
}
