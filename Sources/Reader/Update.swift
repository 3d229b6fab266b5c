import ArticleModel
import Screen
import Typesetting

extension ReaderState {
  /// Takes one event and says what is to be done to the world for it. Pure: the same events give the same frames.
  public mutating func update(_ event: Event) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .key(let key): effects = take(key)
    case .resized(let columns, let rows):
      self.columns = columns
      self.rows = rows
      typesetAgain()
    case .listed(let entries):
      let isFirst = list.entries.isEmpty
      list.replace(entries)
      if isFirst { effects = previewSelection() }
    case .opened(let opened): effects = show(opened)
    case .quoted(let id, let runs):
      guard open?.id == id else { break }
      open?.quote(runs)
      setAnew()
      listStatements()
    case .openFailed(let id, let path, let reason):
      if pending?.id == id { pending = nil }
      message = Message(text: words.cannotOpen(path, because: reason), weight: .error)
    case .followed(let speaker, let found): follow(speaker, found)
    case .copied(let isCopied):
      if !isCopied { message = Message(text: words[.cannotCopy], weight: .warning) }
    case .bidiChanged(let name):
      message = Message(text: "bidi: \(name)")
    case .themeChanged(let theme, let name):
      self.theme = theme
      message = Message(text: words.theme(name))
    case .themeAdopted(let theme): self.theme = theme
    case .abilitiesFound(let abilities):
      options.abilities = abilities
      typesetAgain()
    case .failed(let reason): message = Message(text: reason, weight: .error)
    case .counted(let id, let result):
      guard open?.id == id else { break }
      open?.count(result)
      effects = countRows()
    case .foundInText(let search, let hit): take(hit, of: search)
    }
    settle()
    return effects
  }

  private mutating func take(_ key: KeyPress) -> [Effect] {
    message = nil
    if prompt != nil { return type(key) }
    if help != nil { return takeInHelp(key) }
    if case .mouse(let event) = key { return point(event) }
    let key = key.onLatinLayout
    if count.take(key) { return [] }
    let count = count.spend()
    guard let command = command(for: key) else {
      message = Message(text: words.keyDoesNothing(key.name))
      return []
    }
    return run(command, count: count)
  }

  /// Only `n` has two commands: it goes on in a search that stands, and else to the next article.
  private func command(for key: KeyPress) -> Command? {
    let commands = keymap.commands(for: key, in: focus)
    return commands.contains(.nextHit) && open?.isSearching == true ? .nextHit : commands.first
  }
}
