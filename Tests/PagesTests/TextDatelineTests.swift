import ArticleModel
import Testing

@testable import Pages

/// Where a report was written, by its first words.
@Suite struct TextDatelineTests {
  private static let rest = "the council agreed on Tuesday to rebuild the old sea wall, which storms broke twice."

  @Test(
    arguments: [
      ("OLDPORT — The \(rest)", "OLDPORT", nil), ("OLDPORT, Maine (AP) — The \(rest)", "OLDPORT, Maine", "AP"),
      ("NEW YORK (Reuters) - The \(rest)", "NEW YORK", "Reuters"),
      ("WASHINGTON, Nov 3 (Reuters) – “The \(rest)", "WASHINGTON", "Reuters"),
      ("MADRID, 3 (EUROPA PRESS) - El gobierno \(rest)", "MADRID", "EUROPA PRESS"),
      ("Altstadt (dpa) - Der Rat \(rest)", "Altstadt", "dpa"), ("Berlin – Die Regierung \(rest)", "Berlin", nil),
      ("Frankfurt/Main (dpa/lhe) - Der Rat \(rest)", "Frankfurt/Main", "dpa/lhe"),
      ("МОСКВА — Правительство объявило новые меры помощи крестьянам в будущем году.", "МОСКВА", nil),
      ("القاهرة - قالت الحكومة يوم الثلاثاء إنها ستعيد بناء السور القديم الذي هدمته العواصف.", "القاهرة", nil),
      ("كفر الشيخ (رويترز) - قالت الحكومة يوم الثلاثاء إنها ستعيد بناء السور القديم.", "كفر الشيخ", "رويترز"),
      ("القاهرة - رويترز - قالت الحكومة يوم الثلاثاء إنها ستعيد بناء السور القديم.", "القاهرة", "رويترز"),
      ("تهران- ایرنا- دولت روز سه‌شنبه اعلام کرد که دیوار قدیمی شهر را دوباره می‌سازد.", "تهران", "ایرنا"),
      ("لاہور - حکومت نے منگل کو اعلان کیا کہ پرانی دیوار دوبارہ تعمیر کی جائے گی۔", "لاہور", nil),
      ("תל אביב – הממשלה הודיעה ביום שלישי כי תבנה מחדש את החומה הישנה שנהרסה.", "תל אביב", nil),
    ] as [(String, String, String?)])
  func placeIsRead(text: String, place: String, agency: String?) {
    let found = TextDateline(text)
    #expect(found?.place == place)
    #expect(found?.agency == agency)
  }

  @Test(arguments: [
    "The council — which met on Tuesday — \(rest)", "EXCLUSIVE — The \(rest)", "WATCH - The \(rest)",
    "NASA — which \(rest)", "BBC - The \(rest)", "Apple — the company — \(rest)", "Saint-Denis is a town where \(rest)",
    "OLDPORT — Too short.", "3 March — The \(rest)", "OLDPORT (a small town) — The \(rest)", "— The \(rest)",
    "عاجل - قالت الحكومة يوم الثلاثاء إنها ستعيد بناء السور القديم الذي هدمته العواصف.",
    "الرجل - الذي قال الحقيقة أمام المحكمة يوم الثلاثاء ولم يصدقه أحد من الحاضرين هناك.",
    "EDITOR'S NOTE — This \(rest)", "A VERY LONG RUN OF SHOUTED WORDS — The \(rest)",
  ])
  func sentenceIsNoPlace(text: String) { #expect(TextDateline(text) == nil) }

  @Test func pageTakesItWhereNothingElseNamesAPlace() {
    let text = "OLDPORT (AP) — The \(Self.rest)"
    func article(_ under: String, site: String = "Harbour Post") -> Article {
      let page = """
        <html lang=en><head><title>Sea wall to be rebuilt</title><meta property=og:site_name content="\(site)"></head><body>
        <article><h1>Sea wall to be rebuilt</h1>\(under)<p>\(text)</p><p>Work begins in March, said the mayor, Ann Reed.</p>
        <p>Shopkeepers fear for their summer, because the promenade stays closed, and ask for help.</p></article></body></html>
        """
      return PageReader.article(Array(page.utf8), address: nil).article
    }
    let found = article("<p>3 March 2024</p>")
    #expect(found.dateline?.place == "OLDPORT")
    #expect(found.dateline?.published == "2024-03-03")
    #expect(found.agency == "AP")
    // The text keeps it.
    #expect(found.blocks.first == .paragraph(RichText(text)))
    #expect(article("").dateline?.place == "OLDPORT")
    #expect(article("", site: "Oldport").dateline?.place == nil)
    #expect(article("<p>Hillside, 3 March 2024</p>").dateline?.place == "Hillside")
  }

  @Test func linesTooShortForAReportArePassedOver() {
    func place(_ count: Int) -> String? {
      let beginning = "OLDPORT — The wall"
      let text = beginning + String(repeating: " a", count: (count - beginning.unicodeScalars.count) / 2)
      var article = Article(blocks: [.paragraph(RichText(text)), .paragraph(RichText("HILLSIDE — The \(Self.rest)"))])
      return article.takePlaceOfText() ? article.dateline?.place : nil
    }
    #expect(place(60) == "OLDPORT")
    #expect(place(58) == "HILLSIDE")
  }
}
