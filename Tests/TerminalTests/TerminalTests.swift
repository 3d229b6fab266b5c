import CTerm
import CVTerm
import Glibc
import Screen
import TerminalModel
import Testing

@testable import Terminal

/// ncurses knows one current screen a process, so sessions run one after the other.
@Suite(.serialized) struct TerminalSessionTests {
  static let environment = ["TERM": "xterm-256color", "COLORTERM": "truecolor"]

  func open(_ environment: [String: String] = environment) throws -> (EmulatedTerminal, TerminalSession) {
    _ = TerminalLocale.adopt()
    let terminal = try #require(EmulatedTerminal(rows: 6, columns: 30))
    let session = try TerminalSession(
      settings: TerminalSettings(marks: .keep), memory: nil, environment: TerminalEnvironment(environment),
      input: terminal.session,
      output: terminal.session)
    return (terminal, session)
  }

  func frame(_ text: String, style: Style = .plain) -> Frame {
    var frame = Frame(columns: 30, rows: 6)
    for (place, scalar) in text.unicodeScalars.enumerated() {
      frame.put(Cell(scalar.value, style: style), row: 1, column: 2 + place)
    }
    return frame
  }

  @Test func showsCellsWithMarksAndColors() throws {
    let (terminal, session) = try open()
    var frame = Frame(columns: 30, rows: 6)
    let style = Style(
      foreground: .rgb(red: 0x7A, green: 0xA2, blue: 0xF7), background: .indexed(200), attributes: [.bold, .italic])
    frame.put(Cell(0xFEE3, marks: [0x651, 0x64E, 0, 0], style: style), row: 2, column: 3)
    frame.put(Cell(0x6F22, width: 2), row: 2, column: 5)
    frame.put(Cell(0x627), row: 2, column: 7)
    session.present(frame)
    terminal.pump()
    let cell = terminal.cell(2, 3)
    #expect(cell.chars.0 == 0xFEE3 && cell.chars.1 == 0x651 && cell.chars.2 == 0x64E)
    #expect(cell.attrs.bold == 1 && cell.attrs.italic == 1)
    #expect(cell.fg.rgb.red == 0x7A && cell.fg.rgb.green == 0xA2 && cell.fg.rgb.blue == 0xF7)
    #expect(cell.bg.indexed.idx == 200)
    #expect(terminal.text(2) == "   \u{FEE3}\u{651}\u{64E} \u{6F22}\u{627}")
    session.restore()
  }

  @Test func keysComeThroughTheLoop() throws {
    let (terminal, session) = try open()
    let loop = EventLoop(session: session, signals: SignalWatch(), mailbox: Mailbox<Int>())
    session.present(frame("abc"))
    terminal.pump()
    terminal.typed("j\u{1B}[B\u{1B}[<0;5;2Mع")
    var keys: [KeyPress] = []
    let limit = ContinuousClock.now.advanced(by: .seconds(5))
    while keys.count < 4, ContinuousClock.now < limit {
      for event in loop.wait(until: limit) {
        if case .key(let key) = event { keys.append(key) }
      }
    }
    #expect(keys == [.character("j"), .down, .mouse(MouseEvent(.press, row: 1, column: 4)), .character("ع")])
    session.restore()
    terminal.pump()
    #expect(terminal.text(1) == "")
  }

  // Double height

  /// A session on a terminal that says it is a current xterm.
  private func openXTerm() throws -> (EmulatedTerminal, TerminalSession) {
    let (terminal, session) = try open()
    terminal.typed("\u{1B}P>|XTerm(390)\u{1B}\\")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    #expect(session.hasDoubleHeight)
    return (terminal, session)
  }

  private func largeFrame(at row: Int, text: String = "كبير", columns: Int = 30, rows: Int = 6) -> Frame {
    var frame = Frame(columns: columns, rows: rows)
    for (place, scalar) in text.unicodeScalars.enumerated() {
      for half in [row, row + 1] { frame.put(Cell(scalar.value), row: half, column: 2 + place) }
    }
    frame.put(Cell(0x7C), row: 0, column: 0)
    frame.rowSizes[row] = .doubleTop
    frame.rowSizes[row + 1] = .doubleBottom
    return frame
  }

