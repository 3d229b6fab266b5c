import Files
import Glibc
import Reader
import Screen
import Terminal
import Themes
import Typesetting

/// The reader on a terminal: events in, frames out, effects to the runner.
final class Program: FrontEnd {
  /// How long after the last scroll the place is written down: a kill loses no more than this.
  private static let pause = Duration.milliseconds(300)
  /// How long a screen that answers a key waits for the article that it shows.
  private static let grace = Duration.milliseconds(8)
  /// After how long the reader says that something is being opened.
  private static let patience = Duration.milliseconds(150)

  private let session: TerminalSession
  private let loop: EventLoop<Letter>
  private let mailbox = Mailbox<Letter>()
  private let source: any ArticleSource
  private let memory: any ReaderMemory
  private let themes: ThemeShelf
  private let settings: Settings
  private let keymaps: (KeymapPreset) -> Keymap
  private let reread: () throws -> Configuration
  private let notices: [String]
  private let letters: LetterProgram
  /// Whether the article is set in real letters at the usual size too.
  private var prints: Bool
  /// Why there are no real letters, once that is known.
  private var missingFonts: FontFault?
  private var state: ReaderState
  private var listed = Listing()
  private var watch: FolderWatch?
  /// What waits for the screen to be drawn, so that it does not take the processor from that.
  private var waiting: [@Sendable () -> Letter?] = []
  private var isDrawn = false
  /// Whether what is on the screen may be no longer what the state says.
  private var isStale = true
  private lazy var figures = FigureShelf { [unowned self] in inBackground($0) }
  private lazy var runner = EffectRunner(
    source: source, memory: memory, frontEnd: self, themes: themes, settings: settings, keymaps: keymaps,
    reread: reread)

  init(
    session: TerminalSession, signals: SignalWatch, source: any ArticleSource, memory: any ReaderMemory,
    themes: ThemeShelf, settings: Settings, keymaps: @escaping (KeymapPreset) -> Keymap,
    reread: @escaping () throws -> Configuration, options: ReaderOptions,
    notices: [String], letters: LetterProgram
  ) {
    self.session = session
    self.source = source
    self.memory = memory
    self.themes = themes
    self.settings = settings
    self.keymaps = keymaps
    self.reread = reread
    self.notices = notices
    self.letters = letters
    prints = settings[.type] == "print"
    loop = EventLoop(session: session, signals: signals, mailbox: mailbox)
    state = ReaderState(
      columns: session.size.columns, rows: session.size.rows, options: options, theme: themes.theme)
    state.fonts = letters
    session.letters = letters
    session.figures = figures
  }

  /// Runs until the user quits; returns the signal that ended it, if one did.
  func run(_ listing: Listing) -> Int32? {
    take(listing)
    if let notice = notices.first { send(.notice(notice, more: notices.count - 1)) }
    if let background = session.background { adopt(background) }
    defer { for case .failed(let reason) in runner.flush() { unsavedReason = reason } }
    openAtOnce()
    takeQuotedAhead()
    while !runner.hasQuit {
      if let signal = waitForOpening(Self.grace) { return signal }
      let abilities = abilities
      if abilities != state.options.abilities { send(.abilitiesFound(abilities)) }
      if isStale { session.present(state.frame()) }
      isStale = false
      if !state.isWaiting { runner.prepareNext(state) }
      startWaitingWork()
      let pause = state.isWaiting ? Self.patience : runner.hasUnsaved ? Self.pause : nil
      if let signal = take(loop.wait(until: pause.map { .now + $0 })) { return signal }
    }
    return nil
  }

  /// What the first screen shows is opened here and now: starting threads for it would take longer.
  private func openAtOnce() {
    while state.isWaiting, !waiting.isEmpty {
      let work = waiting.removeFirst()
      if let letter = work() { _ = take([.posted(letter)]) }
    }
  }

  /// What the article quotes is looked for since it was read, and is there in a moment.
  private func takeQuotedAhead() {
    if let event = runner.takeQuotedAhead(state) { send(event) }
  }

  private func startWaitingWork() {
    isDrawn = true
    let works = waiting
    waiting = []
    for work in works { start(work) }
  }

  /// Does work on another thread and posts what comes of it: at once where the screen waits for it, else once that stands.
  private func beside(_ work: @escaping @Sendable () -> Letter?) {
    if isDrawn, state.isWaiting { start(work) } else { waiting.append(work) }
  }

  private func start(_ work: @escaping @Sendable () -> Letter?) {
    let mailbox = mailbox
    let done: @Sendable () -> Void = { if let letter = work() { mailbox.post(letter) } }
    // Where no more threads are to be had the pool has some.
    if !OwnThread.run(done) { Task.detached { done() } }
  }

  /// What is opened in no time is drawn at once, instead of a screen without it before.
  private func waitForOpening(_ grace: Duration) -> Int32? {
    let end = ContinuousClock.now + grace
    while state.isWaiting, !runner.hasQuit, ContinuousClock.now < end {
      let events = loop.wait(until: end)
      if case .timedOut? = events.first { return nil }
      if let signal = take(events) { return signal }
    }
    return nil
  }

