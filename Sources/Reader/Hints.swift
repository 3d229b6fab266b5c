import ArticleModel
import Screen

/// A letter on each link in view, for it to be opened by that letter.
struct Hints: Equatable, Sendable {
  /// The home row first.
  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  /// Indices into the links of the open article, one a letter.
  let links: [Int]

  init?(_ links: [Int]) {
    guard !links.isEmpty else { return nil }
    self.links = Array(links.prefix(Self.letters.count))
  }

  func letter(of link: Int) -> Character? { links.firstIndex(of: link).map { Self.letters[$0] } }

  func link(of letter: Character) -> Int? {
    guard let index = Self.letters.firstIndex(of: letter), index < links.count else { return nil }
    return links[index]
  }
}

extension ReaderState {
  mutating func showHints() -> [Effect] {
    guard let open else { return [] }
    hints = Hints(open.links.indices.filter { open.isVisible(open.links[$0].place, rows: articleRows) })
    message = Message(text: words[hints == nil ? .noLinksHere : .hintsAsk])
    return []
  }

  /// Takes the letter of a link, which is opened; any other key takes the letters away.
  mutating func takeHint(_ key: KeyPress) -> [Effect] {
    guard let hints else { return [] }
    self.hints = nil
    guard case .character(let letter) = keyboard.onLatinLayout(key).key, let link = hints.link(of: letter) else {
      return []
    }
    open?.currentLink = link
    return openPage()
  }
}