  @Test func doubleRowsComeAndGoWithoutResidue() throws {
    let (terminal, session) = try openXTerm()
    session.present(largeFrame(at: 1))
    terminal.pump()
    #expect(terminal.rowSizes == ".34...")
    #expect(terminal.text(1).hasPrefix("  كبير") && terminal.text(2).hasPrefix("  كبير"))

    session.present(largeFrame(at: 2))
    terminal.pump()
    #expect(terminal.rowSizes == "..34..", "scrolled by a row")
    #expect(terminal.text(1) == "" && terminal.text(2).hasPrefix("  كبير"))

    session.present(largeFrame(at: 2, text: "آخر"))
    terminal.pump()
    #expect(terminal.text(2) == "  آخر", "nothing of the longer text stays")

    var above = largeFrame(at: 2, text: "آخر")
    above.put(Cell(0x78), row: 1, column: 4)
    session.present(above)
    terminal.pump()
    #expect(terminal.text(1) == "    x" && terminal.text(2) == "  آخر", "a row beside it leaves it as it is")

    session.present(frame("plain"))
    terminal.pump()
    #expect(terminal.rowSizes == "......")
    #expect(terminal.text(1) == "  plain" && terminal.text(2) == "" && terminal.text(3) == "")

    session.present(largeFrame(at: 4))
    session.repaint()
    terminal.pump()
    #expect(terminal.rowSizes == "....34" && terminal.text(0) == "|")

    session.settings.bidi = .runs
    terminal.pump()
    #expect(terminal.rowSizes == "......", "only in visual order")
    session.settings.bidi = .auto
    terminal.pump()
    #expect(terminal.rowSizes == "....34")

    terminal.resize(rows: 5, columns: 40)
    #expect(session.adoptWindowSize())
    session.present(largeFrame(at: 0, columns: 40, rows: 5))
    terminal.pump()
    #expect(terminal.rowSizes == "34...")
    session.restore()
    terminal.pump()
    #expect(terminal.rowSizes == ".....")
  }

  @Test func aTerminalWithoutDoubleRowsGetsPlainOnes() throws {
    let (terminal, session) = try open()
    terminal.typed("\u{1B}P>|XTerm(379)\u{1B}\\")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    #expect(!session.hasDoubleHeight)
    session.present(largeFrame(at: 1))
    terminal.pump()
    #expect(terminal.rowSizes == "......")
    session.restore()
  }

  // The way back

  @Test(arguments: ["XTerm(379)", "Konsole 22.12.3", "mlterm(3.9.0)", "VTE(8401)", "kitty(0.26.5)", ""])
  func everyModeIsUndone(_ version: String) throws {
    let (terminal, session) = try open()
    if !version.isEmpty { terminal.typed("\u{1B}P>|\(version)\u{1B}\\") }
    terminal.pump()
    session.awaitReplies(.seconds(2))
    #expect(session.detectionTime != nil)
    session.present(frame("abc"))
    var cursor = frame("abc")
    cursor.cursor = (row: 1, column: 2)
    session.present(cursor)
    terminal.pump()
    #expect(!ModeCounter(terminal.log).left.isEmpty)
    session.lend {
      terminal.pump()
      #expect(ModeCounter(terminal.log).left == [], "lent out")
    }
    terminal.pump()
    #expect(!ModeCounter(terminal.log).left.isEmpty, "claimed again")
    for bidi in TerminalSettings.Bidi.allCases { session.settings.bidi = bidi }
    session.restore()
    session.restore()
    terminal.pump()
    #expect(ModeCounter(terminal.log).left == [])
  }

  @Test func explicitModeThatWasThereBeforeStays() throws {
    let (terminal, session) = try open()
    terminal.typed("\u{1B}[8;2$y")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    session.restore()
    terminal.pump()
    #expect(ModeCounter(terminal.log).left == ["8"], "it was reset before, and is left so")
  }

