import Languages

/// A word of a name, equal to its other spellings: ترامب and ترمب, ريغيف and ريجيف.
struct SpelledWord: Equatable, Sendable {
  private let letters: [UInt32]
  /// The letters that transcriptions agree in.
  private let skeleton: [UInt32]

  private static let shortestVariant = 4

  init(_ scalars: ArraySlice<UInt32>, isArabic: Bool) {
    var letters = scalars.map(ScalarTable.folded).filter { $0 != 0 && ScalarTable.scalarClass($0).isWord }
    if isArabic, letters.count > 4, letters[0] == 0x627, letters[1] == 0x644 { letters.removeFirst(2) }
    self.letters = letters
    skeleton = isArabic ? Self.skeleton(of: letters) : letters
  }

  /// Vowel letters inside the word left out, letters for one foreign sound made one.
  private static func skeleton(of letters: [UInt32]) -> [UInt32] {
    letters.enumerated().compactMap { index, letter in
      switch letter {
      case 0x627, 0x648, 0x64A: index == 0 ? letter : nil
      case 0x62C, 0x6AF, 0x642: 0x63A
      case 0x637: 0x62A
      case 0x635: 0x633
      case 0x6A4: 0x641
      case 0x67E: 0x628
      default: letter
      }
    }
  }

  static func == (left: SpelledWord, right: SpelledWord) -> Bool {
    if left.letters == right.letters { return true }
    guard min(left.letters.count, right.letters.count) >= shortestVariant else { return false }
    return left.skeleton == right.skeleton && left.skeleton.count >= 3
      && abs(left.letters.count - right.letters.count) <= 1
  }
}
