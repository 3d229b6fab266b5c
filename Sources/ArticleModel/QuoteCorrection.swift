/// What a reader says of words in quotation marks, in place of what was found.
public struct QuoteCorrection: Equatable, Sendable {
  /// The words between the marks; wherever the article quotes them, they are corrected.
  public var words: String
  public var kind: QuotedRun.Kind
  public var speaker: String?

  public init(words: String, kind: QuotedRun.Kind, speaker: String? = nil) {
    self.words = words
    self.kind = kind
    self.speaker = speaker
  }
}

extension QuotedRun {
  /// The runs with what a reader says of them; the last word on the same words holds.
  public static func corrected(_ runs: [QuotedRun], by corrections: [QuoteCorrection]) -> [QuotedRun] {
    guard !corrections.isEmpty else { return runs }
    let said = Dictionary(corrections.map { ($0.words, $0) }) { _, last in last }
    return runs.map { run in
      guard let correction = said[run.text] else { return run }
      var run = run
      (run.kind, run.speaker, run.isGuess) = (correction.kind, correction.speaker, false)
      if run.kind != .statement { run.via = nil }
      return run
    }
  }
}
