import Quoting
import Testing

@Suite struct SpeakerDirectoryTests {
  /// "mention@article" each.
  private func directory(_ mentions: String...) -> SpeakerDirectory {
    SpeakerDirectory(
      mentions.map { mention in
        let parts = mention.split(separator: "@")
        return (mention: String(parts[0]), article: String(parts[1]), language: "ar")
      })
  }

  @Test func oneWhoJoinsTwoMentionsMeetsBoth() {
    // Neither the bare name nor the title with the surname says enough for the other; the full mention does for both.
    let all = directory("الرئيس الحلو@1", "سامر الحلو@2", "الرئيس سامر الحلو@3")
    #expect(all.speakers.map(\.name) == ["الرئيس سامر الحلو"])
    #expect(all.speaker(of: "الرئيس الحلو", in: "1") == all.speaker(of: "سامر الحلو", in: "2"))
  }

  @Test func aShortMentionThatCouldMeanTwoIsNeither() {
    let all = directory("الوزير سامر الحلو@1", "الوزير نادر الحلو@2", "الوزير الحلو@3")
    #expect(all.speakers.count == 3)
  }

  @Test func aSurnameMeansSomebodyInItsOwnArticleOnly() {
    let all = directory("الحلو@1", "الحلو@2", "سامر الحلو@3")
    #expect(all.speakers.count == 3)
    #expect(all.speaker(of: "الحلو", in: "1") != all.speaker(of: "الحلو", in: "2"))
    #expect(all.speaker(of: "الحلو", in: "4") == nil)
  }

  @Test func aWordThatManyAreCalledByStaysInItsArticle() {
    let all = directory("الخطيب@1", "الخطيب@2", "الرئيس@1", "الرئيس@2", "رئيس الحكومة محمود الخطيب@3", "محمود الخطيب@4")
    #expect(all.speakers.count == 5)
    #expect(all.speakers(named: "الخطيب").count == 3)
    #expect(all.speakers(named: "محمود الخطيب").count == 1)
  }

  @Test func anEqualsSignMeansThoseCalledExactlySo() {
    let all = directory("الحلو@1", "سامر الحلو@2")
    #expect(all.speakers(named: "الحلو").count == 2)
    #expect(all.speakers(named: "=الحلو").map { all.speakers[$0].name } == ["الحلو"])
  }

  @Test func whoSpeaksForSomebodyIsNotThatOne() {
    let all = directory("محامي الحلو@1", "سامر الحلو@1", "المتحدث باسم الرئيس نادر شمعون@1", "نادر شمعون@2")
    #expect(all.speakers.count == 4)
    #expect(all.speakers(named: "الحلو").map { all.speakers[$0].name } == ["سامر الحلو"])
    #expect(all.speakers(named: "نادر شمعون").map { all.speakers[$0].name } == ["نادر شمعون"])
  }

  @Test func aTypedSurnameNamesAllWhoBearItAndAFullNameOne() {
    let all = directory("رئيس الوزراء سامر الحلو@1", "نادر الحلو@2", "وزارة النقل@3")
    #expect(all.speakers(named: "الحلو").count == 2)
    #expect(all.speakers(named: "سامر الحلّو").map { all.speakers[$0].name } == ["رئيس الوزراء سامر الحلو"])
    #expect(all.speakers(named: "وزارة النقل").map { all.speakers[$0].name } == ["وزارة النقل"])
    #expect(all.speakers(named: "فلان").isEmpty)
  }
}
