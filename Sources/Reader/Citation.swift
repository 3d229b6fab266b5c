import ArticleModel
import Typesetting

/// A statement made ready to be taken elsewhere: its words, whose they are, and where they stand.
public struct Citation: Sendable {
  private let run: QuotedRun
  private let article: Article

  public init(_ run: QuotedRun, in article: Article) {
    self.run = run
    self.article = article
  }

  /// Logical text of two to four lines; what is not known is left out. The joining words are those of the article's
  /// own side, since that is what they stand among.
  public var text: String {
    let isRightToLeft = article.direction == .rightToLeft
    let words = Words(language: article.language == "ar" ? .arabic : .english)
    let comma = ListSeparator.text(for: run.text, language: article.language)
    let hasGuillemets = isRightToLeft && article.language != "he" && article.language != "yi"
    var lines = [
      hasGuillemets ? "«\(run.text)»" : article.language == "fr" ? "«\u{A0}\(run.text)\u{A0}»" : "“\(run.text)”"
    ]
    var who = [run.speaker.map { run.isGuess ? "\($0)\u{00A0}\(words.guessMark)" : $0 }].compactMap { $0 }
    if let via = run.via { who.append("\(words[.via]) \(via)") }
    if !who.isEmpty { lines.append("— " + who.joined(separator: comma)) }
    let source = [article.headline.isEmpty ? nil : article.headline, article.site?.name, article.dateline?.raw]
    lines.append(source.compactMap { $0 }.joined(separator: comma))
    if let url = article.url { lines.append(url) }
    return lines.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
