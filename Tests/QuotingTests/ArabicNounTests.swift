import Languages
import Testing

@testable import Quoting

/// Common nouns are nobody's names; where they stand, names and subjects end.
@Suite struct ArabicNounTests {
  @Test(arguments: [
    SpokenCase(
      #"وقال الباحث سامر العوفي إن النص قديم. وأظهرت تقنية الكربون أنه أحدث من ذلك. وأضاف: "سنعيد الفحص"."#,
      "سنعيد الفحص <- الباحث سامر العوفي"),
    SpokenCase(#"فقد كتبت هدى السيف التغريدة التالية: "سنبدأ غدا"."#, "سنبدأ غدا <- هدى السيف"),
    SpokenCase(#"واعتبر الحوثي نجاح المقاومة "خطوة كبيرة إلى الأمام"."#, "خطوة كبيرة إلى الأمام <- الحوثي"),
    SpokenCase(#"وذكّر فضيلته كل امرئ بقوله: "سنبدأ غدا"."#, "سنبدأ غدا <- فضيلته"),
    SpokenCase(#"وقال البائع السويدي "أمجد": "سنبدأ غدا"."#, "سنبدأ غدا <- البائع السويدي \"أمجد\""),
    SpokenCase(
      #"ورأت كبيرة المحللين في بيت الاستثمار «سنابل»، جنى العوفي، أن التقييم "مرتفع لكنه ليس غريبا"."#,
      "مرتفع لكنه ليس غريبا <- كبيرة المحللين في بيت الاستثمار «سنابل»، جنى العوفي"),
    SpokenCase(
      #"وذكر بيان المنظمة أن الطرفين اتفقا على "مواصلة المشاورات من دون انقطاع"."#,
      "مواصلة المشاورات من دون انقطاع <- بيان المنظمة"),
    SpokenCase(
      #"وانتقد "العوفي" الإجراءات الجديدة قائلا: "سنبدأ غدا"."#, "سنبدأ غدا <- العوفي"),
    SpokenCase(
      #"حيث وعد الأمير سامر بن نايف بإنهاء كافة المطالب، وقال: "سنبدأ غدا"."#, "سنبدأ غدا <- الأمير سامر بن نايف"),
  ]) func endNamesAndSubjects(_ spoken: SpokenCase) {
    #expect(statements(spoken.text) == spoken.expected)
  }

  @Test(arguments: [
    SpokenCase(#"وقال 87% من الركاب إن "الرحلة أطول من قبل"."#, "الرحلة أطول من قبل <- 87% من الركاب"),
    SpokenCase(
      #"وخالفته الشاعرة لمى درويش بالقول إن الرواية "أقرب إلى المرثية منها إلى الليالي"."#,
      "أقرب إلى المرثية منها إلى الليالي <- الشاعرة لمى درويش"),
    SpokenCase(#"خرج عليه قاطعو الطريق، فقال له غلامه: "سنبدأ غدا"."#, "سنبدأ غدا <- غلامه"),
    SpokenCase(
      #"ولم يشارك الباحث سامر العوفي في الدراسة، لكنه وصفها بأنها "متعجلة في الاستنتاج"."#,
      "متعجلة في الاستنتاج <- الباحث سامر العوفي"),
    SpokenCase(
      #"وحين تقول قبطانتها ليان العوفي: "سنبدأ غدا"، فهذا تصريح."#, "سنبدأ غدا <- قبطانتها ليان العوفي"),
    SpokenCase(
      #"كما تقول ريم شماس صاحبة محلات «راساش» في الحي: "سنبدأ غدا"."#,
      "سنبدأ غدا <- ريم شماس صاحبة محلات «راساش»"),
    SpokenCase(
      #"وقال مسؤول في إحدى الجماعات الصغيرة: "سنبدأ غدا"."#, "سنبدأ غدا <- مسؤول في إحدى الجماعات الصغيرة"),
    SpokenCase(
      #"ويقول المحلل والخبير في علم السموم هاني لوند: "سنبدأ غدا"."#,
      "سنبدأ غدا <- المحلل والخبير في علم السموم هاني لوند"),
    SpokenCase(#"وقال المدير في ختام اللقاء: "سنبدأ غدا"."#, "سنبدأ غدا <- المدير"),
    SpokenCase(
      #"وقالت اللجنة السويدية للرقابة على المنشطات: "سنبدأ غدا"."#,
      "سنبدأ غدا <- اللجنة السويدية للرقابة على المنشطات"),
    SpokenCase(#"وقال المسؤول في مدينة سبها: "سنبدأ غدا"."#, "سنبدأ غدا <- المسؤول في مدينة سبها"),
  ]) func subjectsThatNoPackKnowsSpeak(_ spoken: SpokenCase) {
    #expect(statements(spoken.text) == spoken.expected)
  }

  @Test(arguments: ["حالة", "تقنية", "نجاح", "أفراد"]) func commonNounsAreKnown(_ word: String) {
    #expect(NounFilter.contains(WordKey(folding: Substring(word))))
  }

  @Test(arguments: ["أوباما", "ميركل", "غوتيريش", "العوفي"]) func namesAreNone(_ word: String) {
    #expect(!NounFilter.contains(WordKey(folding: Substring(word))))
  }

  @Test func theTrainerCountsWithAndWithoutTheArticle() throws {
    func use(_ word: String) -> (noun: UInt64, isDefinite: Bool)? {
      NounFilter.use(of: word.unicodeScalars.map { ScalarTable.folded($0.value) }, language: "ar")
    }
    let bare = try #require(use("تقنية"))
    for word in ["التقنية", "والتقنية", "بالتقنية", "للتقنية"] {
      let found = try #require(use(word))
      #expect(found.noun == bare.noun && found.isDefinite)
    }
    #expect(!bare.isDefinite)
    #expect(use("رئيس") == nil, "the pack knows it")
  }
}

/// What the scores of kinds are made to agree on.
@Suite struct KindAgreementTests {
  private func kinds(_ text: String) -> [String] {
    describe(text, byRules: false).map { String($0.prefix { $0 != ":" }) }
  }

  @Test func numbersAreNoNames() {
    #expect(kinds("بلغ عدد الحافلات \"1600\" حافلة، ووصل الركاب إلى \"26.7\" مليون راكب.") == ["scare", "scare"])
    #expect(kinds("انتهت المباراة بالتعادل «1-1» أمس.") == ["other"])
  }

  @Test func aListIsOfOneKind() {
    #expect(Set(kinds("ومن أعماله فيلم «عيون الليل»، «الهارب»، و«شيء في الصدر».")) == ["title"])
  }

  @Test func whatIsCalledSoIsNoStatement() {
    #expect(
      kinds("ووافق الوزير على تأسيس جمعية تحت مسمى \"جمعية رعاية لاعبي الكرة القدامى في المدينة\" أمس.") != [
        "statement"
      ])
  }

  @Test func nothingIsCalledByAPreposition() {
    #expect(!kinds("واختار المجلس المدرب \"بالإجماع\" في جلسة أمس.").contains("name"))
  }
}
