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
    if case .mouse = key.key {
      help = nil
      return []
    }
    let command = binding(of: key, in: .article)?.commands.first
    guard sequence.isEmpty else { return [] }
    message = nil
    switch command {
    case .lineDown: view.top += 1
    case .lineUp: view.top -= 1
    case .pageDown: view.top += page
    case .pageUp: view.top -= page
    case .halfPageDown: view.top += page / 2
    case .halfPageUp: view.top -= page / 2
    case .toStart: view.top = 0
    case .toEnd: view.top = view.lineCount(keymap, words)
    case .suspend: return [.suspend]
    case .redraw: return [.redraw]
    case .search:
      prompt = Prompt(kind: .searchHelp)
      return []
    default:
      help = nil
      return []
    }
    view.top = max(view.top, 0)
    help = view
    return []
  }
}
