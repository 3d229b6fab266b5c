import Screen
import TerminalModel
import Testing

@testable import Terminal

/// Pictures of lines: what stands on the terminal is what the frame has, after any switch.
extension TerminalSessionTests {
  private final class Painter: LetterPainter {
    var asked = 0
    var inks: [InkedStretch] = []

    func coverage(of line: LetterLine) -> Coverage? { Coverage(width: line.width, height: line.height) }

    func png(of line: LetterLine, inks: [InkedStretch]) -> [UInt8]? {
      asked += 1
      self.inks = inks
      // No more than a pseudo-terminal takes before it is read.
      return Array(repeating: UInt8(truncatingIfNeeded: line.baseline), count: 60)
    }
  }

  private func lettersFrame(_ rows: [(row: Int, line: Int)], ink: Color = .indexed(7), text: String = "") -> Frame {
    var frame = Frame(columns: 30, rows: 6)
    frame.placements = rows.map { row, line in
      let letters = LetterLine(
        runs: [], language: "", emWidth: 64, emHeight: 64, width: 40, height: 40, baseline: line)
      return Placement(
        row: row, column: 3, rows: 2, columns: 4, skippedRows: 0, pictureRows: 2, cellWidth: 10, cellHeight: 20,
        content: .letters(letters, [.init(dots: 0..<40, foreground: ink, background: .indexed(0))]))
    }
    for (place, scalar) in text.unicodeScalars.enumerated() { frame.put(Cell(scalar.value), row: 0, column: 8 + place) }
    return frame
  }

  private func expect(
    _ terminal: EmulatedTerminal, shows frame: Frame, _ what: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    terminal.pump()
    let standing = PictureCounter(terminal.log).placements.values.map { [$0.row, $0.column, $0.rows, $0.columns] }
    let wanted = frame.placements.map { [$0.row, $0.column, $0.rows, $0.columns] }
    #expect(Set(standing) == Set(wanted) && standing.count == wanted.count, what, sourceLocation: sourceLocation)
  }

  @Test func picturesComeAndGoWithoutResidue() throws {
    let (terminal, session) = try open()
    terminal.typed("\u{1B}[6;20;10t\u{1B}_Gi=31;OK\u{1B}\\")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    #expect(session.pictures == .kitty)
    #expect(session.cellPixels.map { [$0.width, $0.height] } == [10, 20])
    let painter = Painter()
    session.letters = painter

    var frame = lettersFrame([(0, 1), (2, 2)])
    session.present(frame)
    expect(terminal, shows: frame, "two lines")
    #expect(painter.asked == 2)

    frame = lettersFrame([(0, 2), (2, 3)])
    session.present(frame)
    expect(terminal, shows: frame, "scrolled by a line")
    #expect(painter.asked == 3, "what is on the terminal is not sent again")

    frame = lettersFrame([(0, 2), (2, 3)], text: "list")
    session.present(frame)
    expect(terminal, shows: frame, "text beside")

    frame = lettersFrame([(0, 2), (2, 3)], ink: .indexed(3))
    session.present(frame)
    expect(terminal, shows: frame, "other colours")

    frame = self.frame("help over it")
    session.present(frame)
    expect(terminal, shows: frame, "none behind text")
    #expect(terminal.text(1) == "  help over it")

    frame = lettersFrame([(1, 4)])
    session.present(frame)
    session.repaint()
    expect(terminal, shows: frame, "drawn anew")

    session.settings.sizeBy = .mosaic
    terminal.pump()
    #expect(PictureCounter(terminal.log).placements.isEmpty && PictureCounter(terminal.log).pictures.isEmpty)
    session.settings.sizeBy = .auto
    session.present(frame)
    expect(terminal, shows: frame, "pixels again")

    session.lend { terminal.pump() }
    expect(terminal, shows: frame, "back from the shell")
    session.restore()
    terminal.pump()
    #expect(PictureCounter(terminal.log).placements.isEmpty && PictureCounter(terminal.log).pictures.isEmpty, "quit")
  }

