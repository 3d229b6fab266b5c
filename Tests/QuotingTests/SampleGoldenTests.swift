import ArticleFiles
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
}
