/// A run of text inside quotation marks, told apart by what it is; a statement also by who said it.
///
/// Derived from the text on demand, never stored in an article file.
public struct QuotedRun: Equatable, Sendable {
  public enum Kind: String, Equatable, Sendable, CaseIterable {
    /// Words presented as said, written or announced by a source.
    case statement
    /// What something is called.
    case name
    /// A work: a film, a book, a song.
    case title
    /// A term used with distance.
    case scare
    case other
  }

  public var address: TextAddress
  /// The words between the marks, in Unicode scalars of the paragraph at `address`; of a large text in UTF-8 bytes.
  public var range: Range<Int>
  public var text: String
  public var kind: Kind
  /// Who said it, as the fullest contiguous mention in the article ("وزير الخارجية الكازاخستاني، مختار تلوبيردي");
  /// nil where the evidence is thin.
  public var speaker: String?
  /// The speaker may well be another: to be shown with a question mark.
  public var isGuess: Bool
  /// The outlet or agency that carried it ("وكالة \"تاس\" الروسية").
  public var via: String?

  /// The statements among an article's runs, in reading order; what one quotes inside its own words belongs to it.
  public static func statements(among runs: [QuotedRun]) -> [QuotedRun] {
    var outer: QuotedRun?
    return runs.filter { run in
      guard run.kind == .statement else { return false }
      if let around = outer, around.address == run.address, around.range.upperBound >= run.range.upperBound {
        return false
      }
      outer = run
      return true
    }
  }

  public init(
    address: TextAddress, range: Range<Int>, text: String, kind: Kind, speaker: String? = nil, isGuess: Bool = false,
    via: String? = nil
  ) {
    self.address = address
    self.range = range
    self.text = text
    self.kind = kind
    self.speaker = speaker
    self.isGuess = isGuess
    self.via = via
  }
}
