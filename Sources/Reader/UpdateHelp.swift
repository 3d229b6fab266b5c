import Screen

extension ReaderState {
  /// The help screen scrolls by the keys that scroll elsewhere; every other key closes it.
  mutating func takeInHelp(_ key: KeyPress) -> [Effect] {
    guard var view = help else { return [] }
    let page = max(rows - 2, 1)
    if case .mouse(let event) = key.key, event.action == .wheelUp || event.action == .wheelDown {
      view.top = max(view.top + (event.action == .wheelDown ? Self.wheelRows : -Self.wheelRows), 0)
      help = view
      return []
    }
    switch keymap.command(for: keyboard.onLatinLayout(key), in: .article) {
    case .lineDown: view.top += 1
    case .lineUp: view.top -= 1
    case .pageDown: view.top += page
    case .pageUp: view.top -= page
    case .halfPageDown: view.top += page / 2
    case .halfPageUp: view.top -= page / 2
    case .toStart: view.top = 0
    case .toEnd: view.top = HelpView.lineCount(words: words)
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    default:
      help = nil
      return []
    }
    view.top = max(view.top, 0)
    help = view
    return []
  }
}
