import ArticleModel
import FoundationEssentials
import Pages
import Testing

@testable import Importing

/// CommonMark's own examples, as Debian's golang-github-yuin-goldmark-dev carries them: the text that comes out of the
/// Markdown is that of the HTML which the specification expects.
struct CommonMarkTests {
  private struct Example: Decodable {
    var markdown: String
    var html: String
    var example: Int
    var section: String
  }

  private static let path = "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json"

  /// What comes out otherwise, and why.
  private static let otherwise: [Int: String] = [
    28: "cmark-gfm takes a number beyond Unicode for U+FFFD, as the specification before 0.30 did",
    171: "what Markdown writes into a form's field is text here, and no field",
    182: "libxml2 shows CDATA, which no page has", 629: "libxml2 shows CDATA, which no page has",
    483: "a link without words shows its address",
  ]

  @Test func theTextOfEveryExampleComesOut() throws {
    let examples = try JSONDecoder().decode([Example].self, from: Data(contentsOf: URL(filePath: Self.path)))
    #expect(examples.count > 640)
    var wrong: [String] = []
    for example in examples {
      let ours = Self.words(MarkdownReader.blocks(of: example.markdown, address: nil))
      let theirs = Self.words(PageReader.blocks(ofFragment: Self.withWordsForPictures(example.html)))
      if (ours == theirs) == (Self.otherwise[example.example] != nil) {
        wrong.append("\(example.example) \(example.section): \(example.markdown)\nours: \(ours)\nHTML: \(theirs)")
      }
    }
    print(
      "CommonMark: \(examples.count - Self.otherwise.count) of \(examples.count) examples give the text of their HTML")
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  /// A picture's words stand for it; one that is alone in its paragraph has its title for a caption.
  private static func withWordsForPictures(_ html: String) -> String {
    html.replacing(/<p>(<a [^>]*>)?<img src="[^"]*" alt="([^"]*)"( title="([^"]*)")? \/>(<\/a>)?<\/p>/) { match in
      "<p>\(match.2) \(match.4 ?? "")</p>"
    }
    .replacing(/<img src="[^"]*" alt="([^"]*)"[^>]*>/) { String($0.1) }
  }

  private static func words(_ blocks: [Block]) -> String {
    var text = ""
    func add(_ block: Block) {
      switch block {
      case .paragraph(let rich), .heading(_, let rich): text += rich.text + " "
      case .list(_, _, let items): for item in items { item.forEach(add) }
      case .quote(let blocks, _): blocks.forEach(add)
      case .figure(let picture):
        text += [picture.alternativeText, picture.caption].compactMap { $0 }.joined(separator: " ") + " "
      case .table(let rows): for cell in rows.joined() { text += cell.text + " " }
      case .preformatted(let verbatim): text += verbatim + " "
      case .rule: break
      }
    }
    blocks.forEach(add)
    return text.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
  }
}
