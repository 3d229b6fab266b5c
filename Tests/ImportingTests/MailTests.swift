import ArticleModel
import Importing
import Testing

/// Mails, written for these tests.
@Suite struct MailTests {
  private func mail(_ text: String, name: String = "") -> [ImportedArticle] {
    Importer.read(Array(text.replacing("\n", with: "\r\n").utf8), name: name)
  }

  private let head = """
    Received: by mx.example; Tue, 5 Mar 2024 09:31:00 +0100
    From: =?utf-8?B?2KzYsdmK2K/YqSDYp9mE2YXZitmG2KfYoQ==?= <news@port.example>
    To: reader@example.org
    Subject: =?utf-8?Q?Sea_wall=3A_?= =?utf-8?Q?rebuilt?=
    Date: Tue, 5 Mar 2024 09:30:00 +0100
    MIME-Version: 1.0

    """

  /// What a browser saves as one file (MHTML).
  private let archive = """
    From: <Saved by Blink>
    Snapshot-Content-Location: https://port.example/news/wall
    Subject: Sea wall
    Date: Tue, 5 Mar 2024 10:00:00 -0000
    MIME-Version: 1.0
    Content-Type: multipart/related; type="text/html"; boundary="b"

    --b
    Content-Type: text/html
    Content-Transfer-Encoding: quoted-printable
    Content-Location: https://port.example/news/wall

    <html><head><meta charset=3Dutf-8></head><body><nav><a href=3D/>Home</a></nav><h1>The sea wall=
     is rebuilt</h1><p>The council agreed on Tuesday to rebuild the old sea wall, which storms broke tw=
    ice =E2=80=93 last winter.</p></body></html>
    --b
    Content-Type: image/png
    Content-Transfer-Encoding: base64

    AAAA
    --b--
    """

  @Test(arguments: ["wall.mhtml", "", "-"]) func aPageSavedInOneFileIsAPage(name: String) {
    let found = mail(archive, name: name)
    #expect(found.count == 1)
    let article = found[0].article
    #expect(article.headline == "The sea wall is rebuilt")
    #expect(article.url == "https://port.example/news/wall")
    #expect(article.byline.isEmpty && article.blocks.count == 1)
    #expect(article.paragraphs.last?.text.text.hasSuffix("broke twice – last winter.") == true)
    #expect(found[0].provenance.format == "html")
    #expect(found[0].provenance.dropped.map(\.text) == ["Home"])
  }

  @Test func aMailWithPicturesIsNoSavedPage() {
    let found = mail(archive.replacing("From: <Saved by Blink>", with: "From: a@b.example\nTo: c@d.example"))
    #expect(found[0].provenance.format == "mail" && found[0].article.headline == "Sea wall")
  }

  @Test func headersBecomeFields() {
    let found = mail(head + "Content-Type: text/plain; charset=utf-8\n\nThe wall is rebuilt.\n")
    #expect(found.count == 1)
    let article = found[0].article
    #expect(article.headline == "Sea wall: rebuilt")
    #expect(article.byline == [Author(name: "جريدة الميناء")])
    #expect(article.dateline?.published == "2024-03-05T09:30:00+01:00")
    #expect(article.blocks == [.paragraph(RichText("The wall is rebuilt."))])
    #expect(found[0].provenance.format == "mail" && found[0].provenance.fields["title"] == "subject")
  }

