import ArticleModel
import Typesetting

extension ReaderState {
  /// Copies the statement that is current, else the paragraph at the top of the pane: logical text both.
  mutating func copyHere() -> [Effect] {
    if let spoken = statementHere {
      guard let open, open.id == spoken.articleID else { return [.excerptStatement(spoken)] }
      return [.copy(Citation(spoken.run, in: open.article).text, .statement)]
    }
    guard let open, let text = paragraph(at: open.anchor.place, of: open.article) else { return [] }
    return [.copy(text, .paragraph)]
  }

  mutating func copyArticle() -> [Effect] {
    guard let open else { return [] }
    return [.excerptArticle(id: open.id)]
  }

  mutating func openPage() -> [Effect] {
    guard let open else { return [] }
    if let current = open.currentLink, let partner = Footnote.partner(of: current, among: open.links.map(\.url)) {
      return jump(toLink: partner)
    }
    guard let url = open.currentLink.map({ open.links[$0].url }) ?? open.article.url else {
      message = Message(text: words[.noLink])
      return []
    }
    return [.openInBrowser(url: url)]
  }

  /// From a footnote's mark to the note, and back.
  private mutating func jump(toLink link: Int) -> [Effect] {
    guard var article = open else { return [] }
    leaveStop()
    article.currentLink = link
    _ = article.reveal(article.links[link].place, rows: articleRows)
    return moved(article)
  }

  func paragraph(at place: ReadingPlace, of article: Article) -> String? {
    guard case .paragraph(let address, _) = place else { return nil }
    return article.pageTexts.first { $0.address == address }?.text
  }
}
