/// What the terminal's ways decide about setting text.
public struct ShapingOptions: Equatable, Sendable {
  /// What is sent for a joining letter that has no presentation forms (ڵ, ێ, ڕ, …). Its neighbours join it in any case.
  public enum FormlessLetters: Equatable, Sendable {
    /// The letter itself: right where the terminal or its font shapes, else it stands isolated.
    case nominal
    /// The form of its joining group's plain letter, with a mark that tells it apart: ﻠ and U+065A for a medial ڵ.
    case standIn
  }

  public var formlessLetters: FormlessLetters
  /// Whether the terminal counts grapheme clusters (mode 2027): then an emoji sequence is one glyph of two cells. Else
  /// only its first emoji is sent, with the cells that UAX#11 gives it, and a flag as its two letters.
  public var clustersEmoji: Bool

  public init(formlessLetters: FormlessLetters = .nominal, clustersEmoji: Bool = false) {
    self.formlessLetters = formlessLetters
    self.clustersEmoji = clustersEmoji
  }
}
