import ArticleModel
import Pages
import Testing

/// Pages as common publishing systems write them, in several languages, each with its own furniture around the text.
@Suite struct TemplateTests {
  private struct Language {
    var title: String
    var prose: [String]
    var related: String
    var share: String
    var by: String
    var date: String
  }

  private static let english = Language(
    title: "Sea wall to be rebuilt",
    prose: [
      "The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter.",
      "Work begins in March and takes two years, said the mayor, Ann Reed, after a session that lasted until midnight.",
      "Shopkeepers fear for their summer, because the promenade stays closed, and ask for help with their rents.",
    ], related: "Related articles", share: "Share this", by: "By", date: "March 5, 2024")
  private static let swedish = Language(
    title: "Havsmuren byggs upp igen",
    prose: [
      "Kommunfullmäktige i Hamnstad beslutade på tisdagen att bygga upp den gamla havsmuren, som stormar bröt två gånger.",
      "Arbetet börjar i mars och tar två år, sade borgmästaren efter ett möte som varade till midnatt i rådhuset.",
      "Handlarna oroar sig för sommaren, eftersom strandpromenaden är stängd, och ber om hjälp med sina hyror.",
    ], related: "Läs också", share: "Dela artikeln", by: "Av", date: "5 mars 2024")
  private static let greek = Language(
    title: "Το θαλάσσιο τείχος χτίζεται ξανά",
    prose: [
      "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να ξαναχτίσει το παλιό τείχος, που έσπασαν δύο φορές οι καταιγίδες.",
      "Οι εργασίες αρχίζουν τον Μάρτιο και διαρκούν δύο χρόνια, είπε η δήμαρχος μετά από συνεδρίαση ως τα μεσάνυχτα.",
      "Οι έμποροι φοβούνται για το καλοκαίρι τους, επειδή η παραλία μένει κλειστή, και ζητούν βοήθεια για τα ενοίκια.",
    ], related: "Διαβάστε επίσης", share: "Κοινοποίηση", by: "Γράφει ο", date: "5 Μαρτίου 2024")
  private static let japanese = Language(
    title: "古い防潮堤を再建へ",
    prose: [
      "港町の町議会は火曜日、昨冬の嵐で二度壊れた古い防潮堤を再建することを決めた。工事は三月に始まり、二年間続く見通しである。",
      "町長は深夜まで続いた会議の後、記者団に対し「町の安全のために必要な工事だ」と述べ、住民に理解を求めた。",
      "商店主らは、遊歩道が閉鎖されるため夏の売り上げを心配しており、家賃の補助を求めている。町は支援策を検討する。",
    ], related: "関連記事", share: "シェアする", by: "著者", date: "2024年3月5日")
  private static let arabic = Language(
    title: "إعادة بناء الجدار البحري القديم",
    prose: [
      "قرر المجلس البلدي يوم الثلاثاء إعادة بناء الجدار البحري القديم، الذي كسرته العواصف مرتين في الشتاء الماضي.",
      "تبدأ الأعمال في آذار وتستمر عامين، كما قالت رئيسة البلدية بعد جلسة استمرت حتى منتصف الليل في دار البلدية.",
      "يخشى أصحاب المحال على موسمهم الصيفي، لأن الكورنيش سيبقى مغلقا، ويطلبون المساعدة في دفع الإيجارات.",
    ], related: "اقرأ أيضا", share: "شارك المقال", by: "بقلم", date: "5 آذار 2024")

  private static let languages = [english, swedish, greek, japanese, arabic]

  private static func links(_ language: Language) -> String {
    "<h3>\(language.related)</h3><ul><li><a href=/1>\(language.title) 1</a></li><li><a href=/2>\(language.title) 2</a></li></ul>"
  }

