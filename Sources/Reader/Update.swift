import ArticleModel
import Screen
import Typesetting

extension ReaderState {
  /// Takes one event and says what is to be done to the world for it. Pure: the same events give the same frames.
  public mutating func update(_ event: Event) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .key(let key):
      if list.count > 0 { list.isChosen = true }
      effects = take(key)
      if !keepsKeys { effects += takeTypedAhead() }
    case .pasted(let text): effects = takePasted(text)
    case .resized(let columns, let rows):
      self.columns = columns
      self.rows = rows
      typesetAgain()
    case .enlargingKeysFound: options.hasEnlargingKeys = true
    case .listChanged: effects = [.list(list.request(around: list.isChosen ? list.selected?.id : nil))]
    case .listed(let page):
      effects = take(page)
      settle()
      return effects
    case .did(let deed): effects = take(deed)
    case .opened(let opened): effects = show(opened) + takeTypedAhead()
    case .quoted(let id, let page): effects = quote(id, page)
    case .stillWaiting: if isWaiting, message == nil { message = Message(text: words[.loading]) }
    case .openFailed(let id, let path, let reason):
      if pending?.id == id { stopWaiting() }
      message = Message(text: words.cannotOpen(path, because: reason), weight: .error)
    case .followed(let request, let speaker, let found): follow(speaker, found, request: request)
    case .excerpted(let text, let thing): effects = [.copy(text, thing)]
    case .copied(let thing, let outcome):
      message = Message(text: words.copied(thing, outcome), weight: outcome == .impossible ? .warning : .plain)
    case .bidiChanged(let name):
      message = Message(text: "bidi: \(name)")
    case .themeChanged(let theme, let name):
      self.theme = theme
      message = Message(text: words.theme(name))
    case .themeAdopted(let theme): self.theme = theme
    case .abilitiesFound(let abilities):
      options.abilities = abilities
      typesetAgain()
      effects = readyFonts()
    case .fontsMissing(let fault): doWithoutFonts(fault)
    case .failed(let reason): message = Message(text: reason, weight: .error)
    case .fetching(let progress): fetching?.progress = progress
    case .fetched(let report): finishFetch(report)
    case .arrived(let id): effects = openArrived(id)
    case .fetchFailed(let address, let reason):
      guard fetching != nil else { break }
      fetching = nil
      message = Message(text: words.cannotOpen(address, because: reason), weight: .error)
    case .counted(let id, let result):
      guard open?.id == id else { break }
      open?.count(result)
      effects = countRows()
    case .foundInText(let search, let hit): take(hit, of: search)
    }
    settle()
    if let request = list.missing { effects.append(.list(request)) }
    return effects
  }

  mutating func take(_ key: KeyPress) -> [Effect] {
    // Letting go of a button says nothing that pressing it did not.
    if case .mouse(let event) = key.key, event.action == .release { return [] }
    if key.modifiers.contains(.alt), prompt != nil || keymap.command(for: key, in: focus) == nil {
      // Esc and a key in quick succession look the same as the key held with Alt.
      return take(.escape) + take(KeyPress(key.key, key.modifiers.subtracting(.alt)))
    }
    keyboard.note(key, inPrompt: prompt != nil)
    message = nil
    if prompt != nil { return type(key) }
    if help != nil { return takeInHelp(key) }
    if case .mouse(let event) = key.key { return point(event) }
    sizeClick = nil
    if keepsKeys { return takeWhileWaiting(key) }
    let key = keyboard.onLatinLayout(key)
    if count.take(key) { return [] }
    let count = count.spend()
    guard let command = keymap.command(for: key, in: focus) else {
      message = Message(text: words.keyDoesNothing(key.name))
      return []
    }
    if waitsForQuotes(command, count: count) { return [] }
    if command != .followSpeaker { following.userMovedOn() }
    return run(command, count: count)
  }
}
