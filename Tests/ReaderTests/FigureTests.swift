import ArticleModel
import Screen
import Testing
import Typesetting

@testable import Reader

/// The pictures of articles.
@Suite struct FigureTests {
  private static let pixels = TextSizeAbilities(pixels: DotGrid(columns: 10, rows: 20))
  private static let mosaics = TextSizeAbilities(mosaics: DotGrid(columns: 2, rows: 2, aspect: 200))

  private func world(
    _ abilities: TextSizeAbilities = pixels, columns: Int = 100, rows: Int = 40, shows: Bool = false
  ) -> World {
    let words = "كلمات كثيرة تملأ السطر بعد السطر حتى نهاية الصفحة"
    var blocks = (0..<9).map {
      Block.paragraph(RichText(Array(repeating: words, count: $0 % 3 + 1).joined(separator: " ")))
    }
    blocks.insert(.figure(Picture(url: "two.png", alternativeText: "خريطة", caption: "تعليق الخريطة")), at: 3)
    blocks.append(.list(ordered: false, items: [[.figure(Picture(url: "gone.png"))]]))
    let article = Article(
      headline: "عنوان", direction: .rightToLeft,
      leadImage: Picture(url: "one.jpg", alternativeText: "The square", caption: "Seen from above", credit: "Agency"),
      blocks: blocks)
    let options = ReaderOptions(
      words: Words(language: .english), abilities: abilities, today: CivilDate(iso: "2026-11-23"))
    let plain = Article(headline: "بلا صور", direction: .rightToLeft, blocks: [.paragraph(RichText(words))])
    var world = World([article, plain], columns: columns, rows: rows, options: options)
    world.figures = [
      "one.jpg": .found(path: "/a/one.jpg", width: 400, height: 200),
      "two.png": .found(path: "/a/two.png", width: 3000, height: 3000),
    ]
    world.state.options.showsFigures = shows
    world.type("Enter z")
    return world
  }

  @Test func eachPictureIsAskedForOnce() {
    let again = Block.figure(Picture(url: "two.png"))
    let article = Article(
      headline: "Pictures", leadImage: Picture(url: "one.jpg"),
      blocks: [
        again, .figure(Picture(url: "")), .list(ordered: false, items: [[again]]), .figure(Picture(url: "one.jpg")),
      ])
    #expect(article.figureAddresses == ["one.jpg", "two.png"])
  }

  private func asked(_ world: World) -> Int {
    world.effects.count { if case .findFigures = $0 { true } else { false } }
  }

  private func text(_ world: World) -> String { world.rows.joined(separator: "\n") }

  @Test func aPictureTakesThePlaceOfItsFrame() throws {
    var world = world()
    #expect(asked(world) == 0 && world.state.frame().placements.isEmpty && text(world).contains("┌"))
    world.type("I")
    #expect(asked(world) == 1)
    let frame = world.state.frame()
    let rows = frame.placements.filter { $0.content == frame.placements.first?.content }
    let first = try #require(rows.first)
    #expect(first.content == .figure(FigureDots(path: "/a/one.jpg", width: 400, height: 200)))
    #expect(first.columns == 40 && first.pictureRows == 10 && rows.map(\.skippedRows) == Array(0..<10))
    #expect(rows.map(\.row) == Array(first.row..<first.row + 10) && rows.allSatisfy { $0.rows == 1 })
    // In the middle of the measure.
    #expect(abs(first.column * 2 + first.columns - frame.columns) <= 1)
    #expect(world.rows[first.row + 10].contains("Agency"), "the caption stands below")
    #expect(!text(world).contains("The square"))
    world.type("I")
    #expect(world.state.frame().placements.isEmpty && text(world).contains("┌") && asked(world) == 1)
  }

  @Test func aLargePictureIsSeenAsAWhole() throws {
    var world = world(rows: 30)
    world.type("I")
    let rows = world.state.articleRows
    let figures = (0..<(world.state.open?.galley.lineCount ?? 0)).compactMap {
      world.state.open?.galley.line($0).figure
    }
    let square = try #require(figures.first { $0.path == "/a/two.png" })
    #expect(square.rows <= rows - 3 && square.rows > rows / 2)
    #expect(abs(square.columns - 2 * square.rows) <= 2, "as high as wide")
    world.send(.resized(columns: 60, rows: 12))
    #expect(world.state.open?.galley.typography.mostFigureRows == max(world.state.articleRows - 3, 3))
  }

  @Test func blockCharactersShowPicturesToo() throws {
    var world = world(Self.mosaics)
    world.type("I")
    let first = try #require(world.state.frame().placements.first)
    #expect(first.columns == 40 && first.pictureRows == 10 && first.cellWidth == 2 && first.cellHeight == 2)
    #expect(first.content == .figure(FigureDots(path: "/a/one.jpg", width: 80, height: 20)))
  }

  @Test func whatIsNotThereIsAWordInItsPlace() {
    var world = world()
    world.type("I G")
    #expect(text(world).contains("The file is not there"))
    world.type("g")
    world.send(.figureFailed(path: "/a/one.jpg", .broken))
    #expect(text(world).contains("The file is broken") && text(world).contains("The square"))
    #expect(world.state.frame().placements.allSatisfy { $0.content.path != "/a/one.jpg" })
    world.type("L")
    #expect(!text(world).contains("The file is broken") && text(world).contains("┌"))
  }