  /// The switch stands before the first clear, and a terminal that turns out to be Konsole is drawn anew after its own.
  @Test func switchesComeBeforeWhatIsDrawn() throws {
    let (terminal, session) = try open()
    session.present(frame("abc"))
    terminal.typed("\u{1B}P>|Konsole 22.12.3\u{1B}\\")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    terminal.pump()
    let log = String(decoding: terminal.log, as: UTF8.self)
    let explicit = try #require(log.firstRange(of: "\u{1B}[8l"))
    let clear = try #require(log.firstRange(of: "\u{1B}[2J"))
    #expect(explicit.lowerBound < clear.lowerBound)
    let own = try #require(log.firstRange(of: "BidiRenderingEnabled=false"))
    #expect(log[own.upperBound...].contains("abc"))
    session.restore()
  }

  @Test func whatWasRememberedIsUsedAtOnce() throws {
    _ = TerminalLocale.adopt()
    let path = "/tmp/warraq-terminals-\(getpid())"
    defer { unlink(path) }
    let environment = TerminalEnvironment(["TERM": "xterm-256color"])
    var memory = TerminalMemory(path: path)
    var replies = TerminalReplies()
    replies.note(.secondaryAttributes("0;136;0"), columns: 80)
    replies.note(.background(red: 255, green: 255, blue: 255), columns: 80)
    memory.remember(replies, environment)
    let terminal = try #require(EmulatedTerminal(rows: 6, columns: 30))
    let session = try TerminalSession(
      settings: TerminalSettings(), memory: TerminalMemory(path: path), environment: environment,
      input: terminal.session, output: terminal.session)
    #expect(session.strategy == .inverseAuto && session.background == .light)
    #expect(session.cycleBidi() == .visual)
    #expect(TerminalMemory(path: path).bidi(session.profile.identity) == .visual)
    session.restore()
  }

  @Test func twoReadersKeepWhatTheOtherLearnt() throws {
    let path = "/tmp/warraq-memory-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    defer { for suffix in ["", ".lock"] { unlink(path + suffix) } }
    var first = TerminalMemory(path: path)
    var second = TerminalMemory(path: path)
    let identity = TerminalProfile.decide(TerminalReplies(), environment: TerminalEnvironment(["TERM": "xterm"]))
      .identity
    first.remember(.visual, identity)
    second.remember(sizeStep: 3, identity)
    first.remember(sizeStep: 2, identity)
    let both = TerminalMemory(path: path)
    #expect(both.bidi(identity) == .visual && both.sizeStep(identity) == 2)
  }

  /// The newest line holds, of as many as are kept; a name that another one begins with is another, and what is no line of
  /// ours goes.
  @Test func whatIsRememberedOfATerminalIsItsLastLine() throws {
    let path = "/tmp/warraq-lines-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    defer { for suffix in ["", ".lock"] { unlink(path + suffix) } }
    let identity = TerminalProfile.decide(TerminalReplies(), environment: TerminalEnvironment(["TERM": "xterm"]))
      .identity
    let others = (0..<70).map { "size\tother\($0)\t1\n" }.joined()
    let key = identity.key
    let text = "size\t\(key)\t4\nsize\t\(key)\t5\nsize\t\(key)x\t6\nbroken\nsize\t\(key)\n\(others)"
    let file = try #require(fopen(path, "w"))
    fputs(text, file)
    fclose(file)
    var memory = TerminalMemory(path: path)
    #expect(memory.sizeStep(identity) == 5 && memory.bidi(identity) == nil)
    memory.remember(sizeStep: 3, identity)
    let kept = try #require(fopen(path, "r"))
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let lines = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, kept)], as: UTF8.self).split(separator: "\n")
    fclose(kept)
    #expect(lines.count == 64 && lines.last == "size\t\(key)\t3" && lines.first == "size\tother7\t1")
    #expect(TerminalMemory(path: path).sizeStep(identity) == 3)
    memory.remember(sizeStep: 0, identity)
    #expect(TerminalMemory(path: path).sizeStep(identity) == 0)
  }
}
