import ArticleFiles
import ArticleModel
import Fetching
import Files
import Querying
import Quoting
import Reader
import Typesetting

/// The only hands: carries out what the reader asks for, on the articles and on what is kept between runs.
///
/// What has to do with the screen the front end does itself.
final class EffectRunner {
  let source: any ArticleSource
  let memory: ReaderMemory
  let frontEnd: any FrontEnd
  var themes: ThemeShelf
  var settings: Settings
  /// Reads the settings again, as the command line and the environment still have them.
  let reread: () throws -> Configuration
  private let voice = Voice()
  /// A ready map of keys with the user's own bindings laid over it.
  var keymaps: (KeymapPreset) -> Keymap
  /// The last place of each article that has not been written down yet.
  var unsaved: [String: (place: ReadingPlace, share: Double)] = [:]
  private(set) var hasQuit = false
  /// The ways back from what was done to articles, the last one last.
  var undoing: [() throws -> Void] = []
  let opening = Turn()
  let ready = ReadyPage()
  let following = Turn()
  /// Of looking for what stands in quotation marks in the open article.
  let quoting = Turn()
  private let counting = Turn()
  /// What is asking servers now.
  var fetcher: Fetcher?
  /// What is asking servers for the pictures of an article.
  var figureFetcher: Fetcher?
  let passingPictures = PassingPictures()

  init(
    source: any ArticleSource, memory: ReaderMemory, frontEnd: any FrontEnd, themes: ThemeShelf, settings: Settings,
    keymaps: @escaping (KeymapPreset) -> Keymap, reread: @escaping () throws -> Configuration
  ) {
    self.reread = reread
    self.source = source
    self.memory = memory
    self.frontEnd = frontEnd
    self.themes = themes
    self.settings = settings
    self.keymaps = keymaps
  }

  /// Whether the last places could not be written down; they are tried again with the next one, and at the end.
  private var hasFailed = false

  /// Whether `flush` has anything to do.
  var hasUnsaved: Bool { !unsaved.isEmpty && !hasFailed }

