import Languages

/// What the stages before the decision made of the sentence around a quoted run: for `--explain`.
public struct QuoteStages: Sendable {
  /// A word or mark with what it can do.
  public struct Word: Sendable {
    /// What is written as one word with it.
    public enum Prefix: String, CaseIterable, Sendable { case and, to, by, the }

    public var text: String
    public var prefixes: [Prefix]
    /// As packs call them: "reports", "masculine".
    public var roles: [String]
    /// Stands in marks.
    public var isQuoted: Bool
  }

  /// A place where somebody is said to speak.
  public struct Frame: Sendable {
    /// As the cue and what goes with it are built.
    public enum Construction: String, CaseIterable, Sendable {
      case verb, participle, noun, according, carried, same, heading
    }

    public var construction: Construction
    /// What `frames.rows` calls it; nil for a heading, which has no row.
    public var name: String?
    public var cue: String
    /// Who is named with the cue.
    public var named: String?
    /// Who speaks, if nobody is named whom the cue means.
    public var speaker: String?
    public var via: String?
  }

  public var words: [Word] = []
  public var frames: [Frame] = []

  init() {}

  init(around span: Int, in attribution: Attribution) {
    guard let context = attribution.contexts[span] else { return }
    let document = attribution.document
    func text(_ range: Range<Int>) -> String { QuoteFinder.string(document.scalars[range]) }
    func words(of tokens: Range<Int>) -> String {
      guard let first = tokens.first, let last = tokens.last else { return "" }
      return text(Int(document.tokens[first].start)..<Int(document.tokens[last].end))
    }
    self.words = context.sentence.compactMap { index in
      let token = document.tokens[index]
      guard token.kind != .paragraphEnd else { return nil }
      return Word(
        text: text(Int(token.start)..<Int(token.end)), prefixes: token.form.prefixes,
        roles: token.roles.names,
        isQuoted: token.span >= 0)
    }
    frames = context.frames.map { frame in
      Frame(
        construction: Frame.Construction.allCases[Int(frame.kind.rawValue)],
        name: frame.name.map(FrameRows.name(at:)),
        cue: words(of: frame.index..<frame.index + Int(document.tokens[frame.index].width)),
        named: frame.phrase.map { text($0.range) }, speaker: frame.speaker.map { text($0.range) },
        via: frame.via.map { text($0.range) })
    }
  }
}

extension CueTable.Form {
  fileprivate var prefixes: [QuoteStages.Word.Prefix] {
    zip([Self.and, .to, .by, .definite], QuoteStages.Word.Prefix.allCases).filter { contains($0.0) }.map(\.1)
  }
}
