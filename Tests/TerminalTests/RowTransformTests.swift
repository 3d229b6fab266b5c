import Screen
import Testing
import UnicodeText

@testable import Terminal

/// Rows as a two-pane screen has them, in visual order: the text engine orders each pane by itself, and what a terminal
/// makes of the row it is sent has to be that again.
@Suite struct RowTransformTests {
  /// The C library tells no widths without a UTF-8 locale.
  init() { _ = TerminalLocale.adopt() }

  /// A text set in a pane of so many columns by the engine: levels, order, mirroring; flush right where it is Arabic.
  static func pane(_ text: String, columns: Int, style: Style = .plain) -> [Cell] {
    let analysis = TextAnalysis(text)
    let line = 0..<analysis.scalars.count
    let levels = analysis.levels(lines: [line])
    let cells = analysis.visualOrder(of: line).map { place in
      let isOdd = (levels[place] ?? 0) & 1 == 1
      let scalar = analysis.scalars[place]
      return Cell(isOdd ? Mirroring.mirror(scalar) : scalar, style: style, isRightToLeft: isOdd)
    }
    let blanks = Array(repeating: Cell(0x20, style: style), count: max(columns - cells.count, 0))
    let row = analysis.paragraphLevel == 1 ? blanks + cells : cells + blanks
    return Array(row.prefix(columns))
  }

  static let texts = [
    "أعلنت الحكومة اليوم عن خطة جديدة", "بقيمة 3.5 مليار دولار لدعم (AI) والتقنية.",
    "25% خلال العام المقبل، وفق Reuters.",
    "ارتفع النفط 12.5% إلى 80 دولارا", "«النفط» يتراجع 3%", "Sports رياضة", "BBC News", "Plain (brackets) 100%",
    "שלום עולם 2024", "12 ألف شخص (و25 دولة)", "2024-05-01 | رابط: https://example.com/a", "٢٥ مارس ٢٠٢٤: خبر",
    "5 نقاط", "الساعة 10:30 - 11:45", "An English line with عربي inside [x]", "می‌خواهم".replacing("\u{200C}", with: ""),
    "", "3", "عنوان", "قال: \"نعم\" (1)", "[+A] حجم الخط [-A]", "1/3", "السعر $5 أو 5€", "+963 رقم",
  ]

  /// Each text beside each text, then each alone.
  static let rows: [[Cell]] = {
    let blank = [Cell(0x20)]
    let between = [Cell(0x20), Cell(0x2502), Cell(0x20)]
    let right = texts.map { pane($0, columns: 39) }
    var rows: [[Cell]] = []
    for left in texts.map({ pane($0, columns: 37) }) {
      for right in right { rows.append(Array([blank, left, between, right, blank].joined())) }
    }
    for text in texts { rows.append(Array([blank, pane(text, columns: 78), blank].joined())) }
    return rows
  }()

  private static func shown(_ cells: [Cell]) -> String {
    String(String.UnicodeScalarView(cells.map { Unicode.Scalar($0.base == 0x2800 ? 0x20 : $0.base) ?? "?" }))
  }

  /// PuTTY's rule: the whole row by UAX#9, its direction by the first strong character.
  @Test func invertedRowsComeRightInPuTTY() {
    for row in Self.rows {
      let sent = RowInversion.invert(row, base: .auto)
      #expect(sent.count == row.count)
      #expect(Self.shown(RowInversion.reordered(sent, base: .auto)) == Self.shown(row))
    }
  }

  /// qterminal's rule: each stretch of one style between line-drawing characters by UAX#9, left to right.
  @Test func invertedSegmentsComeRightInQTerminal() {
    var all = Self.rows
    for index in all.indices {
      for column in 10..<14 { all[index][column].style.attributes = .bold }
    }
    for row in all {
      let sent = RowInversion.invertSegments(row)
      let shown = RowInversion.segments(of: sent).flatMap {
        RowInversion.reordered(Array(sent[$0]), base: .leftToRight)
      }
      let wanted =
        row.contains { ScalarProperties(of: $0.base).isRightToLeft } ? row.map(LetterSeparation.withoutLine) : row
      #expect(Self.shown(shown) == Self.shown(wanted))
    }
  }

