import ArticleFiles
import ArticleModel
import Deciphering
import LanguageIdentification
import Pages

/// How an input is to be read, where its bytes and its name do not say.
public struct ImportOptions: Equatable, Sendable {
  public enum Format: String, Equatable, Sendable, CaseIterable { case auto, text, html, md, mail }

  public var format: Format
  /// IANA name of the charset, from the user; a byte order mark still wins.
  public var charset: String?
  /// The media type that the input came with ("text/markdown; charset=windows-1256").
  public var contentType: String?
  /// The address that the input came from.
  public var url: String?

  /// Whether nothing is to be left out of a page, whatever it looks like.
  public var keepsAll: Bool
  /// Whether the input's SHA-256 is wanted: whoever only shows what is read has no use for it.
  public var takesDigest = true

  public init(
    format: Format = .auto, charset: String? = nil, contentType: String? = nil, url: String? = nil,
    keepsAll: Bool = false
  ) {
    self.format = format
    self.charset = charset
    self.contentType = contentType
    self.url = url
    self.keepsAll = keepsAll
  }
}

/// Turns the bytes of an input into articles; opens nothing itself.
public enum Importer {
  /// Reads any bytes: what is broken is mended and told of in `provenance.warnings`.
  public static func read(
    _ bytes: [UInt8], name: String, options: ImportOptions = ImportOptions()
  ) -> [ImportedArticle] {
    let media = MediaType(options.contentType)
    if FormatSniffer.isMail(bytes, name: name, media: media, asked: options.format) {
      return mails(bytes, name: name, options: options)
    }
    let isPage = FormatSniffer.isPage(bytes, name: name, media: media, asked: options.format)
    let decoded = CharsetDecoder.decode(
      bytes, userCharset: options.charset, headerCharset: media.charset,
      declaredCharset: isPage ? DeclaredCharset.ofMarkup(bytes) : nil)
    var provenance = Provenance(
      input: CleanText.field(name), format: "text", byteCount: bytes.count,
      sha256: digest(of: bytes, options),
      charset: decoded.charset, charsetSource: decoded.source, extractor: "plain-text/1")
    provenance.warnings = decoded.warnings
    let text = isPage ? PageReader.withoutControls(decoded.text) : CleanText.lines(of: decoded.text)
    if text.utf8.count < decoded.text.utf8.count, controlsWereDropped(from: decoded.text, to: text) {
      provenance.dropped.append(Provenance.Dropped(text: "control characters", why: "control"))
    }
    var article: Article
    var directionIsKnown = false
    var isGuessed = false
    switch FormatSniffer.format(of: text, name: name, media: media, asked: options.format) {
    case .markdown:
      let parsed = Markdown.parse(text, address: options.url)
      article = parsed.article
      directionIsKnown = parsed.directionIsKnown
      provenance.format = "md"
      provenance.extractor = "markdown/2"
    case .articleFile:
      let parsed = ArticleDocument.parse(text)
      article = parsed.document.article
      provenance.format = "md"
      provenance.extractor = parsed.hasFrontMatter ? "article-file/1" : "markdown/1"
      directionIsKnown = parsed.directionIsKnown
    case .html:
      let page = PageReader.article(
        of: text, address: options.url, keepsAll: options.keepsAll, provenance: provenance)
      (article, provenance) = (page.article, page.provenance)
      isGuessed = true
    case .text:
      (article, provenance) = PlainText.article(from: text, keepsAll: options.keepsAll, provenance: provenance)
    }
    if !isGuessed { guessLanguage(of: &article, directionIsKnown: directionIsKnown) }
    if article.url == nil, let url = options.url { article.url = CleanText.field(url) }
    if article.headline.isEmpty {
      article.headline = FormatSniffer.title(fromName: name)
      if !article.headline.isEmpty {
        // A dictionary that grows looks its type up by name where ArgumentParser's code for it is linked: it took a tenth
        // of a millisecond of the time to the first screen.
        if provenance.fields.isEmpty { provenance.fields = Dictionary(minimumCapacity: 1) }
        provenance.fields["title"] = "file name"
      }
    }
    if bytes.isEmpty { provenance.warnings.append("the input is empty") }
    return [ImportedArticle(article: article, provenance: provenance)]
  }

  private static func digest(of bytes: some Collection<UInt8>, _ options: ImportOptions) -> String {
    options.takesDigest ? SHA256.hexDigest(of: bytes) : ""
  }

