import Screen
import Typesetting

extension ReaderState {
  /// Takes a key while a line is being typed. A filter works as it is typed, a search when it is entered.
  mutating func type(_ key: KeyPress) -> [Effect] {
    guard var prompt else { return [] }
    switch key {
    case .backspace:
      if prompt.text.isEmpty { return leavePrompt() }
      // Who changes an offer keeps it.
      prompt.isOffer = false
      prompt.text.unicodeScalars.removeLast()
    case .control("u"): prompt.text = ""
    case .control("w"):
      prompt.isOffer = false
      prompt.text = String(prompt.text.reversed().drop { $0 == " " }.drop { $0 != " " }.reversed())
    case .escape, .control("c"): return leavePrompt()
    case .enter:
      self.prompt = nil
      switch prompt.kind {
      case .search: return search(prompt.text)
      case .searchLibrary: return searchLibrary(for: prompt.text)
      case .filterList: return filterList(by: prompt.text, isPartial: false)
      case .openAddress: return fetch(address: prompt.text)
      case .correctSpeaker: return correct(prompt.text)
      case .tag: return tag(with: prompt.text)
      case .tellSpeaker: return tell(prompt.text)
      case .note: return note(prompt.text)
      case .filterStatements, .searchHelp: return []
      }
    default:
      guard case .character(let character) = key.key, key.modifiers.isSubset(of: .shift) else { return [] }
      prompt.append(KeyPress.typed(character))
    }
    return take(prompt)
  }

  /// Pasted text goes into the line that is being typed. Where none is, it is no command either.
  mutating func takePasted(_ text: String) -> [Effect] {
    message = nil
    // A line break is a blank in the one line of a prompt, and none at either end.
    let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
    if let palette {
      self.palette?.change(palette.text + line)
      return []
    }
    // An address that is pasted is one to open; Enter says so.
    if prompt == nil, ReaderState.isWebAddress(line) {
      prompt = Prompt(kind: .openAddress, text: line)
      return []
    }
    guard var prompt else {
      message = Message(text: words[.pasteIgnored])
      return []
    }
    prompt.append(line)
    return take(prompt)
  }

  private mutating func take(_ prompt: Prompt) -> [Effect] {
    self.prompt = prompt
    return filter(by: prompt)
  }

  private mutating func leavePrompt() -> [Effect] {
    guard let kind = prompt?.kind else { return [] }
    prompt = nil
    return filter(by: Prompt(kind: kind))
  }

  private mutating func filter(by prompt: Prompt) -> [Effect] {
    switch prompt.kind {
    case .filterList: return filterList(by: prompt.text, isPartial: !prompt.text.isEmpty)
    case .filterStatements: statements?.filter(by: prompt.text)
    case .searchHelp:
      help?.filter = prompt.text
      help?.top = 0
    case .search, .searchLibrary, .correctSpeaker, .openAddress, .tag, .tellSpeaker, .note: break
    }
    return []
  }

  /// Lists what a line of the query language lets through; one that is being typed is read as far as it goes.
  mutating func filterList(by line: String, isPartial: Bool) -> [Effect] {
    list.awaits = .preview
    return [
      .list(
        list.want {
          $0.filter = line
          $0.isPartial = isPartial
          $0.searchesBodies = false
          if $0.order == .relevance { $0.order = .newest }
        })
    ]
  }

  /// Begins a search at the top of the pane. An empty one ends the search that stands.
  mutating func search(_ text: String) -> [Effect] {
    guard let article = open else { return [] }
    guard !text.isEmpty else {
      open?.endSearch()
      return []
    }
    open?.endSearch()
    if case .text(let bytes, _) = article.content {
      guard case .text(let start) = article.anchor.place else { return [] }
      return find(TextSearch(text, in: bytes, from: start))
    }
    guard article.isLarge else { return take(ArticleSearch(text, in: article.article)) }
    open?.searchRequest = text
    message = Message(text: words[.searching])
    return [.search(text, id: article.id)]
  }

  /// Goes to the first hit of a search from the top of the pane on.
  mutating func take(_ search: ArticleSearch) -> [Effect] {
    endWaitingForHits()
    guard var article = open else { return [] }
    guard !search.hits.isEmpty else {
      message = Message(text: words[.notInArticle], weight: .warning)
      return []
    }
    var search = search
    search.select(from: article.anchor.place)
    article.search = search
    if let hit = search.currentHit { _ = article.reveal(hit.place, rows: articleRows) }
    return moved(article)
  }

  /// Looks for the next hit in a large text, in the background.
  mutating func find(_ search: TextSearch) -> [Effect] {
    open?.searchRequest = search.text
    message = Message(text: words[.searching])
    return [.findInText(search)]
  }

  /// Goes to where a search in a large text came to.
  mutating func take(_ hit: TextSearch.Hit?, of search: TextSearch) -> [Effect] {
    endWaitingForHits()
    guard var article = open, case .text = article.content else { return [] }
    guard let hit else {
      message = Message(text: words[.notInArticle], weight: .warning)
      return []
    }
    let isNew = article.textSearch?.text != search.text
    article.textSearch = search
    article.textHit = hit
    _ = article.reveal(.text(utf8Offset: hit.utf8Offset), rows: articleRows)
    if hit.hasWrapped { message = Message(text: words[search.isForward ? .searchWrapped : .searchWrappedBack]) }
    return moved(article) + (isNew ? [.countHits(search)] : [])
  }

  private mutating func endWaitingForHits() {
    open?.searchRequest = nil
    if awaited == .hits { awaited = nil }
    if message?.text == words[.searching] { message = nil }
  }
}