  /// qterminal 2.4 reorders only letters of the user's own font: a stretch ends where another font begins and ends, and
  /// there each letter stands as it was sent. With a colour to vary, the row comes right in either version.
  @Test func separatedLettersComeRightInEveryQTerminal() {
    let style = Style(foreground: .rgb(red: 200, green: 190, blue: 180))
    let isElsewhere = { (cell: Cell) in (0x590...0x5FF).contains(cell.base) || (0xFBA0...0xFBB1).contains(cell.base) }
    for row in Self.rows {
      let row = row.map { cell in
        var cell = cell
        cell.style.foreground = style.foreground
        return cell
      }
      let sent = RowInversion.invertSegments(row)
      let old = RowInversion.segments(of: sent).flatMap {
        RowInversion.reordered(Array(sent[$0]), base: .leftToRight)
      }
      let new = RowInversion.segments(of: sent).flatMap { segment in
        sent[segment].split(omittingEmptySubsequences: false) { _ in false }.flatMap { part -> [Cell] in
          part.contains(where: isElsewhere) ? Array(part) : RowInversion.reordered(Array(part), base: .leftToRight)
        }
      }
      let wanted = Self.shown(row.map(LetterSeparation.withoutLine))
      #expect(Self.shown(old) == wanted || !row.contains { ScalarProperties(of: $0.base).isRightToLeft })
      #expect(Self.shown(new) == wanted || !row.contains { ScalarProperties(of: $0.base).isRightToLeft })
      for (one, other) in zip(row, sent) where one.style != other.style {
        guard case .rgb(let r, let g, let b) = one.style.foreground,
          case .rgb(let r2, let g2, let b2) = other.style.foreground
        else { continue }
        let steps = [(r, r2), (g, g2), (b, b2)].map { abs(Int($0.0) - Int($0.1)) }
        #expect(steps.reduce(0, +) == 1, "nobody sees it")
      }
    }
  }

  /// Whether the font has the forms of Urdu letters or another one has to, the row comes right.
  @Test(arguments: KittyModel.Fonts.allCases) func reversedRunsComeRightInKitty(_ fonts: KittyModel.Fonts) {
    let urdu = [0xFBAF, 0xFEE7, 0xFE8D, 0xFEAE, 0xFB58].map { Cell(UInt32($0), isRightToLeft: true) }
    let mixed = [Cell(0xFBA9), Cell(0xFBA7), Cell(0x29), Cell(0xFBAE), Cell(0xFE8D, style: Style(attributes: .bold))]
    for row in Self.rows + [urdu, mixed] {
      #expect(KittyModel(fonts).shows(RunReversal.apply(row), as: row))
    }
  }

  @Test func aBoldRunInKittyEndsAtPlainPunctuation() {
    let bold = Style(attributes: .bold)
    let row = Self.pane("(خبر)", columns: 5, style: bold)
    let sent = RunReversal.apply(row)
    #expect(sent.map(\.style.attributes) == [[], .bold, .bold, .bold, []])
    #expect(Self.shown(Array(sent[1..<4])) == "خبر")
  }

  @Test func visualRowsAreSentAsTheyAre() {
    for row in Self.rows {
      #expect(RowTransform(strategy: .visual, keepsMarks: true).apply(row[...]) == row)
    }
  }

  @Test func logicalRowsAreUnshapedAndInReadingOrder() {
    let row = [0xFEE1, 0xFEFC, 0xFEB3].map { Cell(UInt32($0), isRightToLeft: true) }
    let sent = RowTransform(strategy: .logical, keepsMarks: true).apply(row[...])
    #expect(sent.map(\.base) == [0x633, 0xFEFC, 0x645])
  }

  @Test func cellsThatNcursesWouldDropOrMisplace() {
    let keep = { (cell: Cell) in cell.sendable(keepingMarks: true) }
    #expect(keep(Cell(0x64E)) == [Cell(0x25CC, marks: [0x64E, 0, 0, 0])], "a mark alone gets a dotted circle")
    #expect(keep(Cell(0x200F)) == [Cell(0xFFFD)])
    #expect(keep(Cell(0x628, marks: [0x200D, 0x64E, 0, 0])) == [Cell(0x628, marks: [0x64E, 0, 0, 0])])
    #expect(keep(Cell(0x628, marks: [0x61, 0x64E, 0, 0])) == [Cell(0x628, marks: [0x64E, 0, 0, 0])])
    #expect(keep(Cell(0x260E, marks: [0xFE0F, 0, 0, 0], width: 2)) == [Cell(0x260E), Cell(0x20)])
    #expect(keep(Cell(0x1F600, width: 2)) == [Cell(0x1F600, width: 2)])
    #expect(keep(Cell(0x1F600, width: 1)) == [Cell(0xFFFD)])
    #expect(keep(Cell(0xE0100 + 0x200, width: 1)) == [Cell(0xFFFD)])
    #expect(Cell(0x628, marks: [0x64E, 0, 0, 0]).sendable(keepingMarks: false) == [Cell(0x628)])
    // ncurses counts by what it draws: a letter that was given more room than it takes has a blank behind it.
    var wide = Cell(0x41)
    wide.width = 2
    #expect(keep(wide) == [Cell(0x41), .blank])
  }
}