  /// Answers what has come; returns the signal that is to end the program, if one did.
  private func take(_ events: [TerminalEvent<Letter>]) -> Int32? {
    for event in events {
      switch event {
      case .key(let key): send(.key(key))
      case .pasted(let text): send(.pasted(text))
      case .resized(let rows, let columns): send(.resized(columns: columns, rows: rows))
      case .posted(.event(let event)): send(event)
      case .posted(.listing(let more)): take(more)
      case .posted(.relisting(let listing)):
        if listing.isChanged { listed = Listing() }
        take(listing)
      case .posted(.changed(let folders)):
        runner.ready.drop()
        source.changed(in: folders)
        if !source.isSingle { relist() }
        send(.filesChanged)
      case .posted(.watching(let watch)):
        // What was made ready before may have changed unnoticed.
        runner.ready.drop()
        self.watch = watch
        send(.filesChanged)
        continue
      case .background(let background): adopt(background)
      case .identified:
        session.setFont(step: state.options.sizeStep)
        if session.profile.enlargesByKeys { send(.enlargingKeysFound) }
      case .timedOut:
        for event in runner.flush() { send(event) }
        send(.stillWaiting)
      case .resumed: break
      case .terminate(let signal): return signal
      case .closed: return SIGHUP
      }
      isStale = true
    }
    return nil
  }

  /// What the terminal can do for larger letters.
  private var abilities: TextSizeAbilities {
    var found = TextSizeAbilities(
      hasDoubleHeightLines: session.hasDoubleHeight, scalesText: session.scalesText,
      pixels: session.cellPixels.map { DotGrid(columns: $0.width, rows: $0.height) },
      mosaics: session.mosaic.map { mosaic in
        let (columns, rows) = mosaic.grid(in: session.colorDepth)
        return DotGrid(columns: columns, rows: rows, aspect: session.cellAspect * columns / rows, isCoarse: true)
      })
    found.prints = prints
    return missingFonts == nil ? found : found.withoutFonts
  }

  /// What background work comes back with.
  private enum Letter: Sendable {
    case event(Event)
    case listing(Listing)
    /// What there is now, in place of what was listed before.
    case relisting(Listing)
    case changed(in: Set<String>)
    case watching(FolderWatch)
  }

  /// Why the last places could not be written down at the end, where they could not.
  private(set) var unsavedReason: String?

  /// What could not be read.
  var faults: [FileFault] { listed.faults }

  /// Shows what is listed by now, and goes on with the rest while the user reads.
  private func take(_ more: Listing) {
    listed = listed.joined(with: more)
    if more.isChanged {
      source.hold(memory.marking(listed.entries))
      send(.listChanged)
    }
    if let change = more.feedFileChange { send(.feedFilesChanged(change)) }
    guard let next = more.next else {
      // What came while the list was made is found by looking once more, with the watch on.
      if watch == nil { if source.isSingle { startWatching() } else { relist() } }
      return
    }
    let source = source
    beside { .listing(source.listing(from: next, within: .milliseconds(100))) }
  }

  /// Lists anew what has come, changed or gone, and goes on watching: folders may have come too.
  private func relist() {
    let (source, mailbox) = (source, mailbox)
    beside {
      let watch = FolderWatch(source.folders) { mailbox.post(.changed(in: $0)) }
      mailbox.post(.watching(watch))
      return .relisting(source.relisting())
    }
  }

  private func startWatching() {
    let (source, mailbox) = (source, mailbox)
    beside { .watching(FolderWatch(source.folders) { mailbox.post(.changed(in: $0)) }) }
  }

  private func send(_ event: Event) {
    var queue = [event]
    while !queue.isEmpty {
      for effect in state.update(queue.removeFirst()) { queue += runner.run(effect, for: state) }
    }
  }

  /// A light terminal gets the light theme, unless the user has chosen one.
  private func adopt(_ background: Background) {
    guard settings[.theme] == nil, session.colorDepth != .none, background == .light else { return }
    send(.themeAdopted(ThemeParser.parse(BuiltinTheme.light.text).theme))
  }

  // MARK: FrontEnd

  func copy(_ text: String) -> @Sendable () -> CopyOutcome { Clipboard.copy(text, through: session) }

  func openInBrowser(_ url: String) -> @Sendable () -> String? { { Browser.open(url) } }

  func cycleBidi() -> String { session.cycleBidi().rawValue }

  func set(_ setting: Setting, to value: String) {
    switch setting {
    case .bidi: session.settings.bidi = TerminalSettings.Bidi(rawValue: value) ?? .auto
    case .marks: session.settings.marks = TerminalSettings.Marks(rawValue: value) ?? .auto
    case .passthrough: session.settings.passthrough = value == "on"
    case .realFont: session.settings.realFont = value == "on"
    case .sizeBy: session.settings.sizeBy = TerminalSettings.SizeBy(rawValue: value) ?? .auto
    case .mosaic: session.settings.mosaic = Mosaic(rawValue: value)
    case .type: prints = value == "print"
    default: break
    }
  }

  var figureProgram: FigureProgram? { figures.program }

  func missingFont() -> FontFault? {
    if case .failure(let problem) = letters.fonts() { missingFonts = problem.fault }
    return missingFonts
  }

  func keep(sizeStep: Int) { session.keep(sizeStep: sizeStep) }

  func setFont(step: Int) { session.setFont(step: step) }

  func redraw() { session.repaint() }

  /// The loop answers this as it does a Ctrl-Z.
  func suspend() { raise(SIGTSTP) }

  var poster: any Poster { MailboxPoster(mailbox: mailbox, source: source) }

  private struct MailboxPoster: Poster {
    let mailbox: Mailbox<Letter>
    let source: any ArticleSource

    func post(_ event: Event) { mailbox.post(.event(event)) }

    func relist() { mailbox.post(.listing(source.listing(from: 1, within: .milliseconds(100)))) }
  }

  func inBackground(_ work: @escaping @Sendable () -> Event?) {
    beside { work().map { .event($0) } }
  }
}
