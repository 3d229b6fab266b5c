import ArgumentParser
import Glibc
import JSONText
import Screen
import Terminal

/// `warraq doctor`: what the terminal was asked, what it answered, what is done for it and why.
struct Doctor: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  static let configuration = CommandConfiguration(
    abstract: "Tells what was found out about the terminal, and shows a test card.",
    discussion: """
      The card shows text of several languages beside the words that say what you should see; a key ends it. Then
      come the answers of the terminal and what was chosen. With --format json, for reports of faults, no card is shown.
      """)

  @Option(help: "text or json.") var format = Format.text
  @Flag(inversion: .prefixedNo, help: "Show the test card first.") var card = true
  @Flag(help: "Put the terminal's own font back, should a run that was killed have left it larger.")
  var restoreFont = false
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let signals = SignalWatch()
    let locale = TerminalLocale.adopt()
    var configuration = try Configuration(path: nil)
    try terminal.offer(to: &configuration)
    for warning in configuration.warnings { warn(warning.text(.english)) }
    let session: TerminalSession
    do {
      session = try TerminalSession(
        settings: configuration.settings.terminal(),
        memory: TerminalMemory(path: Directories().state + "/terminals"), evenIfPiped: true)
    } catch {
      if case .noTerminal = error {
        throw Complaint(
          "there is no terminal here to be asked: run 'warraq doctor' in the one that it is about", code: 2)
      }
      throw Complaint(error.description, code: 2)
    }
    session.awaitReplies(.seconds(1))
    if restoreFont { session.restoreLeftFont() }
    if card, format == .text, isatty(STDOUT_FILENO) == 1 { showCard(on: session, signals: signals) }
    let report = DoctorReport(
      session: session, locale: locale,
      letters: LetterProgram(preferred: try Configuration(path: nil).fonts))
    session.restore()
    switch format {
    case .json: printOut(report.json.jsonText + "\n")
    case .text: printOut(report.text)
    }
  }

  private func showCard(on session: TerminalSession, signals: SignalWatch) {
    let loop = EventLoop(session: session, signals: signals, mailbox: Mailbox<Never>())
    while true {
      session.present(DoctorCard.frame(columns: session.size.columns, rows: session.size.rows, session: session))
      for event in loop.wait() {
        switch event {
        case .key(let key): if case .mouse = key.key { break } else { return }
        case .terminate, .closed: return
        case .posted, .resized, .resumed, .background, .identified, .pasted, .timedOut: break
        }
      }
    }
  }
}
