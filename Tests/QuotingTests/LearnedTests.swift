import Languages
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

  @Test func everyStageIsTold() throws {
    let text =
      "قال وزير الزراعة سمير الحلبي لوكالة رويترز إن \"الموسم سيكون أفضل من سابقه\".\nوأضاف الحلبي: \"سنزرع القمح في كل المناطق\"."
    let all = QuoteFinder.reasons(in: text.unicodeScalars.map(\.value), language: "ar")
    let (first, second) = (try #require(all.first), try #require(all.last))
    let cue = try #require(first.stages.words.first)
    #expect(cue.text == "قال" && cue.roles.contains("reports") && !cue.isQuoted)
    #expect(first.stages.words.contains { $0.text == "الموسم" && $0.isQuoted && $0.prefixes == [.the] })
    let frame = try #require(first.stages.frames.first)
    #expect(frame.construction == .verb && frame.cue == "قال")
    #expect(frame.named == "وزير الزراعة سمير الحلبي" && frame.via == "وكالة رويترز")
    #expect(second.stages.frames.first?.cue == "وأضاف")
    // A surname alone means somebody in its own article, and may be told from the whole name there.
    #expect(first.identity.first == "وزير الزراعة سمير الحلبي")
    #expect(second.identity.first != nil)
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
    let tables = [model.uncased, model.cased].flatMap { [$0.tagger, $0.ranker] }
    let bytes = ([model.kinds] + tables).reduce(0) { $0 + $1.slots * (2 + $1.classes) }
    #expect(bytes <= 150 * 1024)
    #expect(model.kinds.classes == QuoteModel.Class.allCases.count)
    for speakers in [model.uncased, model.cased] {
      #expect(speakers.tagger.classes == MentionTagger.Label.allCases.count)
      #expect(speakers.ranker.classes == 1)
    }
  }

  @Test func everyLearnedLanguageHasItsOwnConfidence() {
    let model = QuoteModel.committed
    let learned = Language.all.filter { $0.traits.contains(.learned) }.map(\.tag)
    #expect(Set(model.confidences.keys) == Set(learned))
    for confidence in model.confidences.values {
      #expect(confidence.given <= confidence.sure)
      #expect(confidence.weights.count == 3 && confidence.weights.allSatisfy { $0 >= 0 })
    }
    let other = model.confidence(in: "eo")
    #expect(other.given == 0 && other.unspoken == 0 && other.short == 0 && other.shortDirect == 0)
  }
}

@Suite struct SpeakerConfidenceTests {
  private let confidence = SpeakerConfidence(
    weights: [3, 2, 1], given: 10, sure: 20, unspoken: 5, short: 7, shortDirect: 4)

  @Test func allEvidenceCounts() {
    typealias Evidence = SpeakerConfidence.Evidence
    #expect(confidence.score(Evidence(margin: 5, isRuled: false, kindLead: 7)) == 22)
    #expect(confidence.score(Evidence(margin: 5, isRuled: true, kindLead: 7)) == 22 + 2 * SpeakerConfidence.limit)
  }

  @Test func aLeadSaysNoMoreBeyondItsLimitAndNothingBelowNone() {
    typealias Evidence = SpeakerConfidence.Evidence
    let limit = SpeakerConfidence.limit
    #expect(confidence.score(Evidence(margin: 9 * limit, isRuled: false, kindLead: 9 * limit)) == 4 * limit)
    #expect(confidence.score(Evidence(margin: -5, isRuled: false, kindLead: -5)) == 0)
  }

  @Test func fewWordsNeedALeadAndLessOfOneBehindACue() {
    #expect(confidence.leastLead(words: SpeakerConfidence.shortRun, isDirect: false) == 7)
    #expect(confidence.leastLead(words: SpeakerConfidence.shortRun, isDirect: true) == 4)
    #expect(confidence.leastLead(words: SpeakerConfidence.shortRun + 1, isDirect: false) == 0)
  }

  @Test func theLeadOfAKindIsOverTheNext() {
    #expect(QuoteModel.lead([4, 9, -3, 7]) == 2)
    #expect(QuoteModel.lead([4]) == 0)
  }

