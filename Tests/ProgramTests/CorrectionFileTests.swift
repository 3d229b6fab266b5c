import ArticleModel
import Files
import Testing

@testable import warraq

@Suite(.waits) struct CorrectionFileTests {
  @Test func whatIsCorrectedIsReadAgainAndRepeatsNothing() throws {
    let folder = "/tmp/warraq-corrections-\(UInt64.random(in: 0...UInt64.max))"
    let file = CorrectionFile(folder: folder)
    #expect(file.corrections(of: "a/1").isEmpty)
    try file.add(QuoteCorrection(words: "نعم\nلا", kind: .statement, speaker: "ليلى"), to: "a/1")
    try file.add(QuoteCorrection(words: "two", kind: .name), to: "a/1")
    try file.add(QuoteCorrection(words: "نعم\nلا", kind: .statement), to: "a/1")
    #expect(
      file.corrections(of: "a/1") == [
        QuoteCorrection(words: "two", kind: .name), QuoteCorrection(words: "نعم\nلا", kind: .statement),
      ])
    // Another article whose file has the same name is kept, and is another.
    try file.add(QuoteCorrection(words: "two", kind: .statement, speaker: "B"), to: "a_1")
    #expect(file.corrections(of: "a/1").count == 2)
    #expect(file.corrections(of: "a_1").map(\.speaker) == ["B"])
    let system = FileSystem()
    let path = folder + "/a_1.jsonl"
    #expect(try system.readText(path).split(separator: "\n").count == 3)
    try system.remove(path)
  }
}
