import ArticleFiles
import ArticleModel
import CSamples
import Testing

/// The articles of the first start, as they stand in the program.
struct SampleTests {
  private struct Sample {
    var name: String
    var text: String
    var document: ArticleDocument
  }

  private let samples: [Sample] = (0..<wq_sample_count()).map { index in
    let sample = wq_sample_at(index)
    let text = String(decoding: UnsafeBufferPointer(start: sample.bytes, count: sample.count), as: UTF8.self)
    return Sample(name: String(cString: sample.name), text: text, document: ArticleDocument(parsing: text))
  }

  @Test func everyArticleInTheFolderIsInTheProgram() throws {
    #expect(try Repository.entries(of: "Sources/CSamples/articles") == samples.map(\.name).sorted())
    for sample in samples {
      #expect(try Repository.text("Sources/CSamples/articles/\(sample.name)") == sample.text, "\(sample.name)")
    }
  }

  /// They are what the program would write itself, to the byte.
  @Test func everyArticleIsWrittenBackAsItStands() {
    for sample in samples {
      let difference = firstDifference(sample.document.fileText, sample.text)
      #expect(difference == nil, "\(sample.name)")
    }
  }

  @Test func everyArticleSaysAllThatAPageSays() {
    for sample in samples {
      let article = sample.document.article
      #expect(sample.document.otherFields.isEmpty, "\(sample.name)")
      #expect(article.kicker != nil && !article.headline.isEmpty && article.standfirst != nil, "\(sample.name)")
      #expect(article.dateline?.published != nil && article.dateline?.precision != nil, "\(sample.name)")
      #expect(article.leadImage?.caption != nil && article.leadImage?.credit != nil, "\(sample.name)")
      #expect(article.language.map { sample.name.hasSuffix("-\($0).md") } == true, "\(sample.name)")
      #expect(article.blocks.contains { if case .heading = $0 { true } else { false } }, "\(sample.name)")
    }
  }

  /// A newcomer sees every kind of block.
  @Test func togetherTheyShowEveryKindOfBlock() {
    var kinds: Set<String> = []
    for block in samples.flatMap(\.document.article.blocks) {
      switch block {
      case .paragraph(let text):
        kinds.insert("paragraph")
        for span in text.spans {
          switch span.kind {
          case .link: kinds.insert("link")
          case .strong: kinds.insert("strong")
          case .emphasis: kinds.insert("emphasis")
          case .code: kinds.insert("code")
          case .lineBreak: kinds.insert("line break")
          }
        }
      case .heading: kinds.insert("heading")
      case .list(let ordered, _, _): kinds.insert(ordered ? "ordered list" : "list")
      case .quote: kinds.insert("quote")
      case .figure: kinds.insert("figure")
      case .table: kinds.insert("table")
      case .preformatted: kinds.insert("preformatted")
      case .rule: kinds.insert("rule")
      }
    }
    let expected: Set = [
      "paragraph", "link", "strong", "emphasis", "code", "heading", "ordered list", "list", "quote", "figure", "table",
      "preformatted", "rule",
    ]
    #expect(kinds == expected)
  }

  /// The first line that differs, as both have it; nil where the texts are the same.
  private func firstDifference(_ one: String, _ other: String) -> String? {
    let ones = one.split(separator: "\n", omittingEmptySubsequences: false)
    let others = other.split(separator: "\n", omittingEmptySubsequences: false)
    let index = zip(ones, others).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let index else { return ones.count == others.count ? nil : "\(ones.count) and \(others.count) lines" }
    return "line \(index + 1): \(ones[index]) <> \(others[index])"
  }
}
