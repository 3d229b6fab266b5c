import ArticleModel
import Typesetting

extension ReaderState {
  /// Copies the statement that is current, else the paragraph that is meant: logical text both.
  mutating func copyHere() -> [Effect] {
    if let spoken = statementHere {
      guard let open, open.id == spoken.articleID else { return [.excerptStatement(spoken)] }
      return [.copy(Citation(spoken.run, in: open.article).text, .statement)]
    }
    guard let open, let text = paragraphHere(of: open) else { return [] }
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

  /// The paragraph of the current hit while that is in view, else the one at the top of the pane.
  func paragraphHere(of open: OpenArticle) -> String? {
    let hit = open.search?.currentHit?.place ?? open.textHit.map { .text(utf8Offset: $0.utf8Offset) }
    let place = hit.flatMap { open.isVisible($0, rows: articleRows) ? $0 : nil }
    return paragraph(at: place ?? open.anchor.place, of: open)
  }

  private func paragraph(at place: ReadingPlace, of open: OpenArticle) -> String? {
    switch (place, open.content) {
    case (.paragraph(let address, _), _): open.article.pageTexts.first { $0.address == address }?.text
    case (.text(let offset), .text(let bytes, _)): Self.line(at: offset, of: bytes)
    case (.text, .article): nil
    }
  }

  /// Bytes to either side of a place in which its line has to lie.
  private static let longestLine = 64 << 10

  /// The line of a large text in which a byte stands.
  private static func line(at offset: Int, of bytes: any TextBytes) -> String {
    bytes.withBytes { raw in
      let offset = min(max(offset, 0), raw.count)
      let before = raw[max(offset - longestLine, 0)..<offset]
      let behind = raw[offset..<min(offset + longestLine, raw.count)]
      let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
      let end = behind.firstIndex(of: 0x0A) ?? behind.endIndex
      return CleanText.line(String(decoding: raw[start..<end], as: UTF8.self))
    }
  }
}
