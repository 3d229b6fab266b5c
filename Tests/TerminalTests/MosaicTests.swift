import Screen
import Testing

@testable import Terminal

/// Letters out of block characters.
@Suite struct MosaicTests {
  /// In a few colours letters are kept readable; shades of a picture are what they are.
  @Test func shadesAreNotTakenForLetters() {
    let table = PairTable(depth: .palette)
    let shades = [205, 215, 225].map { (grey: UInt8) in
      Style(foreground: .rgb(red: grey, green: grey, blue: grey), background: .rgb(red: 240, green: 240, blue: 240))
    }
    #expect(
      shades.allSatisfy {
        XtermPalette.contrast(
          XtermPalette.rgb(UInt8(table.colors(of: $0, isPicture: false).foreground)), (240, 240, 240)) > 4
      })
    #expect(shades.map { table.colors(of: $0, isPicture: true).foreground } == [252, 188, 254])
    for mosaic in Mosaic.allCases {
      for pattern in 1..<1 << (mosaic.columns * mosaic.rows) { #expect(Mosaic.draws(mosaic.character(pattern))) }
    }
    #expect(!Mosaic.draws(0x20) && !Mosaic.draws(0x41) && !Mosaic.draws(0xFE8D) && !Mosaic.draws(0x2502))
  }

  @Test(arguments: Mosaic.allCases) func everyPatternHasACharacterOfItsOwn(mosaic: Mosaic) {
    let patterns = 1 << (mosaic.columns * mosaic.rows)
    let characters = (0..<patterns).map { mosaic.character($0) }
    #expect(Set(characters).count == patterns)
    #expect(characters.first == 0x20 && characters.last == 0x2588)
  }

  /// Names of the code charts: the parts are numbered row by row.
  @Test func thePartsAreThoseOfTheNames() {
    #expect(Mosaic.quadrants.character(0b1001) == 0x259A, "upper left and lower right")
    #expect(Mosaic.sextants.character(0b000001) == 0x1FB00, "sextant 1")
    #expect(Mosaic.sextants.character(0b010011) == 0x1FB12, "sextant 125")
    #expect(Mosaic.sextants.character(0b010101) == 0x258C && Mosaic.sextants.character(0b101010) == 0x2590)
    #expect(Mosaic.sextants.character(0b111110) == 0x1FB3B, "sextant 23456")
    #expect(Mosaic.octants.character(0b0000_0100) == 0x1CD00, "octant 3")
    #expect(Mosaic.octants.character(0b0000_0110) == 0x1CD01, "octant 23")
    #expect(Mosaic.octants.character(0b1111_1110) == 0x1CDE5, "octant 2345678")
    #expect(Mosaic.octants.character(0b1111_0000) == 0x2584, "the lower half")
  }

  @Test func aCellShowsTheTwoShadesThatFitItsPartsBest() {
    func split(_ parts: [UInt8], _ shades: Int = 8) -> [Int] {
      let (pattern, low, high) = MosaicPainter.split(parts, shades: shades)
      return [pattern, low, high]
    }
    #expect(split([0, 0, 0, 0]) == [0, 0, 0])
    #expect(split([255, 255, 255, 255]) == [0, 8, 8])
    #expect(split([255, 0, 0, 255]) == [0b1001, 0, 8])
    #expect(split([200, 190, 10, 0]) == [0b0011, 0, 6])
    #expect(split([128, 128, 128, 128]) == [0, 4, 4])
    // A faint edge is no pattern.
    #expect(split([0, 0, 0, 20]) == [0, 0, 0] || split([0, 0, 0, 20]) == [0b1000, 0, 1])
    #expect(split([255, 0, 255, 0, 255, 0], 1) == [0b010101, 0, 1])
  }

  private static let paper = Color.rgb(red: 0, green: 0, blue: 0)
  private static let ink = Color.rgb(red: 240, green: 80, blue: 0)

  private func frame(rows: Int = 2, skipped: Int = 0, background: Color = paper) -> Frame {
    var frame = Frame(columns: 8, rows: 4)
    let letters = LetterLine(
      runs: [], language: "", emWidth: 64, emHeight: 64, width: 4, height: 4, baseline: 3)
    frame.placements = [
      Placement(
        row: 1, column: 3, rows: rows, columns: 2, skippedRows: skipped, pictureRows: 2, cellWidth: 2, cellHeight: 2,
        content: .letters(
          letters,
          [
            .init(dots: 0..<2, foreground: Self.ink, background: background),
            .init(dots: 2..<4, foreground: .indexed(2), background: .indexed(0)),
          ]))
    ]
    return frame
  }