  /// Every message of a mailbox, or the one of a file.
  private static func mails(_ bytes: [UInt8], name: String, options: ImportOptions) -> [ImportedArticle] {
    MailFile.messages(bytes).map { bytes in
      let message = MailMessage(bytes)
      if let archive = PageArchive(message) {
        return page(
          of: archive, bytes.count, digest(of: message.body, options), name: name, options: options)
      }
      let mail = MailArticle(message)
      var article = mail.article
      var provenance = Provenance(
        input: CleanText.field(name), format: "mail", byteCount: bytes.count, sha256: digest(of: bytes, options),
        charset: mail.charset ?? "us-ascii", charsetSource: mail.charset == nil ? "guess" : "mail", extractor: "mail/1")
      provenance.fields = mail.evidence
      if article.blocks.isEmpty { provenance.warnings.append("the mail holds no text") }
      guessLanguage(of: &article, directionIsKnown: false)
      if article.headline.isEmpty { article.headline = FormatSniffer.title(fromName: name) }
      return ImportedArticle(article: article, provenance: provenance)
    }
  }

  /// The page that a browser saved with all that it shows in one file.
  private static func page(
    of archive: PageArchive, _ byteCount: Int, _ digest: String, name: String, options: ImportOptions
  ) -> ImportedArticle {
    let decoded = CharsetDecoder.decode(
      archive.markup, userCharset: options.charset, headerCharset: archive.charset,
      declaredCharset: DeclaredCharset.ofMarkup(archive.markup))
    var provenance = Provenance(
      input: CleanText.field(name), format: "html", byteCount: byteCount, sha256: digest,
      charset: decoded.charset, charsetSource: decoded.source, extractor: "page/1")
    provenance.warnings = decoded.warnings
    var page = PageReader.article(
      of: PageReader.withoutControls(decoded.text), address: options.url ?? archive.address,
      keepsAll: options.keepsAll, provenance: provenance)
    if page.article.headline.isEmpty { page.article.headline = FormatSniffer.title(fromName: name) }
    return page
  }

  /// A language that was declared stands, unless the text is in a script that it is never written in.
  private static func guessLanguage(of article: inout Article, directionIsKnown: Bool) {
    let paragraphs = article.paragraphs.map(\.text.text)
    if directionIsKnown, let declared = article.language, LanguageGuess.isPlainly(declared, paragraphs) { return }
    let guess = LanguageGuess(paragraphs: paragraphs)
    let script = ScriptLanguage(paragraphs)
    if !directionIsKnown { article.direction = script?.direction ?? guess.direction }
    article.language =
      article.language.flatMap { script?.allows($0) ?? guess.allows($0) ? $0 : nil } ?? script?.tag ?? guess.language
  }

  /// Why no article can be read from these bytes, in words to stand behind a file's name; nil where one can.
  public static func refusal(of bytes: [UInt8], options: ImportOptions = ImportOptions()) -> String? {
    let kind = ForeignKind(bytes)?.description
    return options.format == .auto || kind == ForeignKind.empty ? kind : nil
  }

  /// Whether a text that begins with these bytes can be shown as it lies: nothing to be parsed, and in UTF-8.
  public static func isPlainText(_ head: [UInt8], name: String) -> Bool {
    guard refusal(of: head) == nil, !isUTF16(head), !isMail(head, name: name) else { return false }
    // The last scalar may be cut.
    let isWhole = (0..<4).contains { String(validating: head.dropLast($0), as: UTF8.self) != nil }
    let text = String(decoding: head, as: UTF8.self)
    return isWhole && FormatSniffer.format(of: text, name: name, media: MediaType(nil), asked: .auto) == .text
  }

  /// Whether an input that begins with these bytes is mail, which may hold many articles.
  public static func isMail(_ head: [UInt8], name: String) -> Bool {
    FormatSniffer.isMail(head, name: name, media: MediaType(nil), asked: .auto)
  }

  static func isUTF16(_ bytes: [UInt8]) -> Bool { CharsetDecoder.isUTF16(bytes) }

  /// What a line says of a date, a time and a place; nil where it holds no date.
  public static func dateline(in line: String) -> Dateline? { DatelineParser.parse(line) }

  /// CR LF that became a line end is no loss worth a word.
  private static func controlsWereDropped(from raw: String, to text: String) -> Bool {
    let isLoss: (Unicode.Scalar) -> Bool = {
      switch $0 {
      case "\n", "\r", "\t", "\u{B}", "\u{C}", "\u{85}": false
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": true
      default: false
      }
    }
    return raw.unicodeScalars.contains(where: isLoss)
  }
}
