import Testing

@testable import Importing

/// What stands at the very edge of an input.
@Suite struct EdgeTests {
  @Test(arguments: ["<svg/>", "\u{FEFF} \n<svg/>", " <svg/>", "<?xml version=\"1.0\"?> <!-- a --> <svg/>"])
  func aPictureIsOneWhateverStandsBeforeIt(_ text: String) {
    #expect(Importer.refusal(of: Array(text.utf8), options: ImportOptions()) == "is a picture")
  }

  @Test(arguments: ["a=", "=", "a =?", "=?utf-8?Q?a", "=?utf-8?Q?a?"])
  func aHeaderMayEndWhereAnEncodedWordWouldBegin(_ text: String) {
    #expect(HeaderText.decoded(Array(text.utf8)) == text)
  }

  @Test func aMarkOfNothingMarksNothing() {
    guard case .paragraph(let text)? = MarkdownReader.blocks(of: "[ ](https://a.example)word", address: nil).first
    else {
      Issue.record("no paragraph")
      return
    }
    #expect(text.text == "word" && text.spans.isEmpty)
  }

  @Test(arguments: 0...6) func aSavedPageIsLookedForInPartsOfPartsAndNotForEver(_ depth: Int) {
    var part = "Content-Type: text/html\n\n<html><body><p>The wall is built again.</p></body></html>\n"
    for level in 0..<depth {
      part = "Content-Type: multipart/mixed; boundary=\"b\(level)\"\n\n--b\(level)\n\(part)--b\(level)--\n"
    }
    let mail = "From: <Saved by Blink>\nContent-Type: multipart/related; boundary=\"top\"\n\n--top\n\(part)--top--\n"
    #expect((PageArchive(MailMessage(Array(mail.utf8)[...])) != nil) == (depth < 4))
  }
}