  @Test func picturesOfTheNetworkComeOneByOne() throws {
    var world = world()
    world.figures["one.jpg"] = .missing(.awaited)
    world.type("I")
    #expect(text(world).contains("The picture is being fetched") && text(world).contains("The square"))
    let id = try #require(world.state.open?.id)
    world.send(.figuresFound(id: id, ["one.jpg": .found(path: "/a/one.jpg", width: 400, height: 200)]))
    #expect(!text(world).contains("being fetched"))
    let shown = world.state.open?.figures ?? [:]
    #expect(shown["two.png"] == .found(path: "/a/two.png", width: 3000, height: 3000) && shown.count == 3)
    // Of an article that is no longer open nobody hears.
    world.send(.figuresFound(id: "another", ["two.png": .missing(.absent)]))
    #expect(world.state.open?.figures == shown && asked(world) == 1)
  }

  @Test func everyFaultHasItsWord() {
    var words: Set<String> = []
    for fault in FigureFault.allCases {
      var world = world()
      world.figures["one.jpg"] = .missing(fault)
      let before = Set(world.rows)
      world.type("I")
      words.formUnion(world.rows.filter { $0.contains("│") && !before.contains($0) })
    }
    #expect(words.count == FigureFault.allCases.count)
  }

  @Test func whatIsLackingIsAskedForAgain() {
    var world = world()
    world.type("I I")
    #expect(asked(world) == 1)
    world.type("I")
    #expect(asked(world) == 2, "one of them was not there")
    world.figures["gone.png"] = .found(path: "/a/gone.png", width: 4, height: 4)
    world.type("I I I I")
    #expect(asked(world) == 3)
  }

  @Test func theWordsThatAreReadStay() {
    for keys in ["j j", "d", "d d", "G", "j j j j j j j"] {
      var world = world(rows: 24)
      world.type(keys)
      let before = world.state.open?.galley.place(atLine: world.state.open?.top ?? 0)
      let top = world.state.open?.top
      world.type("I")
      let shown = world.state.open?.galley.place(atLine: world.state.open?.top ?? 0)
      #expect(shown == before || keys == "G", "\(keys)")
      world.type("I")
      #expect(world.state.open?.top == top, "\(keys)")
    }
  }

  @Test func aSearchForItsWordsLeadsToThePicture() throws {
    var world = world(rows: 16)
    world.type("I G /")
    for letter in "square" { world.send(.key(KeyPress(.character(letter)))) }
    world.type("Enter")
    #expect(world.state.frame().placements.contains { $0.content.path == "/a/one.jpg" && $0.skippedRows == 0 })
  }

  @Test func nothingLiesOverHelpOrTheCommands() {
    var world = world()
    world.type("I ?")
    #expect(world.state.frame().placements.isEmpty)
    world.type("Esc :")
    let frame = world.state.frame()
    for placement in frame.placements {
      let below = frame.text(ofRow: placement.row)
      #expect(below.allSatisfy { $0 == " " }, "\(below)")
    }
    #expect(!frame.placements.isEmpty)
  }

  @Test func largeLettersAndPicturesStandTogether() throws {
    var abilities = Self.mosaics
    abilities.hasDoubleHeightLines = true
    var world = world(abilities)
    world.type("I + + + +")
    #expect(world.state.textSize.mechanism == .doubleLines)
    let frame = world.state.frame()
    let picture = try #require(frame.placements.first)
    #expect(frame.rowSizes[picture.row] == .normal)
  }

  @Test func withoutDotsThereIsAWord() {
    var world = world(.none)
    world.type("I")
    #expect(!world.state.options.showsFigures && asked(world) == 0)
    #expect(text(world).contains("warraq doctor says"))
    world = self.world(.none, shows: true)
    #expect(asked(world) == 0)
    world.send(.abilitiesFound(Self.pixels))
    #expect(asked(world) == 1 && !world.state.frame().placements.isEmpty)
    world.type("J")
    #expect(asked(world) == 1, "an article without any")
    world.type("K")
    #expect(asked(world) == 2 && !world.state.frame().placements.isEmpty)
  }

  @Test func fontsAreNotNeeded() {
    var world = world(shows: true)
    world.send(.fontsMissing(.noFont))
    #expect(!world.state.frame().placements.isEmpty)
    world.type("p")
    #expect(text(world).contains("Letters of print need"))
  }

  @Test func partsThatAreCoveredAreTakenOut() {
    var frame = Frame(columns: 10, rows: 10)
    let whole = Placement(
      row: 2, column: 0, rows: 5, columns: 4, skippedRows: 1, pictureRows: 6, cellWidth: 1, cellHeight: 1,
      content: .figure(FigureDots(path: "a", width: 4, height: 6)))
    func left(_ rows: Range<Int>) -> [[Int]] {
      frame.placements = [whole]
      frame.uncover(rows: rows)
      return frame.placements.map { [$0.row, $0.rows, $0.skippedRows] }
    }
    #expect(left(0..<2) == [[2, 5, 1]] && left(7..<10) == [[2, 5, 1]])
    #expect(left(4..<10) == [[2, 2, 1]] && left(0..<4) == [[4, 3, 3]])
    #expect(left(3..<5) == [[2, 1, 1], [5, 2, 4]] && left(2..<7) == [])
    frame.placements = [whole]
    frame.uncover(rows: 3..<4, columns: 1..<2)
    let parts = frame.placements.map { [$0.row, $0.rows, $0.column, $0.columns, $0.skippedRows, $0.skippedColumns] }
    #expect(parts == [[2, 1, 0, 4, 1, 0], [3, 1, 0, 1, 2, 0], [3, 1, 2, 2, 2, 2], [4, 3, 0, 4, 3, 0]])
    #expect(frame.placements[2].shownDots == 2..<4 && frame.placements[2].pictureColumns == 4)
  }
}

extension Placement.Content {
  fileprivate var path: String? { if case .figure(let dots) = self { dots.path } else { nil } }
}
