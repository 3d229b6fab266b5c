import ArticleModel
import Importing
import Testing

/// Text that is no news page is kept to the letter.
@Suite struct WholeTextTests {
  private func blocks(_ text: String) -> [Block] {
    let imported = read(text)
    #expect(imported.provenance.dropped.isEmpty)
    #expect(imported.provenance.extractor == "whole-text/1")
    #expect(imported.article.kicker == nil && imported.article.dateline == nil && imported.article.byline.isEmpty)
    return imported.article.blocks
  }

  @Test func aPoemKeepsItsLinesAndStanzas() {
    let poem =
      "وقفة\n\nعلى ضفة النهر كنا صغاراً\n  نعد النجوم ونبني الديار\n\n\nوكان المساء يمر علينا\nكأن المساء صديق لنا"
    #expect(blocks(poem + "\n") == [.preformatted(poem)])
  }

  @Test func aReadmeKeepsItsColumns() {
    let text = """
      tool - a small tool
      ===================

      This tool reads files and writes them again in another order. It has been
      written for people who like their files in order, and it has no options at
      all, since the people who asked for some could not agree which.

      It was written in a winter when there was little else to do, and nobody has
      asked for more than that.

          make install
      """
    #expect(
      blocks(text) == [
        .preformatted("tool - a small tool\n==================="),
        .paragraph(
          RichText(
            "This tool reads files and writes them again in another order. It has been written for people who like "
              + "their files in order, and it has no options at all, since the people who asked for some could not agree which."
          )),
        .paragraph(
          RichText(
            "It was written in a winter when there was little else to do, and nobody has asked for more than that.")),
        .preformatted("    make install"),
      ])
  }

  @Test func anEMailKeepsItsFields() {
    let fields = "From: Anna <anna@example.org>\nTo: Ben <ben@example.org>\nDate: Tue, 5 Mar 2024 14:46:00 +0100"
    let body =
      "Hi Ben, could we move our meeting on Tuesday to the afternoon, since the train that I take does not run this week?"
    #expect(blocks("\(fields)\n\n\(body)\n") == [.preformatted("\(fields)\n\n\(body)")])
  }

  @Test func codeKeepsItsIndent() {
    let code = "int main(void) {\n\treturn 0;\n}"
    #expect(blocks(code) == [.preformatted("int main(void) {\n        return 0;\n}")])
  }

  @Test func aLetterInLongLinesKeepsItsParagraphs() {
    let long = String(repeating: "I walked along the river and thought of you all. ", count: 3).dropLast()
    let text = "\(long)\n\nThen I went home.\n\n\(long)"
    #expect(blocks(text).count == 3)
  }

  @Test func aLogIsNoNewsPage() {
    let lines = (10..<30).map {
      "2024-03-05 14:46:\($0) INFO the server is ready to take the connections of its clients, which are many"
    }
    #expect(blocks(lines.joined(separator: "\n")) == [.preformatted(lines.joined(separator: "\n"))])
  }
}
