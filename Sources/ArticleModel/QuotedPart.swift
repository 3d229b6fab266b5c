/// What stands in quotation marks in one part of a text that is too large to be an article, addressed `.text`.
public struct QuotedPart: Equatable, Sendable {
  public var runs: [QuotedRun]
  /// The part, in UTF-8 bytes of the text; the next one begins where it ends.
  public var range: Range<Int>
  /// Whether the text ends with it.
  public var isLast: Bool

  public init(runs: [QuotedRun], range: Range<Int>, isLast: Bool) {
    self.runs = runs
    self.range = range
    self.isLast = isLast
  }
}
