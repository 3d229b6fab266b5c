import ArticleModel
import Testing

@testable import Feeds

/// Which articles of several feeds tell one story.
@Suite struct StoryTests {
  private func sketch(_ text: StoryText, link: String? = nil) -> StorySketch {
    StorySketch(
      Article(
        headline: text.headline, url: link ?? "https://\(text.headline.hashValue.magnitude).example/a",
        blocks: text.body.split(separator: "\n").map { .paragraph(RichText(String($0))) }))
  }

  /// The pairs of `stories.txt`: what agencies send out as papers print it, against what merely speaks of the same.
  @Test func whatIsOneStoryAndWhatIsNot() throws {
    let (same, other) = StoryText.pairs
    #expect(same.count >= 60 && other.count >= 60)
    let found = same.filter { sketch($0.0).tellsSame(as: sketch($0.1)) }
    let wrong = other.filter { sketch($0.0).tellsSame(as: sketch($0.1)) }
    let precision = Double(found.count) / Double(found.count + wrong.count)
    let missed = same.filter { !sketch($0.0).tellsSame(as: sketch($0.1)) }
    #expect(precision >= 0.98, "\(wrong.map { "\($0.0.headline) / \($0.1.headline)" })")
    #expect(found.count * 10 >= same.count * 8, "\(missed.map { "\($0.0.headline) / \($0.1.headline)" })")
  }

  private let text = StoryText.pairs.same[0].0

  @Test func oneAddressIsOneStoryWhateverHangsOnIt() {
    let first = sketch(text, link: "https://www.a.example/x?id=7&utm_source=rss")
    let short = StoryText(headline: text.headline, body: "")
    #expect(first.tellsSame(as: sketch(short, link: "http://a.example/x/?id=7#top")))
    #expect(!first.tellsSame(as: sketch(short, link: "http://a.example/x?id=8")))
    // An address that many items share says nothing by itself.
    let else_ = StoryText(headline: "Ships wait", body: "Nothing that the other one says stands in here at all.")
    #expect(!first.tellsSame(as: sketch(else_, link: "https://a.example/x?id=7")))
  }

  @Test func theFirstLeadsAndNoFeedTellsAStoryTwice() {
    var stories = StoryIndex()
    let one = sketch(text)
    #expect(stories.leader(of: "1", feed: "a", sketch: one, at: 100) == nil)
    #expect(stories.leader(of: "2", feed: "a", sketch: one, at: 100) == nil)
    #expect(stories.leader(of: "3", feed: "b", sketch: one, at: 200) == "1")
    #expect(stories.leader(of: "4", feed: "c", sketch: one, at: 300) == "1")
    var later = StoryIndex(parsing: stories.text(at: 300), at: 300)
    #expect(later.entries == stories.entries)
    #expect(later.leader(of: "5", feed: "d", sketch: one, at: 400) == "1")
    // What is told again after days is told anew.
    #expect(later.leader(of: "6", feed: "e", sketch: one, at: 400 + StoryIndex.memory) == nil)
    #expect(StoryIndex(parsing: "warraq.stories/1\nx\ty\n", at: 0).entries.isEmpty)
  }
}

struct StoryText {
  var headline: String
  var body: String

  /// Each story as it was sent out, then in the dresses that papers give it; and stories that have much in common and are
  /// not the same.
  static let pairs: (same: [(StoryText, StoryText)], other: [(StoryText, StoryText)]) = {
    let stories = StoryTexts.stories
    var same: [(StoryText, StoryText)] = []
    for (index, story) in stories.enumerated() {
      let dresses = StoryTexts.dresses(of: story)
      for step in 0..<4 { same.append((story, dresses[(index + step * 2) % dresses.count])) }
    }
    var other = StoryTexts.kin
    for (index, story) in stories.enumerated() {
      for step in [1, 2, 3] { other.append((story, stories[(index + step) % stories.count])) }
    }
    return (same, other)
  }()
}
