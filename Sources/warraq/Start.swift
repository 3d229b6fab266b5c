import ArgumentParser
import Files
import Glibc
import Reader
import Terminal
import Themes

/// The way from the command line to the first screen, and nothing else on it: no option is laid out that is not given, no
/// table read that the first screen does not need. What it needs is done in the order of the lines of `run`, on one
/// thread, beside a single other one that opens and reads what is shown (`Opening`), which takes longest and so begins
/// first; all the rest comes once that screen stands (`Program.beside`).
struct Start {
  var paths: [String] = []
  /// What the settings, the environment and the command line say.
  var configure: () throws -> Configuration = { try Configuration(path: nil) }
  /// In lines, without a screen.
  var isLinear = Environment()["TERM"] == "dumb"

  /// What listing may take before the first screen; the rest of a large folder follows.
  private static let firstListing = Duration.milliseconds(20)

  /// Whether arguments can only be paths. Whatever is spelt like a command, in small letters alone, is left to the parser
  /// of the command line, which takes some milliseconds to lay out all commands.
  static func areOnlyPaths(_ arguments: [String]) -> Bool {
    guard let first = arguments.first else { return true }
    let isSpeltLikeACommand = first.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    return !isSpeltLikeACommand && !arguments.contains { $0.utf8.first == UInt8(ascii: "-") && $0 != "-" }
  }

  func run() throws {
    if isLinear { return try runLinear() }
    guard isatty(STDOUT_FILENO) == 1 || paths.isEmpty else { return try printArticles() }
    let thread = SideThread()
    // It begins while the settings are read.
    _ = SideJob(on: thread) { ProcessMemory.widenHeap() }
    var configuration = try configure()
    let opening = Opening(paths, within: Self.firstListing, on: thread)
    let signals = SignalWatch()
    // What that thread does asks for none.
    if let warning = TerminalLocale.adopt().warning { warn(warning) }
    let keymap = configuration.keymap()
    let today = CivilDate.today()
    let state = Directories().state
    // What cannot be made shows when it is written to.
    try? FileSystem().makeFolder(state, mode: 0o700)
    var themes = try configuration.settings.themes(fallback: .dark)
    let session: TerminalSession
    do {
      session = try TerminalSession(
        settings: configuration.settings.terminal(), memory: TerminalMemory(path: state + "/terminals"), claims: false)
    } catch {
      // A library that is being made is made to the end.
      if let (opened, _) = try? opening.opened() { opened.close() }
      throw Complaint(error.description, code: 2)
    }
    // Where nothing can be shown, nothing has been sent.
    defer { session.restore() }
    let (opened, remembered) = try opening.opened()
    defer { opened.close() }
    let memory = opened.memory(remembered)
    configuration.offer(remembered.choices)
    if case .remembered? = configuration.settings.value(of: .theme)?.source {
      themes = try configuration.settings.themes(fallback: .dark)
    }
    if session.colorDepth == .none { themes.keepToAttributes() } else { themes.fit(to: session.colorDepth) }
    for notice in remembered.notices { warn(notice) }
    let listed = opening.listing()
    for fault in listed.faults where listed.entries.isEmpty { warn("\(fault.path): \(fault.reason)") }
    if listed.entries.isEmpty, !listed.faults.isEmpty { throw ExitCode(1) }
    session.claim()
    configuration.settings.offer(session.sizeStep.map { "\($0)" }, for: .size, from: .remembered)
    let settings = configuration.settings
    var options = settings.readerOptions(
      for: opened.source, keymap: keymap, sizeStep: settings.number(.size) ?? 0)
    options.themeNames = themes.names
    options.savedSearches = configuration.searches
    options.today = today
    let notices =
      configuration.warnings.map { $0.text(options.words.language) } + [themes.absence].compactMap(\.self)
      + themes.warnings
    let program = Program(
      session: session, signals: signals, source: opened.source, memory: memory, themes: themes, settings: settings,
      keymaps: { [configuration] in configuration.keymap($0) }, reread: configure, options: options, notices: notices,
      letters: LetterProgram(preferred: configuration.fonts))
    let signal = program.run(listed)
    let leftSteps = session.leftFontSteps
    session.restore()
    if let leftSteps {
      warn("a run that was killed left this terminal's font \(leftSteps) steps larger: warraq doctor --restore-font")
    }
    for notice in notices + opened.takeNotices() { warn(notice) }
    for fault in program.faults { warn("\(fault.path): \(fault.reason)") }
    for word in opened.source.passedOver { warn(word) }
    if let reason = program.unsavedReason { warn("the last reading places could not be saved: \(reason)") }
    if let signal { throw ExitCode(128 + signal) }
    if !program.faults.isEmpty || program.unsavedReason != nil { throw ExitCode(1) }
  }

  /// Reads lines instead of keys, and answers in lines.
  private func runLinear() throws {
    var configuration = try configure()
    let keymap = configuration.keymap()
    let settings = configuration.settings
    guard !paths.contains("-") else {
      throw Complaint("in lines, standard input is what you type: name the article's file", code: 2)
    }
    let opened = try OpenedSource(paths, takesPipe: false)
    defer { opened.close() }
    let listed = opened.source.listing(from: 0, within: nil)
    let remembered = opened.remembered()
    for notice in remembered.notices + configuration.warnings.map({ $0.text(settings.words().language) }) {
      warn(notice)
    }
    for fault in listed.faults { warn("\(fault.path): \(fault.reason)") }
    if listed.entries.isEmpty, !listed.faults.isEmpty { throw ExitCode(1) }
    var options = settings.readerOptions(for: opened.source, keymap: keymap, sizeStep: 0)
    let themes = try settings.themes(fallback: .dark)
    options.themeNames = themes.names
    options.savedSearches = configuration.searches
    options.today = CivilDate.today()
    var mode = LinearMode(
      source: opened.source, memory: opened.memory(remembered), themes: themes, settings: settings,
      keymaps: { [configuration] in configuration.keymap($0) }, reread: configure, options: options)
    mode.run(listed)
    if !listed.faults.isEmpty { throw ExitCode(1) }
  }

  /// What goes into a pipe is logical text, as `warraq show` prints it.
  private func printArticles() throws {
    var hasFault = false
    let source = FileSource(paths)
    for word in source.passedOver { warn(word) }
    for path in source.paths {
      do {
        printOut(try InputFile(path).imported().article.plainText)
      } catch {
        warn("\(error.path): \(error.reason)")
        hasFault = true
      }
    }
    if hasFault { throw ExitCode(1) }
  }
}
