import FoundationEssentials
import Testing

@testable import LanguageIdentification

struct LanguageGuessTests {
  private struct Sample {
    var tag: String
    var kind: String
    var text: String
  }

  private static func samples() throws -> [Sample] {
    let path = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let file = try String(contentsOfFile: "/\(path)/texts.txt", encoding: .utf8)
    return file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      return Sample(tag: parts[0], kind: parts[1], text: parts[2].split(separator: "\\n").joined(separator: "\n"))
    }
  }

  /// Prints who was taken for whom.
  @Test func threeHundredTextsAreToldApart() throws {
    let samples = try Self.samples()
    #expect(samples.count >= 300)
    let tags = ["ar", "fa", "ckb", "ug", "ur", "he", "en", "de", "fr", "tr", "ru", "sd", "az", "ku"]
    var table: [String: [String: Int]] = [:]
    var wrong: [String] = []
    for sample in samples {
      let guess = LanguageGuess(paragraphs: sample.text.split(separator: "\n").map(String.init))
      let tag = guess.tag ?? "-"
      table[sample.tag, default: [:]][tag, default: 0] += 1
      if tag != sample.tag { wrong.append("\(sample.kind) \(sample.tag) taken for \(tag): \(sample.text)") }
    }
    let others = Set(table.values.flatMap(\.keys)).subtracting(tags).sorted()
    print("language of \(samples.count) texts, a row each for what they are in:")
    print(pad("") + (tags + others).map(pad).joined())
    for tag in tags { print(pad(tag) + (tags + others).map { pad(table[tag]?[$0].map(String.init) ?? ".") }.joined()) }
    for line in wrong { print(line) }
    #expect(wrong.isEmpty)
  }

  private func pad(_ text: String) -> String { String(repeating: " ", count: max(5 - text.count, 1)) + text }

  /// What stands without a closer look would stand after one.
  @Test func whatIsPlainlyInALanguageIsAllowedToBe() throws {
    var plain = 0
    for sample in try Self.samples() {
      let paragraphs = sample.text.split(separator: "\n").map(String.init)
      let guess = LanguageGuess(paragraphs: paragraphs)
      for declared in ["ar", "fa-IR", "he", "en", "fr", "ru", "ku-Arab", "ku", "xx"] {
        guard LanguageGuess.isPlainly(declared, paragraphs) else { continue }
        plain += 1
        #expect(guess.allows(declared), "\(declared): \(sample.text)")
      }
    }
    #expect(plain > 300)
    #expect(!LanguageGuess.isPlainly("ar", ["قال"]) && !LanguageGuess.isPlainly("", ["قال الوزير إن العمل بدأ"]))
    #expect(LanguageGuess.isPlainly("ar", ["قال الوزير إن العمل بدأ"]))
    #expect(!LanguageGuess.isPlainly("ar", ["he said it all, قال الوزير"]))
  }

  @Test func theTableIsUnderstood() throws {
    let table = LanguageTable()
    let languages = (0..<table.count).map(table.language)
    for language in languages {
      let own = languages.filter { $0.tag == language.tag }
      #expect(LanguageGuess.scripts(of: language.tag) == Set(own.map(\.script)))
    }
    #expect(LanguageGuess.scripts(of: "none") == [] && LanguageGuess.scripts(of: "") == [])
    #expect(languages.count >= 20)
    var written = LanguageSet()
    for letter: UInt32 in 0..<0x1_0000 {
      let known = table[letter]
      #expect(table[known.folded].folded == known.folded)
      written.formUnion(known.alphabet)
      if !["¿", "¡", "İ"].contains(Unicode.Scalar(letter)) {
        #expect(known.own.isSubset(of: known.alphabet), "\(letter)")
      }
    }
    #expect(written.count == languages.count)
    let root = #filePath.dropLast("/Tests/LanguageIdentificationTests/LanguageGuessTests.swift".count)
    let path = "\(root)/Sources/LanguageIdentification/languages.txt"
    var index = -1
    for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
      let parts = line.split(separator: " ")
      if parts.first == "language" { index += 1 }
      guard parts.first == "words" else { continue }
      for word in parts.dropFirst() {
        let letters = word.unicodeScalars.map(\.value).filter { !WritingScript.isMark($0) }
        #expect(letters.allSatisfy { WritingScript.of($0) == languages[index].script }, "\(word)")
        #expect(
          table.languages(with: LanguageMark.key(.word, letters.map { table[$0].folded })).contains(index), "\(word)")
      }
    }
    #expect(table.languages(with: LanguageMark.key(.word, "برنامه".unicodeScalars.map(\.value))) == [])
  }

  @Test func aDeclaredLanguageWinsUnlessTheScriptContradictsIt() {
    let arabic = ["وقالت الوزيرة إن الخطة جاهزة للتنفيذ"]
    #expect(LanguageGuess.language(declared: "fa", of: arabic) == "fa")
    #expect(LanguageGuess.language(declared: "en", of: arabic) == "ar")
    #expect(LanguageGuess.language(declared: "ar-Latn", of: arabic) == "ar")
    #expect(LanguageGuess.language(declared: "so", of: arabic) == "so")
    #expect(LanguageGuess.language(declared: nil, of: arabic) == "ar")
    #expect(LanguageGuess.language(declared: "he", of: ["OK"]) == "he")
    #expect(LanguageGuess.language(declared: "en-GB", of: ["The price of coffee rose"]) == "en-GB")
  }

  @Test func whatTellsNothingIsLeftOpen() {
    for text in ["", "12:30", "…", "漢字", "Xqzt brrp"] { #expect(LanguageGuess(text).tag == nil, "\(text)") }
    #expect(LanguageGuess("بيروت").tag == "ar")
    #expect(!LanguageGuess("بيروت").isSure)
    #expect(LanguageGuess("وقالت الوزيرة إن الخطة جاهزة للتنفيذ").isSure)
  }

  @Test func aQuotationMarkThatIsNotClosedHidesNothing() {
    #expect(LanguageGuess("\" وقال الوزير في بيان إن الخطة جاهزة").tag == "ar")
    #expect(LanguageGuess("He said it was “ready for the people who had been there").tag == "en")
  }

  @Test func aLongTextIsReadAtItsHead() {
    let text = String(repeating: "وقال الوزير إن الخطة جاهزة. ", count: 100_000)
    #expect(LanguageGuess(text).tag == "ar")
    #expect(LanguageGuess(text).letterCount < 20_000)
  }
}
