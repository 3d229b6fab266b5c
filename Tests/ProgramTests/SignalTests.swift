import Glibc
import Testing

/// However the program is ended, the terminal is as it was, and the program is gone.
@Suite(.serialized, .waits) struct SignalTests {
  private let scratch = Scratch()
  private let left = "\u{1B}[?1049l"

  private func emulator(_ arguments: [String], environment: [String: String] = [:]) throws -> Emulator {
    try #require(Emulator(arguments, environment: environment, home: scratch.path))
  }

  private func reader(_ text: String = "# A title\n\nA paragraph.\n", environment: [String: String] = [:]) throws
    -> Emulator
  {
    let emulator = try emulator([scratch.file("page.md", text)], environment: environment)
    try #require(emulator.shows { $0.contains("+A") })
    return emulator
  }

  @Test(arguments: [
    SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGIO, SIGPWR, SIGSTKFLT, SIGQUIT, SIGSEGV, SIGBUS, SIGILL,
    SIGFPE, SIGABRT, SIGTRAP, SIGSYS, 34, 47, 64,
  ]) func everyDeadlySignalGivesTheTerminalBack(_ signal: Int32) throws {
    let emulator = try reader()
    #expect(!emulator.echoes)
    emulator.signal(signal)
    #expect(emulator.exitCode() == 128 + signal)
    let sent = String(decoding: emulator.sent, as: UTF8.self)
    #expect(sent.contains(left))
    // The keypad, and the title where the terminal's description puts it by.
    for (on, off) in [("\u{1B}[?1h", "\u{1B}[?1l"), ("\u{1B}[22;0;0t", "\u{1B}[23;0;0t")] where sent.contains(on) {
      #expect(sent.contains(off))
    }
    #expect(emulator.echoes)
  }

  /// What whoever started it has turned off stays off, but for those that ask for the end (`wq_watch_ends`).
  @Test func aSignalThatIsIgnoredIsIgnored() throws {
    let words = [
      "-c", "trap '' USR1; exec \"$0\" \"$1\"", Program.path, scratch.file("page.md", "# A title\n\nText.\n"),
    ]
    let emulator = try #require(Emulator(words, program: "/bin/sh", home: scratch.path))
    try #require(emulator.shows { $0.contains("+A") })
    emulator.signal(SIGUSR1)
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
  }

  /// Also while the terminal is being asked who it is, before anything is drawn.
  @Test(arguments: 1...16) func aSignalInTheFirstMomentsGivesTheLineBack(_ twoMilliseconds: UInt32) throws {
    let signal = [SIGUSR1, SIGTERM, SIGHUP, SIGINT][Int(twoMilliseconds) % 4]
    let emulator = try emulator([scratch.file("page.md", "# A title\n\nA paragraph.\n")])
    usleep(twoMilliseconds * 2_000)
    emulator.signal(signal)
    #expect(emulator.exitCode() == 128 + signal)
    #expect(emulator.echoes)
  }

  /// The second one comes while the first gives the terminal back.
  @Test(arguments: 1...16) func twoSignalsGiveItBackAsOneDoes(_ number: UInt32) throws {
    let emulator = try reader()
    emulator.signal(SIGUSR1)
    usleep(number * 8)
    emulator.signal(SIGUSR2)
    #expect([128 + SIGUSR1, 128 + SIGUSR2].contains(emulator.exitCode()))
    #expect(String(decoding: emulator.sent, as: UTF8.self).contains(left))
    #expect(emulator.echoes)
  }

  /// `timeout` puts it into the background, where taking the terminal stops it, and tells it to end before it goes on.
  @Test func inTheBackgroundItEndsWhenItIsTold() {
    let script = scratch.file("background", "timeout 1 '\(Program.path)'; echo ended $?\n")
    let home = "env HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8 TERM=xterm"
    let run = Shell.run("\(home) timeout -s KILL 60 script -qec \"sh '\(script)'\" /dev/null | tr -d '\\r'")
    #expect(run.output == "ended 124\n")
  }

  @Test(arguments: [SIGXFSZ, SIGPIPE]) func aFileThatMayNotGrowIsNoEnd(_ signal: Int32) throws {
    let emulator = try reader()
    emulator.signal(signal)
    emulator.send("?")
    #expect(emulator.shows { $0.contains("PageDown") })
    emulator.send("qq")
    #expect(emulator.exitCode() == 0)
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGUSR1]) func aTerminalThatDoesNotReadKeepsNobody(_ signal: Int32) throws
  {
    let emulator = try reader()
    // Far more than the line holds: the program stands in a write.
    for _ in 0..<60 { emulator.send("\u{C}") }
    usleep(300_000)
    emulator.signal(signal)
    #expect(emulator.exitCode(reading: false) == 128 + signal)
    #expect(emulator.echoes)
    #expect(emulator.shows { _ in String(decoding: emulator.sent, as: UTF8.self).contains(left) })
  }

  /// The program reading a pipe that somebody holds open and never ends.
  private func emulatorOfAPipe() throws -> Emulator {
    let path = scratch.path + "/fifo"
    try #require(mkfifo(path, 0o600) == 0)
    let writer = open(path, O_RDWR | O_CLOEXEC)
    try #require(writer >= 0 && write(writer, "words", 5) == 5)
    let emulator = try emulator([path])
    var waiting: Int32 = 5
    // Until what was written has been read.
    for _ in 0..<2_000 where waiting > 0 {
      usleep(10_000)
      try #require(ioctl(writer, UInt(FIONREAD), &waiting) == 0)
    }
    try #require(waiting == 0)
    return emulator
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func aFileThatNeverComesIsNotWaitedForForEver(_ signal: Int32) throws {
    let emulator = try emulatorOfAPipe()
    emulator.signal(signal)
    #expect(emulator.exitCode() == 128 + signal)
  }

  @Test func ctrlCEndsItBeforeTheFirstScreen() throws {
    let emulator = try emulatorOfAPipe()
    emulator.send("\u{3}")
    #expect(emulator.exitCode() == 128 + SIGINT)
  }

  @Test func aClipboardThatHangsHasTakenNothing() throws {
    let tool = scratch.file("xclip", "#!/bin/sh\nexec sleep 30\n")
    Shell.run("chmod +x '\(tool)'; cp '\(tool)' '\(scratch.path)/xsel'")
    let emulator = try reader(environment: ["PATH": scratch.path + ":/usr/bin:/bin", "DISPLAY": ":999"])
    emulator.send("Y")
    #expect(emulator.shows(within: 20) { $0.contains("does not say whether it took it") })
  }

  @Test func aClipboardThatHangsKeepsNobody() throws {
    let tool = scratch.file("xclip", "#!/bin/sh\nexec sleep 30\n")
    Shell.run("chmod +x '\(tool)'; cp '\(tool)' '\(scratch.path)/wl-copy'; cp '\(tool)' '\(scratch.path)/xsel'")
    let words = String(repeating: "many words for the clipboard ", count: 8000)
    let emulator = try reader(
      "# A title\n\n\(words)\n", environment: ["PATH": scratch.path + ":/usr/bin:/bin", "DISPLAY": ":999"])
    emulator.send("Y")
    _ = emulator.shows(within: 0.5) { _ in false }
    emulator.signal(SIGTERM)
    #expect(emulator.exitCode() == 128 + SIGTERM)
    #expect(emulator.echoes)
  }
}
