import ArgumentParser
import ArticleFiles
import Files
import Glibc
import Quoting
import Reader
import Terminal
import Themes

/// `warraq [PATH …]`: the reader.
struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Opens the reader: the library, or the files and folders named.",
    discussion: """
      Without a path it opens the library; with one file that file; with a folder or several files a list of them.
      '-' reads an article from standard input. Press ? in the reader for its keys, q to quit.
      """)

  @OptionGroup var look: LookOptions
  @Option(help: "The text size step, -2 ... 7; the last one chosen where it is left out.") var size: Int?
  @OptionGroup var terminal: TerminalOptions
  @Argument(help: "Files and folders, or - for standard input; the library without any.") var paths: [String] = []

  /// What listing may take before the first screen; the rest of a large folder follows.
  private static let firstListing = Duration.milliseconds(20)

  func run() throws {
    guard isatty(STDOUT_FILENO) == 1 || paths.isEmpty else { return try printArticles() }
    let signals = SignalWatch()
    if let warning = TerminalLocale.adopt().warning { warn(warning) }
    // The cue tables are laid out beside everything else that opening takes.
    Task.detached { _ = QuoteFinder.quotes(in: "\"", language: "ar") }
    var configuration = try look.configuration()
    try terminal.offer(to: &configuration)
    try configuration.offer(size.map { "\($0)" }, for: .size)

    let opened = try OpenedSource(paths)
    defer { opened.close() }
    let memory = opened.memory
    configuration.offer(memory)
    var themes = try configuration.settings.themes(fallback: .dark)
    let listed = opened.source.listing(from: 0, within: Self.firstListing)
    for notice in opened.takeNotices() { warn(notice) }
    for fault in listed.faults where listed.entries.isEmpty { warn("\(fault.path): \(fault.reason)") }
    if listed.entries.isEmpty, !listed.faults.isEmpty { throw ExitCode(1) }
    let session: TerminalSession
    let state = Directories().state
    // What cannot be made shows when it is written to.
    try? FileSystem().makeFolder(state, mode: 0o700)
    do {
      session = try TerminalSession(
        settings: configuration.settings.terminal(), memory: TerminalMemory(path: state + "/terminals"))
    } catch {
      throw Complaint(error.description, code: 2)
    }
    if session.colorDepth == .none { themes.keepToAttributes() }
    configuration.settings.offer(session.sizeStep.map { "\($0)" }, for: .size, from: .remembered)
    let keymap = configuration.keymap()
    let settings = configuration.settings
    var options = settings.readerOptions(
      for: opened.source, keymap: keymap, sizeStep: settings.number(.size) ?? 0)
    options.themeNames = themes.names
    options.savedSearches = configuration.searches
    options.today = CivilDate.today()
    let notices = configuration.warnings.map { $0.text(options.words.language) } + themes.warnings
    let program = Program(
      session: session, signals: signals, source: opened.source, memory: memory, themes: themes, settings: settings,
      keymaps: { [configuration] in configuration.keymap($0) }, options: options, notices: notices,
      letters: LetterProgram(preferred: configuration.fonts))
    let signal = program.run(listed)
    let leftSteps = session.leftFontSteps
    session.restore()
    if let leftSteps {
      warn("a run that was killed left this terminal's font \(leftSteps) steps larger: warraq doctor --restore-font")
    }
    for notice in notices + opened.takeNotices() { warn(notice) }
    for fault in program.faults { warn("\(fault.path): \(fault.reason)") }
    if let reason = program.unsavedReason { warn("the last reading places could not be saved: \(reason)") }
    if let signal { throw ExitCode(128 + signal) }
    if !program.faults.isEmpty || program.unsavedReason != nil { throw ExitCode(1) }
  }
}

extension Read {
  /// What goes into a pipe is logical text, as `warraq show` prints it.
  private func printArticles() throws {
    var hasFault = false
    for path in FileSource(paths).paths {
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

/// What the command line says of the terminal; goes before the settings file.
struct TerminalOptions: ParsableArguments {
  @Option(
    help: "How right-to-left text is sent: \(TerminalSettings.Bidi.allCases.map(\.rawValue).joined(separator: ", ")).")
  var bidi: String?
  @Option(help: "Marks on letters: auto, keep or strip.") var marks: String?
  @Flag(inversion: .prefixedNo, help: "Whether tmux may be asked to let a switch through to the terminal behind it.")
  var passthrough: Bool?
  @Flag(inversion: .prefixedNo, help: "Whether +A may enlarge the terminal's own font (mlterm, kitty).")
  var realFont: Bool?
  @Option(help: "How letters grow: \(TerminalSettings.SizeBy.allCases.map(\.rawValue).joined(separator: ", ")).")
  var sizeBy: String?
  @Option(
    help: "Block characters that letters are drawn with: \(Mosaic.allCases.map(\.rawValue).joined(separator: ", ")).")
  var mosaic: String?

  func offer(to configuration: inout Configuration) throws {
    try configuration.offer(bidi, for: .bidi)
    try configuration.offer(marks, for: .marks)
    configuration.offer(passthrough, for: .passthrough)
    configuration.offer(realFont, for: .realFont)
    try configuration.offer(sizeBy, for: .sizeBy)
    try configuration.offer(mosaic, for: .mosaic)
  }
}
