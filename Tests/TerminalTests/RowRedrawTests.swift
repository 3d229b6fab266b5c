import ArticleFiles
import ArticleModel
import CSamples
import CVTerm
import Glibc
import Reader
import Screen
import Testing
import Themes
import Typesetting

@testable import Terminal

extension TerminalSessionTests {
  /// How rows that change are sent to terminals on which ink stays, and what that costs.
  @Suite(.serialized) struct RowRedrawTests {
    private func open(_ version: String, type: String = "xterm-256color") throws -> (EmulatedTerminal, TerminalSession)
    {
      _ = TerminalLocale.adopt()
      let terminal = try #require(EmulatedTerminal(rows: 24, columns: 80))
      let session = try TerminalSession(
        settings: TerminalSettings(marks: .keep), memory: nil,
        environment: TerminalEnvironment(["TERM": type, "COLORTERM": "truecolor"]), input: terminal.session,
        output: terminal.session)
      terminal.typed(version)
      terminal.pump()
      session.awaitReplies(.seconds(2))
      return (terminal, session)
    }

    /// What each of the ways sends of a session: a page read to its end by screens and by lines, and a list walked down.
    private func bytes(_ answer: String) throws -> (read: Int, walked: Int) {
      let (terminal, session) = try open(answer)
      defer { session.restore() }
      let article = try #require(sample("politics-ar.md"))
      let theme = ThemeParser.parse(BuiltinTheme.dark.text).theme
      let galley = Galley(
        article: article, typography: Typography(), columns: 80,
        labels: GalleyLabels(textSize: "حجم الخط", picture: "صورة"))
      func page(_ top: Int, marked: Int?) -> Frame {
        var frame = Frame(columns: 80, rows: 24, fill: theme.style(for: .article))
        for row in 0..<24 where top + row < galley.lineCount {
          for placed in galley.line(top + row).glyphs {
            let style = theme.style(for: row == marked ? .articleStatementCurrent : .articleBody)
            frame.put(Cell(placed.glyph, style: style), row: row, column: placed.column)
          }
        }
        return frame
      }
      session.present(page(0, marked: nil))
      terminal.pump()
      let start = terminal.log.count
      for top in stride(from: 0, to: galley.lineCount, by: 22) {
        session.present(page(top, marked: nil))
        terminal.pump()
      }
      for top in 0..<12 {
        session.present(page(top, marked: nil))
        terminal.pump()
      }
      let read = terminal.log.count - start
      for row in 4..<20 {
        session.present(page(0, marked: row))
        terminal.pump()
      }
      return (read, terminal.log.count - start - read)
    }

    private func sample(_ name: String) -> Article? {
      for index in 0..<wq_sample_count() {
        let sample = wq_sample_at(index)
        guard String(cString: sample.name) == name else { continue }
        let text = String(decoding: UnsafeBufferPointer(start: sample.bytes, count: sample.count), as: UTF8.self)
        return ArticleDocument(parsing: text).article
      }
      return nil
    }

    @Test func rowsSentWholeCostLessThanTwice() throws {
      let cells = try bytes("\u{1B}P>|foot(1.13.1)\u{1B}\\")
      let names = ["XTerm(379)", "mlterm(3.9.3)", "Konsole 22.12.3"]
      for answer in names.map({ "\u{1B}P>|\($0)\u{1B}\\" }) {
        let whole = try bytes(answer)
        #expect(whole.read < 3 * cells.read / 2, "\(answer) \(whole) \(cells)")
        #expect(whole.read + whole.walked < 3 * (cells.read + cells.walked) / 2, "\(answer) \(whole) \(cells)")
        #expect(whole.walked < 2 * cells.walked, "\(answer) \(whole) \(cells)")
        #expect(whole.read > cells.read, "it does send more")
      }
    }

    @Test func theWayHangsOnTheTerminal() {
      func way(_ replies: [TerminalReply], _ environment: [String: String] = ["TERM": "xterm-256color"]) -> RowRedraw {
        var all = TerminalReplies()
        for reply in replies { all.note(reply, columns: 80) }
        return TerminalProfile.decide(all, environment: TerminalEnvironment(environment)).rowRedraw
      }
      #expect(way([.secondaryAttributes("0;115;0")]) == .tinted, "qterminal")
      #expect(way([.version("Konsole 22.12.3")]) == .touched)
      #expect(way([.version("XTerm(379)")]) == .whole)
      #expect(way([.version("mlterm(3.9.3)")]) == .erased)
      #expect(way([.version("foot(1.13.1)")]) == .cells)
      #expect(way([.version("tmux 3.3a")], ["TERM": "tmux-256color", "TMUX": "x"]) == .reversed)
    }

