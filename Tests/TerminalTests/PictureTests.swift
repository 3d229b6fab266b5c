import Screen
import TerminalModel
import Testing

@testable import Terminal

/// Pictures of lines: what stands on the terminal is what the frame has, after any switch.
extension TerminalSessionTests {
  private final class Painter: LetterPainter {
    var asked = 0

    func coverage(of line: LetterLine) -> Coverage? { Coverage(width: line.width, height: line.height) }

    func png(of line: LetterLine, inks: [InkedStretch]) -> [UInt8]? {
      asked += 1
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
        letters: letters, paints: [.init(dots: 0..<40, foreground: ink, background: .indexed(0))])
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
      frame.placements[0].paints[0].background = .rgb(red: 251, green: 247, blue: 240)
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

@Suite struct SixelTests {
  private func placement(row: Int, baseline: Int = 1) -> Placement {
    let letters = LetterLine(
      runs: [], language: "", emWidth: 64, emHeight: 64, width: 8, height: 12, baseline: baseline)
    return Placement(
      row: row, column: 0, rows: 2, columns: 2, skippedRows: 0, pictureRows: 2, cellWidth: 4, cellHeight: 6,
      letters: letters, paints: [.init(dots: 0..<8, foreground: .indexed(15), background: .indexed(0))])
  }

  @Test func whatGoesIsWrittenOverAndWhatIsWrittenOverIsDrawnAgain() {
    var pictures = SixelPictures { "<\($0.letters.baseline)>" }
    _ = pictures.leave(for: [], isWritten: { _ in true }, isCleared: true)
    #expect(
      pictures.draw([placement(row: 0, baseline: 0), placement(row: 4, baseline: 4)]) == "\u{1B}[1;1H<0>\u{1B}[5;1H<4>")
    #expect(pictures.draw([placement(row: 0, baseline: 0), placement(row: 4, baseline: 4)]) == "", "once")

    var left = pictures.leave(for: [placement(row: 4, baseline: 4)], isWritten: { _ in false }, isCleared: false)
    #expect(left.rows == [0, 1])
    #expect(pictures.draw([placement(row: 4, baseline: 4)]) == "")

    left = pictures.leave(for: [placement(row: 4, baseline: 4)], isWritten: { $0 == 5 }, isCleared: false)
    #expect(left.rows == [])
    #expect(pictures.draw([placement(row: 4, baseline: 4)]) == "\u{1B}[5;1H<4>", "a row of it was written")

    left = pictures.leave(for: [placement(row: 4, baseline: 4)], isWritten: { _ in true }, isCleared: true)
    #expect(pictures.draw([placement(row: 4, baseline: 4)]) == "\u{1B}[5;1H<4>", "the screen was cleared")
  }

  @Test func aLineThatMovesIsNotDrawnAgain() {
    var asked = 0
    var pictures = SixelPictures { placement in
      asked += 1
      return "<\(placement.letters.baseline)>"
    }
    for top in [8, 6, 4] {
      let placements = [placement(row: top), placement(row: top + 2, baseline: 2)]
      _ = pictures.leave(for: placements, isWritten: { _ in true }, isCleared: false)
      #expect(pictures.draw(placements) == "\u{1B}[\(top + 1);1H<1>\u{1B}[\(top + 3);1H<2>")
    }
    #expect(asked == 2)
    for baseline in 10..<200 { _ = pictures.draw([placement(row: 0, baseline: baseline)]) }
    _ = pictures.draw([placement(row: 2)])
    #expect(asked == 193, "those of long ago are forgotten")
  }

  /// Draws a sequence again: the colour's number of every dot, nil where none was set.
  private func decode(_ text: String, width: Int, height: Int) -> [Int?] {
    var dots = [Int?](repeating: nil, count: width * height)
    var body = Array(text.utf8.drop { $0 != UInt8(ascii: "\"") }.dropFirst())[...]
    var (x, band, color) = (0, 0, 0)
    func number() -> Int {
      var value = 0
      while let byte = body.first, (0x30...0x39).contains(byte) {
        value = value * 10 + Int(byte) - 0x30
        body.removeFirst()
      }
      return value
    }
    func skipParameters() -> Bool {
      var any = false
      while body.first == UInt8(ascii: ";") {
        body.removeFirst()
        _ = number()
        any = true
      }
      return any
    }
    _ = number()
    _ = skipParameters()
    while let byte = body.popFirst(), byte != 0x1B {
      var count = 1
      var letter = byte
      switch byte {
      case UInt8(ascii: "#"):
        let named = number()
        if !skipParameters() { color = named }
        continue
      case UInt8(ascii: "$"):
        x = 0
        continue
      case UInt8(ascii: "-"):
        x = 0
        band += 6
        continue
      case UInt8(ascii: "!"):
        count = number()
        letter = body.popFirst() ?? 0x3F
      default: break
      }
      for _ in 0..<count {
        for bit in 0..<6 where (letter - 63) >> UInt8(bit) & 1 == 1 && band + bit < height {
          dots[(band + bit) * width + x] = color
        }
        x += 1
      }
    }
    return dots
  }

  @Test func aSixelPictureHasTheShadesOfItsLetters() {
    var coverage = Coverage(width: 8, height: 12)
    for dot in coverage.dots.indices { coverage.dots[dot] = UInt8(dot * 255 / (coverage.dots.count - 1)) }
    let encoder = SixelEncoder(mostColors: 64) { color, _ in
      color == .indexed(15) ? RGB(red: 255, green: 255, blue: 255) : RGB(red: 0, green: 0, blue: 0)
    }
    let text = encoder.encode(placement(row: 0), coverage)
    #expect(text.hasPrefix("\u{1B}P0;1;0q\"1;1;8;12#0;2;0;0;0"))
    #expect(text.contains("#5;2;100;100;100") && text.hasSuffix("\u{1B}\\"))
    let shades = decode(text, width: 8, height: 12)
    #expect(shades == coverage.dots.map { (Int($0) * 5 + 127) / 255 })

    var lower = placement(row: 0)
    (lower.rows, lower.skippedRows) = (1, 1)
    #expect(decode(encoder.encode(lower, coverage), width: 8, height: 6) == Array(shades[48...]))
  }

  @Test func fewRegistersMeanFewerShades() {
    let encoder = SixelEncoder(mostColors: 2) { color, _ in
      color == .indexed(15) ? RGB(red: 255, green: 255, blue: 255) : RGB(red: 0, green: 0, blue: 0)
    }
    let text = encoder.encode(placement(row: 0), Coverage(width: 8, height: 12))
    #expect(text.contains("#1;2;100;100;100") && !text.contains("#2;2;"))
  }
}
