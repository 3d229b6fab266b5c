import ArticleModel
import Screen
import Testing
import Themes
import Typesetting

@testable import Reader

/// Letters of another size than the terminal's, drawn in pixels or as mosaics.
@Suite struct RealLetterTests {
  /// Every letter half an em wide.
  private struct EvenFonts: LetterMeasure {
    func speaking(_ language: String) -> any LetterMeasure { self }
    func advances(of scalars: [UInt32], levels: [UInt8], faces: [LetterFace]) -> [Int32] { scalars.map { _ in 2048 } }
  }

  private static let pixels = TextSizeAbilities(pixels: DotGrid(columns: 10, rows: 20))
  private static let mosaics = TextSizeAbilities(mosaics: DotGrid(columns: 2, rows: 3, aspect: 133, isCoarse: true))

  private func world(_ abilities: TextSizeAbilities, columns: Int = 120, rows: Int = 40) -> World {
    let words = "كلمات كثيرة تملأ السطر بعد السطر حتى نهاية الصفحة"
    var blocks = (0..<9).map {
      Block.paragraph(RichText(Array(repeating: words, count: $0 % 3 + 1).joined(separator: " ")))
    }
    blocks.insert(.paragraph(RichText("قال الوزير: \"لن نقبل بأقل من ذلك\".")), at: 0)
    blocks.append(.quote([.paragraph(RichText(words))], cite: "كاتب"))
    blocks.append(.list(ordered: true, items: [[.paragraph(RichText(words))], [.paragraph(RichText("ثانيًا"))]]))
    let options = ReaderOptions(
      words: Words(language: .arabic), abilities: abilities, today: CivilDate(iso: "2026-11-23"))
    let article = Article(headline: "عنوان طويل للمقال", direction: .rightToLeft, blocks: blocks)
    let theme = ThemeParser.parse(BuiltinTheme.dark.text).theme
    var world = World([article, article], columns: columns, rows: rows, options: options, theme: theme)
    world.state.fonts = EvenFonts()
    world.type("Enter")
    return world
  }

