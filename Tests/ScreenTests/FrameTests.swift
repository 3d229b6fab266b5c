import Screen
import Testing

@Suite struct FrameTests {
  @Test func writingOverHalfOfAWideCharacterClearsItsOtherHalf() {
    var frame = Frame(columns: 4, rows: 1)
    frame.put(Cell(0x6F22, width: 2), row: 0, column: 1)
    #expect(frame.text(ofRow: 0) == " 漢 ")
    frame.put(Cell(0x61), row: 0, column: 2)
    #expect(frame.text(ofRow: 0) == "  a ")
    frame.put(Cell(0x6F22, width: 2), row: 0, column: 0)
    frame.put(Cell(0x62), row: 0, column: 0)
    #expect(frame.text(ofRow: 0) == "b a ")
  }

  @Test func aWideCharacterThatDoesNotFitIsABlank() {
    var frame = Frame(columns: 2, rows: 1)
    frame.put(Cell(0x6F22, width: 2), row: 0, column: 1)
    #expect(frame.text(ofRow: 0) == "  ")
  }

  @Test(arguments: [0x1B, 0x07, 0x9B, 0x7F, 0x0A, 0x200F, 0x202E, 0x2067, 0xFEFF, 0x61C, 0xAD, 0xD800, 0x110000])
  func noControlAndNoFormatCharacterIsEverHeld(_ scalar: UInt32) {
    var frame = Frame(columns: 1, rows: 1)
    frame.put(Cell(scalar), row: 0, column: 0)
    #expect(frame[0, 0].base == 0x20)
  }

  @Test func writingOutsideOfTheGridDoesNothing() {
    var frame = Frame(columns: 2, rows: 2)
    let before = frame
    for (row, column) in [(-1, 0), (0, -1), (2, 0), (0, 2)] { frame.put(Cell(0x61), row: row, column: column) }
    frame.fill(row: 5, columns: 0..<2, style: Style(attributes: .bold))
    frame.restyle(row: -1, columns: -3..<9) { $0.attributes = .bold }
    #expect(frame == before)
  }

  @Test func aTranscriptShowsRowsAsTheyStandAndHowTheyLook() {
    var frame = Frame(columns: 4, rows: 2)
    let bold = Style(foreground: .rgb(red: 230, green: 1, blue: 0), attributes: .bold)
    frame.put(Cell(0x645, marks: [0x64E, 0, 0, 0], style: bold, isRightToLeft: true), row: 0, column: 3)
    frame.rowSizes[1] = .doubleTop
    #expect(
      frame.transcript() == """
        frame 4x2
        |\u{202D}   م\u{64E}\u{202C}|
        T\u{202D}    \u{202C}|
        styles
        0| a3 b1
        1| a4
        a plain
        b fg=#e60100 bold

        """)
  }

  @Test func everyNameOfAKeyReadsBack() {
    let keys: [KeyPress] = [
      .character("j"), .character(" "), .character("؟"), .control("d"), .up, .pageDown, .enter, .escape, .backTab,
      .function(5), KeyPress(.up, [.shift, .alt]), KeyPress(.character("-"), .alt), KeyPress(.character("^"), .alt),
      KeyPress(.character("ل"), [.alt, .control]), KeyPress(.character(" "), [.shift, .control]), .control("^"),
      .mouse(MouseEvent(.wheelDown, row: 3, column: 40)), .mouse(MouseEvent(.press, row: 0, column: 0)),
    ]
    for key in keys { #expect(KeyPress(name: key.name) == key) }
    #expect(KeyPress(name: "Nonsense") == nil)
    #expect(KeyPress(name: "click:1") == nil)
  }
}
