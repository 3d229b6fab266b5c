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
      return effects + askForSnippets() + askForFigures()
    case .did(let deed): effects = take(deed)
    case .snippetsFound(let query, let snippets): if query == list.wanted.filter { list.take(snippets) }
    case .viewsCounted(let views): take(views)
    case .notesFound(let id, let passages): if open?.id == id { open?.note(passages) }
    case .speakersCounted(let speakers): take(speakers)
    case .notesListed(let notes): take(notes)
    case .opened(let opened): effects = show(opened) + takeTypedAhead()
    case .filesChanged:
      pending?.mayBeOld = true
      effects = open.map { [.reload(id: $0.id)] } ?? []
    case .gone(let id):
      if let open, open.id == id, !open.isGone {
        self.open?.isGone = true
        message = Message(text: words[.articleGone], weight: .warning)
      }
    case .reloaded(let changed): effects = reload(changed) + takeTypedAhead()
    case .quoted(let id, let page): effects = quote(id, page)
    case .quotedPart(let id, let part): effects = take(part, of: id)
    case .stillWaiting: if isWaiting, message == nil { message = statementsMessage(.loading) }
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
    case .keymapChanged(let keymap): options.keymap = keymap
    case .themeAdopted(let theme): self.theme = theme
    case .abilitiesFound(let abilities):
      options.abilities = abilities
      typesetAgain()
      effects = readyFonts()
    case .fontsMissing(let fault): doWithoutFonts(fault)
    case .figuresFound(let id, let found): take(found, in: id)
    case .figureRead: break
    case .figureFailed(let path, let fault): doWithoutFigure(path, fault)
    case .said: effects = goOnAloud()
    case .voiceMissing: doWithoutVoice()
    case .settingsChanged(
      let words, let keymap, let isJustified, let stretchesWords, let showsFigures, let sideColumns, let searches):
      options.words = words
      options.keymap = keymap
      options.isJustified = isJustified
      options.stretchesWords = stretchesWords
      options.showsFigures = showsFigures
      options.savedSearches = searches
      options.sideColumns = sideColumns ?? options.sideColumns
      typesetAgain()
      message = Message(text: self.words[.settingsRead])
    case .notice(let text, let more):
      message = Message(text: more > 0 ? text + " (+\(words.number(more)))" : text, weight: .warning)
    case .failed(let reason): message = Message(text: reason, weight: .error)
    case .fetching(let progress): fetching?.progress = progress
    case .fetched(let report): finishFetch(report)
    case .arrived(let id, let feed): effects = openArrived(id, feed: feed)
    case .feedFilesChanged(let change):
      message = Message(text: words.changed(change), weight: change.isFault ? .warning : .plain)
    case .sourceFound(let id, let number, let count): effects = openSource(id, number, of: count)
    case .completed(let id): effects = openCompleted(id)
    case .tookBack(let id): effects = openTakenBack(id)
    case .fetchFailed(let address, let reason):
      guard fetching != nil else { break }
      fetching = nil
      message = Message(text: words.cannotOpen(address, because: reason), weight: .error)
    case .counted(let id, let result):
      guard open?.id == id else { break }
      open?.count(result)
      effects = countRows()
    case .searched(let id, let search):
      guard open?.id == id, open?.searchRequest == search.text else { break }
      effects = take(search) + takeTypedAhead()
    case .foundInText(let search, let hit):
      guard open?.searchRequest == search.text else { break }
      effects = take(hit, of: search) + takeTypedAhead()
    case .hitsCounted(let text, let offsets): if open?.textSearch?.text == text { open?.textHits = offsets }
    }
    settle()
    if let request = list.missing { effects.append(.list(request)) }
    return effects + askForSnippets() + askForFigures()
  }

  mutating func take(_ key: KeyPress) -> [Effect] {
    // Letting go of a button says nothing that pressing it did not.
    if case .mouse(let event) = key.key, event.action == .release { return holdsBorder ? point(event) : [] }
    let isTyping = prompt != nil || palette != nil
    if key.modifiers.contains(.alt), isTyping || match(key, in: focus).match == .nothing {
      // Esc and a key in quick succession look the same as the key held with Alt.
      return take(.escape) + take(KeyPress(key.key, key.modifiers.subtracting(.alt)))
    }
    keyboard.note(key, inPrompt: isTyping)
    message = nil
    if palette != nil { return typeInPalette(key) }
    if hints != nil { return takeHint(key) }
    if prompt != nil { return type(key) }
    if help != nil { return takeInHelp(key) }
    if case .mouse(let event) = key.key { return point(event) }
    sizeClick = nil
    if keepsKeys { return takeWhileWaiting(key) }
    if sequence.isEmpty, count.take(keyboard.onLatinLayout(key)) { return [] }
    guard let binding = binding(of: key, in: focus) else { return [] }
    let count = count.spend()
    if let command = binding.commands.first, waits(command, count: count) { return lookForStatements() }
    if binding.commands != [.followSpeaker] { following.userMovedOn() }
    return binding.commands.flatMap { run($0, count: count) }
  }

  /// What a key comes to behind those that came before it, and in which form: as it was typed, as a Latin layout has it,
  /// or with nothing held.
  private func match(_ key: KeyPress, in pane: Pane) -> (key: KeyPress, match: Keymap.Match) {
    let latin = keyboard.onLatinLayout(key)
    // A sign of ASCII that stands elsewhere on the layout at hand is that other key; a letter can be bound itself.
    let isSign = if case .character(let character) = key.key { character.isASCII } else { false }
    for form in (isSign ? [latin] : [key, latin, keymap.plain(latin)]).compactMap({ $0 }) {
      let match = keymap.match(sequence + [form], in: pane)
      if match != .nothing { return (form, match) }
    }
    return (latin, .nothing)
  }

  /// The binding that a key completes; nil where more keys have to follow, or nothing is bound to them.
  mutating func binding(of key: KeyPress, in pane: Pane) -> KeyBinding? {
    let (form, match) = match(key, in: pane)
    let typed = sequence + [form]
    switch match {
    case .binding(let binding):
      sequence = []
      return binding
    case .beginning: sequence = typed
    case .nothing:
      // Esc calls off what was begun.
      if sequence.isEmpty || form != .escape {
        message = Message(text: words.keyDoesNothing(typed.map(\.name).joined(separator: " ")))
      }
      sequence = []
      _ = count.spend()
    }
    return nil
  }
}
