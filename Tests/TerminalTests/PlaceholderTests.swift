import Screen
import Testing

@testable import Terminal

/// Pictures in a kitty behind tmux.
@Suite struct PlaceholderTests {
  private func frame(_ names: [String], row: Int = 1, skipped: Int = 0, rows: Int = 2) -> Frame {
    var frame = Frame(columns: 12, rows: 8, fill: Style(background: .indexed(7)))
    frame.placements = names.enumerated().map { place, name in
      Placement(
        row: row + place * 2, column: 3, rows: rows, columns: 4, skippedRows: skipped, pictureRows: 2, cellWidth: 10,
        cellHeight: 20, content: .figure(FigureDots(path: name, width: 40, height: 40)))
    }
    return frame
  }

  private func pictures() -> PlaceholderPictures { PlaceholderPictures { _ in [1, 2, 3] } }

  @Test func eachCellNamesItsPart() {
    var pictures = pictures()
    let (shown, text) = pictures.show(frame(["a"]))
    #expect(
      text == "\u{1B}Ptmux;\u{1B}\u{1B}_Ga=T,U=1,f=100,i=16,c=4,r=2,q=2,m=0;AQID\u{1B}\u{1B}\\\u{1B}\\")
    #expect(shown.placements.isEmpty)
    let style = Style(foreground: .indexed(16), background: .indexed(7))
    #expect(shown[1, 3] == Cell(0x10EEEE, marks: [0x305, 0x305, 0, 0], style: style))
    #expect(shown[2, 6] == Cell(0x10EEEE, marks: [0x30D, 0x310, 0, 0], style: style))
    #expect(shown[1, 2].base == 0x20 && shown[1, 7].base == 0x20 && shown[3, 3].base == 0x20)
    let lower = pictures.show(frame(["a"], row: 0, skipped: 1, rows: 1))
    #expect(lower.text == "" && lower.frame[0, 3].marks[0] == 0x30D && lower.frame[1, 3].base == 0x20)
  }

  @Test func theMarksAreThoseOfKitty() {
    #expect(PlaceholderMarks.all.count == 297 && Set(PlaceholderMarks.all).count == 297)
    #expect(PlaceholderMarks.all.prefix(5) == [0x305, 0x30D, 0x30E, 0x310, 0x312])
    #expect(PlaceholderMarks.all.last == 0x1D244)
  }

  @Test func aPictureThatIsNotThereYetIsSentWhenItIs() {
    var isThere = false
    var pictures = PlaceholderPictures { _ in isThere ? [1] : nil }
    #expect(pictures.show(frame(["a"])).text == "" && pictures.undo == "")
    isThere = true
    #expect(pictures.show(frame(["a"])).text.contains("a=T"))
    pictures.forget()
    #expect(pictures.show(frame(["a"])).text.contains("a=T"), "another kitty")
  }

  @Test func nothingIsLeftWithKitty() {
    var pictures = pictures()
    var held: Set<Substring> = []
    func take(_ text: String) {
      for command in text.split(separator: "_G").dropFirst() {
        let keys = command.split(separator: ";")[0].split(separator: ",")
        guard let key = keys.first(where: { $0.hasPrefix("i=") }) else { continue }
        let number = key.prefix { $0 != "\u{1B}" }
        if keys[0] == "a=T" { #expect(held.insert(number).inserted) } else { held.remove(number) }
      }
    }
    for step in 0..<400 {
      let (shown, text) = pictures.show(frame((0..<3).map { "\(step + $0)" }))
      take(text)
      let numbers = Set((1..<7).map { shown[$0, 3].style.foreground })
      #expect(numbers.count == 3, "each picture has a number of its own")
    }
    #expect(held.count <= 235)
    take(pictures.undo)
    #expect(held.isEmpty)
  }

  /// A part ends a run of letters as a blank does, and is sent with its marks.
  @Test func partsStayInTheirOrderAmongLetters() {
    let part = { (column: Int) in Cell(0x10EEEE, marks: [0x305, PlaceholderMarks.all[column], 0, 0]) }
    let letters = "سلام".unicodeScalars.map { Cell($0.value, isRightToLeft: true) }
    let row = letters + [part(0), part(1)] + letters
    let sent = RowTransform(strategy: .runs, keepsMarks: false).apply(row[...])
    #expect(Array(sent[4..<6]) == [part(0), part(1)])
    let blanks = letters + [Cell.blank, Cell.blank] + letters
    let plain = RowTransform(strategy: .runs, keepsMarks: false).apply(blanks[...])
    #expect(Array(sent[..<4]) == Array(plain[..<4]) && Array(sent[6...]) == Array(plain[6...]))
  }
}
