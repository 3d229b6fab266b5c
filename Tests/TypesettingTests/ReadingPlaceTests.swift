import ArticleModel
import Testing
import Typesetting

@Suite struct ReadingPlaceTests {
  @Test(arguments: [
    ("headline:0", ReadingPlace.paragraph(.headline, scalarOffset: 0)),
    ("block.3.1:57", .paragraph(.block([3, 1]), scalarOffset: 57)),
    ("@1048576", .text(utf8Offset: 1_048_576)),
  ])
  func isWrittenAsALineAndReadBack(text: String, place: ReadingPlace) {
    #expect(place.encoded == text)
    #expect(ReadingPlace(encoded: text) == place)
  }

  @Test(arguments: ["", ":", "@", "@-1", "block.:1", "block.x:1", "headline.1:0", "headline", "headline:-1", "body:1"])
  func whatIsNoPlaceIsRefused(text: String) {
    #expect(ReadingPlace(encoded: text) == nil)
  }
}
