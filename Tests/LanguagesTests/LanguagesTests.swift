import Glibc
import Languages
import Testing

@testable import language_tables

/// The folder of the project.
private let root = String(#filePath.dropLast("/Tests/LanguagesTests/LanguagesTests.swift".count))

private func text(of path: String) throws -> String {
  let file = try #require(fopen("\(root)/\(path)", "r"))
  defer { fclose(file) }
  var bytes: [UInt8] = []
  while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
  return String(decoding: bytes, as: UTF8.self)
}

@Suite struct CommittedPackTests {
  private let packs: [Pack]

  init() throws { packs = try Pack.all(in: "\(root)/Sources/Languages/packs") }

  @Test func everyLineIsUnderstood() {
    let faults = packs.flatMap(\.faults)
    #expect(faults.isEmpty, "\(faults.map(\.description).joined(separator: "\n"))")
  }

  @Test func theTablesAreThoseOfThePacks() throws {
    #expect(try CTables(packs).text == text(of: "Sources/CLanguages/Tables.c"), "swift run language-tables")
  }

  @Test func everyLanguageKnowsGivenNames() {
    for pack in packs where pack.tag != "und" {
      #expect(pack.lists[.forenames]?.count ?? 0 >= 500, "\(pack.tag): \(pack.lists[.forenames]?.count ?? 0)")
    }
  }

  @Test func everyLanguageSpeaks() {
    #expect(Set(Language.all.map(\.tag)) == Set(packs.map(\.tag)))
    for pack in packs {
      #expect(pack.words.values.contains { $0.contains(.reports) } || !pack.expressions.isEmpty, "\(pack.tag)")
    }
  }
}

@Suite struct PackTests {
  private func faults(_ text: String) -> [String] {
    Pack(file: "xx.language", text: "name: Test\nsubject: after\n" + text).faults.map(\.description)
  }

  @Test(arguments: [
    ("reports said: word", "xx.language:3: unknown role: said"),
    ("reports: said told said", "xx.language:3: said stands twice"),
    ("reports: said\nreports: said", "xx.language:4: said stands twice"),
    ("reports: said,told", "xx.language:3: said,told can never match: U+2C parts words"),
    ("list nothing: word", "xx.language:3: unknown list: nothing"),
    ("list about: two_words", "xx.language:3: two_words can never match: an expression, where one word is asked for"),
    ("letters nothing: a", "xx.language:3: unknown letters: nothing"),
    ("letters pasts: ed e-d", "xx.language:3: e-d is no letters"),
    ("letters pasts: ed ed", "xx.language:3: ed stands twice"),
    ("letters pasts: Ed", "xx.language:3: Ed can never match: it is not folded"),
    ("list about: word word", "xx.language:3: word stands twice"),
    ("subject: sideways", "xx.language:3: unknown value of subject: sideways"),
    ("inflection: klingon", "xx.language:3: unknown inflection: klingon"), ("reports said", "xx.language:3: no colon"),
    ("reports:", "xx.language:3: nothing after the colon"),
    ("paradigm verb: te", "xx.language:3: no paradigm: paradigm verb: te"),
  ]) func whatIsWrongIsNamed(_ text: String, _ fault: String) {
    #expect(faults(text).contains(fault), "\(faults(text))")
  }

  @Test func aParadigmMakesForms() {
    let pack = Pack(
      file: "xx.language",
      text:
        "paradigm weak: ~te -en+t=present\nparadigm people: ~ ~in=feminine\nweak reports: beton sagen\npeople title masculine: Sprecher"
    )
    #expect(pack.faults.isEmpty)
    func roles(_ word: String) -> Roles? { pack.words[WordKey(folding: word).value] }
    #expect(roles("betonte") == .reports)
    #expect(roles("sagt") == [.reports, .present])
    #expect(roles("sprecher") == [.title, .masculine])
    #expect(roles("sprecherin") == [.title, .feminine])
    #expect(roles("betonin") == nil)
  }

  @Test func severalWordsAreAnExpression() {
    let pack = Pack(file: "xx.language", text: "according: with_regard_to\nreports: said")
    #expect(pack.expressions[WordKey(folding: "with").value]?.first?.words.count == 3)
    #expect(pack.words.count == 1)
  }
}

@Suite struct LanguageTests {
  @Test(arguments: [
    ("ar", "ar"), ("ar-EG", "ar"), ("AR", "ar"), ("iw", "he"), ("de_CH", "de"), ("xx", "und"), ("", "und"),
  ])
  func aTagFindsItsPack(_ tag: String, _ pack: String) {
    #expect(Language.of(tag).tag == pack)
  }

  @Test func wordsAreFoundFolded() {
    #expect(Language.of("ar").words[WordKey(folding: "قال")]?.contains(.reports) == true)
    #expect(Language.of("en").words[WordKey(folding: "SAID")]?.contains(.reports) == true)
    #expect(Language.of("en").words[WordKey(folding: "zebra")] == nil)
  }

  @Test func expressionsStandLongestFirst() {
    let found = Language.of("en").expressions(startingWith: WordKey(folding: "according"))
    #expect(!found.isEmpty)
    #expect(zip(found, found.dropFirst()).allSatisfy { $0.count >= $1.count })
    #expect(Language.of("en").expressions(startingWith: WordKey(folding: "zebra")).isEmpty)
  }

  @Test(arguments: WordList.allCases) func everyListHasItsWords(_ list: WordList) {
    let words = WordSet(list)
    #expect(!words.isEmpty)
    #expect(words.contains(list.key))
    #expect(!words.contains(WordKey(folding: "zebra")))
  }
}

@Suite struct LettersTests {
  private func letters(_ word: String) -> [UInt32] { word.unicodeScalars.map(\.value) }

  @Test(arguments: LetterList.allCases) func everyListHasItsLetters(_ list: LetterList) {
    let found = Letters(list)
    #expect(!found.runs.isEmpty && found.runs.allSatisfy { !$0.isEmpty })
    for run in found.runs {
      #expect(found.begin(run + [0x30]) && found.end([0x30] + run))
      #expect(found.contains(run[0]) == found.runs.contains([run[0]]))
    }
    #expect(!found.contains(0x30) && !found.begin([0x30]) && !found.end([0x30]))
  }

  @Test func aWordEndsInItsEnding() {
    #expect(Letters(.pasts).end(letters("asked")))
    #expect(!Letters(.pasts).end(letters("edit")))
    #expect(!Letters(.pasts).end(letters("d")))
    #expect(Letters(.article).begin(letters("البيت")))
    #expect(!Letters(.article).begin(letters("لبيت")))
  }

  @Test(arguments: [
    ("تدمير", true), ("انطلاق", true), ("استخدام", true), ("مدينه", false), ("تدمر", false), ("استخدم", false),
  ])
  func aWordFitsThePatternThatItIsBuiltOn(_ word: String, _ fits: Bool) {
    #expect(Letters(.verbalNouns).fit(letters(word)) == fits)
  }
}
