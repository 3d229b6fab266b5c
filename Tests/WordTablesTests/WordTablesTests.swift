import ArticleModel
import Deciphering
import FoundationEssentials
import Testing

@testable import LanguageIdentification
@testable import Pages
@testable import word_tables

/// The folder of the project.
private let root = String(#filePath.dropLast("/Tests/WordTablesTests/WordTablesTests.swift".count))

private func table(_ path: String, separator: Character = ",") throws -> WordTable {
  try WordTable(WordTables.text("\(root)/\(path).words"), file: path, separator: separator)
}

@Suite struct CommittedWordTests {
  @Test func theTablesAreThoseOfTheFiles() throws {
    for (name, text) in try WordTables.all(in: root) {
      #expect(try text == WordTables.text("\(root)/Sources/CWords/\(name)"), "\(name): swift run word-tables")
    }
  }

  @Test func noFileIsForgotten() throws {
    let languages = PageTables.scripts.flatMap(\.languages)
    #expect(Set(languages).count == languages.count)
    #expect(try names(of: "Sources/Pages/Words") == Set(languages + PageTables.others))
    #expect(try names(of: "Sources/Deciphering/Words") == Set(DateTables.files))
  }

  private func names(of folder: String) throws -> Set<String> {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)")
    return Set(names.map { $0.hasSuffix(".words") ? String($0.dropLast(6)) : $0 })
  }
}

