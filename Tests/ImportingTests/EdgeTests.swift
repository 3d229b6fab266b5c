import Testing

@testable import Importing

/// What stands at the very edge of an input.
@Suite struct EdgeTests {
  @Test(arguments: ["<svg/>", "\u{FEFF} \n<svg/>", " <svg/>", "<?xml version=\"1.0\"?> <!-- a --> <svg/>"])
  func aPictureIsOneWhateverStandsBeforeIt(_ text: String) {
    #expect(Importer.refusal(of: Array(text.utf8), options: ImportOptions()) == "is a picture")
  }

  @Test(arguments: [
    ("\u{1F}\u{8B}", "is a gzip archive; unpack it"), ("BZh9", "is a bzip2 archive; unpack it"),
    ("\u{FD}7zX", "is a xz archive; unpack it"), ("\u{28}\u{B5}\u{2F}\u{FD}", "is a zstd archive; unpack it"),
    ("7z\u{BC}\u{AF}", "is a 7z archive; unpack it"), ("Rar!", "is a rar archive; unpack it"),
    ("\u{89}PNG", "is a picture"), ("\u{FF}\u{D8}\u{FF}", "is a picture"), ("GIF89a", "is a picture"),
    ("II*\0", "is a picture"), ("MM\0*", "is a picture"), ("\0\0\u{1}\0", "is a picture"), ("8BPS", "is a picture"),
    ("%PDF-1.7", "is a PDF document; pdftotext makes text of it"), ("%!PS-Adobe", "is a PostScript document"),
    ("{\\rtf1", "is an RTF document; save it as text"),
    ("\u{D0}\u{CF}\u{11}\u{E0}", "is an Office document; save it as text"),
    ("SQLite format 3\0", "is a database"), ("\u{7F}ELF", "is a program, no text"),
    ("\u{CA}\u{FE}\u{BA}\u{BE}", "is a program, no text"), ("\u{CF}\u{FA}\u{ED}\u{FE}", "is a program, no text"),
    ("\0asm", "is a program, no text"), ("ID3\u{3}", "is a sound or a film"), ("OggS", "is a sound or a film"),
    ("fLaC", "is a sound or a film"), ("\u{1A}\u{45}\u{DF}\u{A3}", "is a sound or a film"), ("wOFF", "is a font"),
    ("wOF2", "is a font"), ("OTTO", "is a font"), ("\0\u{1}\0\0\0", "is a font"),
  ])
  func aFileIsKnownByItsFirstBytes(_ bytes: String, _ kind: String) {
    let bytes = bytes.unicodeScalars.map { UInt8($0.value) }
    #expect(Importer.refusal(of: bytes) == kind)
    #expect(Importer.refusal(of: bytes + Array(" and more".utf8)) == kind)
  }

  @Test(arguments: [
    "B", "BZ", "Rar", "GIF", "7z", "8BP", "%PDF", "{rtf", "SQLite format", "ID", "Ogg", "wOF", "OTT", "M",
  ])
  func aTextMayBeginAsAFileDoes(_ text: String) { #expect(Importer.refusal(of: Array(text.utf8)) == nil) }

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