  private static let drawn = Coverage(
    width: 4, height: 4,
    dots: [
      255, 0, 255, 255,
      0, 255, 255, 255,
      0, 0, 0, 128,
      0, 0, 0, 128,
    ])

  @Test func aPlacementBecomesCells() {
    let painter = MosaicPainter(mosaic: .quadrants, depth: .direct)
    let painted = painter.paint(frame()) { _ in Self.drawn }
    #expect(painted.placements.isEmpty)
    #expect(painted[1, 3] == Cell(0x259A, style: Style(foreground: Self.ink, background: Self.paper)))
    #expect(painted[1, 4].base == 0x20 && painted[1, 4].style.background == .indexed(2))
    #expect(painted[2, 3].base == 0x20 && painted[2, 3].style.background == Self.paper)
    // Half covered is half way between black and green.
    #expect(painted[2, 4].base == 0x2590)
    #expect(painted[2, 4].style.foreground == .rgb(red: 0, green: 102, blue: 0))
    #expect(painted[0, 3] == Cell.blank && painted[1, 2] == Cell.blank && painted[1, 5] == Cell.blank)
  }

  @Test func aPictureHasTwoColoursACell() {
    var frame = Frame(columns: 4, rows: 3)
    frame.placements = [
      Placement(
        row: 1, column: 1, rows: 1, columns: 2, skippedRows: 1, pictureRows: 2, cellWidth: 2, cellHeight: 2,
        content: .figure(FigureDots(path: "a", width: 4, height: 4)))
    ]
    let (dark, light): ([UInt8], [UInt8]) = ([20, 0, 60], [240, 200, 10])
    // The upper row of cells lies above the screen.
    let dots = Array(repeating: UInt8(255), count: 24) + light + dark + dark + dark + dark + light + dark + dark
    let raster = Raster(width: 4, height: 4, dots: dots)
    func painted(_ depth: ColorDepth, ground: RGB? = nil) -> Frame {
      MosaicPainter(mosaic: .quadrants, depth: depth, ground: ground).paint(
        frame, { _ in nil }, figure: { _ in raster })
    }
    let (ink, ground) = (Color.rgb(red: 240, green: 200, blue: 10), Color.rgb(red: 20, green: 0, blue: 60))
    #expect(painted(.direct)[1, 1] == Cell(0x259A, style: Style(foreground: ink, background: ground)))
    #expect(painted(.direct)[1, 2] == Cell(0x20, style: Style(foreground: ground, background: ground)))
    #expect(painted(.direct)[0, 1] == Cell.blank && painted(.direct)[2, 1] == Cell.blank)
    // Without colours light is ink, and on light paper dark is.
    #expect(painted(.none)[1, 1] == Cell(0x259A) && painted(.none)[1, 2] == Cell(0x20))
    let paper = RGB(red: 255, green: 255, blue: 255)
    #expect(painted(.eight, ground: paper)[1, 2] == Cell(0x2588))
  }

  @Test func whatIsAboveTheScreenIsLeftOut() {
    let painter = MosaicPainter(mosaic: .quadrants, depth: .direct)
    let painted = painter.paint(frame(rows: 1, skipped: 1)) { _ in Self.drawn }
    #expect(painted[1, 4].base == 0x2590 && painted[1, 3].base == 0x20)
    #expect(painted[2, 4] == Cell.blank)
  }

  @Test func withoutColoursToMixLettersAreOfOneBit() {
    for (depth, background) in [(ColorDepth.sixteen, Self.paper), (.none, Self.paper), (.direct, .default)] {
      var asked: [LetterLine.Raster] = []
      let painter = MosaicPainter(mosaic: .quadrants, depth: depth)
      let painted = painter.paint(frame(background: background)) { line in
        asked.append(line.raster)
        return Self.drawn
      }
      #expect(asked == [.oneBit])
      #expect(painted[1, 3].style.foreground == Self.ink && painted[1, 3].style.background == background)
    }
    // The terminal has told its own colours.
    let painter = MosaicPainter(
      mosaic: .quadrants, depth: .direct, ink: RGB(red: 9, green: 9, blue: 9), ground: RGB(red: 0, green: 0, blue: 0))
    #expect(painter.canShade(.init(dots: 0..<1, foreground: .default, background: .default)))
  }

  @Test func whatCannotBeDrawnLeavesTheCellsAsTheyAre() {
    let painted = MosaicPainter(mosaic: .quadrants, depth: .direct).paint(frame()) { _ in nil }
    #expect(painted == Frame(columns: 8, rows: 4))
  }
}
