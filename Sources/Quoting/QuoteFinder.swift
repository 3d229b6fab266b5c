import ArticleModel
import LanguageIdentification

/// Finds what stands in quotation marks, tells statements from names, and says who said them.
public enum QuoteFinder {
  /// Changes whenever the rules give other answers, so that what is kept of them can be told stale.
  public static let rulesVersion = 8

  /// Every quoted run of an article in reading order.
  public static func quotedRuns(in article: Article) -> [QuotedRun] {
    quotedRuns(in: article, while: { true }) ?? []
  }

  /// The same, or nil once it is not wanted any more, which is asked for every statement and sentence.
  ///
  /// - Parameter kindsKnown: told the runs without their speakers before these are weighed, which takes half as long again:
  ///   a page is marked by kinds alone. Not told where both are known together.
  public static func quotedRuns(
    in article: Article, while isWanted: () -> Bool, kindsKnown: (RunKinds) -> Void = { _ in }
  ) -> [QuotedRun]? {
    let paragraphs = article.paragraphs
    let (scalars, starts) = scalars(of: article)
    func runs(_ quotes: [QuotedRange]) -> [QuotedRun] {
      var paragraph = 0
      return quotes.map { quote in
        while paragraph + 1 < starts.count, starts[paragraph + 1] <= quote.range.lowerBound { paragraph += 1 }
        let start = starts[paragraph]
        return QuotedRun(
          address: paragraphs[paragraph].address,
          range: quote.range.lowerBound - start..<quote.range.upperBound - start,
          text: string(scalars[quote.range]), kind: quote.kind, speaker: quote.speaker,
          isGuess: quote.isGuess, via: quote.via)
      }
    }
    let found = quotes(in: scalars, language: article.language, while: isWanted) {
      kindsKnown(RunKinds(runs: runs($0), unsettled: runs($1)))
    }
    return isWanted() ? runs(found) : nil
  }

  /// An article's paragraphs one behind the other, and where each starts.
  static func scalars(of article: Article) -> (scalars: [UInt32], starts: [Int]) {
    var scalars: [UInt32] = []
    var starts: [Int] = []
    for paragraph in article.paragraphs {
      starts.append(scalars.count)
      for scalar in paragraph.text.text.unicodeScalars { scalars.append(scalar.value) }
      scalars.append(0x0A)
    }
    return (scalars, starts)
  }

  /// Every quoted run of a text whose paragraphs are its lines. Offsets count Unicode scalars of the text.
  public static func quotes(in text: String, language: String? = nil) -> [QuotedRange] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { scalars.append(scalar.value) }
    return quotes(in: scalars, language: language)
  }

  /// `byRules` asks the rules alone, whether the language was learned or not.
  ///
  /// What comes of it is of no use once it is not wanted any more.
  static func quotes(
    in scalars: [UInt32], language: String?, byRules: Bool = false, while isWanted: () -> Bool = { true },
    kindsKnown: (_ quotes: [QuotedRange], _ unsettled: [QuotedRange]) -> Void = { _, _ in }
  ) -> [QuotedRange] {
    let table = table(for: language, scalars)
    let document = QuoteDocument(scalars: scalars, table: table)
    guard !document.spans.isEmpty else { return [] }
    let attribution = Attribution(document: document, while: isWanted)
    guard isWanted() else { return [] }
    let findings =
      table.learning != .nothing && !byRules
      ? LearnedAttribution(attribution, model: .committed).quotes(while: isWanted) { findings, unsettled in
        func kind(of found: Attribution.Finding) -> QuotedRange? {
          found.kind.map { QuotedRange(range: found.range, kind: $0) }
        }
        kindsKnown(findings.compactMap(kind), unsettled.compactMap { kind(of: findings[$0]) })
      }
      : attribution.quotes(kinds: attribution.ruledKinds())
    return findings.compactMap { found in
      guard let kind = found.kind else { return nil }
      return QuotedRange(
        range: found.range, kind: kind, speaker: found.speaker.map { string(scalars[$0]) },
        isGuess: found.isGuess, via: found.via.map { string(scalars[$0]) })
    }
  }

  static func table(for language: String?, _ scalars: [UInt32]) -> CueTable {
    CueTable.table(for: language ?? LanguageGuess.tag(of: scalars) ?? "")
  }

  static func string(_ scalars: ArraySlice<UInt32>) -> String {
    var text = String.UnicodeScalarView()
    // One by one: a sequence that is mapped as it is asked for costs the library some thousand instructions a scalar.
    for scalar in scalars { if let scalar = Unicode.Scalar(scalar) { text.append(scalar) } }
    return String(text)
  }
}

/// The quoted runs of an article whose speakers are still being looked for.
public struct RunKinds: Sendable {
  public var runs: [QuotedRun]
  /// Those among them that are no statements should nobody be found to speak them.
  public var unsettled: [QuotedRun]

  public init(runs: [QuotedRun], unsettled: [QuotedRun]) {
    self.runs = runs
    self.unsettled = unsettled
  }
}

/// A quoted run of a plain text.
public struct QuotedRange: Equatable, Sendable {
  /// The words between the marks, in Unicode scalars of the text.
  public var range: Range<Int>
  public var kind: QuotedRun.Kind
  public var speaker: String?
  /// The speaker may well be another.
  public var isGuess = false
  public var via: String?
}

extension LanguageGuess {
  /// The tag of a text's language, where anything tells.
  static func tag(of scalars: [UInt32]) -> String? {
    LanguageGuess(scalars: scalars.lazy.compactMap { Unicode.Scalar($0) }).tag
  }
}
