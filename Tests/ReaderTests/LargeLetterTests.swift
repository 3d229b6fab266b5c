import ArticleModel
import Screen
import Testing
import Typesetting

@testable import Reader

/// Step +4 on a terminal with rows of double height.
@Suite struct LargeLetterTests {
  private func world(rows: Int) -> World {
    let words = "كلمات كثيرة تملأ السطر بعد السطر حتى نهاية الصفحة"
    let blocks = (0..<9).map {
      Block.paragraph(RichText(Array(repeating: words, count: $0 % 3 + 1).joined(separator: " ")))
    }
    let options = ReaderOptions(
      words: Words(language: .arabic), abilities: .doubleHeightLines, today: CivilDate(iso: "2026-11-23"))
    let article = Article(headline: "عنوان", direction: .rightToLeft, blocks: blocks)
    var world = World([article], columns: 80, rows: rows, options: options)
    world.type("Enter + + + +")
    return world
  }

  @Test(arguments: [23, 24]) func theHalvesOfARowStayTogetherOnEveryScreen(rows: Int) {
    var world = world(rows: rows)
    for key in ["g"] + Array(repeating: "j", count: 40) + ["G"] + Array(repeating: "k", count: 40) + [
      "Space", "d", "b",
    ] {
      world.type(key)
      let frame = world.state.frame()
      let sizes = frame.rowSizes
      #expect(sizes.contains(.doubleTop))
      for row in sizes.indices {
        if sizes[row] == .doubleTop { #expect(row + 1 < rows && sizes[row + 1] == .doubleBottom, "\(key), row \(row)") }
        if sizes[row] == .doubleBottom { #expect(row > 0 && sizes[row - 1] == .doubleTop, "\(key), row \(row)") }
      }
    }
  }

  @Test(arguments: [23, 24]) func theEndShowsTheLastLine(rows: Int) throws {
    var world = world(rows: rows)
    world.type("G")
    let open = try #require(world.state.open)
    #expect(open.top + world.state.articleRows >= open.galley.lineCount)
    #expect(open.share(rows: world.state.articleRows) == 1)
  }

  @Test func enlargingAndReducingReturnsToTheSameRow() throws {
    var world = world(rows: 24)
    world.type("0 j j j")
    let top = try #require(world.state.open?.top)
    world.type("+ + + + - - - - - + 0")
    #expect(world.state.open?.top == top)
  }
}
