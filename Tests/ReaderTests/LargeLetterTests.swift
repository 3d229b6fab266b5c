import ArticleModel
import Screen
import Testing
import Typesetting

@testable import Reader

/// Step +4 on a terminal with rows of double height, and the steps that kitty's text sizing has.
@Suite struct LargeLetterTests {
  private func world(rows: Int, times: Int = 2) -> World {
    let words = "كلمات كثيرة تملأ السطر بعد السطر حتى نهاية الصفحة"
    let blocks = (0..<9).map {
      Block.paragraph(RichText(Array(repeating: words, count: $0 % 3 + 1).joined(separator: " ")))
    }
    let options = ReaderOptions(
      words: Words(language: .arabic),
      abilities: times == 2 ? .doubleHeightLines : TextSizeAbilities(scalesText: true),
      today: CivilDate(iso: "2026-11-23"))
    let article = Article(headline: "عنوان", direction: .rightToLeft, blocks: blocks)
    var world = World([article], columns: 80, rows: rows, options: options)
    world.type("Enter" + String(repeating: " +", count: times + 2))
    return world
  }

  @Test(arguments: [23, 24, 26], [2, 3, 4]) func thePartsOfARowStayTogetherOnEveryScreen(rows: Int, times: Int) {
    var world = world(rows: rows, times: times)
    for key in ["g"] + Array(repeating: "j", count: 40) + ["G"] + Array(repeating: "k", count: 40) + [
      "Space", "d", "b", "j", "u", "^L",
    ] {
      world.type(key)
      let sizes = world.state.frame().rowSizes
      #expect(sizes.contains(Frame.RowSize(times: times, part: 0)))
      for (row, size) in sizes.enumerated() where size.times > 1 {
        let line = row - size.part..<row - size.part + times
        #expect(size.times == times && line.lowerBound >= 0 && line.upperBound <= rows)
        #expect(line.map { sizes[$0].part } == Array(0..<times), "\(key), row \(row)")
      }
    }
  }

  @Test(arguments: [23, 24], [2, 3, 4]) func theEndShowsTheLastLine(rows: Int, times: Int) throws {
    var world = world(rows: rows, times: times)
    world.type("G")
    let open = try #require(world.state.open)
    #expect(open.top + world.state.articleRows >= open.galley.lineCount)
    #expect(open.share(rows: world.state.articleRows) == 1)
  }

  /// Twice the columns is twice the place in the row.
  @Test func aClickFindsItsLetterInLargeRows() throws {
    var world = world(rows: 24, times: 3)
    let area = try #require(world.state.layout.article)
    let control = try #require(
      world.state.open?.galley.line(0).glyphs.first { $0.glyph.textStyle.role == .enlargeControl }
        ?? (0..<30).lazy.compactMap { line in
          world.state.open?.galley.line(line).glyphs.first { $0.glyph.textStyle.role == .enlargeControl }
        }.first)
    let line = try #require(
      (0..<30).first { world.state.open?.galley.line($0).glyphs.contains(control) == true })
    let press = MouseEvent(.press, row: area.row + line, column: area.column + control.column * 3 + 2)
    world.send(.key(KeyPress(.mouse(press))))
    #expect(world.state.textSize.percent == 400)
  }

  @Test func enlargingAndReducingReturnsToTheSameRow() throws {
    var world = world(rows: 24)
    world.type("0 j j j")
    let top = try #require(world.state.open?.top)
    world.type("+ + + + - - - - - + 0")
    #expect(world.state.open?.top == top)
  }
}