    @Test func inFewColoursBlanksAreTinted() {
      for depth in [ColorDepth.eight, .sixteen, .palette] {
        let table = PairTable(depth: depth)
        let style = Style(foreground: .indexed(7), background: .indexed(0))
        let line = Style(foreground: .indexed(7), background: .indexed(0), attributes: .underline)
        let tinted = { (style: Style, isBlank: Bool) in
          (0..<4).map { table.tinted((7, 0), of: style, by: $0, isBlank: isBlank) }
        }
        let blanks = tinted(style, true)
        #expect(Set(blanks.map(\.foreground)) == [4, 5, 6, 7] && blanks.allSatisfy { $0.background == 0 })
        #expect(tinted(style, false).allSatisfy { $0 == (7, 0) })
        #expect(tinted(line, true).allSatisfy { $0 == (7, 0) }, "the line is seen")
      }
      let direct = PairTable(depth: .direct)
      let style = Style(foreground: .rgb(red: 1, green: 2, blue: 3), background: .rgb(red: 4, green: 5, blue: 6))
      let blanks = (0..<4).map { direct.tinted((0x010203, 0x040506), of: style, by: $0, isBlank: true) }
      #expect(blanks.map(\.foreground) == [0x010203, 0x014203, 0x018203, 0x01C203])
      #expect(blanks.map(\.background) == [0x040506, 0x040507, 0x040504, 0x040505])
    }

    @Test func whatRowsReachIntoIsSentToo() {
      // A vowel on row 3 and below row 6, before the change an alef with a hamza in row 9.
      let now: [Int: InkReach] = [3: .above, 6: .below]
      func ink(_ changed: [Int]) -> InkJoins {
        InkJoins(count: 10, changed: changed, now: { now[$0] ?? [] }, before: { $0 == 9 ? .above : [] })
      }
      let rows = { (changed: [Int], redraw: RowRedraw) in redraw.rows(for: changed, ink: ink(changed)) }
      #expect(rows([3], .cells) == [3])
      #expect(rows([3], .whole) == [2, 3])
      #expect(rows([2], .whole) == [2, 3])
      #expect(rows([1, 4], .whole) == [1, 4])
      #expect(rows([6], .whole) == [6, 7])
      #expect(rows([7], .whole) == [6, 7])
      #expect(rows([9], .whole) == [8, 9])
      #expect(rows([8], .whole) == [8], "what row 9 had is gone already")
      #expect(rows([], .whole) == [])
      let all = InkJoins(count: 10, changed: [4], now: { _ in .above }, before: { _ in [] })
      #expect(RowRedraw.whole.rows(for: [4], ink: all) == Array(0..<10))
      #expect(RowRedraw.touched.rows(for: [4], ink: all) == [4])
      #expect(RowRedraw.touched.touchedRows(for: [4], ink: all) == Array(0..<10))
      #expect(RowRedraw.touched.touchedRows(for: [1, 3], ink: ink([1, 3])) == [2, 3], "what stands alone is not")
      #expect(RowRedraw.whole.touchedRows(for: [4], ink: all) == [])
    }

    /// Konsole: a blank of each row that a vowel joins to the one above is sent in another colour, after the text.
    @Test func rowsAreTouchedInOnePiece() throws {
      let (terminal, session) = try open("\u{1B}P>|Konsole 22.12.3\u{1B}\\")
      defer { session.restore() }
      let style = Style(foreground: .rgb(red: 1, green: 2, blue: 3), background: .rgb(red: 200, green: 201, blue: 202))
      var frame = Frame(columns: 80, rows: 24, fill: style)
      frame.put(Cell(0x628, marks: [0x64E, 0, 0, 0], style: style), row: 6, column: 3)
      var colors: [[UInt8]] = []
      for letter in "abc".unicodeScalars {
        frame.put(Cell(letter.value, style: style), row: 6, column: 9)
        session.present(frame)
        terminal.pump()
        #expect(terminal.text(6).hasSuffix(String(letter)) && terminal.text(5) == "")
        for row in [5, 6] {
          let cell = terminal.cell(row, 79)
          #expect([cell.bg.rgb.red, cell.bg.rgb.green, cell.bg.rgb.blue] == [200, 201, 202])
          colors.append([cell.fg.rgb.red, cell.fg.rgb.green, cell.fg.rgb.blue])
        }
      }
      #expect(Set(colors).count > 2)
    }

