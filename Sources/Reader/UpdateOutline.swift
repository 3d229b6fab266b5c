import ArticleModel
import Screen
import Typesetting

/// A subheading of an article, or its headline.
struct Heading: Equatable, Sendable {
  var address: TextAddress
  var text: String
  /// 0 is the headline.
  var level: Int

  var place: ReadingPlace { .paragraph(address, scalarOffset: 0) }

  static func headings(of article: Article) -> [Heading] {
    var found = [Heading(address: .headline, text: article.headline, level: 0)].filter { !$0.text.isEmpty }
    collect(article.blocks, under: [], into: &found)
    return found
  }

  private static func collect(_ blocks: [Block], under path: [Int], into found: inout [Heading]) {
    for (index, block) in blocks.enumerated() {
      let path = path + [index]
      switch block {
      case .heading(let level, let text): found.append(Heading(address: .block(path), text: text.text, level: level))
      case .list(_, _, let items):
        for (item, blocks) in items.enumerated() { collect(blocks, under: path + [item], into: &found) }
      case .quote(let blocks, _): collect(blocks, under: path, into: &found)
      default: break
      }
    }
  }
}

extension ReaderState {
  /// Goes on by so many subheadings, which come to stand at the top.
  mutating func goToHeading(_ step: Int) -> [Effect] {
    guard let open, !open.headings.isEmpty else {
      message = Message(text: words[.noHeadings])
      return []
    }
    let here = open.anchor.place
    let index =
      step > 0
      ? open.headings.partitioningIndex { $0.place > here } + step - 1
      : open.headings.partitioningIndex { $0.place >= here } + step
    let wanted = min(max(index, 0), open.headings.count - 1)
    let isFurther = step > 0 ? open.headings[wanted].place > here : open.headings[wanted].place < here
    guard isFurther else {
      message = Message(text: words[step > 0 ? .lastHeading : .firstHeading])
      return []
    }
    let effects = scroll(to: open.galley.line(of: open.headings[wanted].place), edge: nil)
    // The end of the article is in sight already.
    if effects.isEmpty { message = Message(text: words[.lastHeading]) }
    return effects
  }

  /// The subheadings to choose from, the one that is being read chosen.
  mutating func showOutline() -> [Effect] {
    guard let open, !open.headings.isEmpty else {
      message = Message(text: words[.noHeadings])
      return []
    }
    let current = open.headings.partitioningIndex { $0.place > open.anchor.place } - 1
    palette = Palette(.outline, selection: max(current, 0))
    return []
  }

  mutating func showLinks() -> [Effect] {
    guard let open, !open.links.isEmpty else {
      message = Message(text: words[.noLinks])
      return []
    }
    palette = Palette(.links, selection: open.currentLink ?? 0)
    return []
  }

  /// Goes to a place of the open article from afar: the way back is kept.
  mutating func jump(to place: ReadingPlace) -> [Effect] {
    guard let open else { return [] }
    leaveStop()
    return scroll(to: open.galley.line(of: place), edge: nil) + (focus == .article ? [] : focusArticle())
  }

  func outlineItems(_ text: String) -> [PaletteItem] {
    let key = SearchKey(text)
    return (open?.headings ?? []).filter { text.isEmpty || key.isFound(in: $0.text) }.map { heading in
      PaletteItem(
        line: "", title: String(repeating: "  ", count: max(heading.level - 1, 0)) + "\u{2068}\(heading.text)\u{2069}",
        action: .goTo(heading.place))
    }
  }

  func linkItems(_ text: String) -> [PaletteItem] {
    guard let open else { return [] }
    let key = SearchKey(text)
    return open.links.enumerated().compactMap { number, link in
      guard text.isEmpty || key.isFound(in: link.text) || key.isFound(in: link.url) else { return nil }
      return PaletteItem(line: "", title: "\u{2068}\(link.text)\u{2069}", keys: link.url, action: .link(number))
    }
  }

  /// Makes a link the current one and brings it into view.
  mutating func select(link: Int) -> [Effect] {
    guard var article = open, article.links.indices.contains(link) else { return [] }
    leaveStop()
    article.currentLink = link
    _ = article.reveal(article.links[link].place, rows: articleRows)
    return moved(article) + (focus == .article ? [] : focusArticle())
  }
}
