import ArticleModel
import Typesetting

/// Makes a page of an article: the work of opening that takes long on a large one, to be done away from the screen.
public struct PageSetter: Sendable {
  let typography: Typography
  let columns: Int
  let labels: GalleyLabels
  let figures: [String: GalleyFigure]
  let fonts: (any LetterMeasure)?

  public func page(of content: OpenedArticle.Content) -> ArticlePage {
    ArticlePage(content, galley: galley(of: content), labels: labels, figures: figures)
  }

  /// Whether another one sets the same page of an article.
  public func setsAlike(_ other: PageSetter) -> Bool {
    columns == other.columns && typography == other.typography && labels == other.labels && figures == other.figures
      && (fonts == nil) == (other.fonts == nil)
  }

  func galley(of content: OpenedArticle.Content) -> Galley {
    switch content {
    case .article(let article, let runs):
      Galley(
        article: article, quotedRuns: runs ?? [], typography: typography.inLanguage(article.language),
        columns: columns, labels: labels, figures: figures, fonts: fonts?.speaking(article.language ?? ""))
    case .text(let bytes, _): Galley(text: bytes, typography: typography, columns: columns, fonts: fonts)
    }
  }
}

/// An article that has been set, with what of it is looked up while it is read.
public struct ArticlePage: Sendable {
  private(set) var content: OpenedArticle.Content
  /// The article, or for a large text one with nothing but its name.
  let article: Article
  /// The quoted runs that are statements, in reading order.
  private(set) var statements: [QuotedRun]
  /// The quoted runs that are none.
  private(set) var otherRuns: [QuotedRun]
  let links: [OpenArticle.Link]
  var galley: Galley
  /// The words that the page was set with.
  var labels: GalleyLabels
  /// The pictures that it was set with.
  var figures: [String: GalleyFigure]

  init(
    _ content: OpenedArticle.Content, galley: Galley, labels: GalleyLabels, figures: [String: GalleyFigure] = [:]
  ) {
    self.content = content
    self.figures = figures
    let quotedRuns: [QuotedRun]
    switch content {
    case .article(let article, let runs): (self.article, quotedRuns) = (article, runs ?? [])
    case .text(_, let name): (article, quotedRuns) = (Article(headline: name), [])
    }
    self.galley = galley
    self.labels = labels
    headings = Heading.headings(of: article)
    characterCount =
      switch content {
      case .article: article.paragraphs.reduce(0) { $0 + $1.text.text.scalarCount }
      // Two bytes a letter, and the blanks one.
      case .text(let bytes, _): bytes.count * 5 / 9
      }
    isLarge = article.utf8Count > 100_000
    statements = QuotedRun.statements(among: quotedRuns)
    otherRuns = quotedRuns.filter { $0.kind != .statement }
    links = article.paragraphs.flatMap { paragraph in
      paragraph.text.spans.compactMap { span in
        guard case .link(let url) = span.kind else { return nil }
        let scalars = paragraph.text.text.unicodeScalars.dropFirst(span.range.lowerBound).prefix(span.range.count)
        return OpenArticle.Link(
          address: paragraph.address, range: span.range, url: url, text: String(String.UnicodeScalarView(scalars)))
      }
    }
  }

  /// The same page, set before it was known what stands in quotation marks, with that.
  public func quoting(_ runs: [QuotedRun]) -> ArticlePage {
    guard case .article(let article, nil) = content else { return self }
    var page = self
    page.content = .article(article, quotedRuns: runs)
    page.galley = galley.marking(statementsAmong: runs)
    page.statements = QuotedRun.statements(among: runs)
    page.otherRuns = runs.filter { $0.kind != .statement }
    return page
  }

  /// The same page with its statements marked, before it is known who speaks: another page will follow, which quotes.
  public func marking(_ runs: [QuotedRun]) -> ArticlePage {
    var page = self
    page.galley = galley.marking(statementsAmong: runs)
    return page
  }

  let headings: [Heading]
  /// Unicode scalars of its running text, roughly.
  let characterCount: Int
  /// Whether looking through all of it would keep a key waiting.
  let isLarge: Bool

  /// Whether it is known what stands in quotation marks.
  var isQuoted: Bool { if case .article(_, _?) = content { true } else { false } }
}
