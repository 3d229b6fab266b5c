import Glibc
import Reader
import Synchronization

/// The reader in lines: for braille displays and speech, and for terminals that cannot move their cursor.
struct LinearMode {
  private let source: any ArticleSource
  private let memory: any ReaderMemory
  private let front = LineFrontEnd()
  private let runner: EffectRunner
  private var reader: LinearReader

  init(
    source: any ArticleSource, memory: any ReaderMemory, themes: ThemeShelf, settings: Settings,
    keymaps: @escaping (KeymapPreset) -> Keymap, reread: @escaping () throws -> Configuration, options: ReaderOptions
  ) {
    self.source = source
    self.memory = memory
    reader = LinearReader(options: options, theme: themes.theme)
    runner = EffectRunner(
      source: source, memory: memory, frontEnd: front, themes: themes, settings: settings, keymaps: keymaps,
      reread: reread)
  }

  /// Takes lines until the user quits or they end. What is read by then is kept after each line, so that nothing is
  /// lost however it ends.
  mutating func run(_ listing: Listing) {
    let isTyped = isatty(STDIN_FILENO) == 1
    source.hold(memory.marking(listing.entries))
    send(.listChanged)
    if !source.isSingle { printOut(reader.greeting + "\n") }
    say()
    while !runner.hasQuit {
      if isTyped { printOut(reader.prompt) }
      guard let line = readLine() else { break }
      perform(reader.take(line))
      say()
      for event in runner.flush() { send(event) }
    }
  }

  private mutating func send(_ event: Event) { perform(reader.update(event)) }

  /// Does what is wanted. What takes long comes after all else has been said.
  private mutating func perform(_ effects: [Effect]) {
    answer(effects)
    while let work = front.nextWork() {
      // A fetch takes its time; what there is to say goes first.
      if reader.state.isFetching { say() }
      let event = work()
      if front.takeRelisting() {
        source.hold(memory.marking(source.listing(from: 0, within: nil).entries))
        answer(reader.update(.listChanged))
      }
      if let event { answer(reader.update(event)) }
    }
  }

  private mutating func answer(_ effects: [Effect]) {
    var effects = effects
    while !effects.isEmpty {
      let events = effects.flatMap { runner.run($0, for: reader.state) }
      effects = events.flatMap { reader.update($0) }
    }
  }

  private mutating func say() {
    let lines = reader.announcement()
    if !lines.isEmpty { printOut(lines.joined(separator: "\n") + "\n") }
  }
}

/// What the reader's hands reach where there is no screen.
private final class LineFrontEnd: FrontEnd {
  private var work: [@Sendable () -> Event?] = []
  private let wish = RelistingWish()

  func copy(_ text: String) -> @Sendable () -> CopyOutcome { Clipboard.copy(text) }
  func openInBrowser(_ url: String) -> @Sendable () -> String? { { Browser.open(url) } }
  func cycleBidi() -> String { "logical" }
  func missingFont() -> FontFault? { nil }
  var figureProgram: FigureProgram? { nil }
  func set(_ setting: Setting, to value: String) {}
  func redraw() {}
  func suspend() { raise(SIGTSTP) }
  func keep(sizeStep: Int) {}
  func setFont(step: Int) {}
  func inBackground(_ work: @escaping @Sendable () -> Event?) { self.work.append(work) }

  func nextWork() -> (@Sendable () -> Event?)? { work.isEmpty ? nil : work.removeFirst() }

  /// Whether there may be something else to list, since this was asked last.
  func takeRelisting() -> Bool { wish.take() }

  var poster: any Poster { wish }

  /// How far a fetch has come is not said: the lines of it could not be taken back.
  private final class RelistingWish: Poster {
    private let isWished = Mutex(false)

    func post(_ event: Event) {}
    func relist() { isWished.withLock { $0 = true } }

    func take() -> Bool {
      isWished.withLock { wished in
        defer { wished = false }
        return wished
      }
    }
  }
}
