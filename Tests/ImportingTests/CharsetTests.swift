import ArticleModel
import Importing
import Testing

@Suite struct CharsetTests {
  /// "قال الوزير إن الخطة جاهزة للتنفيذ في العام المقبل" in three charsets of one byte a letter.
  private static let cp1256: [UInt8] = [
    0xDE, 0xC7, 0xE1, 0x20, 0xC7, 0xE1, 0xE6, 0xD2, 0xED, 0xD1, 0x20, 0xC5, 0xE4, 0x20, 0xC7, 0xE1, 0xCE, 0xD8, 0xC9,
    0x20, 0xC7, 0xE1, 0xE3, 0xDE, 0xC8, 0xE1, 0xC9,
  ]
  private static let iso8859: [UInt8] = [
    0xE2, 0xC7, 0xE4, 0x20, 0xC7, 0xE4, 0xE8, 0xD2, 0xEA, 0xD1, 0x20, 0xC5, 0xE6, 0x20, 0xC7, 0xE4, 0xCE, 0xD7, 0xC9,
    0x20, 0xC7, 0xE4, 0xE5, 0xE2, 0xC8, 0xE4, 0xC9,
  ]
  private let text = "قال الوزير إن الخطة المقبلة"

  private func check(
    _ bytes: [UInt8], _ text: String, _ charset: String, _ source: String, options: ImportOptions = .init()
  ) {
    let imported = Importer.read(bytes, name: "-", options: options)[0]
    #expect(imported.article.blocks == [.paragraph(RichText(text))])
    #expect(imported.provenance.charset == charset)
    #expect(imported.provenance.charsetSource == source)
  }

  @Test func isToldByLetters() {
    check(Self.cp1256, text, "windows-1256", "guess")
    check(Self.iso8859, text, "iso-8859-6", "guess")
    check(
      Array("Le caf".utf8) + [0xE9] + Array(" est ferm".utf8) + [0xE9], "Le café est fermé", "windows-1252", "guess")
  }

  @Test func isToldByMarkUserAndHeader() {
    check([0xEF, 0xBB, 0xBF] + text.utf8, text, "utf-8", "bom")
    check([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, text, "utf-16le", "bom")
    check([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }, text, "utf-16be", "bom")
    check(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, text, "utf-16le", "guess")
    check(Self.iso8859, text, "iso-8859-6", "user", options: ImportOptions(charset: "ISO-8859-6"))
    check(
      Self.cp1256, text, "windows-1256", "http",
      options: ImportOptions(contentType: "text/plain; charset=\"windows-1256\""))
    check(
      Array(text.utf8), text, "utf-8", "utf-8", options: ImportOptions(contentType: "text/plain; charset=windows-1256"))
  }

  @Test func keepsWhatCanBeReadOfBrokenBytes() {
    let imported = Importer.read(Array("قبل ".utf8) + [0xFF] + Array(" بعد".utf8), name: "a.txt")[0]
    #expect(imported.article.blocks == [.paragraph(RichText("قبل \u{FFFD} بعد"))])
    #expect(imported.provenance.warnings.count == 1)
    let unknown = Importer.read(Array("abc".utf8), name: "a", options: ImportOptions(charset: "no\u{1B}such"))[0]
    #expect(unknown.provenance.warnings == ["the charset no?such is not known"])
  }

  @Test func takesControlsOutAndKeepsWhatJoinsAndDirects() {
    let kept = "می\u{200C}خواهم \u{200D}ـه\u{200E}a\u{200F}ب\u{61C} كِتَاب"
    let imported = read("\(kept)\u{1B}]0;title\u{7}\u{1B}[31m\0\u{9B}1m\u{8}")
    #expect(imported.article.blocks == [.paragraph(RichText(kept))])
    #expect(imported.provenance.dropped == [Provenance.Dropped(text: "control characters", why: "control")])
  }

  @Test func hebrewInTheOrderOfTheScreenIsReadBetweenTags() {
    let title = "ועדת הנמל תדון במעבורת הישנה"
    let text = "התושבים אמרו שלא סיפרו להם דבר על התוכנית, וביקשו שימוע שני לפני כן."
    let (left, right) = (String(title.reversed()), String(text.reversed()))
    let page = "<html><meta charset=iso-8859-8><h1>\(left)</h1><p>\(right)</p></html>"
    let bytes = page.unicodeScalars.map { UInt8($0.value < 0x80 ? $0.value : $0.value - 0x5D0 + 0xE0) }
    let article = Importer.read(bytes, name: "page.html")[0].article
    #expect(article.headline == title)
    #expect(article.blocks == [.paragraph(RichText(text))])
  }
}
