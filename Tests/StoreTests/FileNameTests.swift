import ArticleModel
import Testing

@testable import Store

/// Where an article's file stands, and what it is called.
@Suite struct FileNameTests {
  @Test(arguments: [
    ("2024-03-11", "2024/03/11-"), ("2024-03", "2024/03/00-"), ("2024", "2024/00/00-"),
    ("2024-03-11T10:00", "2024/03/11-"),
  ]) func aFileStandsUnderItsDay(_ date: String, _ beginning: String) {
    let article = Article(headline: "خبر", dateline: Dateline(raw: date, published: date))
    #expect(FileName.path(for: article, id: "0123456789abcdef") == beginning + "خبر-01234567.md")
  }

  @Test(arguments: [
    ("خبر رقم 12: «كلمة»", "خبر-رقم-12-كلمة"), ("Report No. 7 (2nd)", "report-no-7-2nd"), ("…!", "article"),
  ]) func aFileIsNamedByTheHeadlinesLettersAndDigits(_ headline: String, _ slug: String) {
    #expect(FileName.slug(headline) == slug)
  }

  @Test(arguments: ["2024-3-11", "2024-03-1", "24-03-11", "2024-aa-11", "", "../../x"])
  func whatIsNoDayStandsUnderToday(_ date: String) {
    let article = Article(headline: "خبر", dateline: Dateline(raw: date, published: date))
    let path = FileName.path(for: article, id: "0123456789abcdef")
    #expect(path.hasPrefix("20") && path.split(separator: "/").count == 3 && !path.contains(".."))
  }
}
