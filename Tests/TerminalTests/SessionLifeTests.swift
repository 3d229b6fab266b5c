import CTerm
import Files
import Glibc
import Screen
import Synchronization
import Testing

@testable import Terminal

/// What a session does with the clock, with answers that come late or never, and with a line that takes little at once.
extension TerminalSessionTests {
  /// A clock that stands until it is told to go on.
  private final class Clock: Sendable {
    private let instant = Mutex(ContinuousClock.now)
    var now: ContinuousClock.Instant { instant.withLock { $0 } }
    func advance(_ duration: Duration) { instant.withLock { $0 = $0.advanced(by: duration) } }
  }

  private func open(
    clock: Clock, memory: TerminalMemory? = nil, calls: SystemCalls = SystemCalls(),
    environment: [String: String] = Self.environment
  ) throws -> (EmulatedTerminal, TerminalSession) {
    _ = TerminalLocale.adopt()
    let terminal = try #require(EmulatedTerminal(rows: 6, columns: 30))
    let session = try TerminalSession(
      settings: TerminalSettings(), memory: memory, environment: TerminalEnvironment(environment),
      input: terminal.session, output: terminal.session, calls: calls, now: { clock.now })
    return (terminal, session)
  }

  private func type(_ text: String, _ terminal: EmulatedTerminal, _ session: TerminalSession) {
    terminal.typed(text)
    var watched = pollfd(fd: session.inputDescriptor, events: Int16(POLLIN), revents: 0)
    _ = poll(&watched, 1, 5_000)
    #expect(session.readInput())
  }

  @Test func anAnswerWithoutItsFenceIsTakenAfterASecond() throws {
    let clock = Clock()
    let (terminal, session) = try open(clock: clock)
    #expect(session.takeInput().isEmpty)
    clock.advance(.seconds(9))
    #expect(session.takeInput().isEmpty, "nobody has answered")
    type("\u{1B}P>|XTerm(379)\u{1B}\\", terminal, session)
    #expect(session.takeInput() == [.identified] && session.profile.identity.kind == .xterm)
    #expect(session.detectionTime == .seconds(9))
    #expect(session.takeInput().isEmpty, "told once")
    session.restore()
  }

  @Test func theFirstAnswerWaitsForTheOthers() throws {
    let clock = Clock()
    let (terminal, session) = try open(clock: clock)
    type("\u{1B}P>|XTerm(379)\u{1B}\\", terminal, session)
    clock.advance(.milliseconds(900))
    #expect(session.takeInput().isEmpty && session.detectionTime == nil)
    type("\u{1B}[?64;1c", terminal, session)
    #expect(session.takeInput() == [.identified] && session.detectionTime == .milliseconds(900))
    session.restore()
  }

  @Test func anEscapeIsTheKeySoonerWhenNoAnswerIsAwaited() throws {
    let clock = Clock()
    let (terminal, session) = try open(clock: clock)
    for (wait, patience) in [(Duration.zero, Duration.seconds(1)), (.seconds(31), .milliseconds(40))] {
      clock.advance(wait)
      _ = session.takeInput()
      type("\u{1B}", terminal, session)
      #expect(session.deadline == clock.now.advanced(by: patience))
      #expect(session.takeInput().isEmpty)
      clock.advance(patience)
      #expect(session.takeInput() == [.key(.escape)] && session.deadline == nil)
    }
    session.restore()
  }

  /// Behind a multiplexer, which answers for itself, time has to tell when the terminal is done.
  @Test func rowsThatInkJoinsAreTouchedAgainAfterAMoment() throws {
    let clock = Clock()
    let (terminal, session) = try open(
      clock: clock, environment: ["TERM": "screen-256color", "STY": "1", "KONSOLE_VERSION": "221203"])
    #expect(session.profile.rowRedraw == .touched)
    var frame = Frame(columns: 30, rows: 6)
    frame.put(Cell(0x628, marks: [0x64E, 0, 0, 0]), row: 3, column: 3)
    session.present(frame)
    terminal.pump()
    let shown = terminal.log.count
    #expect(session.deadline == clock.now.advanced(by: .milliseconds(50)))
    clock.advance(.milliseconds(49))
    #expect(session.takeInput().isEmpty)
    clock.advance(.milliseconds(1))
    #expect(session.takeInput().isEmpty && session.deadline == nil)
    terminal.pump()
    #expect(terminal.log.count > shown)
    session.restore()
  }

