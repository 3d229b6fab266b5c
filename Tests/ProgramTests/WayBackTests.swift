import Glibc
import TerminalModel
import Testing

/// However the program ends, the terminal is as it was: every mode that it set is undone, and the line echoes again.
@Suite(.serialized, .waits) struct WayBackTests {
  private let scratch = Scratch()

  private func running() throws -> Emulator {
    let page = scratch.file("page.txt", "قال الوزير إن المعرض يفتح غدا\n\nفقرة ثانية من النص\n")
    // A backtrace would want the terminal for itself.
    let emulator = try #require(
      Emulator([page], environment: ["SWIFT_BACKTRACE": "enable=no"], home: scratch.path))
    #expect(emulator.shows { $0.contains("+A") })
    #expect(!ModeCounter(emulator.sent).left.isEmpty)
    return emulator
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE, SIGTRAP, SIGQUIT, SIGSYS])
  func everyModeIsUndoneBy(_ signal: Int32) throws {
    let emulator = try running()
    emulator.signal(signal)
    #expect(emulator.exitCode() == 128 + signal)
    #expect(ModeCounter(emulator.sent).left == [])
    #expect(emulator.echoes, "and the line is as it was")
  }

  @Test func everyModeIsUndoneByQuitting() throws {
    let emulator = try running()
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
    #expect(ModeCounter(emulator.sent).left == [])
    #expect(emulator.echoes)
  }

  @Test func answersThatComeLateAndTornAreNoKeys() throws {
    let emulator = try running()
    // The last of them would quit if its "q" were a key.
    for piece in [
      "\u{1B}[>0;1", "36;0c\u{1B}P>|", "qqq(1)", "\u{1B}\\", "\u{1B}]11;rgb:qq", "qq/00\u{7}", "\u{1B}[?6", "2c",
    ] {
      emulator.send(piece)
      usleep(30_000)
    }
    #expect(emulator.shows { $0.contains("+A") })
    emulator.send("?")
    #expect(emulator.shows { $0.contains("other key closes") || $0.contains("Any key closes") })
    emulator.signal(SIGTERM)
    #expect(emulator.exitCode() == 128 + SIGTERM)
  }
}
