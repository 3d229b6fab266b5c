import Languages

/// A word of a name, equal to its other spellings: ترامب and ترمب, ريغيف and ريجيف.
struct SpelledWord: Equatable, Sendable {
  private let letters: [UInt32]
  /// The letters that transcriptions agree in.
  private let skeleton: [UInt32]
  /// A bit for the letters and one for the skeleton: words that have none in common are not equal.
  let signs: UInt64

  private static let shortestVariant = 4

  init(_ scalars: ArraySlice<UInt32>, isArabic: Bool) {
    var letters = scalars.map(ScalarTable.folded).filter { $0 != 0 && ScalarTable.scalarClass($0).isWord }
    if isArabic, letters.count > 4, CueTable.isArticled(letters) { letters.removeFirst(2) }
    self.letters = letters
    skeleton = isArabic ? Self.skeleton(of: letters) : letters
    signs = Self.sign(of: letters) | Self.sign(of: skeleton)
  }

  private static func sign(of letters: [UInt32]) -> UInt64 {
    var hash: UInt32 = 17
    for letter in letters { hash = (hash &* 31 &+ letter) ^ hash >> 15 }
    return 1 << UInt64(hash >> 3 & 63)
  }

  /// Vowel letters inside the word left out, letters for one foreign sound made one.
  private static func skeleton(of letters: [UInt32]) -> [UInt32] {
    letters.enumerated().compactMap { index, letter in
      if vowels.contains(letter) { return index == 0 ? letter : nil }
      return sounds.runs.first { $0.contains(letter) }?[0] ?? letter
    }
  }

  private static let vowels = Letters(.vowels)
  private static let sounds = Letters(.sounds)

  static func == (left: SpelledWord, right: SpelledWord) -> Bool {
    if left.letters == right.letters { return true }
    guard min(left.letters.count, right.letters.count) >= shortestVariant else { return false }
    return left.skeleton == right.skeleton && left.skeleton.count >= 3
      && abs(left.letters.count - right.letters.count) <= 1
  }
}
