import CTerm
import Glibc
import Testing

@testable import Terminal

extension TerminalSessionTests {
  /// The terminal's own font: journalled, changed, itself again, and found by the next run where nobody put it back.
  @Suite(.serialized) struct FontTests {
    private let directory = "/tmp/warraq-font-\(getpid())"

    private func open(_ version: String, isOn: Bool = true) throws -> (EmulatedTerminal, TerminalSession) {
      _ = TerminalLocale.adopt()
      mkdir(directory, 0o700)
      let terminal = try #require(EmulatedTerminal(rows: 6, columns: 30))
      let session = try TerminalSession(
        settings: TerminalSettings(realFont: isOn), memory: TerminalMemory(path: directory + "/terminals"),
        environment: TerminalEnvironment(["TERM": "xterm-256color"]), input: terminal.session, output: terminal.session)
      terminal.typed("\u{1B}P>|\(version)\u{1B}\\")
      terminal.pump()
      session.awaitReplies(.seconds(2))
      return (terminal, session)
    }

    private func count(_ part: String, in terminal: EmulatedTerminal) -> Int {
      let log = String(decoding: terminal.log, as: UTF8.self)
      return log.ranges(of: part).count
    }

    @Test func eachStepIsTakenBack() throws {
      let (terminal, session) = try open("mlterm(3.9.0)")
      session.setFont(step: 2)
      #expect(access("\(directory)/font-\(getpid())", F_OK) == 0)
      session.setFont(step: 3)
      session.lend {}
      session.restore()
      terminal.pump()
      let larger = count("fontsize=larger", in: terminal)
      #expect(larger >= 5 && larger == count("fontsize=smaller", in: terminal))
      #expect(access("\(directory)/font-\(getpid())", F_OK) != 0)
      #expect(count("]50;", in: terminal) == 0 && count("]710;", in: terminal) == 0)
    }

    @Test func onlyWhereAskedForAndConfirmed() throws {
      for (version, isOn) in [("mlterm(3.9.0)", false), ("XTerm(390)", true), ("Konsole 22.12.3", true)] {
        let (terminal, session) = try open(version, isOn: isOn)
        session.setFont(step: 2)
        session.restore()
        terminal.pump()
        #expect(count("fontsize", in: terminal) == 0 && count("kitty-cmd", in: terminal) == 0)
      }
    }

    @Test func aKilledRunIsMadeGood() throws {
      mkdir(directory, 0o700)
      // No process has a number beyond the largest there is.
      let path = "\(directory)/font-4194305"
      let file = creat(path, 0o600)
      #expect(write(file, "kitty 2\n", 8) == 8)
      close(file)
      let (terminal, session) = try open("kitty(0.26.5)", isOn: false)
      #expect(session.leftFontSteps == 2)
      session.restoreLeftFont()
      #expect(session.leftFontSteps == nil)
      session.restore()
      terminal.pump()
      #expect(count(#""size":4,"increment_op":"-""#, in: terminal) == 1)
    }
  }
}