    /// A frame in which a vowel joins rows 5 and 6.
    private var joined: Frame {
      let style = Style(foreground: .rgb(red: 1, green: 2, blue: 3), background: .rgb(red: 200, green: 201, blue: 202))
      var frame = Frame(columns: 80, rows: 24, fill: style)
      frame.put(Cell(0x628, marks: [0x64E, 0, 0, 0], style: style), row: 6, column: 3)
      return frame
    }

    /// What touches rows 5 and 6.
    private func touches(_ log: some Collection<UInt8>) -> Int {
      let text = String(decoding: log, as: UTF8.self)
      return min(
        text.split(separator: "\u{1B}[6;80H\u{1B}[", omittingEmptySubsequences: false).count,
        text.split(separator: "\u{1B}[7;80H\u{1B}[", omittingEmptySubsequences: false).count) - 1
    }

    /// What comes to a busy terminal in pieces is touched once more when that has answered what stood behind it.
    @Test func rowsAreTouchedAgainWhenTheTerminalIsDone() throws {
      let (terminal, session) = try open("\u{1B}P>|Konsole 22.12.3\u{1B}\\")
      defer { session.restore() }
      _ = session.takeInput()
      let start = terminal.log.count
      session.present(joined)
      #expect(session.deadline != nil)
      terminal.pump()
      #expect(touches(terminal.log[start...]) == 1)
      #expect(session.readInput() && session.takeInput().isEmpty)
      #expect(session.deadline == nil)
      terminal.pump()
      #expect(touches(terminal.log[start...]) == 2)
      session.present(joined)
      #expect(session.deadline == nil, "nothing has changed")
    }

    /// An answer that is still to come is not left to the shell.
    @Test func theAnswerIsTakenAtTheEnd() throws {
      let (terminal, session) = try open("\u{1B}P>|Konsole 22.12.3\u{1B}\\")
      session.present(joined)
      terminal.typed("\u{1B}[0n")
      session.restore()
      var watched = pollfd(fd: terminal.session, events: Int16(POLLIN), revents: 0)
      #expect(poll(&watched, 1, 0) == 0)
    }

    @Test func lettersWithASignOnTheirStemReachUp() {
      func reach(_ text: String) -> InkReach {
        InkReach(text.unicodeScalars.map { Cell($0.value) }[...])
      }
      #expect(reach("") == [] && reach("Genf 12 | (وزير) \u{FE8D}\u{FED2} élan") == [])
      #expect(reach("أ") == .above && reach("\u{FEF7}") == .above)
      #expect(reach("Écran") == [.above, .below] && reach("नई") == [.above, .below])
      #expect(InkReach([Cell(0x628, marks: [0x64E, 0, 0, 0])][...]) == .above)
      #expect(InkReach([Cell(0x628, marks: [0x651, 0x650, 0, 0])][...]) == [.above, .below])
    }

    /// A row whose colours and grounds have changed places looks as before, and every cell of it is another.
    @Test func aReversedRowLooksTheSame() throws {
      let (terminal, session) = try open("", type: "rxvt-unicode-256color")
      defer { session.restore() }
      let style = Style(
        foreground: .rgb(red: 1, green: 2, blue: 3), background: .rgb(red: 200, green: 201, blue: 202),
        attributes: .bold)
      var frame = Frame(columns: 80, rows: 24, fill: style)
      func looks() -> [[UInt8]] {
        (0..<6).map { column in
          let cell = terminal.cell(5, column)
          let (fg, bg) = cell.attrs.reverse == 1 ? (cell.bg, cell.fg) : (cell.fg, cell.bg)
          return [fg.rgb.red, fg.rgb.green, fg.rgb.blue, bg.rgb.red, bg.rgb.green, bg.rgb.blue]
        }
      }
      var reversals: [UInt32] = []
      for text in ["abcdef", "abcdeg", "abcdeh"] {
        for (column, scalar) in text.unicodeScalars.enumerated() {
          frame.put(Cell(scalar.value, style: style), row: 5, column: column)
        }
        session.present(frame)
        terminal.pump()
        #expect(terminal.text(5) == text)
        #expect(looks().allSatisfy { $0 == [1, 2, 3, 200, 201, 202] })
        reversals.append(terminal.cell(5, 0).attrs.reverse)
        #expect(terminal.cell(5, 0).attrs.bold == 1)
      }
      #expect(reversals[0] != reversals[1] && reversals[1] != reversals[2])
    }
  }
}