  @Test func theRichestTextIsReadAndAttachmentsAreNamed() {
    let article = mail(
      head + """
        Content-Type: multipart/mixed; boundary="outer"

        preamble
        --outer
        Content-Type: multipart/alternative; boundary=inner

        --inner
        Content-Type: text/plain

        plain words
        --inner
        Content-Type: text/html; charset=windows-1256
        Content-Transfer-Encoding: quoted-printable

        <p>=C7=E1=D3=E6=D1 and a long =
        line</p>
        --inner--
        --outer
        Content-Type: application/pdf; name="plan.pdf"
        Content-Disposition: attachment
        Content-Transfer-Encoding: base64

        aGVsbG8=
        --outer--
        """)[0].article
    #expect(
      article.blocks == [
        .paragraph(RichText("السور and a long line")), .rule,
        .list(ordered: false, items: [[.paragraph(RichText("plan.pdf · application/pdf · 1 KB"))]]),
      ])
  }

  @Test func aMailboxHoldsManyMessages() {
    let one = "From a@example Tue Mar  5 09:30:00 2024\n" + head + "\nFirst body.\n\n"
    let found = mail(one + one.replacing("First", with: "Second"), name: "box.mbox")
    #expect(found.map(\.article.blocks) == ["First body.", "Second body."].map { [.paragraph(RichText($0))] })
  }

  /// Messages in messages and parts in parts, deeper than any mail goes: they are named, the first ones are read.
  @Test func whatStandsTooDeepIsNotOpened() {
    let nested = String(repeating: "Content-Type: message/rfc822\nSubject: in\n\n", count: 30_000)
    let found = mail(head + nested + "\nThe end.\n")
    #expect(found.count == 1 && found[0].article.headline == "Sea wall: rebuilt")
    var parts = ""
    for level in 0..<30_000 { parts += "Content-Type: multipart/alternative; boundary=b\(level)\n\n--b\(level)\n" }
    #expect(mail(head + parts + "Content-Type: text/plain\n\nThe end.\n").count == 1)
    let three = (0..<3).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    #expect(
      mail(head + three + "Content-Type: text/plain\n\nThe end.\n")[0].article.blocks == [
        .paragraph(RichText("The end."))
      ])
  }

  @Test func codesThatEndTooEarlyStayAsTheyAre() {
    func subject(_ text: String) -> String {
      mail("From: a@b\nSubject: \(text)\nMessage-ID: <1>\n\nx")[0].article.headline
    }
    #expect(subject("=?utf-8?Q?a=4?=") == "a=4" && subject("=?utf-8?Q?a=?=") == "a=")
    #expect(subject("=?utf-8?Q?a_b?= =?utf-8?Q?_c?=") == "a b c" && subject("a_b =?utf-8?Q?c?= d") == "a_b c d")
    #expect(
      subject("=?utf-8?B?YWI=?=") == "ab" && subject("=?utf-8?B?YWJj?=") == "abc" && subject("=?utf-8?B?YQ==?=") == "a")
    func attached(_ name: String) -> String {
      let part = """
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: application/pdf
        Content-Disposition: attachment; filename*=utf-8''\(name)

        x
        --b--
        """
      guard case .list(_, _, let items)? = mail(head + part)[0].article.blocks.last,
        case .paragraph(let text)? = items.first?.first
      else { return "" }
      return text.text
    }
    #expect(attached("a%20b.pdf").hasPrefix("a b.pdf ·") && attached("a%2").hasPrefix("a%2 ·"))
    #expect(attached("a%4").hasPrefix("a%4 ·") && attached("%41").hasPrefix("A ·") && attached("a%").hasPrefix("a% ·"))
  }

  /// RFC 2045, 6.7: a line that ends in = goes on, with either line end, and at the end of the text too.
  @Test(arguments: ["a =\r\nb", "a =\nb"]) func softLineBreaksAreTakenOut(_ body: String) {
    let bytes = Array("From: a@b\nMessage-ID: <1>\nSubject: s\nContent-Transfer-Encoding: quoted-printable\n\n".utf8)
    func text(_ body: String) -> [Block] { Importer.read(bytes + Array(body.utf8), name: "")[0].article.blocks }
    #expect(text(body) == [.paragraph(RichText("a b"))])
    #expect(text("ab=") == [.paragraph(RichText("ab="))] && text("ab=\r") == [.paragraph(RichText("ab="))])
    #expect(text("a=3D") == [.paragraph(RichText("a="))])
  }

  /// RFC 2045, 6.8: line ends stand anywhere in it, and two texts may stand one behind the other.
  @Test(arguments: ["aGVsbG8=", "aGV\nsbG8=", "a\nG\nVsb\nG8=\n", "aGVs\n\nbG8", "aGU=bGxv"])
  func base64IsReadThroughItsLines(_ body: String) {
    let text = mail(head + "Content-Type: text/plain\nContent-Transfer-Encoding: base64\n\n" + body)[0].article
    #expect(text.blocks == [.paragraph(RichText("hello"))])
  }

  /// RFC 4155: a message begins where an empty line stands before "From ", and nowhere else.
  @Test func aLineOfTheTextThatBeginsWithFromIsText() {
    let box = "From a@b Tue\nSubject: one\nFrom: a@b\n\nFirst.\nFrom here on\n\nFrom c@d Tue\nSubject: two\n\nSecond.\n"
    let found = mail(box, name: "box.mbox")
    #expect(found.map(\.article.headline) == ["one", "two"])
    #expect(Importer.read(Array(box.utf8), name: "box.mbox").map(\.article.headline) == ["one", "two"])
  }

  @Test func nothingInAFieldSteersATerminal() {
    let article = mail("From: a\u{1B}]0;x\u{7}b@example\nSubject: =?utf-8?Q?=1B[31mred=07?=\nMessage-ID: <1>\n\nx")[0]
      .article
    let texts = article.headline + article.byline.map(\.name).joined()
    #expect(!texts.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
  }

  @Test func aTextThatOnlyLooksLikeMailStaysWhole() {
    let found = mail("From: Jane\nTo: Max\nSubject: the wall\n\nDear Max, the wall.\n", name: "note.txt")
    #expect(found[0].provenance.format == "text")
  }
}
