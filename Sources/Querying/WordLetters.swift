/// The letters that words are told and compared by: one list, nothing of it in the logic.
public enum WordLetters {
  /// What Arabic and Hebrew write in one with the word behind it, in the order in which it stands.
  struct Particles: Sendable {
    /// Conjunctions, then prepositions; at most one of each.
    var first: [UInt32]
    var second: [UInt32]
    /// Written before an article or in one with it.
    var articles: [[UInt32]]
    /// Letters that have to be left.
    var least: Int
  }

  static let arabic = Particles(
    first: letters("وف"), second: letters("بكل"), articles: ["ال", "بال", "كال", "لل"].map(letters), least: 4)
  static let hebrew = Particles(first: letters("וש"), second: letters("הבלמכש"), articles: [], least: 3)

  /// What transcriptions of a foreign name differ in.
  public static let vowels = Set(letters("اويهعءaeiouyh"))
  /// Letters that a foreign sound is written with, each with the one that stands for all of them.
  public static let oneSound: [UInt32: UInt32] = {
    var sounds: [UInt32: UInt32] = [:]
    for (one, others) in [("غ", "جگق"), ("ت", "ط"), ("س", "ص"), ("ف", "ڤ"), ("ب", "پ")] {
      for letter in letters(others) { sounds[letter] = letters(one)[0] }
    }
    return sounds
  }()

  private static func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}
