import ArticleModel

extension ReaderState {
  /// What was left out of the article's page, with the reasons, to choose what is to be taken back.
  mutating func showLeftOut() -> [Effect] {
    guard let open, !open.article.leftOut.isEmpty else {
      message = Message(text: words[.nothingLeftOut])
      return []
    }
    palette = Palette(.leftOut)
    return []
  }

  func leftOutItems(_ text: String) -> [PaletteItem] {
    let pieces = open?.article.leftOut ?? []
    let key = SearchKey(text)
    let all = PaletteItem(
      line: "", title: words[.allLeftOut] + " (\(words.number(pieces.count)))", action: .takeBack(nil))
    let items = pieces.enumerated().compactMap { index, piece -> PaletteItem? in
      let reason = words.reason(piece.reason)
      guard text.isEmpty || key.isFound(in: piece.text) || key.isFound(in: reason) else { return nil }
      return PaletteItem(
        line: "", title: "\u{2068}\(String(piece.text.prefix(200)))\u{2069}", keys: reason, action: .takeBack(index))
    }
    return text.isEmpty ? [all] + items : items
  }

  /// Shows the article with what was taken back.
  mutating func openTakenBack(_ id: String) -> [Effect] {
    message = Message(text: words[.tookBack])
    takenBackIn = id
    return openAgain(id)
  }

  /// Opens an article anew whose file has changed under it.
  mutating func openAgain(_ id: String) -> [Effect] {
    guard open?.id == id, pending == nil else { return [] }
    pending = PendingOpening(id: id, target: .saved, focus: nil)
    return progress() + [.open(id: id)]
  }
}
