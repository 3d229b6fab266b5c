import ArticleModel
import Testing

@testable import Reader

struct ReadingAloudTests {
  @Test(arguments: [
    ("قال: نعم. ثم مضى!", ["قال: نعم.", "ثم مضى!"]),
    (
      "Pi is 3.14, see a.b.example/x. Then “why?” he asked.",
      ["Pi is 3.14, see a.b.example/x.", "Then “why?”", "he asked."]
    ),
    ("أين؟… هنا", ["أين؟…", "هنا"]), ("  \u{A0} ", []), ("...", ["..."]), ("بلا نهاية", ["بلا نهاية"]),
  ]) func aTextFallsIntoSentences(_ text: String, _ expected: [String]) {
    #expect(ReadingAloud.sentences(of: text).map(\.text) == expected)
  }

  /// Sentences come in order, are the text where they stand, and leave out nothing but blanks.
  @Test func sentencesAreTheText() {
    let pieces = ["a", " ", ".", "؟", "»", "م", "\n", "3", "…", "\u{A0}"]
    var random = RandomNumbers(state: 7)
    for _ in 0..<500 {
      let text = (0..<20).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      let scalars = Array(text.unicodeScalars)
      var covered = Set<Int>()
      var last = 0
      for sentence in ReadingAloud.sentences(of: text) {
        #expect(sentence.range.lowerBound >= last)
        last = sentence.range.upperBound
        #expect(Array(sentence.text.unicodeScalars) == Array(scalars[sentence.range]))
        covered.formUnion(sentence.range)
      }
      #expect(scalars.indices.allSatisfy { covered.contains($0) || scalars[$0].properties.isWhitespace })
    }
  }

  @Test func aVoiceGetsVowelsButNoTatweel() {
    #expect(ReadingAloud.spoken("محـــمَّدٌ\u{200F} ص\u{202E}ب\tc") == "محمَّدٌ صب c")
  }

  private func world() -> World {
    let article = Article(
      headline: "عنوان", language: "ar", direction: .rightToLeft,
      blocks: (0..<30).map { .paragraph(RichText("جملة أولى \($0). جملة ثانية \($0)؟")) })
    var world = World([article])
    world.type("Enter")
    return world
  }

  private func said(_ world: World) -> [String] {
    world.effects.compactMap { if case .say(let text, _, _) = $0 { text ?? "-" } else { nil } }
  }

  /// What is being said is said again at another speed; where nothing is, nothing is said.
  @Test func anotherSpeedHoldsAtOnce() {
    var world = world()
    world.type("Alt-.")
    #expect(said(world).isEmpty)
    world.type("v")
    #expect(said(world) == ["عنوان"])
    world.type("Alt-.")
    #expect(said(world).suffix(2) == ["-", "عنوان"])
  }

  @Test func itReadsOnPausesJumpsAndEnds() {
    var world = world()
    world.type("v")
    #expect(said(world) == ["عنوان"])
    world.send(.said)
    #expect(said(world).last == "جملة أولى 0.")
    world.type(".")
    #expect(said(world).suffix(2) == ["-", "جملة ثانية 0؟"], "what was being said ends first")
    world.type("v")
    #expect(said(world).last == "-")
    let before = said(world).count
    world.send(.said)
    #expect(said(world).count == before, "a pause says nothing more")
    world.type("v")
    #expect(said(world).last == "جملة ثانية 0؟", "it goes on with the sentence that it stopped in")
    world.type("Esc")
    #expect(said(world).last == "-" && world.state.aloud == nil)
  }

  @Test func theScreenFollowsTheVoice() {
    var world = world()
    world.type("v")
    for _ in 0..<45 { world.send(.said) }
    let sentence = world.state.aloud?.sentence
    #expect(
      sentence.map {
        world.state.open?.isVisible(
          .paragraph($0.address, scalarOffset: $0.range.lowerBound), rows: world.state.articleRows)
      } == true)
    #expect(world.state.open?.top ?? 0 > 0)
    for _ in 0..<45 { world.send(.said) }
    #expect(world.state.aloud == nil, "the end is the end")
  }

  @Test func withoutAVoiceItSaysWhatToInstall() {
    var world = world()
    world.type("v")
    world.send(.voiceMissing)
    #expect(world.state.aloud == nil && world.state.message?.text.contains("espeak-ng") == true)
  }
}

/// Numbers that are the same on every run (SplitMix64).
private struct RandomNumbers {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
