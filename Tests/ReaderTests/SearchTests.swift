import ArticleModel
import Screen
import Testing
import Typesetting

@testable import Reader

/// A text in memory, as a mapped file hands it out.
struct MemoryText: TextBytes {
  let bytes: [UInt8]
  var count: Int { bytes.count }
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { bytes.withUnsafeBytes(body) }
}

struct SearchTests {
  private static let article = Article(
    kicker: "needle kicker", headline: "A page", standfirst: "standfirst needle", direction: .leftToRight,
    byline: [Author(name: "Ann Needle", role: "photographer")], agency: "needle agency",
    dateline: Dateline(raw: "1 May", place: "Needle City"),
    leadImage: Picture(alternativeText: "a needle drawn", caption: "A needle", credit: "Needle/Agency"),
    blocks: [
      .paragraph(RichText("One needle, and another Needle.")),
      .list(ordered: false, items: [[.paragraph(RichText("an item with a needle"))]]),
      .quote([.paragraph(RichText("needle quoted"))], cite: "Needle Times"),
      .figure(Picture(alternativeText: "needle under glass", caption: "below", credit: "needle photo")),
      .table(rows: [
        [TableCell(text: "Thing", isHeader: true), TableCell(text: "Count", isHeader: true)],
        [TableCell(text: "pin"), TableCell(text: "12 needle")], [TableCell(text: "needle"), TableCell(text: "7")],
      ]),
      .preformatted("a\nneedle\nb"),
    ])

  @Test func everythingThatThePageShowsIsSearched() {
    var world = World([Self.article], columns: 80, rows: 60)
    world.type("Enter / n e e d l e Enter")
    let hits: [ArticleSearch.Hit] = world.state.open?.search?.hits ?? []
    #expect(hits.count == 18)
    #expect(hits.map(\.place) == hits.map(\.place).sorted(), "in the order of the page")
  }

  /// Every hit is drawn as one, and on the words themselves.
  @Test func everyHitIsMarkedOnTheScreen() {
    var world = World(
      [Self.article], columns: 80, rows: 60,
      theme: ThemeParser.parse("article.search bold\narticle.search.current reverse").theme)
    world.type("Enter / n e e d l e Enter")
    for number in 0..<18 {
      let frame = world.state.frame()
      var marked = ""
      for row in 0..<frame.rows - 1 {
        for column in 0..<frame.columns where frame[row, column].style.attributes.contains(.reverse) {
          marked.unicodeScalars.append(Unicode.Scalar(frame[row, column].base) ?? "?")
        }
      }
      #expect(marked.lowercased() == "needle", "hit \(number)")
      world.type("n")
    }
  }

  @Test func theHitCounterIsNeverHidden() {
    var world = World([ReaderTests.articles[0]], columns: 40)
    world.type("Enter / F I F A Enter")
    #expect(world.rows.last?.contains("1 of 6") == true)
    world.type("N")
    #expect(world.rows.last?.contains("6 of 6") == true, "beside the word that it went round")
    #expect(world.rows.last?.contains("from the end") == true)
    world.type("]")
    #expect(world.rows.last?.contains("6 of 6") == true, "beside the speaker")
    world.type("y")
    world.send(.copied(.statement, .sent))
    #expect(world.rows.last?.contains("6 of 6") == true)
  }

  @Test func aLongSearchTextDoesNotPushTheCounterOut() {
    var world = World([ReaderTests.articles[0]], columns: 30)
    world.type("Enter /")
    world.send(.pasted("هذه هي الفقرة 1 من المقال، وفيها كلمة FIFA ورقم 2254"))
    world.type("Enter")
    #expect(world.rows.last?.contains("1 of 1") == true)
  }

  private func largeWorld() -> World {
    var world = World(ReaderTests.articles)
    let line = "\u{200F}قال «نعم» او می‌شود needle\n"
    let text = MemoryText(bytes: Array(String(repeating: line, count: 20_000).utf8))
    world.type("Enter")
    world.state.pending = PendingOpening(id: "large", focus: .article)
    let page = world.state.pageSetter.page(of: .text(text, name: "large"))
    world.send(.opened(OpenedArticle(id: "large", page: page)))
    return world
  }

  @Test func aLargeTextIsSearchedAsAnArticleIs() {
    for typed in ["می شود", "\"نعم\"", "Needle"] {
      var world = largeWorld()
      world.type("/")
      world.send(.pasted(typed))
      world.type("Enter n n")
      #expect(world.state.open?.hitPosition?.count == 20_000, "\(typed)")
      #expect(world.state.open?.hitPosition?.number == 3)
      #expect(world.rows.last?.contains("3 of 20000") == true)
    }
  }

  @Test func aSearchThatWasCalledOffDoesNotComeBack() {
    var world = largeWorld()
    world.isSlow = true
    world.type("/ n e e d l e Enter Esc")
    world.deliver()
    #expect(world.state.open?.textHit == nil)
    world.type("/ n e e d l e Enter n n Space Esc Esc")
    world.deliver()
    world.deliver()
    #expect(world.state.open?.textHit == nil)
    #expect(world.state.typedAhead.isEmpty)
  }

  @Test func nextHitWaitsForTheFirst() {
    var world = largeWorld()
    world.isSlow = true
    world.type("/ n e e d l e Enter n n")
    for _ in 0..<6 { world.deliver() }
    #expect(world.state.open?.hitPosition?.number == 3)
  }

  @Test func aLongArticleIsSearchedInTheBackground() {
    var article = ReaderTests.articles[0]
    article.blocks = (0..<2000).map { .paragraph(RichText("فقرة رقم \($0) فيها من الكلام ما يكفي وفيها needle أيضا")) }
    var world = World([article])
    world.type("Enter")
    world.isSlow = true
    world.type("/ n e e d l e Enter")
    #expect(world.state.open?.search == nil)
    world.type("n")
    world.deliver()
    #expect(world.state.open?.search?.hits.count == 2000)
    #expect(world.state.open?.search?.current == 1)
  }
}