  /// What a multiplexer has drawn of the screen by itself when it is back is cleared and drawn again.
  @Test(arguments: [true, false]) func whatIsBackIsDrawnOnceMore(behind isBehind: Bool) throws {
    let clock = Clock()
    let outer = isBehind ? ["TERM": "screen-256color", "STY": "1"] : ["TERM": "xterm-256color"]
    let (terminal, session) = try open(clock: clock, environment: outer)
    var frame = Frame(columns: 30, rows: 6)
    frame.put(Cell(0x41), row: 3, column: 3)
    session.present(frame)
    clock.advance(.seconds(31))
    _ = session.takeInput()
    session.reclaim()
    terminal.pump()
    let shown = terminal.log.count
    #expect(session.deadline == (isBehind ? clock.now.advanced(by: .milliseconds(50)) : nil))
    clock.advance(.milliseconds(49))
    _ = session.takeInput()
    terminal.pump()
    #expect(terminal.log.count == shown)
    clock.advance(.milliseconds(1))
    _ = session.takeInput()
    terminal.pump()
    let again = String(decoding: terminal.log[shown...], as: UTF8.self)
    #expect(again.contains("A") == isBehind && again.contains("\u{1B}[J") == isBehind, "\(again)")
    #expect(session.deadline == nil && terminal.text(3) == "   A")
    session.restore()
  }

  @Test func whatIsKnownAlreadyIsNotWrittenDownAgain() throws {
    let path = "/tmp/warraq-memory-\(getpid())"
    defer { for end in ["", ".lock"] { unlink(path + end) } }
    let clock = Clock()
    let (terminal, session) = try open(clock: clock, memory: TerminalMemory(path: path))
    type("\u{1B}P>|XTerm(379)\u{1B}\\\u{1B}[?64;1c", terminal, session)
    #expect(session.takeInput() == [.identified])
    let environment = TerminalEnvironment(Self.environment)
    #expect(TerminalMemory(path: path).replies(environment)?.version == "XTerm(379)")
    #expect(TerminalMemory(path: path).replies(environment)?.background == nil)
    // An answer that comes after the fence, as through screen, is kept too.
    type("\u{1B}]11;rgb:ff/ff/ff\u{7}", terminal, session)
    #expect(session.takeInput() == [.background(.light)])
    #expect(TerminalMemory(path: path).replies(environment)?.background?.red == 255)
    let before = FileSystem().status(path)
    type("\u{1B}]11;rgb:ff/ff/ff\u{7}", terminal, session)
    #expect(session.takeInput().isEmpty && FileSystem().status(path) == before)
    session.keep(sizeStep: 2)
    let written = FileSystem().status(path)
    #expect(written != before)
    session.keep(sizeStep: 2)
    #expect(FileSystem().status(path) == written)
    session.restore()
  }

  @Test func theCursorShowsOnlyWhereAFrameHasOne() throws {
    let (terminal, session) = try open()
    func isShown(_ frame: Frame) -> Bool {
      session.present(frame)
      terminal.pump()
      let log = String(decoding: terminal.log, as: UTF8.self)
      let on = log.ranges(of: "\u{1B}[?25h").last?.lowerBound ?? log.startIndex
      return (log.ranges(of: "\u{1B}[?25l").last?.lowerBound ?? log.startIndex) < on
    }
    var withCursor = frame("abc")
    withCursor.cursor = (row: 1, column: 5)
    #expect(!isShown(frame("abc")))
    #expect(isShown(withCursor))
    #expect(!isShown(frame("abc")))
    #expect(isShown(withCursor))
    session.restore()
  }

