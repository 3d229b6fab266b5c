import Glibc
import Screen
import Testing

@testable import Terminal

/// A session that is prepared while there is nothing to show yet.
extension TerminalSessionTests {
  private func modes(_ terminal: EmulatedTerminal) -> [UInt32] {
    var modes = termios()
    tcgetattr(terminal.session, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_lflag]
  }

  private func prepare() throws -> (EmulatedTerminal, TerminalSession, before: [UInt32]) {
    _ = TerminalLocale.adopt()
    let terminal = try #require(EmulatedTerminal(rows: 6, columns: 30))
    let before = modes(terminal)
    let session = try TerminalSession(
      settings: TerminalSettings(marks: .keep), memory: nil, environment: TerminalEnvironment(Self.environment),
      input: terminal.session, output: terminal.session, claims: false)
    return (terminal, session, before)
  }

  @Test func whatIsPreparedLeavesTheTerminalAlone() throws {
    let (terminal, session, before) = try prepare()
    #expect(modes(terminal) == before, "keys do what they do in the shell")
    session.present(frame("never seen"))
    session.rehearse(frame("never seen"))
    terminal.pump()
    #expect(terminal.log.isEmpty)
    session.restore()
    session.claim()
    terminal.pump()
    #expect(terminal.log.isEmpty && modes(terminal) == before)
  }

  /// What is sent is what a session sends that was claimed at once, but that the screen is cleared once more where
  /// something was rehearsed.
  @Test func whatIsRehearsedIsNotSeen() throws {
    var logs: [String] = []
    for rehearses in [false, true] {
      let (terminal, session, before) = try prepare()
      session.claim()
      #expect(modes(terminal) != before)
      if rehearses {
        session.rehearse(frame("one", style: Style(foreground: .rgb(red: 200, green: 100, blue: 50))))
        session.rehearse(frame("another and longer", style: Style(attributes: [.underline])))
      }
      session.present(frame("seen", style: Style(attributes: [.bold])))
      session.present(frame("seen too"))
      terminal.pump()
      #expect(terminal.text(1) == "  seen too")
      session.restore()
      terminal.pump()
      #expect(modes(terminal) == before)
      logs.append(String(decoding: terminal.log, as: UTF8.self))
    }
    let (terminal, session) = try open()
    session.present(frame("seen", style: Style(attributes: [.bold])))
    session.present(frame("seen too"))
    terminal.pump()
    session.restore()
    terminal.pump()
    #expect(logs[0] == String(decoding: terminal.log, as: UTF8.self))
    let pieces = logs.map { $0.ranges(of: "\u{1B}[H\u{1B}[2J") }
    let more = try #require(pieces[1].last)
    #expect(pieces[0].count + 1 == pieces[1].count)
    logs[1].removeSubrange(more)
    #expect(logs[0] == logs[1])
  }
}
