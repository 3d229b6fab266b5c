import Querying
import Testing

@Suite struct QueryParserTests {
  private func word(_ text: String) -> Query { .condition(.word(text, isBeginning: false)) }

  @Test func wordsPhrasesAndFields() throws {
    #expect(try QueryParser.parse("") == .everything)
    #expect(try QueryParser.parse("  سلام ") == word("سلام"))
    #expect(
      try QueryParser.parse("معرض \"مدينة الندى\" from:الوراق")
        == .all([word("معرض"), .condition(.phrase("مدينة الندى")), .condition(.field(.source, "الوراق"))]))
    #expect(try QueryParser.parse("title:\"two words\"") == .condition(.field(.title, "two words")))
    #expect(try QueryParser.parse("«نص منقول»") == .condition(.phrase("نص منقول")))
    #expect(
      try QueryParser.parse("lang:ar,fa")
        == .any([.condition(.field(.language, "ar")), .condition(.field(.language, "fa"))]))
    #expect(
      try QueryParser.parse("is:unread,starred") == .all([.condition(.flag(.unread)), .condition(.flag(.starred))]))
  }

  @Test func everyNameHasAnArabicOne() throws {
    let pairs = [
      ("title:x", "عنوان:x"), ("from:x", "مصدر:x"), ("by:x", "بقلم:x"), ("section:x", "قسم:x"), ("tag:x", "وسم:x"),
      ("feed:x", "خلاصة:x"), ("lang:x", "لغة:x"), ("speaker:x", "القائل:x"), ("via:x", "نقلاً:x"),
      ("is:unread", "حالة:غير-مقروء"), ("is:starred", "حالة:مميّز"), ("after:2022-09", "بعد:٢٠٢٢-٠٩"),
      ("before:2022", "قبل:٢٠٢٢"), ("newer:\"2 weeks\"", "أحدث:أسبوعين"), ("newer:3d", "أحدث:\"٣ أيام\""),
      ("a OR b", "a أو b"), ("NOT a", "ليس a"),
    ]
    for (english, arabic) in pairs {
      #expect(try QueryParser.parse(english) == QueryParser.parse(arabic), "\(english) \(arabic)")
    }
  }

  @Test func theWholeOfAFieldIsAskedForByAnEqualsSign() throws {
    #expect(try QueryParser.parse("from:=\"Harbour Post\"") == .condition(.exactly(.source, "Harbour Post")))
    #expect(
      try QueryParser.parse("tag:=كتب,شعر x")
        == .all([.any([.condition(.exactly(.tag, "كتب")), .condition(.exactly(.tag, "شعر"))]), word("x")]))
    for line in ["from:=", "is:=unread", "from:= x", "from:=\"x"] {
      #expect(throws: QueryFault.self, "\(line)") { try QueryParser.parse(line) }
      _ = try QueryParser.parse(line, isPartial: true)
    }
  }

  @Test func aSavedSearchStandsForItsLine() throws {
    let named = ["Morning": try QueryParser.parse("is:unread tag:news"), "كتب": word("معرض")]
    #expect(
      try QueryParser.parse("harbour -search:morning", named: named)
        == .all([word("harbour"), .not(.all([.condition(.flag(.unread)), .condition(.field(.tag, "news"))]))]))
    let morning = try #require(named["Morning"])
    #expect(try QueryParser.parse("بحث:كُتُب,morning", named: named) == .any([word("معرض"), morning]))
    #expect(try QueryParser.parse("search:\"Morning\"", named: named) == named["Morning"])
    #expect(throws: QueryFault(.unknownSearch("noon"), 9..<13)) { try QueryParser.parse("x search:noon", named: named) }
    #expect(try QueryParser.parse("x search:mor", isPartial: true, named: named) == word("x"))
  }

  @Test func datesAndTimes() throws {
    #expect(try QueryParser.parse("after:2022-09") == .condition(.from("2022-09-01")))
    #expect(try QueryParser.parse("before:2022/9/5") == .condition(.before("2022-09-05")))
    #expect(try QueryParser.parse("newer:\"1 week\"") == .condition(.newer(days: 7)))
    #expect(try QueryParser.parse("newer:10") == .condition(.newer(days: 10)))
  }

  @Test func orBindsLooserThanWordsSideBySideAndParenthesesTightest() throws {
    #expect(try QueryParser.parse("a b OR c") == .any([.all([word("a"), word("b")]), word("c")]))
    #expect(try QueryParser.parse("a (b | c)") == .all([word("a"), .any([word("b"), word("c")])]))
    #expect(
      try QueryParser.parse("-a -\"b c\" -(d e)")
        == .all([.not(word("a")), .not(.condition(.phrase("b c"))), .not(.all([word("d"), word("e")]))]))
    // A hyphen inside a word is the word's.
    #expect(try QueryParser.parse("al-Haddad") == word("al-Haddad"))
  }

  @Test func aColonThatEndsAWordIsNoField() throws {
    #expect(try QueryParser.parse("خبر: رقم") == .all([word("خبر"), word("رقم")]))
    #expect(try QueryParser.parse("14:46") == word("14:46"))
  }

  @Test(arguments: [
    ("a titel:x", QueryFault(.unknownField("titel"), 2..<7)),
    ("is:blue", QueryFault(.unknownFlag("blue"), 3..<7)),
    ("after:soon", QueryFault(.badDate("soon"), 6..<10)),
    ("newer:\"3 moons\"", QueryFault(.badDuration("3 moons"), 6..<15)),
    ("a from:", QueryFault(.nothingAfterField("from"), 2..<7)),
    ("a OR", QueryFault(.nothingAfterOperator("OR"), 2..<4)),
    ("OR a", QueryFault(.nothingAfterOperator("OR"), 0..<2)),
    ("a \"b", QueryFault(.openQuotation, 2..<4)),
    ("a (b", QueryFault(.openParenthesis, 2..<3)),
    ("a b)", QueryFault(.strayParenthesis, 3..<4)),
  ]) func errorsSayWhere(_ line: String, _ fault: QueryFault) {
    #expect(throws: fault) { try QueryParser.parse(line) }
  }

  @Test func aLineThatIsBeingTypedIsReadAsFarAsItGoes() throws {
    #expect(try QueryParser.parse("سل", isPartial: true) == .condition(.word("سل", isBeginning: true)))
    #expect(try QueryParser.parse("سل ", isPartial: true) == word("سل"))
    for line in ["a \"", "a (", "a OR", "a -", "a from:", "a is:unr", "a after:20", "a newer:\"2 we", "a \"\""] {
      #expect(try QueryParser.parse(line, isPartial: true) == word("a"), "\(line)")
    }
    #expect(try QueryParser.parse("a \"b c", isPartial: true) == .all([word("a"), .condition(.phrase("b c"))]))
  }

  @Test func noDepthOfParenthesesIsTooMuch() {
    let line = String(repeating: "(", count: 100_000)
    #expect(throws: QueryFault(.openParenthesis, 64..<65)) { try QueryParser.parse(line) }
    #expect((try? QueryParser.parse(String(repeating: "a (-", count: 50_000))) == nil)
  }

  @Test func anyLineIsReadOrRefused() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "a", "\"", "(", ")", "-", ":", " ", "is:", "from:", "OR", "NOT", "بعد:", "«", "»", ",", "2022-09", "\u{301}",
    ]
    for _ in 0..<3_000 {
      let line = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      _ = try? QueryParser.parse(line)
      _ = try? QueryParser.parse(line, isPartial: true)
    }
  }
}
