import Testing

@testable import Quoting

/// The committed weights on sentences that nobody labelled.
@Suite struct LearnedDecisionTests {
  private func decided(_ text: String) -> [String] { describe(text, byRules: false) }

  @Test(arguments: [
    (
      #"وقال وزير الزراعة سمير الحلبي إن "الموسم سيكون أفضل من سابقه في كل المناطق"."#,
      ["statement: الموسم سيكون أفضل من سابقه في كل المناطق <- وزير الزراعة سمير الحلبي"]
    ),
    (
      "قالت مديرة المتحف ليلى نصار إن القاعة جاهزة.\nوأضافت: \"انتظرنا هذا اليوم سنوات طويلة\".",
      ["statement: انتظرنا هذا اليوم سنوات طويلة <- مديرة المتحف ليلى نصار"]
    ),
    (
      #"ونقلت وكالة رويترز عن المتحدث باسم الهيئة نادر عون قوله: "لن نغلق الجسر هذا العام"."#,
      ["statement: لن نغلق الجسر هذا العام <- المتحدث باسم الهيئة نادر عون @ وكالة رويترز"]
    ),
  ]) func statementsHaveTheirSpeakers(_ text: String, _ expected: [String]) {
    #expect(decided(text) == expected)
  }

  @Test(arguments: [
    "سيطرت القوات على بلدة \"سهيلة\" أمس، وانسحبت من بلدة \"تل الورد\" المجاورة.",
    "وصلت السفينة \"نجمة الشمال\" إلى الميناء.", "عرض أمس فيلم \"ليل المدينة\" في القاعة الكبرى.",
  ]) func namesAreNoStatements(_ text: String) {
    #expect(!decided(text).contains { $0.hasPrefix("statement") })
  }

  @Test func theSameTextHasTheSameAnswer() {
    let text = "قال سامر الحلو: \"نعم\".\nوأضاف: \"سنعود قريبا إلى القرية\"."
    #expect(decided(text) == decided(text))
  }
}

@Suite struct ReasonTests {
  @Test func whatDecidedIsTold() throws {
    let text = "وقال وزير الزراعة سمير الحلبي إن \"الموسم سيكون أفضل من سابقه في كل المناطق\"."
    let reasons = try #require(QuoteFinder.reasons(in: text.unicodeScalars.map(\.value), language: "ar").first)
    #expect(reasons.kind == .statement)
    #expect(reasons.kinds.count == QuoteModel.Class.allCases.count)
    #expect(reasons.kinds.first?.kind == .statement)
    #expect(zip(reasons.kinds, reasons.kinds.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(reasons.cueBefore?.hasPrefix("وقال") == true)
    #expect(reasons.candidates.contains { $0.mention == nil })
    let best = try #require(reasons.candidates.first)
    #expect(best.mention == reasons.speaker)
    #expect(zip(reasons.candidates, reasons.candidates.dropFirst()).allSatisfy { $0.score >= $1.score })
  }

  @Test func rulesHaveNoScores() throws {
    let text = "„Wir bauen die Brücke im nächsten Jahr“, sagte Minister Jonas Hartwig."
    let reasons = try #require(QuoteFinder.reasons(in: text.unicodeScalars.map(\.value), language: "he").first)
    #expect(reasons.kinds.isEmpty && reasons.candidates.isEmpty)
  }
}

@Suite struct WeightTableTests {
  /// Two classes; the third feature has the check of the first and stands behind it.
  private func table() -> WeightTable {
    let slots = 4
    let checks = UnsafeMutablePointer<UInt16>.allocate(capacity: slots)
    let weights = UnsafeMutablePointer<Int8>.allocate(capacity: slots * 2)
    checks.initialize(repeating: 0, count: slots)
    weights.initialize(repeating: 0, count: slots * 2)
    (checks[1], weights[2], weights[3]) = (7, 5, -3)
    (checks[2], weights[4], weights[5]) = (9, -127, 127)
    return WeightTable(checks: checks, weights: weights, slots: slots, classes: 2)
  }

  @Test func rowsAreFoundWhereTheyLieOrBehind() {
    var scores: [Int32] = [100, 100]
    // The second stands one slot behind its own; the third is in no slot.
    let hashes: [UInt32] = [0x7_0001, 0x9_0001, 0x8_0001]
    table().add(hashes, to: &scores)
    #expect(scores == [-22, 224])
  }

  @Test func noFeatureHasTheCheckOfAFreeSlot() {
    #expect(WeightTable.check(0) == 1)
    #expect(WeightTable.check(0xFFFF) == 1)
    #expect(WeightTable.check(0x2_0000) == 2)
  }

  @Test func theCommittedTablesAreSmall() {
    let model = QuoteModel.committed
    let bytes = [model.kinds, model.tagger, model.ranker].reduce(0) { $0 + $1.slots * (2 + $1.classes) }
    #expect(bytes <= 150 * 1024)
    #expect(model.kinds.classes == QuoteModel.Class.allCases.count)
    #expect(model.tagger.classes == MentionTagger.Label.allCases.count)
    #expect(model.given <= model.sure)
  }
}

@Suite struct FeatureTests {
  @Test func featuresAreToldApartByQuestionAndAnswer() {
    var list = FeatureList()
    list.add(.word, 1, 2)
    list.add(.word, 2, 1)
    list.add(.stem, 1, 2)
    list.add(.role, [.title, .feminine], 3)
    #expect(list.hashes.count == 5)
    #expect(Set(list.hashes).count == 5)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (3, 3), (4, 4), (100, 4)])
  func stepsCountFromTheFirstLimit(_ value: Int, _ step: UInt64) {
    #expect(Steps.step(value, [0, 1, 2, 3]) == step)
  }
}
