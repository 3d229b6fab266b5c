import ArticleFiles
import ArticleModel
import Importing
import Testing

/// A page as a browser's clipboard gives it, written for these tests.
let copiedPage = """
  icon
  ملفات خاصة

  وزير المياه: خطة "النهرين" لا تغني عن ترشيد الاستهلاك بل تكملها

  2024.03.05 | 09:30 بيروت

  سد الوادي
  قال وزير المياه إن أعمال الصيانة لم تتوقف في السد خلال أشهر الشتاء الماضية على الرغم من العواصف - رويترز
  بيروت - متابعات
  +A
  حجم الخط
  -A

  أكدت وزارة المياه أن خطة "النهرين" ليست بديلاً عن ترشيد الاستهلاك، بل هي "مكمل له"، مشيرة إلى أن العمل فيها يبدأ مطلع الصيف.

  وقال الوزير، سامي حداد، في تصريح للصحفيين إن "الخزانات امتلأت بنسبة لم نشهدها منذ عشرين عاماً، وعلينا أن نحسن إدارتها".

  "مياه الشرب"

  وبدأت أولى مراحل الخطة في 12 كانون الثاني من العام 2023، بتمويل من البلديات، على أن تنتهي المرحلة الأخيرة منها نهاية العام المقبل.
  """

func read(_ text: String, _ name: String = "page.txt") -> ImportedArticle {
  Importer.read(Array(text.utf8), name: name)[0]
}

@Suite struct CopiedPageTests {
  @Test func isTakenApart() {
    let (article, provenance) = { ($0.article, $0.provenance) }(read(copiedPage))
    #expect(article.kicker == "ملفات خاصة")
    #expect(article.headline == #"وزير المياه: خطة "النهرين" لا تغني عن ترشيد الاستهلاك بل تكملها"#)
    #expect(
      article.dateline
        == Dateline(
          raw: "2024.03.05 | 09:30 بيروت", published: "2024-03-05T09:30", precision: .minute, place: "بيروت"))
    #expect(article.leadImage?.alternativeText == "سد الوادي")
    #expect(article.leadImage?.credit == "رويترز")
    #expect(article.leadImage?.caption?.hasPrefix("قال وزير المياه") == true)
    #expect(article.agency == "بيروت - متابعات" && article.byline.isEmpty && article.standfirst == nil)
    #expect(article.language == "ar" && article.direction == .rightToLeft)
    let lines = copiedPage.split(separator: "\n").map(String.init)
    #expect(
      article.blocks == [
        .paragraph(RichText(lines[10])), .paragraph(RichText(lines[11])), .heading(level: 2, RichText(lines[12])),
        .paragraph(RichText(lines[13])),
      ])
    #expect(
      provenance.dropped
        == ["icon", "+A", "حجم الخط", "-A"].map { Provenance.Dropped(text: $0, why: "furniture", place: 0) })
    #expect(provenance.extractor == "plain-text/1" && provenance.warnings.isEmpty)
  }

  @Test func isDigestedOnlyForWhoeverAsks() {
    var options = ImportOptions()
    let (whole, shown) = (
      Array(copiedPage.utf8), { Importer.read(Array(copiedPage.utf8), name: "page.txt", options: $0)[0] }
    )
    #expect(shown(options).provenance.sha256 == SHA256.hexDigest(of: whole))
    options.takesDigest = false
    #expect(shown(options).provenance.sha256 == "" && shown(options).article == read(copiedPage).article)
  }

  @Test func survivesItsLineEndings() {
    let expected = read(copiedPage).article
    for ending in ["\r\n", "\r", "\u{85}", "\u{2028}"] {
      #expect(
        read(copiedPage.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)).article
          == expected)
    }
  }
}