  /// Carries out one effect and says what came of it at once; what takes long comes through the mailbox.
  func run(_ effect: Effect, for state: ReaderState) -> [Event] {
    if effect.changesArticles { ready.drop() }
    switch effect {
    case .list(let request): return [list(request)]
    case .markListedRead(let request):
      return doing {
        let ids = try source.markRead(request, in: memory)
        if ids.isEmpty { return .unchanged }
        undoing.append { [source, memory] in
          try memory.setRead(ids, false)
          for id in ids { source.change(id) { $0.isRead = false } }
        }
        return .markedRead(ids.count)
      }
    case .trash(let ids):
      return doing {
        guard memory.isKept, let back = try source.trash(ids) else { return notChanged }
        undoing.append(back)
        return .trashed(ids.count)
      }
    case .tag(let ids, let change):
      return doing {
        guard memory.isKept, let (count, back) = try source.tag(ids, change) else { return notChanged }
        if count == 0 { return .unchanged }
        undoing.append(back)
        return .tagged(count)
      }
    case .markRead(let ids, let isRead):
      return mark(ids, \.isRead, \.isRead, isRead) { [memory] in try memory.setRead($0, $1) }
    case .markStarred(let ids, let isStarred):
      return mark(ids, \.isStarred, \.isStarred, isStarred) { [memory] ids, isStarred in
        for id in ids { try memory.setStarred(id, isStarred) }
      }
    case .countViews(let views):
      let source = source
      frontEnd.inBackground { .viewsCounted(source.count(views)) }
      return []
    case .takeBack(let id, let piece):
      do {
        undoing.append(try source.takeBack(id, piece: piece))
        return [.tookBack(id: id)]
      } catch {
        return [.failed("\(error)")]
      }
    case .undo:
      return doing {
        guard let back = undoing.popLast() else { return .nothingToUndo }
        try back()
        return .undone
      }
    case .open(let id):
      stopFindingFigures()
      return open(id, by: state.pageSetter)
    case .reload(let id):
      reload(id, in: state)
      return []
    case .stopOpening:
      opening.begin()
      return []
    case .quote(let id):
      quote(id, in: state)
      return []
    case .lookForStatements(let id, let start):
      lookForStatements(in: id, from: start, state)
      return []
    case .correct(let id, let correction):
      guard let open = state.opened, open.id == id, case .article(let article, _) = open.content else { return [] }
      let events = report {
        try CorrectionFile().add(correction, to: article.id)
        try source.requote(id)
      }
      quote(id, in: state)
      return events
    case .saveProgress(let id, let place, let share):
      unsaved[id] = (place, share)
      hasFailed = false
      source.change(id) { $0.readShare = share }
      return []
    case .saveRead(let id, let isRead):
      source.change(id) { $0.isRead = isRead }
      return report { try memory.setRead(id, isRead) }
    case .saveStar(let id, let isStarred):
      source.change(id) { $0.isStarred = isStarred }
      undoing.append { [source, memory] in
        source.change(id) { $0.isStarred = !isStarred }
        try memory.setStarred(id, !isStarred)
      }
      return report { try memory.setStarred(id, isStarred) } + (isUnkept ? [.did(.unkept)] : [])
    case .savePreference(let preference): return save(preference)
    case .copy(let text, let thing):
      let work = frontEnd.copy(text)
      frontEnd.inBackground { .copied(thing, work()) }
      return []
    case .excerptStatement(let spoken):
      let source = source
      frontEnd.inBackground {
        switch try? source.content(spoken.articleID) {
        case .article(let article, _): return .excerpted(Citation(spoken.run, in: article).text, .statement)
        case .text(_, let name): return .excerpted(Citation(spoken.run, in: Article(headline: name)).text, .statement)
        case nil: return .copied(.statement, .impossible)
        }
      }
      return []
    case .excerptArticle(let id):
      guard let content = state.opened, content.id == id else { return [] }
      frontEnd.inBackground { .excerpted(content.content.plainText, .article) }
      return []
    case .openInBrowser(let url):
      let work = frontEnd.openInBrowser(url)
      frontEnd.inBackground { work().map { .failed($0) } }
      return []
    case .followSpeaker(let name, let article, let request):
      follow(name, in: article, request: request)
      return []
    case .note(let id, let passage, let speaker, let text):
      return doing {
        guard memory.isKept, let back = try source.note(id, passage: passage, speaker: speaker, text: text) else {
          return notChanged
        }
        undoing.append(back)
        return .noted(text)
      }
    case .findNotes(let id):
      let source = source
      frontEnd.inBackground {
        let passages = source.notedPassages(id)
        return passages.isEmpty ? nil : .notesFound(id: id, passages)
      }
      return []
    case .listNotes:
      let source = source
      frontEnd.inBackground { .notesListed(source.notes()) }
      return []
    case .listSpeakers:
      let source = source
      frontEnd.inBackground { .speakersCounted(source.speakers()) }
      return []
    case .tell(let line, let speaker): return doing { try source.tell(line, about: speaker) ? .told : .notTold }
    case .stopFollowing:
      following.begin()
      return []
    case .countRows(let id):
      guard let step = state.countingStep else { return [] }
      frontEnd.inBackground { .counted(id: id, step.run()) }
      return []
    case .findInText(let search):
      frontEnd.inBackground { .foundInText(search, search.run()) }
      return []
    case .readyFonts: return frontEnd.missingFont().map { [.fontsMissing($0)] } ?? []
    case .findFigures(let id, let addresses):
      findFigures(addresses, of: id)
      return []
    case .fetchFeeds:
      fetchFeeds()
      return []
    case .fetchPage(let address):
      fetchPage(address)
      return []
    case .fetchFeed(let id):
      fetchFeeds(only: id)
      return []
    case .findSource(let id):
      let story = source.story(of: id)
      guard story.count > 1, let place = story.firstIndex(of: id) else {
        return [.sourceFound(id: nil, number: 1, of: 1)]
      }
      let next = (place + 1) % story.count
      return [.sourceFound(id: story[next], number: next + 1, of: story.count)]
    case .fetchWhole(let id):
      fetchWhole(id)
      return []
    case .stopFetching:
      fetcher?.cancel()
      return []
    case .countHits(let search):
      let turn = counting.begin()
      let counting = counting
      frontEnd.inBackground {
        search.allHits { counting.isCurrent(turn) }.map { .hitsCounted(search.text, $0) }
      }
      return []
    case .search(let text, let id):
      guard let open = state.opened, open.id == id, case .article(let article, _) = open.content else { return [] }
      frontEnd.inBackground { .searched(id: id, ArticleSearch(text, in: article)) }
      return []
    case .searchWords(let line, let id):
      guard let open = state.opened, open.id == id, case .article(let article, _) = open.content else { return [] }
      let named = state.options.savedSearches.named
      frontEnd.inBackground { .searched(id: id, ArticleSearch(query: line, named: named, in: article)) }
      return []
    case .findSnippets(let ids, let line):
      let source = source
      let named = state.options.savedSearches.named
      frontEnd.inBackground {
        let sought = SoughtWords((try? QueryParser.parse(line, named: named)) ?? .everything)
        var found: [String: Snippet] = [:]
        for id in ids {
          guard case .article(let article, _)? = try? source.content(id) else { continue }
          found[id] = Snippet(of: sought, in: article)
        }
        return .snippetsFound(query: line, found)
      }
      return []
    case .say(let text, let articleLanguage, let speed):
      guard let text else {
        voice.stop()
        return []
      }
      let saying = voice.sentence(text, language: Voice.language(of: text, in: articleLanguage), speed: speed)
      frontEnd.inBackground { saying() }
      return []
    case .reloadSettings: return reloadSettings(state)
    case .cycleBidi: return [.bidiChanged(name: frontEnd.cycleBidi())]
    case .cycleTheme:
      let (name, theme) = themes.next()
      let failed = settings.isSet(.theme) ? [] : report { try memory.setTheme(name) }
      return [.themeChanged(theme, name: name)] + failed
    case .set(let setting, let value): return set(setting, to: value)
    case .redraw:
      frontEnd.redraw()
      return []
    case .suspend:
      _ = flush()
      frontEnd.suspend()
      return []
    case .quit:
      voice.stop()
      stopFindingFigures()
      hasQuit = true
      return []
    }
  }