  /// What any frame with pictures must be.
  private func check(_ world: World, _ sourceLocation: SourceLocation = #_sourceLocation) {
    let frame = world.state.frame()
    var taken: Set<Int> = []
    for placement in frame.placements {
      #expect(placement.rows > 0 && placement.skippedRows + placement.rows <= placement.pictureRows)
      #expect(placement.width == placement.columns * placement.cellWidth)
      #expect(placement.letters?.height == placement.pictureRows * placement.cellHeight)
      #expect(placement.row + placement.rows < frame.rows && placement.column + placement.columns <= frame.columns)
      #expect(placement.paints.first?.dots.lowerBound == 0)
      #expect(placement.paints.last?.dots.upperBound == placement.width)
      #expect(
        zip(placement.paints, placement.paints.dropFirst()).allSatisfy { $0.dots.upperBound == $1.dots.lowerBound })
      for row in placement.row..<placement.row + placement.rows {
        for column in placement.column..<placement.column + placement.columns {
          #expect(
            taken.insert(row * frame.columns + column).inserted, "two pictures meet", sourceLocation: sourceLocation)
          #expect(frame[row, column].base == 0x20, "text below a picture", sourceLocation: sourceLocation)
        }
      }
    }
  }

  @Test func everyStepOfPixelsIsOfItsSizeAndComesBack() throws {
    var world = world(Self.pixels)
    world.type("j j j j j j")
    let top = try #require(world.state.open?.top)
    var heights: [Int] = []
    for _ in 0..<7 {
      world.type("+")
      check(world)
      heights.append(world.state.frame().placements.compactMap(\.letters?.emHeight).min() ?? 0)
    }
    #expect(heights == heights.sorted() && Set(heights).count == 7)
    world.type("- - - - - - -")
    #expect(world.state.open?.top == top && world.state.frame().placements.isEmpty)
    world.type("- -")
    check(world)
    #expect(!world.state.frame().placements.isEmpty, "smaller letters are real ones too")
    world.type("0")
    #expect(world.state.open?.top == top)
  }

  @Test func theListStaysBesideLettersUnderTwiceTheSize() {
    var world = world(Self.pixels)
    world.type("+ + +")
    #expect(world.state.layout.list != nil && !world.state.frame().placements.isEmpty)
    world.type("+")
    #expect(world.state.layout.list == nil)
  }

  @Test func aKeySetsTheUsualSizeInLettersOfPrint() {
    var world = world(Self.pixels)
    func found(_ prints: Bool) -> Event {
      var abilities = Self.pixels
      abilities.prints = prints
      return .abilitiesFound(abilities)
    }
    world.type("j p")
    let top = world.state.open?.top
    #expect(world.effects.last == .set(.type, "print"))
    world.send(found(true))
    check(world)
    #expect(!world.state.frame().placements.isEmpty && world.state.textSize.step == 0)
    #expect(world.state.layout.list != nil, "the list stays beside it")
    world.type("p")
    #expect(world.effects.last == .set(.type, "cells"))
    world.send(found(false))
    #expect(world.state.frame().placements.isEmpty && world.state.open?.top == top)

    var without = self.world(Self.mosaics)
    without.type("p")
    #expect(without.state.message?.text.contains("warraq doctor") == true)
    #expect(!without.effects.contains(.set(.type, "print")))
  }

  /// A line is shown whole or not at all, and what a screen ends before the next one begins with.
  @Test func screensEndAndBeginWithWholeLines() throws {
    var world = world(Self.pixels, rows: 23)
    world.type("+ + + + +")
    func shown() -> [LetterLine] { world.state.frame().placements.sorted { $0.row < $1.row }.compactMap(\.letters) }
    func isWhole() -> Bool { world.state.frame().placements.allSatisfy { $0.rows == $0.pictureRows } }
    var seen: [[LetterLine]] = [shown()]
    #expect(isWhole())
    for _ in 0..<40 {
      world.type("Space")
      if shown() == seen.last { break }
      seen.append(shown())
    }
    let galley = try #require(world.state.open?.galley)
    #expect(seen.count > 4 && world.state.open?.top == galley.lineCount - world.state.articleRows)
    let lines = (0..<galley.lineCount).compactMap { galley.line($0).letters }.filter { $0.part == 0 }
    let written = lines.map { $0.segments.map(\.scalars) }.filter { !$0.isEmpty }
    #expect(Set(seen.joined().map { $0.runs.map(\.scalars) }) == Set(written), "nothing is passed over")
    for _ in 0..<3 {
      world.type("b")
      #expect(isWhole())
    }
    world.type("j")
    #expect(!isWhole(), "line by line it scrolls smoothly")
  }

  @Test func everythingStaysAliveOnMosaics() {
    var world = world(Self.mosaics)
    world.type("+ + + + +")
    #expect(world.state.textSize.mechanism == .mosaics)
    check(world)
    for key in ["j", "j", "j", "Space", "d", "k", "b", "G", "g", "]", "/", "J", "D", "T", "L", "n", "p"] {
      world.type(key == "/" ? "/ س Enter" : key)
      check(world)
    }
    world.type("?")
    #expect(world.state.frame().placements.isEmpty, "help lies over it")
    world.type("Esc s")
    check(world)
    world.send(.resized(columns: 90, rows: 30))
    check(world)
    world.send(.resized(columns: 20, rows: 5))
    #expect(world.state.frame().placements.isEmpty, "no room for letters of that size")
  }

  @Test func theStatementAndTheHitsHaveTheirColours() {
    var world = world(Self.pixels)
    world.type("+ + g")
    let before = world.state.frame().placements.map(\.paints)
    world.type("]")
    let current = world.state.frame().placements
    #expect(current.map(\.paints) != before)
    #expect(current.map(\.letters) == world.state.frame().placements.map(\.letters), "letters are not drawn again")
    world.type("/ ك ل م Enter")
    #expect(world.state.frame().placements.map(\.paints) != current.map(\.paints))
  }

  @Test func theLabelsCanBeClicked() throws {
    var world = world(Self.pixels)
    world.type("g + +")
    let open = try #require(world.state.open)
    let area = try #require(world.state.layout.article)
    func click(_ role: TextRole) throws -> KeyPress {
      for row in 0..<area.rows {
        let line = open.galley.line(open.top + row)
        guard let label = line.glyphs.first(where: { $0.glyph.textStyle.role == role }) else { continue }
        let column = area.column + (label.column + Int(label.glyph.width) / 2) / line.unitsPerCell
        return .mouse(MouseEvent(.press, row: area.row + row, column: column))
      }
      throw Missing()
    }
    struct Missing: Error {}
    let before = world.state.options.sizeStep
    world.send(.key(try click(.enlargeControl)))
    #expect(world.state.options.sizeStep == before + 1)
    world.type("-")
    world.send(.key(try click(.reduceControl)))
    #expect(world.state.options.sizeStep == before - 1)
  }

  @Test func withoutFontsTheLadderFallsBackAndSaysWhatToInstall() {
    var world = world(Self.mosaics)
    world.type("+ + + + +")
    #expect(world.effects.contains(.readyFonts))
    world.send(.fontsMissing(.noFont))
    #expect(world.state.textSize.mechanism == .cells && world.state.frame().placements.isEmpty)
    #expect(world.rows.last?.contains("fonts-noto-core") == true)
    world.type("0 + + + + + + +")
    #expect(world.state.textSize.kind == .spacing)
  }

  /// A link's letter stands on the large letters, which give way to it.
  @Test func aLetterOnALinkIsSeen() throws {
    let link = RichText("كلمات فيها رابط هنا ثم غيره", spans: [Inline(.link("https://example.org"), 11..<15)])
    let options = ReaderOptions(
      words: Words(language: .arabic), abilities: Self.pixels, today: CivilDate(iso: "2026-11-23"))
    let article = Article(headline: "عنوان", direction: .rightToLeft, blocks: [.paragraph(link)])
    var world = World([article], columns: 100, rows: 30, options: options)
    world.state.fonts = EvenFonts()
    world.type("Enter + + f")
    let frame = world.state.frame()
    var letters: [(row: Int, column: Int)] = []
    for row in 0..<frame.rows - 1 {
      for column in 0..<frame.columns where frame[row, column].base == 0x61 { letters.append((row, column)) }
    }
    let (row, column) = try #require(letters.first)
    #expect(letters.count == 1)
    #expect(
      !frame.placements.contains {
        ($0.row..<$0.row + $0.rows).contains(row) && ($0.column..<$0.column + $0.columns).contains(column)
      })
    let halves = frame.placements.filter { $0.row == row }
    #expect(halves.count == 2 && halves[0].content == halves[1].content)
    #expect(halves.map(\.shownDots.count).reduce(10, +) == halves[0].width)
  }
}
