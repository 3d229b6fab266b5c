import CTerm
import CVTerm
import Screen
import Testing

@testable import Terminal

/// ncurses knows one current screen a process, so sessions run one after the other.
@Suite(.serialized) struct TerminalSessionTests {
  private static let environment = ["TERM": "xterm-256color", "COLORTERM": "truecolor"]

  private func open(_ environment: [String: String] = environment) throws -> (EmulatedTerminal, TerminalSession) {
    _ = TerminalLocale.adopt()
    let terminal = try #require(EmulatedTerminal(rows: 6, columns: 30))
    let session = try TerminalSession(
      settings: TerminalSettings(marks: .keep), memory: nil, environment: TerminalEnvironment(environment),
      input: terminal.session,
      output: terminal.session)
    return (terminal, session)
  }

  private func frame(_ text: String, style: Style = .plain) -> Frame {
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
}