  /// The line takes three bytes at a time, is interrupted, and is full for a moment: all of it comes nevertheless.
  @Test func aLineThatTakesLittleAtOnceGetsAllOfIt() throws {
    let count = Mutex(0)
    var calls = SystemCalls()
    calls.write = { file, bytes, length in
      switch count.withLock({
        $0 += 1; return $0 % 4
      }) {
      case 1:
        errno = EINTR
        return -1
      case 2:
        errno = EAGAIN
        return -1
      default: return Glibc.write(file, bytes, min(length, 3))
      }
    }
    let terminal = try #require(EmulatedTerminal(rows: 6, columns: 30))
    let line = try TerminalLine(input: terminal.session, output: terminal.session, calls: calls)
    line.send("\u{1B}[2;3Ha line of words")
    line.release()
    terminal.pump()
    #expect(terminal.text(1) == "  a line of words")
    #expect(count.withLock { $0 } > 10)
  }

  @Test(arguments: [(EINTR, true), (EAGAIN, true), (EIO, false)]) func readingTellsAPauseFromTheEnd(
    _ problem: Int32, _ goesOn: Bool
  ) throws {
    var calls = SystemCalls()
    calls.read = { _, _, _ in
      errno = problem
      return -1
    }
    let terminal = try #require(EmulatedTerminal(rows: 6, columns: 30))
    let line = try TerminalLine(input: terminal.session, output: terminal.session, calls: calls)
    #expect((line.receive() != nil) == goesOn)
    line.release()
  }
}

@Suite struct TerminalRepliesTests {
  @Test(arguments: [
    (TerminalReply.primaryAttributes([62]), true), (.secondaryAttributes("1"), true), (.version("a"), true),
    (.mode(8, isPrivate: false, state: 2), true), (.mode(8, isPrivate: true, state: 2), false), (.other, false),
    (.background(red: 1, green: 1, blue: 1), false),
  ]) func someAnswersSayWhoTheTerminalIs(_ reply: TerminalReply, _ says: Bool) {
    var replies = TerminalReplies()
    #expect(!replies.hasAny)
    replies.note(reply, columns: 80)
    #expect(replies.hasAny == says)
  }

  /// A line of double width ends at half of the columns, or one behind.
  @Test(arguments: [(80, 40, true), (80, 41, true), (80, 42, false), (80, 80, false), (3, 1, false), (4, 3, true)])
  func doubleWidthIsToldByTheCursor(_ columns: Int, _ column: Int, _ isDouble: Bool) {
    var replies = TerminalReplies()
    replies.note(.cursor(row: 2, column: column), columns: columns)
    #expect(replies.hasDoubleWidth == isDouble)
  }
}

