import Testing

@testable import Feeds

@Suite struct FeedDateTests {
  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"), ("Thu, 1 Jan 04 19:48 EST", "2004-01-01T19:48-05:00"),
    ("01 Jan 2004 00:00:00 +0330", "2004-01-01T00:00:00+03:30"),
    ("Sun Jan  4 16:29:06 PST 2004", "2004-01-04T16:29:06-08:00"),
    ("Sun, 04-Jan-2004 16:29:06 GMT", "2004-01-04T16:29:06Z"),
    ("2003-12-31T10:14:55-08:00", "2003-12-31T10:14:55-08:00"),
    ("2003-12-31T10:14:55.123Z", "2003-12-31T10:14:55Z"), ("2003-12-31 10:14", "2003-12-31T10:14"),
    ("2003-12-31T24:00:00Z", "2004-01-01T00:00:00Z"), ("2003-365", "2003-12-31"), ("2004-060", "2004-02-29"),
    ("20031231T101455Z", "2003-12-31T10:14:55Z"), ("2003-12", "2003-12"), ("2003", "2003"), ("20031231", "2003-12-31"),
    ("Thu, 5 Mar 2026 08:00:00 UTC+3", "2026-03-05T08:00:00+03:00"), ("الخميس، 5 مارس 2026 08:00", "2026-03-05T08:00"),
    ("Thu, 5 Mar 2026 08:00:00 NOWHERE", "2026-03-05T08:00:00"),
  ])
  func datesAreRead(text: String, iso: String) { #expect(FeedDateParser.date(text)?.iso == iso, "\(text)") }

  @Test(arguments: ["", "yesterday", "2003-02-30", "2003-13-01", "31 Feb 2004", "2004-01-01T25:00:00Z", "99999"])
  func whatIsNoDateIsNone(text: String) { #expect(FeedDateParser.date(text)?.iso == nil, "\(text)") }

  @Test func theWordsAreKept() { #expect(FeedDateParser.date(" last\u{7} week ")?.raw == "last week") }
}