/// Every word of the files is found in the tables, as what the files say it is.
@Suite struct FoundWordTests {
  @Test(arguments: PageTables.scripts.map(\.languages))
  func furnitureIsFound(_ languages: [String]) throws {
    var kinds: [FoldedKey: String] = [:]
    var count = 0
    for language in languages {
      for (kind, words) in try table("Sources/Pages/Words/\(language)").rows {
        let label = PageWords.Labels.named.first { $0.name == kind }?.label
        for word in words where language == "signs" || word != "&" {
          count += 1
          if let label {
            #expect(PageWords.isLabel(word, label), "\(language): \(word)")
            continue
          }
          // Where two languages differ the first one says what a word is.
          let expected = kinds[FoldedKey.trimmed(word)] ?? kind
          kinds[FoldedKey.trimmed(word)] = expected
          #expect(PageWords.kind(of: word) == expected, "\(language): \(word)")
          #expect(
            PageWords.kind(of: word.uppercased()) == expected || word.uppercased().lowercased() != word, "\(word)")
        }
      }
    }
    #expect(count > 0)
  }

  /// A line is looked up in the tables of its first letter's script alone.
  @Test func everyTableHoldsWordsOfItsOwnScriptOnly() throws {
    let scripts: [String: WritingScript] = [
      "arabic": .arabic, "hebrew": .hebrew, "cyrillic": .cyrillic, "latin": .latin,
    ]
    for (name, languages) in PageTables.scripts where name != "sign" {
      let script = scripts[name]
      for word in try languages.flatMap({ try table("Sources/Pages/Words/\($0)").rows.flatMap(\.words) }) {
        #expect(FoldedKey.measured(word).length <= PageWords.longest, "\(word) would never be found")
        if word == "&" { continue }
        if let script {
          let first = word.unicodeScalars.lazy.compactMap { WritingScript.of($0.value) }.first
          #expect((first ?? .latin) == script, "\(word)")
        } else {
          let first = word.unicodeScalars.first { $0.properties.isAlphabetic }
          #expect(first.map { $0.value >= 0x370 && WritingScript.of($0.value) == nil } ?? false, "\(word)")
        }
      }
    }
  }

  @Test func controlsAreFound() throws {
    var written: [FoldedKey: PageVocabulary.Kinds] = [:]
    for (name, words) in try table("Sources/Pages/Words/controls").rows {
      let kind = try #require(PageVocabulary.Kinds.named.first { $0.name == name }?.kind)
      for word in words { written[FoldedKey.trimmed(word), default: []].formUnion(kind) }
    }
    #expect(written.count > 200)
    for (key, kinds) in written { #expect(PageVocabulary.kinds(of: key) == kinds) }
  }

  @Test func placesAreFound() throws {
    for (name, words) in try table("Sources/Pages/Words/places").rows {
      let kind = try #require(TextDateline.Kinds.named.first { name.hasPrefix($0.name) }?.kind)
      if kind == .comma {
        for sign in words.flatMap(\.unicodeScalars) {
          #expect(TextDateline.kinds(of: FoldedKey(String(sign))) == .comma, "\(sign)")
        }
      } else {
        for word in words {
          #expect(TextDateline.kinds(of: FoldedKey.trimmed(word.lowercased())).contains(kind), "\(word)")
        }
      }
    }
  }

  @Test func namesOfPartsAreFound() throws {
    var reasons: [String: (reason: String, isCertain: Bool)] = [:]
    var signs: [String: PartNames.Signs] = [:]
    for (kind, words) in try table("Sources/Pages/Words/names", separator: " ").rows {
      for word in words.map({ $0.filter { $0 != "-" && $0 != "_" } }) {
        if kind.hasSuffix("!") || kind.hasSuffix("?") {
          // The last line counts.
          reasons[word] = (String(kind.dropLast()), kind.hasSuffix("!"))
        } else {
          signs[word, default: []].formUnion(try #require(PartNames.Signs.named.first { $0.name == kind }?.sign))
        }
      }
    }
    #expect(reasons.count > 100 && signs.count > 50)
    for word in Set(reasons.keys).union(signs.keys) {
      let known = PartNames.known(word)
      #expect(PartNames.reason(known) == reasons[word]?.reason, "\(word)")
      #expect(known.contains(.certain) == reasons[word]?.isCertain ?? false, "\(word)")
      for (_, sign) in PartNames.Signs.named {
        #expect(known.contains(sign) == signs[word, default: []].contains(sign), "\(word)")
      }
    }
  }

  @Test func datesAreFound() throws {
    var months: [FoldedKey: (Int, Dateline.Calendar)] = [:]
    for (kind, words) in try table("Sources/Deciphering/Words/dates").rows {
      if let calendar = DateTables.calendar(of: kind) {
        for (index, names) in words.enumerated() {
          for name in names.split(separator: "|") {
            let key = FoldedKey(name)
            // Where two languages differ the first one says which month it is.
            let expected = months[key] ?? (index + 1, calendar)
            months[key] = expected
            let found = DateVocabulary.month(key)
            #expect(found?.number == expected.0 && found?.calendar == expected.1, "\(name)")
          }
        }
      } else if kind.hasPrefix("zone ") {
        let offset = try #require(Int(kind.dropFirst(5)))
        for word in words {
          #expect(DateVocabulary.zone(FoldedKey(word)) == offset / 100 * 60 + offset % 100, "\(word)")
        }
      } else if kind != "order as in words" {
        let known = try #require(
          DateVocabulary.Kinds.named.first { kind == $0.name || kind.hasPrefix($0.name + " ") }?.kind)
        for word in words {
          #expect(DateVocabulary.kinds(of: FoldedKey(word)).contains(known), "\(word)")
          #expect(
            DateVocabulary.month(FoldedKey(word + "qx")) == nil && DateVocabulary.zone(FoldedKey(word + "qx")) == nil)
        }
      }
    }
    #expect(months.count > 800)
    #expect(DateVocabulary.month(FoldedKey("March"))?.tellsOrder == true)
    #expect(DateVocabulary.month(FoldedKey("mars"))?.tellsOrder == false)
  }

  @Test func lettersAreFound() throws {
    for (kind, words) in try table("Sources/Deciphering/Words/letters").rows {
      let place = try #require(HighWords.Places.named.first { $0.name == kind }?.place)
      for letter in words.flatMap(\.unicodeScalars) {
        #expect(HighWords.places(of: letter).contains(place), "\(letter)")
      }
    }
    #expect(HighWords.places(of: "a") == [])
  }

  @Test func marksAndLettersOfLanguagesAreFound() throws {
    let table = LanguageTable()
    var language = -1
    var count = 0
    for line in try WordTables.text("\(root)/Sources/LanguageIdentification/languages.txt").split(separator: "\n") {
      let parts = line.split(separator: " ")
      for part in parts.dropFirst() {
        let letters = part.unicodeScalars.map(\.value)
        let folded = letters.filter { !WritingScript.isMark($0) }.map { table[$0].folded }
        switch parts[0] {
        case "words": #expect(table.languages(with: LanguageMark.key(.word, folded)).contains(language), "\(part)")
        case "starts": #expect(table.languages(with: LanguageMark.key(.start, folded)).contains(language), "\(part)")
        case "ends":
          #expect(table.languages(with: LanguageMark.key(.end, folded.reversed())).contains(language), "\(part)")
        case "letters": #expect(letters.allSatisfy { table[$0].own.contains(language) }, "\(part)")
        case "alphabet": #expect(letters.allSatisfy { table[$0].alphabet.contains(language) }, "\(part)")
        case "variants": #expect(letters.allSatisfy { table[$0].variants.contains(language) }, "\(part)")
        default: continue
        }
        count += 1
      }
      if parts[0] == "language" {
        language += 1
        #expect(table.language(language).tag == parts[1] && table.language(language).script.rawValue == parts[2])
        #expect(table.languages(in: table.language(language).script).contains(language))
      } else if parts[0] == "script" {
        let script = try #require(WritingScript(rawValue: String(parts[1])))
        #expect(table.usual(in: script).map { table.language($0).tag } == String(parts[2]))
      } else if parts[0] == "fold" {
        for letter in parts[2].unicodeScalars {
          #expect(table[letter.value].folded == parts[1].unicodeScalars.first?.value)
        }
      }
    }
    #expect(language + 1 == table.count && count > 1000)
    #expect(table.languages(with: LanguageMark.key(.word, "qqxq".unicodeScalars.map(\.value))) == [])
    #expect(table[0x1F600] == LanguageTable.Letter(folded: 0x1F600) && table[0x4E00].alphabet == [])
  }

  @Test func noOtherWordIsFound() throws {
    for (_, languages) in PageTables.scripts {
      for language in languages {
        for word in try table("Sources/Pages/Words/\(language)").rows.flatMap(\.words) {
          let other = word + "qx"
          #expect(PageWords.kind(of: other) == nil && !PageWords.isLabel(other, .by), "\(other)")
          #expect(PageVocabulary.kinds(of: FoldedKey.trimmed(other)) == [], "\(other)")
        }
      }
    }
  }
}

@Suite struct WordTableTests {
  @Test(arguments: [
    ("related", "x:1: no colon"), ("\nrelated:", "x:2: nothing after the colon"),
    ("# remark\nrelated: a\nother: , ,", "x:3: nothing after the colon"),
  ]) func whatIsWrongIsNamed(_ text: String, _ fault: String) {
    #expect { try WordTable(text, file: "x") } throws: { "\($0)" == fault }
  }

  @Test func aLineOfLanguagesThatNobodyKnowsIsAFault() {
    #expect(LanguageFile("words a\nlanguage\nabc").faults.map(\.line) == [1, 2, 3])
    #expect(throws: WordFault.self) { try LanguageMarkTables.text("language xx Latn\nabc\n") }
  }

  @Test func aKindThatNobodyKnowsIsAFault() {
    #expect(throws: WordFault.self) { try DateTables.text { _ in "manths en: a" } }
    #expect(throws: WordFault.self) { try PageTables.text { $0 == "fr" ? "unheard of: a" : "related: a" } }
  }
}
