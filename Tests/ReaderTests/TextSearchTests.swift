import ArticleModel
import Testing
import Typesetting

@testable import Reader

/// A large text is searched by windows; where they meet makes no difference.
@Suite struct TextSearchTests {
  private static let window = 1 << 18

  /// A text of three windows with the word at these places, in bytes.
  private func text(_ places: [Int]) -> MemoryText {
    var bytes = [UInt8](repeating: UInt8(ascii: "."), count: 3 * Self.window)
    for place in places { bytes.replaceSubrange(place..<place + 6, with: "needle".utf8) }
    return MemoryText(bytes: bytes)
  }

  @Test(arguments: [-20, -6, -5, -3, -1, 0, 1, 20]) func aHitWhereWindowsMeetIsFound(_ offset: Int) {
    let places = [0, Self.window + offset, 2 * Self.window - 4_096 + offset, 2 * Self.window + offset]
    let text = text(places)
    #expect(TextSearch("needle", in: text, from: 0).allHits { true } == places)
    var place = 0
    for wanted in places.dropFirst() {
      let hit = TextSearch("needle", in: text, from: place + 1).run()
      #expect(hit == TextSearch.Hit(utf8Offset: wanted, scalarCount: 6, hasWrapped: false))
      place = wanted
    }
    for wanted in places.reversed().dropFirst() {
      let hit = TextSearch("needle", in: text, from: place, forward: false).run()
      #expect(hit == TextSearch.Hit(utf8Offset: wanted, scalarCount: 6, hasWrapped: false))
      place = wanted
    }
    let last = TextSearch.Hit(utf8Offset: places[3], scalarCount: 6, hasWrapped: false)
    #expect(TextSearch("needle", in: text, from: 0).beyond(last, forward: true).run()?.utf8Offset == 0)
    #expect(TextSearch("needle", in: text, from: 0).beyond(last, forward: true).run()?.hasWrapped == true)
  }

  @Test func aSearchIsTheSameOnlyWhereAllOfItIs() {
    let text = text([])
    let search = TextSearch("needle", in: text, from: 5)
    #expect(search == TextSearch("needle", in: text, from: 5))
    #expect(search != TextSearch("needles", in: text, from: 5))
    #expect(search != TextSearch("needle", in: text, from: 6))
    #expect(search != TextSearch("needle", in: text, from: 5, forward: false))
  }

  @Test func whatIsNotThereIsNotLookedForForEver() {
    let text = text([])
    #expect(TextSearch("needle", in: text, from: 5).run() == nil)
    #expect(TextSearch("needle", in: text, from: 5, forward: false).run() == nil)
    #expect(TextSearch("needle", in: text, from: 0).allHits { true } == [])
    #expect(TextSearch("needle", in: text, from: 0).allHits { false } == nil)
  }
}
