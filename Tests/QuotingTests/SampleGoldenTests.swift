import ArticleFiles
import ArticleModel
import CSamples
import Testing

@testable import Quoting

/// What the program says of every quoted run of the articles that it carries along: kind, words, speaker (`?` for a
/// guess), through whom. They are what a reader sees first, and no change of a table passes them unread.
@Suite struct SampleGoldenTests {
  @Test func samplesAreReadAsTheyWere() {
    var lines: [String] = []
    // Unsafe pointers: the sample articles are constants of C, with their lengths.
    for index in 0..<wq_sample_count() {
      let sample = wq_sample_at(index)
      let text = String(decoding: UnsafeBufferPointer(start: sample.bytes, count: sample.count), as: UTF8.self)
      lines.append("# \(String(cString: sample.name))")
      for run in QuoteFinder.quotedRuns(in: ArticleDocument(parsing: text).article) {
        let speaker = run.speaker.map { " <- \(run.isGuess ? "? " : "")\($0)" } ?? ""
        lines.append("\(run.kind.rawValue): \(run.text)\(speaker)\(run.via.map { " @ \($0)" } ?? "")")
      }
      lines.append("")
    }
    Golden.check(lines.joined(separator: "\n"), "samples")
  }

  /// What is told before it is known who speaks is what comes out, but for what was said to be unsettled.
  @Test func kindsAreKnownBeforeSpeakers() {
    var told = 0
    for index in 0..<wq_sample_count() {
      let sample = wq_sample_at(index)
      let text = String(decoding: UnsafeBufferPointer(start: sample.bytes, count: sample.count), as: UTF8.self)
      let article = ArticleDocument(parsing: text).article
      var early: RunKinds?
      let whole = QuoteFinder.quotedRuns(in: article, while: { true }) { kinds in
        #expect(early == nil, "told once")
        early = kinds
      }
      #expect(whole == QuoteFinder.quotedRuns(in: article))
      guard let early else { continue }
      told += 1
      #expect(early.runs.allSatisfy { $0.speaker == nil && $0.via == nil && !$0.isGuess })
      #expect(early.unsettled.allSatisfy { early.runs.contains($0) && $0.kind == .statement })
      func settled(_ runs: [QuotedRun]) -> [String] {
        runs.filter { run in !early.unsettled.contains { $0.address == run.address && $0.range == run.range } }
          .map { "\($0.kind) \($0.address) \($0.range)" }
      }
      #expect(settled(early.runs) == settled(whole ?? []))
    }
    #expect(told > 5)
  }

  /// Nobody says it, and it is hardly a statement.
  @Test func whatWouldBeNoStatementWithoutASpeakerIsUnsettled() {
    var (unsettled, changed) = (0, 0)
    for index in 0..<wq_sample_count() {
      let sample = wq_sample_at(index)
      let text = String(decoding: UnsafeBufferPointer(start: sample.bytes, count: sample.count), as: UTF8.self)
      // Without the words before the marks nobody is named.
      let marks = text.split(whereSeparator: { "«»\"".contains($0) }).enumerated().map { index, part in
        index % 2 == 1 ? "\"\(part)\"" : " "
      }
      let article = Article(headline: "", language: "ar", blocks: [.paragraph(RichText(marks.joined()))])
      var early: RunKinds?
      let whole = QuoteFinder.quotedRuns(in: article, while: { true }) { early = $0 } ?? []
      for run in early?.unsettled ?? [] {
        unsettled += 1
        if !whole.contains(where: { $0.range == run.range && $0.kind == .statement }) { changed += 1 }
      }
    }
    #expect(unsettled > 0 && changed > 0)
  }
}
