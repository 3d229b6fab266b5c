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
    terminal.pump()
    #expect(terminal.log.isEmpty)
    session.restore()
    session.claim()
    terminal.pump()
    #expect(terminal.log.isEmpty && modes(terminal) == before)
  }

  /// What is sent is what a session sends that was claimed at once.
  @Test func claimedLaterItSendsTheSame() throws {
    let (terminal, session, before) = try prepare()
    session.claim()
    #expect(modes(terminal) != before)
    session.present(frame("seen", style: Style(attributes: [.bold])))
    session.present(frame("seen too"))
    terminal.pump()
    #expect(terminal.text(1) == "  seen too")
    session.restore()
    terminal.pump()
    #expect(modes(terminal) == before)
    let (other, atOnce) = try open()
    atOnce.present(frame("seen", style: Style(attributes: [.bold])))
    atOnce.present(frame("seen too"))
    other.pump()
    atOnce.restore()
    other.pump()
    #expect(terminal.log == other.log)
  }
}