/// What comes from a terminal in pieces of any size is the same as in one.
@Suite struct InputPieceTests {
  private static let inputs: [(String, [InputToken])] = [
    ("\u{1B}[M !!", [.key(.mouse(MouseEvent(.press, row: 0, column: 0)))]),
    ("\u{1B}[M#$%", [.key(.mouse(MouseEvent(.release, row: 4, column: 3)))]),
    ("\u{1B}[M`#\"", [.key(.mouse(MouseEvent(.wheelUp, row: 1, column: 2)))]),
    ("\u{1B}[Ma#\"", [.key(.mouse(MouseEvent(.wheelDown, row: 1, column: 2)))]),
    ("\u{1B}[Mc#\"", []), ("\u{1B}[M\"#\"", []), ("\u{1B}[M@#\"", []),
    ("\u{1B}[<64;3;2M", [.key(.mouse(MouseEvent(.wheelUp, row: 1, column: 2)))]),
    ("\u{1B}[<65;3;2M", [.key(.mouse(MouseEvent(.wheelDown, row: 1, column: 2)))]),
    ("\u{1B}[<66;3;2M", []), ("\u{1B}[<64;3;2m", []), ("\u{1B}[<32;3;2M", []), ("\u{1B}[<1;3;2M", []),
    ("\u{1B}[<0;3;2m", [.key(.mouse(MouseEvent(.release, row: 1, column: 2)))]), ("\u{1B}[<0;0;2M", []),
    ("\u{1B}[<0;3M", [.reply(.other)]), ("\u{1B}[[E", [.key(.function(5))]), ("\u{1B}[[F", []), ("\u{1B}[[@", []),
    ("\u{1B}]11;abc\u{1B}[A", [.key(.up)]), ("\u{1B}]11;abc\u{18}x", [.reply(.other), .key(.character("x"))]),
    ("\u{1B}Pq\u{7}x", [.reply(.other), .key(.character("x"))]),
    ("\u{1B}P>|a\u{1B}\\x", [.reply(.version("a")), .key(.character("x"))]),
    ("\u{1B}[200~a\u{1B}[20b\u{1B}[201~x", [.pasted("a[20b"), .key(.character("x"))]),
    ("\u{1B}[200~a\r\nb\rc\n\u{1B}\u{1B}[201~", [.pasted("a\nb\nc\n")]), ("\u{1B}[200~\u{1B}[201~", [.pasted("")]),
    ("\u{1B}[200~a\tb\u{9B}c\u{7F}\u{1B}[201~", [.pasted("a\tbc")]),
    ("\u{1B}[?64;1;2c", [.reply(.primaryAttributes([64, 1, 2]))]),
    ("\u{1B}[>1;;3c", [.reply(.secondaryAttributes("1;;3"))]),
    ("\u{1B}[?8;2$y", [.reply(.mode(8, isPrivate: true, state: 2))]),
    ("\u{1B}[8;2$y", [.reply(.mode(8, isPrivate: false, state: 2))]),
    ("\u{1B}[2;7R", [.reply(.cursor(row: 2, column: 7))]), ("\u{1B}[1;2R", [.key(KeyPress(.function(3), .shift))]),
    ("\u{1B}[1:3;5A", [.key(KeyPress(.up, .control))]), ("\u{1B}[5n", [.reply(.other)]),
    ("\u{1B}[ q", [.reply(.other)]),
    ("\u{1B}[1;\u{1}a", [.key(.control("a")), .key(.character("a"))]),
    ("ع\u{85}x", [.key(.character("ع")), .key(.character("x"))]),
  ]

  private func tokens(_ pieces: [ArraySlice<UInt8>]) -> [InputToken] {
    let now = ContinuousClock.now
    var decoder = InputDecoder()
    decoder.awaitsReplies = true
    return pieces.flatMap { decoder.decode($0, at: now) } + decoder.expire(at: now.advanced(by: .seconds(10)))
  }

  @Test func aSequenceIsTheSameInPieces() {
    for (text, expected) in Self.inputs {
      let bytes = Array(text.utf8)
      #expect(tokens([bytes[...]]) == expected, "\(text.debugDescription)")
      for cut in 1..<bytes.count {
        #expect(tokens([bytes[..<cut], bytes[cut...]]) == expected, "\(text.debugDescription) cut at \(cut)")
      }
      #expect(tokens(bytes.indices.map { bytes[$0...$0] }) == expected, "\(text.debugDescription) byte by byte")
    }
  }

  @Test func bytesThatAreNoTextAreDroppedOneByOne() {
    for (bytes, expected) in [
      ([0xFF, 0x61], "a"), ([0xC3, 0x61], "a"), ([0xE2, 0x82, 0x61], "a"), ([0xC0, 0x80, 0x61], "a"),
      ([0xED, 0xA0, 0x80, 0x61], "a"),
      ([0xF5, 0x80, 0x61], "a"), ([0xD8, 0xB9], "ع"), ([0xF0, 0x9F, 0x98, 0x80], "😀"),
    ] as [([UInt8], Character)] {
      #expect(tokens([bytes[...]]) == [.key(.character(expected))], "\(bytes)")
    }
  }
}
