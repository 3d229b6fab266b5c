import Testing

@Suite struct MarkTests {
  @Test(arguments: [
    "قال الطبيب: «الدواء متوفر في كل مكان».", "قال الطبيب: “الدواء متوفر في كل مكان”.",
    "قال الطبيب: “الدواء متوفر في كل مكان“.", "قال الطبيب: „الدواء متوفر في كل مكان“.",
    "قال الطبيب: \"الدواء متوفر في كل مكان“.", "قال الطبيب: ‘‘الدواء متوفر في كل مكان’’.",
    "قال الطبيب: ’’الدواء متوفر في كل مكان‘‘.", "قال الطبيب: ‹الدواء متوفر في كل مكان›.",
    "قال الطبيب: 『الدواء متوفر في كل مكان』.", "قال الطبيب: \" الدواء متوفر في كل مكان \".",
    "قال الطبيب:\"الدواء متوفر في كل مكان\".", "قال الطبيب\" الدواء متوفر في كل مكان\".",
    "قال الطبيب: « الدواء متوفر في كل مكان ».", "قال الطبيب: ״الدواء متوفر في كل مكان״.",
    "قال الطبيب: \"الدواء متوفر في كل مكان", "قال الطبيب: ’الدواء متوفر في كل مكان‘.",
  ]) func everyStyleOfMarks(_ text: String) {
    #expect(statements(text) == ["الدواء متوفر في كل مكان <- الطبيب"])
  }

  @Test func aStrayMarkIsDropped() {
    #expect(describe("طول الشاشة 6.4\" والوزن خفيف.").isEmpty)
    #expect(describe("هاتف نور 7\" ما زال متوفرا بحسب موقع \"تقني\".") == ["name: تقني"])
  }

  @Test func gershayimAreNoQuotationMarks() {
    #expect(
      statements("צה\"ל קיבל דו\"ח ממנכ\"לית. \"הכול מוכן\", אמר יו\"ר הוועד.", "he") == ["הכול מוכן <- יו\"ר הוועד"])
    #expect(describe("עיתון ב\"הצפון\" דיווח.", "he") == ["name: הצפון"])
  }

  @Test func apostrophesAreNoQuotationMarks() {
    #expect(describe("It's the players' choice, and the dogs' too, isn't it?", "en").isEmpty)
    #expect(statements("'We won't go,' said the captain.", "en") == ["We won't go, <- the captain"])
  }

  @Test func aSpanMayRunOverParagraphs() {
    let text = "قال الشاهد: \"رأيت النار أولا\n\"ثم جاء الناس من كل مكان\"."
    #expect(
      statements(text) == ["رأيت النار أولا <- الشاهد", "ثم جاء الناس من كل مكان <- الشاهد"])
  }
}
