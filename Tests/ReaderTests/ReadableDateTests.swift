import ArticleModel
import Testing

@testable import Reader

struct ReadableDateTests {
  private func dateline(_ raw: String, _ published: String?, _ language: String?) -> String? {
    Article(headline: "x", language: language, dateline: Dateline(raw: raw, published: published)).withReadableDate
      .dateline?.raw.filter { !"\u{2066}\u{2069}".contains($0) }
  }

  @Test(arguments: [
    ("Fri, 27 Nov 2026 08:00:00 GMT", "2026-11-27T08:00:00Z", "ar", "الجمعة 27 نوفمبر 2026، 08:00 UTC"),
    ("27 Nov 2026 08:00 +0300", "2026-11-27T08:00:00+03:00", "he", "יום שישי 27 נובמבר 2026, 08:00 UTC+03:00"),
    ("2026-11-27T08:00:00Z", "2026-11-27T08:00:00Z", "en", "Friday 27 Nov 2026, 08:00 UTC"),
    ("2026-11-27T08:00", "2026-11-27T08:00", "fr", "Friday 27 Nov 2026, 08:00"),
    ("2026.11.20 | 09:15 ميناء الرُّبى", "2026-11-20T09:15", "ar", "2026.11.20 | 09:15 ميناء الرُّبى"),
    ("Published on 27 November 2026", "2026-11-27", "en", "Published on 27 November 2026"),
  ]) func whatAMachineWroteIsWrittenAsPeopleDo(_ raw: String, _ iso: String, _ language: String, _ expected: String) {
    #expect(dateline(raw, iso, language) == expected)
  }

  @Test func whatNobodyReadAsADateStays() {
    #expect(dateline("Fri, 31 Nov 2026 08:00:00 GMT", nil, "ar") == "Fri, 31 Nov 2026 08:00:00 GMT")
  }
}
