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