  @Test func theSecondKindIsTheBestOfTheRest() {
    #expect(QuoteModel.second([9, 4, -3, 7, 0, 1]) == .scare)
    #expect(QuoteModel.second([-5, -9, -6, -7, -8, -9]) == .title)
  }
}

@Suite struct WordRowsTests {
  @Test func aWordsRowIsMadeOnceAndAddedEachTime() {
    let checks = UnsafeMutablePointer<UInt16>.allocate(capacity: 1)
    let weights = UnsafeMutablePointer<Int8>.allocate(capacity: 2)
    let table = {
      checks.initialize(repeating: 0, count: 1)
      weights.initialize(repeating: 0, count: 2)
      return WeightTable(checks: checks, weights: weights, slots: 1, classes: 2)
    }()
    var rows = WordRows(classes: 2, words: 1)
    var made = 0
    var scores: [Int32] = [1, 2, 3, 4]
    for _ in 0..<3 {
      rows.add(77, to: &scores, at: 2, table) {
        made += 1
        return []
      }
    }
    #expect(made == 1)
    #expect(scores == [1, 2, 3, 4])
    rows.add(77 &+ 1 << 12, to: &scores, at: 0, table) {
      made += 1
      return []
    }
    #expect(made == 2)
  }
}

@Suite struct WordCacheTests {
  @Test func whatIsKnownOfAWordIsTheTablesOwnAnswer() {
    let table = CueTable.table(for: "ar")
    var cache = WordCache(table: table, words: 1)
    for _ in 0..<2 {
      for word in ["وقال", "الوزير", "وائل", "كلمة", "للصحيفة", "سمير", "بالقول"] {
        let letters = word.unicodeScalars.map { ScalarTable.folded($0.value) }
        let entry = cache.entry(of: letters, key: WordKey(letters), last: letters.last ?? 0)
        let wanted = table.analysis(of: letters)
        #expect(entry.analysis.roles == wanted.roles && entry.analysis.form == wanted.form)
        #expect(entry.analysis.stem == wanted.stem)
      }
    }
    let house = "كلمه".unicodeScalars.map(\.value)
    #expect(cache.entry(of: house, key: WordKey(house), last: 0x647).shape.contains(.feminine) == false)
    #expect(cache.entry(of: house, key: WordKey(house), last: 0x629).shape.contains(.feminine))
    let letters = "سمير".unicodeScalars.map(\.value)
    #expect(cache.entry(of: letters, key: WordKey(letters), last: letters.last ?? 0).isForename)
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

/// An article of the kind that most readers open first: an office, its minister, a text of a meeting, a country that calls
/// for something, each with words in marks.
@Suite struct FirstArticleTests {
  @Test func everyStatementHasItsWholeSpeaker() {
    let text = """
      أكدت وزارة النقل النرويجية على أن مفاوضات "مسار أوسلو" ليست بديلا عن مفاوضات لاهاي، بل هي "جزء منها".
      وفي تصريحات صحفية، قال وزير النقل النرويجي، سفين هالفورسن، إن "المفاوضات بشأن الممر لا تنافس أحدا"، وفق ما نقلت وكالة "ريتزاو" الدنماركية.
      وشدد بيان اجتماع لاهاي الختامي على مواصلة دعم مهمة المبعوث الخاص إلى الممر، ودعم "جهوده المتواصلة للمضي قدما في العملية، بما ينسجم مع قرار المجلس رقم 12".
      كما دعت الولايات المتحدة الأميركية إلى "الوقف الفوري" لأعمال الحفر في الممر، مؤكدة على أن "التأخير يطيل معاناة السكان من دون أن يكون لهم أي ذنب في ذلك".
      """
    let statements = QuoteFinder.quotes(in: text, language: "ar").filter { $0.kind == .statement }
    #expect(
      statements.map(\.speaker) == [
        "وزارة النقل النرويجية", "وزير النقل النرويجي، سفين هالفورسن", "بيان اجتماع لاهاي الختامي",
        "الولايات المتحدة الأميركية", "الولايات المتحدة الأميركية",
      ])
    #expect(statements.compactMap(\.via) == ["وكالة \"ريتزاو\" الدنماركية"])
  }
}
