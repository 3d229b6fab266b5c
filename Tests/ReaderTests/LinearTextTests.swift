import ArticleModel
import Testing
import Typesetting

@testable import Reader

/// A large text as a row of lines: from the start to the end and back over the same places, whatever the bytes.
@Suite struct LinearTextTests {
  static let texts = [
    "one\ntwo\nthree\n", "one\n\n\ntwo\n\n\n", "\n\nfirst\nlast", "a", "no line ends here", "سطر أول\nسطر ثانٍ\n",
    String(repeating: "كلمة طويلة ", count: 900) + "\nshort\n", String(repeating: "x", count: 4_096) + "\nend",
    String(repeating: "y", count: 4_097) + "\nend\n",
  ]

  private func text(_ words: String) -> LinearText {
    var world = World(ReaderTests.articles)
    world.type("Enter")
    world.state.pending = PendingOpening(id: "large", focus: .article)
    let page = world.state.pageSetter.page(of: .text(MemoryText(bytes: Array(words.utf8)), name: "large"))
    world.send(.opened(OpenedArticle(id: "large", page: page)))
    return world.state.open.map(LinearText.init) ?? LinearText(OpenArticle(id: "none", page: page))
  }

  private func places(of text: LinearText, from first: Int) -> [Int] {
    var places = [first]
    while let next = text.next(places[places.count - 1]) { places.append(next) }
    return places
  }

  @Test(arguments: texts) func theWayThereIsTheWayBack(_ words: String) {
    let text = text(words)
    let first = words.utf8.prefix { $0 == 0x0A }.count
    let there = places(of: text, from: first)
    #expect(there.map(text.text).joined() == words.filter { $0 != "\n" })
    #expect(there.allSatisfy { !text.text(at: $0).contains("\u{FFFD}") })
    #expect(text.last >= there[there.count - 1] || there.count == 1)
    let isOfShortLines = words.split(separator: "\n").allSatisfy { $0.utf8.count <= 4_096 }
    guard isOfShortLines else { return }
    #expect(text.last == there[there.count - 1])
    var back = [text.last]
    while back[back.count - 1] > first, let previous = text.previous(back[back.count - 1]) { back.append(previous) }
    #expect(Array(back.reversed()) == there)
    for (place, next) in zip(there, there.dropFirst() + [words.utf8.count]) {
      let end = place + text.text(at: place).utf8.count
      for offset in [place, (place + end) / 2, end - 1] {
        #expect(text.place(of: .text(utf8Offset: offset)) == place)
      }
      #expect(text.share(place) <= text.share(next) && text.share(next) <= 1)
      #expect(text.readingPlace(place) == .text(utf8Offset: place))
    }
    #expect(text.previous(0) == nil && text.next(text.last) == nil)
  }

  @Test func placesOutsideOfTheTextAreItsEnds() {
    let text = text("one\ntwo\nlast")
    #expect(text.place(of: .text(utf8Offset: -5)) == 0)
    #expect(text.place(of: .text(utf8Offset: 500)) == 8)
  }

  @Test func anArticleIsARowOfParagraphs() {
    var world = World(ReaderTests.articles)
    world.type("Enter")
    guard let open = world.state.open else { return #expect(Bool(false), "nothing is open") }
    let text = LinearText(open)
    let places = places(of: text, from: 0)
    #expect(places == Array(0...text.last) && text.next(text.last) == nil && text.previous(0) == nil)
    #expect(text.share(text.last) == 1 && text.text(at: text.last + 1) == "" && text.address(at: text.last + 1) == nil)
    for place in places {
      #expect(text.previous(place) == (place == 0 ? nil : place - 1))
      if let wanted = text.readingPlace(place) { #expect(text.place(of: wanted) == place) }
    }
    #expect(text.place(of: .paragraph(.block([900]), scalarOffset: 0)) == text.last)
  }
}
