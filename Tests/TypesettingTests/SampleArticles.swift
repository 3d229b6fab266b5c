import ArticleModel

/// Articles written for these tests: what a page can hold, in four scripts.
enum SampleArticles {
  static let arabic = Article(
    kicker: "ثقافة", headline: "مكتبة \"وراق\" المتنقلة تعود إلى قرى الساحل بعد غياب 12 عاما",
    standfirst: "حافلة زرقاء تحمل 4,500 كتاب، وأطفال ينتظرونها عند كل منعطف.",
    language: "ar", direction: .rightToLeft,
    byline: [Author(name: "سلمى الهادي"), Author(name: "كريم ناصر", role: "تصوير")],
    agency: "اللاذقية - خاص",
    dateline: Dateline(raw: "2024.03.21 | 09:30", published: "2024-03-21T09:30", precision: .minute, place: "اللاذقية"),
    leadImage: Picture(
      alternativeText: "الحافلة في ساحة القرية", caption: "أطفال حول الحافلة في يومها الأول", credit: "وراق"),
    blocks: [
      .paragraph(
        RichText(
          "عادت الحافلة الزرقاء إلى الطريق يوم الخميس، وقالت مديرة المشروع، ليلى شاهين، إن \"الكتاب يصل إلى حيث لا تصل المدرسة\"، مضيفة أن الجولة ستمر بـ 18 قرية (منها 7 للمرة الأولى) قبل نهاية آذار.",
          spans: [Inline(.strong, 0..<20)])),
      .paragraph(
        RichText("FIFA: هذا ما كتب على قميص أول طفل صعد إليها، وفي يده كتاب عن لغة Swift 6 اشتراه أخوه بـ 9.99$.")),
      .heading(level: 2, RichText("ما الذي تحمله الحافلة؟")),
      .list(
        ordered: false,
        items: [
          [.paragraph(RichText("قصص للأطفال بالعربية والكردية، ومعها لوحات كبيرة تعلق على جانب الحافلة حين تقف"))],
          [
            .paragraph(RichText("دفاتر وأقلام")),
            .list(ordered: true, items: [[.paragraph(RichText("للصف الأول"))], [.paragraph(RichText("للصف الثاني"))]]),
          ],
        ]),
      .quote(
        [
          .paragraph(RichText("كنا نقرأ الكتاب نفسه سبع مرات، لأن الكتاب التالي لم يكن موجودا أصلا.")),
          .paragraph(RichText("أما الآن فلا أعرف بأيها أبدأ.")),
        ], cite: "من دفتر الزوار"),
      .paragraph(
        RichText(
          "وتُقرأُ القِصَصُ مُشَكَّلةً لِمَن يُحِبّ؛ للتفاصيل زوروا https://example.org/warraq/bus?stop=18 أو اسألوا السائق.",
          spans: [Inline(.link("https://example.org/warraq/bus?stop=18"), 57..<95)])),
      .rule,
      .table(rows: [
        [
          TableCell(text: "القرية", isHeader: true), TableCell(text: "اليوم", isHeader: true),
          TableCell(text: "Books", isHeader: true),
        ],
        [TableCell(text: "رأس البسيط"), TableCell(text: "الاثنين"), TableCell(text: "320")],
        [TableCell(text: "كسب، مع الأحياء التي تتبعها"), TableCell(text: "الأربعاء"), TableCell(text: "1,150")],
      ]),
      .preformatted("قف على الباب قليلا\nواقرأ السطر الأخير"),
    ])

  static let statements = [
    QuotedRun(
      address: .block([0]), range: 83..<119, text: "الكتاب يصل إلى حيث لا تصل المدرسة", kind: .statement,
      speaker: "ليلى شاهين")
  ]

  static let persian = Article(
    headline: "باغ‌های قدیمی شهر دوباره سبز می‌شوند", language: "fa", direction: .rightToLeft,
    dateline: Dateline(raw: "۱۲ فروردین ۱۴۰۳"),
    blocks: [
      .paragraph(
        RichText(
          "شهرداری می‌گوید ۲۵ درصد از باغ‌های قدیمی تا پایان سال بازسازی می‌شوند؛ «هر درخت یک خانه است»، این را باغبانی گفت که پنجاه سال است همین‌جا کار می‌کند."
        )),
      .quote([.paragraph(RichText("نمی‌دانستم این‌همه گنجشک داریم."))], cite: nil),
    ])

  static let hebrew = Article(
    kicker: "סביבה", headline: "הנחל חוזר לזרום: 3 ק\"מ של מים נקיים", language: "he", direction: .rightToLeft,
    blocks: [
      .paragraph(
        RichText("מנהלת רשות הנחל אמרה כי \"המים נקיים מאי פעם\" והוסיפה שהטיילת (באורך 3.5 ק\"מ) תיפתח ב-14 במאי.")),
      .list(
        ordered: true,
        items: [[.paragraph(RichText("כניסה מצפון"))], [.paragraph(RichText("חניה ליד הגשר, ומשם ברגל"))]]),
    ])

  static let english = Article(
    kicker: "Science", headline: "A lighthouse keeper counted the stars for forty years, and nobody asked him why",
    standfirst: "His notebooks are now in a museum.", language: "en", direction: .leftToRight,
    byline: [Author(name: "Ada Marsh")], dateline: Dateline(raw: "3 May 2024", place: "Brest"),
    leadImage: Picture(caption: "The tower at dusk", credit: "Marsh"),
    blocks: [
      .paragraph(
        RichText(
          "The keeper wrote every night, in ink, what he saw. “I only wanted to know whether they were all still there,” he said. Most of them were.",
          spans: [Inline(.emphasis, 4..<10)])),
      .paragraph(RichText("The Arabic for lighthouse is منارة, which he had painted over the door.")),
      .heading(level: 2, RichText("Forty years of ink")),
      .list(
        ordered: false,
        items: [
          [.paragraph(RichText("112 notebooks, each of them as thick as a hand and heavier than it looks"))],
          [.paragraph(RichText("two pens"))],
        ]),
      .quote(
        [.paragraph(RichText("Clouds again. I counted them instead, and came to nine before it grew too dark."))],
        cite: "Notebook 31"),
      .preformatted("let stars = 6_000\nprint(stars)"),
    ])

  static let all: [(name: String, article: Article, quotedRuns: [QuotedRun])] = [
    ("arabic", arabic, statements), ("persian", persian, []), ("hebrew", hebrew, []), ("english", english, []),
  ]
}
