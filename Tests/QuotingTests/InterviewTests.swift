import Testing

@testable import Quoting

/// Conversations as magazines set them: whose the answers are, the form alone tells.
@Suite struct InterviewTests {
  struct Talk: Sendable, CustomTestStringConvertible {
    var name: String
    var language = "ar"
    var text: String
    /// Of each statement, its first words and who speaks.
    var expected: [String]
    var testDescription: String { name }
  }

  private func told(_ talk: Talk, byRules: Bool) -> [String] {
    let scalars = Array(talk.text.unicodeScalars)
    return QuoteFinder.quotes(in: scalars.map(\.value), language: talk.language, byRules: byRules)
      .filter { $0.kind == .statement }
      .map { quote in
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[quote.range])
        let first = String(words).split(separator: " ").prefix(2).joined(separator: " ")
        return "\(first): \(quote.speaker ?? "nobody")"
      }
  }

  /// A transcript says inside the marks who speaks, so that its form says nothing of one who answers all.
  @Test func aTranscriptIsNoInterview() {
    let text = """
      Lund on the bridge

      Minister Anna Lund spoke of the bridge with Jonas Hartwig on Monday.

      "HARTWIG: Will the bridge be built before the winter comes?

      "LUND: It will be built, and it will be built in time for everybody.

      "HARTWIG: And who is going to pay for all of this in the end?

      "LUND: All of us will pay for it, as all of us are going to use it.
      """
    #expect(
      !told(Talk(name: "", language: "en", text: text, expected: []), byRules: true).contains {
        $0.hasPrefix("LUND") && $0.hasSuffix("Hartwig")
      })
    let document = QuoteDocument(
      scalars: text.unicodeScalars.map(\.value), table: CueTable.table(for: "en"))
    #expect(InterviewForm(document).start == nil)
    let plain = QuoteDocument(
      scalars: text.replacing("HARTWIG: ", with: "").replacing("LUND: ", with: "").unicodeScalars.map(\.value),
      table: CueTable.table(for: "en"))
    #expect(InterviewForm(plain).start != nil)
  }

  @Test(arguments: talks) func answersAreTheirs(_ talk: Talk) {
    #expect(told(talk, byRules: false) == talk.expected)
    #expect(told(talk, byRules: true) == talk.expected)
  }

  static let talks = [
    Talk(
      name: "headline and questions",
      text: """
        النحّات منصور الجيلاني: الحجر يعرف ما يريد
        في مشغل خلف الميناء يعمل النحّات منصور الجيلاني منذ ثلاثين عامًا.
        من أين تأتي بالحجر؟
        «من مقلع قديم أغلقه أصحابه، وأنا وحدي أعرف الطريق إليه».
        وماذا تفعل بما ينكسر؟
        «أتركه في الحديقة. بعد سنة يصير شيئًا آخر».
        هل تبيع كل ما تصنع؟
        «لا».
        """,
      expected: ["من مقلع: النحّات منصور الجيلاني", "أتركه في: النحّات منصور الجيلاني", "لا: النحّات منصور الجيلاني"]),
    Talk(
      name: "letters for question and answer",
      text: """
        في حوار مع الطبيبة هالة الزعبي عن النوم
        التقت المجلة الطبيبة هالة الزعبي في عيادتها، وقال مدير العيادة رامي سلوم إن الموعد كان قصيرًا.
        س: كم ساعة ننام؟
        ج: «سبع ساعات تكفي معظم الناس، ومن زاد فلا بأس».
        س: والقهوة؟
        ج: «قبل الظهر فقط».
        """,
      expected: ["سبع ساعات: الطبيبة هالة الزعبي", "قبل الظهر: الطبيبة هالة الزعبي"]),
    Talk(
      name: "words for question and answer",
      text: """
        عن البحر وأهله
        في مقابلة مع الربان خليل عسّاف تحدث عن العواصف.
        سؤال: متى خفت أول مرة؟
        جواب: «حين رأيت الموج أعلى من المئذنة».
        سؤال: وهل عدت؟
        جواب: «في اليوم التالي».
        """,
      expected: ["حين رأيت: الربان خليل عسّاف", "في اليوم: الربان خليل عسّاف"]),
    Talk(
      name: "a name as label, quoted questions",
      text: """
        المخرجة نوال الرفاعي: السينما صبر
        التقينا المخرجة نوال الرفاعي قبل العرض.
        المجلة: متى بدأت؟
        الرفاعي: «بدأت في بيت جدتي، أمام جدار أبيض».
        المجلة: ومن شاهد؟
        الرفاعي: «القطط، ثم الجيران».
        """,
      expected: ["بدأت في: المخرجة نوال الرفاعي", "القطط، ثم: المخرجة نوال الرفاعي"]),
    Talk(
      name: "dashes, and questions in marks too",
      text: """
        الشاعر بسام النعيمي: القصيدة لا تنتظر أحدًا
        زرنا الشاعر بسام النعيمي في بيته.
        - «لماذا تكتب ليلًا؟»
        - «لأن النهار لغيري، ولأن الليل لا يقاطع».
        - «ومتى تتوقف؟»
        - «حين ينام الحبر».
        """,
      expected: [
        "لماذا تكتب: nobody", "لأن النهار: الشاعر بسام النعيمي", "ومتى تتوقف؟: nobody",
        "حين ينام: الشاعر بسام النعيمي",
      ]),
    Talk(
      name: "an answer that goes on, a prompt without a mark, somebody else's words within",
      text: """
        المعلّمة سلوى الحاج: الطفل يسأل لأنه يثق
        تقول المعلّمة سلوى الحاج في حوارنا إنها لم تندم.
        ما أول درس؟
        «أن نصمت قليلًا. قال لي المدير يومها: "لا ترفعي صوتك أبدا في الصف"».
        «ثم أن نضحك معًا قبل أن نفتح الكتاب».
        وما آخر درس؟
        «الدرس الأول نفسه، لكن من غير خوف».
        حدثينا عن المدرسة القديمة.
        «كانت غرفة واحدة وشجرة».
        """,
      expected: [
        "أن نصمت: المعلّمة سلوى الحاج", "لا ترفعي: المدير", "ثم أن: المعلّمة سلوى الحاج",
        "الدرس الأول: المعلّمة سلوى الحاج", "كانت غرفة: المعلّمة سلوى الحاج",
      ]),
    Talk(
      name: "Persian", language: "fa",
      text: """
        مریم صادقی: رنگ‌ها حافظه دارند
        در گفت‌وگو با مریم صادقی، نقاش، از کارگاه او پرسیدیم.
        اولین رنگ چه بود؟
        «آبی، چون پنجره رو به دریا بود و مادرم همان‌جا می‌نشست.»
        و آخرین رنگ؟
        «هنوز نیامده است.»
        """,
      expected: ["آبی، چون: مریم صادقی، نقاش", "هنوز نیامده: مریم صادقی، نقاش"]),
    Talk(
      name: "English", language: "en",
      text: """
        Clara Whitlock: Bells do not lie
        We met Clara Whitlock, the bell founder, in her yard.
        Where does the bronze come from?
        “From older bells. Nothing is thrown away here.”
        And how do you know that it is done?
        “It tells you.”
        """,
      expected: ["From older: Clara Whitlock, the bell founder", "It tells: Clara Whitlock, the bell founder"]),
    Talk(
      name: "English, letters", language: "en",
      text: """
        The keeper of the light
        An interview with Owen Hale, who has kept the light for forty years.
        Q: Were you ever afraid?
        A: “Only of the stairs, and only when the lamp was out.”
        Q: And the storms?
        A: “They pass.”
        """,
      expected: ["Only of: Owen Hale", "They pass.: Owen Hale"]),
    Talk(
      name: "Hebrew", language: "he",
      text: """
        הנגנית מיכל אורן: השקט הוא חצי מהמנגינה
        פגשנו את הנגנית מיכל אורן לפני ההופעה.
        מתי התחלת לנגן?
        "בגיל שש, על פסנתר שחסרו בו שני קלידים."
        ומה מנגנים בלעדיהם?
        "את מה שנשאר."
        """,
      expected: ["בגיל שש,: הנגנית מיכל אורן", "את מה: הנגנית מיכל אורן"]),
    Talk(
      name: "French", language: "fr",
      text: """
        Hélène Marchal : « Le pain attend »
        Entretien avec Hélène Marchal, boulangère à Saint-Aubin.
        Pourquoi se lever si tôt ?
        « Parce que la pâte n'a pas de montre, et que le four est lent. »
        Et le dimanche ?
        « Le dimanche, je dors. »
        """,
      expected: [
        "Le pain: Hélène Marchal", "Parce que: Hélène Marchal, boulangère à Saint-Aubin",
        "Le dimanche,: Hélène Marchal, boulangère à Saint-Aubin",
      ]),
  ]

  @Test func headingsThatAskMakeNoConversation() {
    // One question, and words that somebody frames elsewhere.
    let text = """
      الأسعار ترتفع
      قال الوزير سامر حداد إن السبب خارجي.
      لماذا الآن؟
      قال التاجر هاني لوند: «لأن الميناء مغلق منذ شهر كامل».
      «سنفتح غدا كل الأرصفة».
      """
    #expect(!statements(text).contains { $0.hasPrefix("لأن") && !$0.hasSuffix("التاجر هاني لوند") })
    #expect(
      InterviewForm(QuoteDocument(scalars: text.unicodeScalars.map(\.value), table: .table(for: "ar"))).start == nil)
  }
}
