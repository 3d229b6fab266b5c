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

  private func fit(_ dots: [Int], by mosaic: Mosaic = .quadrants, shades: Int = 8) -> TileFit {
    Mosaic.fit(dots, mosaic.tiles(in: shades == 1 ? .eight : .palette), shades: shades)
  }

  @Test func aCellShowsTheCharacterAndTheShadesThatFitItsDotsBest() {
    #expect(fit([0, 0, 0, 0, 0, 0, 0, 0]) == TileFit(character: 0x20, inside: 0, outside: 0))
    #expect(fit([255, 255, 255, 255, 255, 255, 255, 255]) == TileFit(character: 0x20, inside: 8, outside: 8))
    #expect(fit([128, 128, 128, 128, 128, 128, 128, 128]) == TileFit(character: 0x20, inside: 4, outside: 4))
    #expect(fit([255, 0, 255, 0, 0, 255, 0, 255]) == TileFit(character: 0x259A, inside: 8, outside: 0))
    #expect(fit([190, 200, 200, 190, 10, 0, 0, 0]) == TileFit(character: 0x2580, inside: 6, outside: 0))
    #expect(fit([255, 0, 255, 0, 0, 255], by: .sextants) == TileFit(character: 0x1FB23, inside: 8, outside: 0))
    #expect(fit([255, 0, 0, 0, 0, 0, 0, 0], by: .octants) == TileFit(character: 0x1CEA8, inside: 8, outside: 0))
    // What fills more than half of a cell is its ground.
    #expect(fit([255, 0, 255, 0, 255, 255, 255, 255]) == TileFit(character: 0x259D, inside: 0, outside: 8))
    // A baseline that ends within a dot is cut by eighths.
    #expect(fit([0, 0, 0, 0, 127, 127, 255, 255]) == TileFit(character: 0x2583, inside: 8, outside: 0))
  }

  @Test func inOneShadeADotIsInkOrGround() {
    #expect(fit([250, 30, 20, 0], shades: 1) == TileFit(character: 0x2598, inside: 1, outside: 0))
    #expect(fit([200, 255, 20, 220], shades: 1) == TileFit(character: 0x2596, inside: 0, outside: 1))
    #expect(fit([9, 8, 120, 8], shades: 1) == TileFit(character: 0x20, inside: 0, outside: 0))
    #expect(fit([250, 251, 140, 255], shades: 1) == TileFit(character: 0x20, inside: 1, outside: 1))
  }

  /// Of two halves one is enough, since ink and ground change places.
  @Test(arguments: Mosaic.allCases, [ColorDepth.none, .palette])
  func noTwoTilesDivideACellAlike(mosaic: Mosaic, depth: ColorDepth) {
    var seen: Set<[Int]> = []
    let (columns, rows) = mosaic.grid(in: depth)
    for tile in mosaic.tiles(in: depth) {
      #expect(tile.filled.count == columns * rows)
      #expect(tile.filled.allSatisfy { 0...8 ~= $0 } && Mosaic.draws(tile.character))
      #expect(seen.insert(tile.filled).inserted && !seen.contains(tile.filled.map { 8 - $0 }))
    }
    #expect(Set(mosaic.tiles(in: depth).map(\.character)).count == seen.count)
    let patterns = 1 << (mosaic.columns * mosaic.rows - 1) - 1
    let more = depth == .none ? 0 : mosaic == .halves ? 1 : mosaic == .quadrants ? 4 : 0
    #expect(seen.count == patterns + more)
  }

  private static let paper = Color.rgb(red: 0, green: 0, blue: 0)
  private static let ink = Color.rgb(red: 240, green: 80, blue: 0)

  private func frame(rows: Int = 2, skipped: Int = 0, background: Color = paper) -> Frame {
    var frame = Frame(columns: 8, rows: 4)
    let letters = LetterLine(
      runs: [], language: "", emWidth: 64, emHeight: 64, width: 4, height: 8, baseline: 6)
    frame.placements = [
      Placement(
        row: 1, column: 3, rows: rows, columns: 2, skippedRows: skipped, pictureRows: 2, cellWidth: 2, cellHeight: 4,
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
    width: 4, height: 8,
    dots: [
      255, 0, 255, 255,
      255, 0, 255, 255,
      0, 255, 255, 255,
      0, 255, 255, 255,
      0, 0, 0, 128,
      0, 0, 0, 128,
      0, 0, 0, 128,
      0, 0, 0, 128,
    ])

  @Test func aPlacementBecomesCells() {
    let painter = MosaicPainter(mosaic: .quadrants, depth: .direct)
    let painted = painter.paint(frame()) { _ in Self.drawn }
    #expect(painted.placements.isEmpty)
    #expect(painted[1, 3] == Cell(0x259A, style: Style(foreground: Self.ink, background: Self.paper)))
    #expect(painted[1, 4].base == 0x20 && painted[1, 4].style.background == .rgb(red: 0, green: 205, blue: 0))
    #expect(painted[2, 3].base == 0x20 && painted[2, 3].style.background == Self.paper)
    // Half covered is half way between black and green.
    #expect(painted[2, 4].base == 0x258C)
    #expect(painted[2, 4].style.background == .rgb(red: 0, green: 102, blue: 0))
    #expect(painted[2, 4].style.foreground == .rgb(red: 0, green: 0, blue: 0))
    #expect(painted[0, 3] == Cell.blank && painted[1, 2] == Cell.blank && painted[1, 5] == Cell.blank)
  }

  @Test func aPictureHasTwoColoursACell() {
    var frame = Frame(columns: 4, rows: 3)
    frame.placements = [
      Placement(
        row: 1, column: 1, rows: 1, columns: 2, skippedRows: 1, pictureRows: 2, cellWidth: 2, cellHeight: 4,
        content: .figure(FigureDots(path: "a", width: 4, height: 8)))
    ]
    let (dark, light): ([UInt8], [UInt8]) = ([20, 0, 60], [240, 200, 10])
    // The upper row of cells lies above the screen.
    let (upper, lower) = (light + dark + dark + dark, dark + light + dark + dark)
    let dots = Array(repeating: UInt8(255), count: 48) + upper + upper + lower + lower
    func painted(_ depth: ColorDepth, ground: RGB? = nil) -> Frame {
      let rows = stride(from: 0, to: 8, by: depth < .palette ? 2 : 1)
      let raster = Raster(
        width: 4, height: depth < .palette ? 4 : 8, dots: rows.flatMap { dots[$0 * 12..<$0 * 12 + 12] })
      return MosaicPainter(mosaic: .quadrants, depth: depth, ground: ground).paint(
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
    #expect(painted[1, 4].base == 0x258C && painted[1, 3].base == 0x20)
    #expect(painted[2, 4] == Cell.blank)
  }

  @Test func withoutColoursToMixLettersAreOfOneBitAndChangePlacesWithTheirGround() throws {
    for (depth, background) in [(ColorDepth.direct, .default), (.sixteen, Self.paper), (.none, Self.paper)] {
      var asked: [LetterLine.Raster] = []
      var frame = frame(background: background)
      if depth < .palette {
        frame.placements[0].cellHeight = 2
        frame.placements[0].content = .letters(
          LetterLine(runs: [], language: "", emWidth: 64, emHeight: 64, width: 4, height: 4, baseline: 3),
          frame.placements[0].paints)
      }
      let painted = MosaicPainter(mosaic: .quadrants, depth: depth).paint(frame) { line in
        asked.append(line.raster)
        let rows = stride(from: 0, to: 8, by: depth < .palette ? 2 : 1)
        return Coverage(width: 4, height: line.height, dots: rows.flatMap { Self.drawn.dots[$0 * 4..<$0 * 4 + 4] })
      }
      #expect(asked == [.oneBit])
      #expect(painted[1, 3] == Cell(0x259A, style: Style(foreground: Self.ink, background: background)))
      guard depth < .palette else { continue }
      // What is all ink is no character of ink, which may fall short of its cell.
      let full =
        depth == .none
        ? Style(foreground: .indexed(2), background: .indexed(0), attributes: .reverse)
        : Style(foreground: .indexed(2), background: .indexed(2))
      #expect(painted[1, 4] == Cell(0x20, style: full))
    }
    // The terminal has told its own colours; each is named where it stands for itself alone.
    let painter = MosaicPainter(
      mosaic: .quadrants, depth: .direct, ink: RGB(red: 9, green: 9, blue: 9), ground: RGB(red: 0, green: 0, blue: 0))
    var own = frame()
    own.placements[0].content = .letters(
      try #require(own.placements[0].letters), [.init(dots: 0..<4, foreground: .default, background: .default)])
    let painted = painter.paint(own) { _ in Self.drawn }
    #expect(painted[1, 3] == Cell(0x259A))
    #expect(painted[1, 4].style.background == .rgb(red: 9, green: 9, blue: 9))
    #expect(painted[2, 4].style.foreground == .rgb(red: 0, green: 0, blue: 0))
  }

  /// Shades of grey letters are greys: the nearest of 256 colours to one that is a little blue may be quite blue.
  @Test func shadesInAFewColoursHaveNoTintOfTheirOwn() {
    var few = frame(background: .rgb(red: 238, green: 238, blue: 238))
    if case .letters(let line, var paints) = few.placements[0].content {
      for place in paints.indices {
        paints[place].foreground = .rgb(red: 96, green: 92, blue: 112)
        paints[place].background = .rgb(red: 238, green: 238, blue: 238)
      }
      few.placements[0].content = .letters(line, paints)
    }
    for level in UInt8(1)..<8 {
      let covered = Coverage(width: 4, height: 8, dots: Array(repeating: level * 32, count: 32))
      let painted = MosaicPainter(mosaic: .quadrants, depth: .palette).paint(few) { _ in covered }
      guard case .indexed(let index) = painted[1, 3].style.background else {
        Issue.record("no index")
        continue
      }
      let (red, green, blue) = XtermPalette.rgb(index)
      #expect(max(red, green, blue) - min(red, green, blue) <= 20, "\(level)")
    }
    // Ground within a cell is the ground around it.
    var dots = Array(repeating: UInt8(255), count: 32)
    for y in 1..<4 { for x in 0..<4 { dots[y * 4 + x] = 0 } }
    let painted = MosaicPainter(mosaic: .quadrants, depth: .palette).paint(few) { _ in
      Coverage(width: 4, height: 8, dots: dots)
    }
    let ground = ColorDepth.palette.index(of: .rgb(red: 238, green: 238, blue: 238))
    #expect(painted[1, 3].base == 0x2586 && ColorDepth.palette.index(of: painted[1, 3].style.foreground) == ground)
  }

  @Test func whatCannotBeDrawnLeavesTheCellsAsTheyAre() {
    let painted = MosaicPainter(mosaic: .quadrants, depth: .direct).paint(frame()) { _ in nil }
    #expect(painted == Frame(columns: 8, rows: 4))
  }
}
