import ArgumentParser
import Reader
import Screen

/// `warraq replay`: the very same reader without a terminal, for tests and bug reports.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Runs the reader without a terminal and prints its frames as text.",
    discussion: """
      Keys are the names that 'warraq keys' prints, separated by blanks; 'resize:120x40' changes the screen, and
      'text:WORD' types a word into a prompt, 'paste:WORD' pastes it. Nothing is read from or written to the library's memory.

        warraq replay --size 80x24 --keys "j Enter + n" FOLDER
        warraq replay --last --no-styles --keys "/ text:جنيف Enter" article.txt
      """)

  @OptionGroup var look: LookOptions
  @Option(help: "Columns and rows.") var size = ScreenSize(columns: 80, rows: 24)
  @Option(help: "The step of +A and -A to begin with, -2 ... 7.") var textSize = 0
  @Option(help: "Keys to type.") var keys = ""
  @Flag(help: "Print the last frame only.") var last = false
  @Flag(inversion: .prefixedNo, help: "Print how each cell looks below the rows.") var styles = true
  @Option(help: "The date that the list counts from, YYYY-MM-DD; the day itself is left out without it.")
  var today: String?
  @Argument(help: "Files and folders; the library without any.") var paths: [String] = []

  func run() throws {
    let opened = try OpenedSource(paths, makesLibrary: false)
    defer { opened.close() }
    let source = opened.source
    let front = TranscriptFrontEnd()
    var configuration = try look.configuration()
    let keymap = configuration.keymap()
    for warning in configuration.warnings { warn(warning.text(.english)) }
    let settings = configuration.settings
    let themes = try settings.themes(fallback: .dark)
    var options = settings.readerOptions(for: source, keymap: keymap, sizeStep: textSize)
    options.themeNames = themes.names
    options.savedSearches = configuration.searches
    options.today = today.flatMap(CivilDate.init(iso:))
    var state = ReaderState(columns: size.columns, rows: size.rows, options: options, theme: themes.theme)
    let keymaps = { [configuration] in configuration.keymap($0) }
    let runner = EffectRunner(
      source: source, memory: PassingMemory(), frontEnd: front, themes: themes, settings: settings, keymaps: keymaps,
      reread: look.configuration)

    func send(_ event: Event) {
      var queue = [event]
      while !queue.isEmpty {
        for effect in state.update(queue.removeFirst()) { queue += runner.run(effect, for: state) }
        while queue.isEmpty, let work = front.nextWork() { if let event = work() { queue.append(event) } }
      }
    }
    func show(_ title: String) {
      printOut("== \(harmless(title))\n" + state.frame().transcript(withStyles: styles))
    }

    let listed = source.listing(from: 0, within: nil)
    for fault in listed.faults { warn("\(fault.path): \(fault.reason)") }
    source.hold(listed.entries)
    send(.listChanged)
    if !last { show("start") }
    for word in keys.unicodeScalars.split(separator: " ").map({ String($0) }) where !runner.hasQuit {
      for event in try events(of: word) { send(event) }
      if !last { show(word) }
    }
    if last { show(keys) }
    for text in front.copied { printOut("== copied\n\(text)\n") }
    if !listed.faults.isEmpty { throw ExitCode(1) }
  }

  private func events(of word: String) throws -> [Event] {
    if word.hasPrefix("resize:"), let size = ScreenSize(argument: String(word.dropFirst(7))) {
      return [.resized(columns: size.columns, rows: size.rows)]
    }
    // By scalars: a mark behind the colon would be one `Character` with it.
    let scalars = word.unicodeScalars
    if scalars.starts(with: "paste:".unicodeScalars) { return [.pasted(String(scalars.dropFirst(6)))] }
    if scalars.starts(with: "text:".unicodeScalars) {
      return scalars.dropFirst(5).map { .key(.character(Character($0))) }
    }
    guard let key = KeyPress(name: word) else {
      throw ValidationError("there is no key '\(word)': 'warraq keys' prints their names")
    }
    return [.key(key)]
  }
}

/// Columns and rows, as in `80x24`.
struct ScreenSize: ExpressibleByArgument {
  var columns: Int
  var rows: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(columns)x\(rows)" }
}

/// A front end that keeps what it is given instead of showing it.
private final class TranscriptFrontEnd: FrontEnd {
  private var work: [@Sendable () -> Event?] = []
  private(set) var copied: [String] = []

  func copy(_ text: String) -> @Sendable () -> CopyOutcome {
    copied.append(text)
    return { .taken }
  }

  func openInBrowser(_ url: String) -> @Sendable () -> String? { { nil } }
  func cycleBidi() -> String { "visual" }
  func missingFont() -> FontFault? { nil }
  var figureProgram: FigureProgram? { nil }
  func set(_ setting: Setting, to value: String) {}
  func redraw() {}
  func suspend() {}
  func keep(sizeStep: Int) {}
  func setFont(step: Int) {}
  /// Background work is done once nothing else is left to do, so that a replay always comes out the same.
  func inBackground(_ work: @escaping @Sendable () -> Event?) { self.work.append(work) }

  /// What is said on the way leaves no trace in a transcript.
  var poster: any Poster { SilentPoster() }

  private struct SilentPoster: Poster {
    func post(_ event: Event) {}
    func relist() {}
  }

  func nextWork() -> (@Sendable () -> Event?)? { work.isEmpty ? nil : work.removeFirst() }
}