  /// A picture's ground is the theme's; the terminal's own is left out, for it to show whatever it has there.
  @Test func theTerminalsOwnGroundIsLeftToIt() throws {
    let (terminal, session) = try open()
    terminal.typed("\u{1B}[6;20;10t\u{1B}_Gi=31;OK\u{1B}\\")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    let painter = Painter()
    session.letters = painter
    let wanted: [(Color, UInt32)] = [(.default, 0), (.indexed(0), 0xFF), (.rgb(red: 1, green: 2, blue: 3), 0x10203FF)]
    for (line, (ground, word)) in wanted.enumerated() {
      var frame = lettersFrame([(0, line)])
      frame.placements[0].content = .letters(
        try #require(frame.placements[0].letters), [.init(dots: 0..<40, foreground: .indexed(15), background: ground)])
      session.present(frame)
      terminal.pump()
      #expect(painter.inks.map(\.ground) == [word] && painter.inks.map(\.ink) == [0xFFFF_FFFF])
    }
  }

  private final class Figures: FigurePainter {
    var isThere = false
    var asked = 0

    func raster(of figure: FigureDots) -> Raster? {
      asked += 1
      let dots = [UInt8](repeating: 128, count: figure.width * figure.height * 3)
      return isThere ? Raster(width: figure.width, height: figure.height, dots: dots) : nil
    }

    func png(of figure: FigureDots) -> [UInt8]? {
      asked += 1
      return isThere ? [1, 2, 3] : nil
    }
  }

  private func figureFrame(top: Int, shown: Range<Int>) -> Frame {
    var frame = Frame(columns: 30, rows: 6)
    frame.placements = shown.map { part in
      Placement(
        row: top + part - shown.lowerBound, column: 3, rows: 1, columns: 4, skippedRows: part, pictureRows: 4,
        cellWidth: 10, cellHeight: 20, content: .figure(FigureDots(path: "a.png", width: 40, height: 80)))
    }
    return frame
  }

  /// A picture of an article is sent once, and drawn by rows when it has been read.
  @Test func aPictureIsDrawnWhenItIsThere() throws {
    let (terminal, session) = try open()
    terminal.typed("\u{1B}[6;20;10t\u{1B}_Gi=31;OK\u{1B}\\")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    let figures = Figures()
    session.figures = figures
    session.present(figureFrame(top: 1, shown: 0..<4))
    expect(terminal, shows: frame(""), "not read yet")
    figures.isThere = true
    session.present(figureFrame(top: 1, shown: 0..<4))
    expect(terminal, shows: figureFrame(top: 1, shown: 0..<4), "the same frame once more")
    let asked = figures.asked
    session.present(figureFrame(top: 0, shown: 1..<4))
    expect(terminal, shows: figureFrame(top: 0, shown: 1..<4), "scrolled")
    #expect(figures.asked == asked && PictureCounter(terminal.log).pictures.count == 1, "sent once")
    session.present(frame("words"))
    expect(terminal, shows: frame("words"), "words again")
    session.restore()
    terminal.pump()
    #expect(PictureCounter(terminal.log).pictures.isEmpty, "quit")
  }

  /// Without pixels it is of cells, and goes with them.
  @Test func aPictureOfCellsIsDrawnWhenItIsThere() throws {
    let (terminal, session) = try open()
    terminal.pump()
    session.awaitReplies(.seconds(2))
    session.settings.mosaic = .quadrants
    let figures = Figures()
    session.figures = figures
    session.present(figureFrame(top: 1, shown: 0..<2))
    terminal.pump()
    let before = (0..<6).map { terminal.text($0) }
    figures.isThere = true
    session.present(figureFrame(top: 1, shown: 0..<2))
    terminal.pump()
    #expect(String(decoding: terminal.log, as: UTF8.self).contains("128"))
    session.present(frame(""))
    terminal.pump()
    #expect((0..<6).map { terminal.text($0) } == before)
    session.restore()
  }

  /// Konsole draws a row that a picture has left only where a cell of it has changed.
  @Test func rowsThatPicturesHaveLeftAreTouched() throws {
    let (terminal, session) = try open()
    terminal.typed("\u{1B}[6;20;10t\u{1B}_Gi=31;OK\u{1B}\\\u{1B}P>|Konsole 26.08\u{1B}\\")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    session.letters = Painter()
    session.present(lettersFrame([(1, 1), (4, 2)]))
    terminal.pump()
    let start = terminal.log.count
    session.present(lettersFrame([(4, 2)]))
    terminal.pump()
    let sent = String(decoding: terminal.log[start...], as: UTF8.self)
    for (row, isLeft) in [(0, false), (1, true), (2, true), (3, false), (4, false)] {
      #expect(sent.contains("\u{1B}[\(row + 1);30H\u{1B}[0;3") == isLeft, "row \(row)")
    }
    session.restore()
  }

  /// Where cells have 256 colours the ground of a line is the same of them: no box around it.
  @Test func theGroundIsThatOfTheCellsAround() throws {
    for (environment, ground) in [(["TERM": "xterm-256color"], "100;100;100"), (Self.environment, "98;97;94")] {
      let (terminal, session) = try open(environment)
      terminal.typed("\u{1B}[6;20;10t\u{1B}P>|mlterm(3.9.3)\u{1B}\\\u{1B}[?63;4c")
      session.awaitReplies(.seconds(2))
      #expect(session.pictures == .sixel)
      session.letters = Painter()
      var frame = lettersFrame([(0, 1)])
      let line = try #require(frame.placements[0].letters)
      let paper = Color.rgb(red: 251, green: 247, blue: 240)
      frame.placements[0].content = .letters(line, [.init(dots: 0..<40, foreground: .indexed(7), background: paper)])
      session.present(frame)
      terminal.pump()
      #expect(String(decoding: terminal.log, as: UTF8.self).contains("#0;2;\(ground)"))
      session.restore()
    }
  }

  @Test func manyLinesAreForgottenByTheTerminal() throws {
    let (terminal, session) = try open()
    terminal.typed("\u{1B}[6;20;10t\u{1B}_Gi=31;OK\u{1B}\\")
    terminal.pump()
    session.awaitReplies(.seconds(2))
    session.letters = Painter()
    for line in 0..<300 {
      session.present(lettersFrame([(0, line), (2, line + 1)]))
      terminal.pump()
    }
    #expect(PictureCounter(terminal.log).pictures.count < 150)
    session.restore()
  }

  @Test func aTerminalThatDoesNotSaySoGetsNoPictures() throws {
    let (terminal, session) = try open()
    terminal.pump()
    session.awaitReplies(.seconds(2))
    #expect(session.pictures == nil && session.cellPixels == nil)
    session.letters = Painter()
    session.present(lettersFrame([(0, 1)]))
    terminal.pump()
    #expect(PictureCounter(terminal.log).pictures.isEmpty)
    session.restore()
  }
}