  /// Writes down the places that have changed since the last time; what cannot be written stays for the next time.
  func flush() -> [Event] {
    guard !unsaved.isEmpty else { return [] }
    let events = report { try memory.setPlaces(unsaved) }
    hasFailed = !events.isEmpty
    if !hasFailed { unsaved = [:] }
    return events
  }

  private func list(_ request: ListRequest) -> Event {
    do throws(FileFault) {
      var page = try source.page(request)
      page.rows = memory.remarking(page.rows)
      for index in page.rows.indices {
        if let share = unsaved[page.rows[index].id]?.share { page.rows[index].readShare = share }
      }
      return .listed(page)
    } catch {
      return .failed("\(error)")
    }
  }

  /// Why articles cannot be changed: they are of no library, or of one that cannot be written to.
  private var notChanged: ListDeed { source.isLibrary ? .readOnly : .onlyInLibrary }

  /// Whether marks in a library end with the program.
  var isUnkept: Bool { source.isLibrary && !memory.isKept }

  func doing(_ body: () throws -> ListDeed) -> [Event] {
    do {
      return [.did(try body())]
    } catch {
      return [.failed("\(error)")]
    }
  }

  func report(_ body: () throws -> Void) -> [Event] {
    do {
      try body()
      return []
    } catch {
      return [.failed("\(error)")]
    }
  }
}
