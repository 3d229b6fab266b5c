import ArticleModel
import Querying
import Testing

@testable import Reader

/// The place where the words of a search stand: all of the hits in it, nothing else, wherever they are.
@Suite struct SnippetTests {
  private func snippet(_ line: String, in paragraphs: [String]) throws -> Snippet? {
    Snippet(
      of: SoughtWords(try QueryParser.parse(line)),
      in: Article(headline: "needle pin", language: "en", blocks: paragraphs.map { .paragraph(RichText($0)) }))
  }

  private func words(_ snippet: Snippet) -> [String] {
    let scalars = Array(snippet.text.unicodeScalars)
    return snippet.hits.map { String(String.UnicodeScalarView(scalars[$0])) }
  }

  @Test(arguments: 0..<60) func everyHitOfTheSnippetIsTheWord(_ before: Int) throws {
    let filler = { (count: Int) in (0..<count).map { "w\($0)" }.joined(separator: " ") }
    let text = filler(before) + " needle " + filler(before / 2) + " needle " + filler(40) + " needle end"
    let found = try #require(try snippet("needle", in: ["nothing", text]))
    #expect(!found.hits.isEmpty && words(found).allSatisfy { $0 == "needle" })
    #expect(found.text.unicodeScalars.count <= 162)
    #expect(found.text.split(separator: " ").filter { $0.contains("needle") }.count == found.hits.count)
    #expect(text.contains(found.text.filter { $0 != "…" }))
    // Only whole words, and a sign where some are left out.
    #expect(found.text.hasPrefix("…") == !text.hasPrefix(found.text.prefix(5)))
    #expect(found.text.hasSuffix("…"))
  }

  @Test func aParagraphWithAllOfTheWordsIsTheBetterPlace() throws {
    let found = try #require(try snippet("needle pin", in: ["a needle here", "a pin and a needle", "pin needle"]))
    #expect(found.text == "a pin and a needle" && Set(words(found)) == ["pin", "needle"])
    #expect(found.hits.map(\.lowerBound) == found.hits.map(\.lowerBound).sorted())
    #expect(try snippet("needle", in: ["nothing below the headline"]) == nil)
    #expect(try snippet("needle", in: ["needle"])?.text == "needle")
  }
}
