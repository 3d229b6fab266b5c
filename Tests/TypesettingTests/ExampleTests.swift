import FoundationEssentials
import Testing

/// The example on the first page of the documentation is code that runs.
struct ExampleTests {
  @Test func theExampleSetsAMixedParagraph() {
    // Digits behind Arabic letters belong to them (W2), and so do what stands around those.
    #expect(
      box("قال (Reuters) إن 12% منها", measure: 16) == [
        "|ﻥﺇ (Reuters) ﻝﺎﻗ|", "|        ﺎﻬﻨﻣ %12|",
      ])
    #expect(box("Beirut بيروت 24", measure: 18) == ["|Beirut 24 ﺕﻭﺮﻴﺑ   |"])
  }

  @Test func aColumnLeadsBackToTheText() {
    // A lam-alef is one glyph of two letters.
    #expect(offsets(inColumn: 1, of: "سلام", measure: 10) == [1..<3])
  }

  @Test func theFirstPageShowsTheExample() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let page = try String(
      contentsOfFile: "/\(root)/Sources/Typesetting/Typesetting.docc/Typesetting.md", encoding: .utf8)
    let example = try String(
      contentsOfFile: "/\(root)/Tests/TypesettingTests/MixedParagraphExample.swift", encoding: .utf8)
    let function = example.split(separator: "\n\n").first { $0.contains("func box") }
    #expect(page.contains(try #require(function)))
  }
}
