import ArticleModel
import Testing

@testable import Pages

/// When a page copied off a browser says that it was published.
@Suite struct PastedDateTests {
  /// A page with these lines below its headline, and these below its text.
  private func dateline(
    _ title: String = "Sea wall to be rebuilt after two storms", head: String, foot: String = ""
  ) -> Dateline? {
    let page = """
      Skip to content
      Menu
      Home
      News
      Sport
      Weather
      Log in
      Subscribe
      Local
      \(title)
      \(head)
      The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter.
      Work begins in March and takes two years, said the mayor, Ann Reed, after a session that lasted until midnight.
      Shopkeepers fear for their summer, because the promenade stays closed, and ask for help with their rents.
      \(foot)
      Related articles
      Storm breaks wall
      Mayor is angry
      Terms
      Imprint
      Privacy
      Contact
      """
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "")
    return PlainText.article(from: page, keepsAll: false, provenance: provenance).0.dateline
  }

  @Test func numbersAreDayFirstWhereNothingElseIsShown() {
    #expect(dateline(head: "3/5/2024")?.published == "2024-05-03")
  }

  @Test(arguments: [
    "Storm breaks wall\n2/27/2024", "The archive of March 5, 2024", "Beach stays shut\nFebruary 1, 2024",
  ])
  func numbersAreMonthFirstWhereThePageShowsIt(foot: String) {
    #expect(dateline(head: "3/5/2024", foot: foot)?.published == "2024-03-05")
  }

  @Test func aZoneTellsTheOrder() {
    #expect(dateline(head: "3/5/2024 7:38 PM EST")?.published == "2024-03-05T19:38-05:00")
  }

  @Test func whatThePageContradictsIsLeftAlone() {
    #expect(dateline(head: "3/5/2024", foot: "2/27/2024\n27/2/2024")?.published == "2024-05-03")
    #expect(dateline(head: "3/5/2024", foot: "The archive of 3 May 2024\nJuly 1, 2024")?.published == "2024-05-03")
    #expect(dateline(head: "3.5.2024", foot: "2/27/2024")?.published == "2024-05-03")
  }

  @Test func theEarlierOfTwoDaysAloneIsWhenItWasPublished() {
    let found = dateline(head: "8/1/2025\n8/27/2025")
    #expect(found?.published == "2025-08-01")
    #expect(found?.modified == "2025-08-27")
  }

  // MARK: Without a year

  @Test func aDayWithoutItsYearTakesThatOfTheCommentsBelow() {
    #expect(dateline(head: "Apr 12", foot: "Jane Doe\nApril 14, 2020 at 1:06 pm")?.published == "2020-04-12")
    // Those of the last days of a year go on into the next.
    #expect(
      dateline(head: "Dec 29", foot: "Jane Doe\nDecember 30, 2020\nJohn\nJanuary 2, 2021")?.published == "2020-12-29")
  }

  @Test func aDayWithoutItsYearTakesThatOfTheHeadline() {
    #expect(dateline("Seven sea walls of 2024 that broke", head: "Aug 15")?.published == "2024-08-15")
  }

  @Test func aDayIsNoneWhereItsYearIsUnsure() {
    #expect(dateline(head: "Apr 12") == nil)
    #expect(dateline(head: "Apr 12", foot: "© 2026 Harbour News") == nil)
    #expect(dateline(head: "Apr 12", foot: "April 20, 2020\nMay 3, 2022") == nil)
    // In December a headline names the next year.
    #expect(dateline("Seven sea walls to see in 2025", head: "Dec 15") == nil)
  }

  // MARK: Lines

  @Test func aStatementOfAnyLengthBesideTheHeadlineDatesThePage() {
    let found = dateline(
      head:
        "Posted on December 20, 2025 by Jane Doe in News, Harbour, Walls and other things - 5 Comments on the sea wall?"
    )
    #expect(found?.published == "2025-12-20")
  }

  @Test func aDateBesideTheCountOfCommentsBelowTheTextIsThePages() {
    let foot =
      "June 9, 2020 · 6 Comments\nComments\nLori says\nJune 9, 2020 at 1:06 pm\nAnn says\nJune 11, 2020 at 2:10 pm"
    #expect(dateline(head: "The old wall", foot: foot)?.published == "2020-06-09")
  }

  @Test(arguments: ["Published on: 5 March 2024", "أضيف بتاريخ :2024/3/5"])
  func aShortPageMayStateItsDateAtItsEnd(line: String) {
    let page = """
      Sea wall to be rebuilt after two storms
      The council of Harbour Town agreed on Tuesday to rebuild the old sea wall, which storms broke twice last winter.
      Work begins in March and takes two years, said the mayor, Ann Reed, after a session that lasted until midnight.
      \(line)
      """
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "")
    let article = PlainText.article(from: page, keepsAll: false, provenance: provenance).0
    #expect(article.headline == "Sea wall to be rebuilt after two storms")
    #expect(article.dateline?.published == "2024-03-05")
    #expect(article.dateline?.raw == line)
    #expect(article.blocks.count == 2)
  }
}