  private static let templates: [@Sendable (Language) -> String] = [
    // WordPress
    { l in
      """
      <div id="page" class="site"><header class="site-header"><nav class="main-navigation"><ul><li><a href=/>A</a></li></ul></nav>
      </header><main><article class="post hentry"><header class="entry-header"><h1 class="entry-title">\(l.title)</h1>
      <div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2024-03-05T08:00:00+00:00">\
      \(l.date)</time></span> <span class="byline"><span class="author vcard"><a class="url fn n" href="/author/ann-reed/">Ann \
      Reed</a></span></span></div></header><div class="entry-content">\(l.prose.map { "<p>\($0)</p>" }.joined())
      <div class="sharedaddy"><h3>\(l.share)</h3><ul><li><a href=#>Facebook</a></li></ul></div></div>
      <footer class="entry-footer"><span class="tags-links"><a href=/t>wall</a></span></footer></article>
      <aside class="widget-area">\(TemplateTests.links(l))</aside></main></div>
      """
    },
    // Drupal
    { l in
      """
      <div class="region region-content"><h1 class="page-title"><span class="field field--name-title">\(l.title)</span></h1>
      <article class="node node--type-article"><div class="node__meta">\(l.by) <span class="field--name-uid">Ann Reed</span>
      | <span class="field--name-created">\(l.date)</span></div><div class="node__content">
      <div class="field field--name-body field__item">\(l.prose.map { "<p>\($0)</p>" }.joined())</div></div></article>
      <div class="block-views">\(TemplateTests.links(l))</div></div>
      """
    },
    // AMP
    { l in
      """
      <amp-sidebar id=s><ul><li><a href=/>A</a></li></ul></amp-sidebar><main><article><h1>\(l.title)</h1>
      <p class="byline">\(l.by) Ann Reed</p><p class="date">\(l.date)</p><amp-social-share type=twitter></amp-social-share>
      \(l.prose.map { "<p>\($0)</p>" }.joined())<amp-ad width=300></amp-ad>\(TemplateTests.links(l))</article></main>
      """
    },
    // Blogger
    { l in
      """
      <div class="blog-posts hfeed"><h2 class="date-header"><span>\(l.date)</span></h2><div class="post hentry">
      <h3 class="post-title entry-title" itemprop="name">\(l.title)</h3><div class="post-body entry-content">
      \(l.prose.joined(separator: "<br /><br />"))</div><div class="post-footer"><span class="post-author vcard">\(l.by)
      <span class="fn" itemprop="author"><span itemprop="name">Ann Reed</span></span></span></div></div></div>
      """
    },
    // Arc
    { l in
      """
      <div id="fusion-app"><header class="c-header"><a href=/>Post</a></header><section><h1 class="b-headline">\(l.title)</h1>
      <div class="b-byline"><span class="b-byline__text">\(l.by)</span> <a class="b-byline__name" rel="author">Ann Reed</a></div>
      <time class="b-date" datetime="2024-03-05T08:00:00Z">\(l.date)</time><article class="b-article-body">
      \(l.prose.map { "<p class=\"c-paragraph\">\($0)</p>" }.joined())</article>
      <div class="b-related-links">\(TemplateTests.links(l))</div></section><footer class="b-footer"><a href=/c>Contact</a></footer></div>
      """
    },
    // Divisions and nothing else
    { l in
      """
      <div class=x1><a href=/>A</a> <a href=/b>B</a> <a href=/c>C</a></div><div class=x2><div class=x3>\(l.title)</div>
      <div class=x4>\(l.by) Ann Reed</div><div class=x5>\(l.date)</div>\(l.prose.map { "<div class=x6>\($0)</div>" }.joined())
      <div class=x7>\(l.related)</div><div><a href=/1>\(l.title) 1</a></div></div>
      """
    },
  ]

  @Test(arguments: 0..<6)
  func systemsAreRead(template: Int) {
    for language in Self.languages {
      let html =
        "<html><head><title>\(language.title)</title></head><body>\(Self.templates[template](language))</body></html>"
      let article = PageReader.article(Array(html.utf8), address: "https://post.example/news/wall.html").article
      let texts = article.blocks.compactMap { if case .paragraph(let text) = $0 { text.text } else { nil } }
      #expect(texts == language.prose, "\(template) \(language.title)")
      #expect(article.headline == language.title)
      #expect(article.byline.map(\.name) == ["Ann Reed"], "\(template) \(language.title)")
      #expect(article.dateline?.published?.prefix(10) == "2024-03-05", "\(template) \(language.title)")
    }
  }
}
