import ArticleModel
import Testing

@Suite struct QuoteCorrectionTests {
  private func run(_ text: String, _ kind: QuotedRun.Kind = .statement) -> QuotedRun {
    QuotedRun(
      address: .headline, range: 0..<4, text: text, kind: kind, speaker: "A", isGuess: true, via: "Paper")
  }

  @Test func aNameTakesThePlaceOfAGuess() {
    let runs = QuotedRun.corrected(
      [run("one"), run("two")], by: [QuoteCorrection(words: "one", kind: .statement, speaker: "B")])
    #expect(runs.map(\.speaker) == ["B", "A"])
    #expect(runs.map(\.isGuess) == [false, true])
    #expect(runs.map(\.via) == ["Paper", "Paper"])
  }

  @Test func whatIsNoStatementHasNobody() {
    let runs = QuotedRun.corrected([run("one")], by: [QuoteCorrection(words: "one", kind: .name)])
    #expect(runs.first?.kind == .name && runs.first?.speaker == nil && runs.first?.via == nil)
    #expect(QuotedRun.statements(among: runs).isEmpty)
  }

  @Test func theLastWordHolds() {
    let said = ["B", "C"].map { QuoteCorrection(words: "one", kind: .statement, speaker: $0) }
    #expect(QuotedRun.corrected([run("one")], by: said).first?.speaker == "C")
    #expect(QuotedRun.corrected([run("one")], by: []) == [run("one")])
  }
}
