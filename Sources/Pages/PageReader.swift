import ArticleFiles
import ArticleModel
import Deciphering

/// Web pages and pieces of HTML to articles and blocks; opens nothing itself.
public enum PageReader {
  /// The article of a page: any bytes give one, what was left out of it is named in its provenance.
  ///
  /// `address` is where the page came from; `contentType` and `charset` are what came with it, and what the user says.
  public static func article(
    _ bytes: [UInt8], address: String?, contentType: String? = nil, charset: String? = nil
  ) -> ImportedArticle {
    let decoded = CharsetDecoder.decode(
      bytes, userCharset: charset, headerCharset: DeclaredCharset.ofContentType(contentType),
      declaredCharset: DeclaredCharset.ofMarkup(bytes))
    var provenance = Provenance(
      input: address.map(CleanText.field) ?? "", format: "html", byteCount: bytes.count,
      sha256: SHA256.hexDigest(of: bytes), charset: decoded.charset, charsetSource: decoded.source, extractor: "page/1")
    provenance.warnings = decoded.warnings
    return article(of: decoded.text, address: address, provenance: provenance)
  }

  /// The article of a page that has been decoded already; `provenance` tells of its bytes.
  package static func article(
    of text: String, address: String?, keepsAll: Bool = false, provenance: Provenance
  ) -> ImportedArticle {
    var provenance = provenance
    provenance.format = "html"
    provenance.extractor = "page/1"
    let markup = BoundedMarkup(Array(text.utf8))
    if markup.isCut {
      provenance.warnings.append("the page nests too deep or has too many attributes; some were left out")
    }
    let page = PageExtraction(
      markup, address: address ?? SavedPage.address(of: text), isFile: address == nil, keepsAll: keepsAll)
    provenance.fields = page.evidence
    provenance.dropped = page.dropped
    provenance.warnings += page.warnings
    var article = page.article
    article.keep(leftOut: page.dropped)
    return ImportedArticle(article: article, provenance: provenance)
  }

  /// Markup without what steers a terminal. Line ends of all kinds stay, which to HTML are white space.
  package static func withoutControls(_ markup: String) -> String {
    var previous: UInt8 = 0
    for byte in markup.utf8 {
      let isControl = byte < 0x20 && !(0x09...0x0D).contains(byte) || byte == 0x7F
      if isControl || previous == 0xC2 && byte < 0xA0 { return CleanText.lines(of: markup) }
      previous = byte
    }
    return markup
  }

  /// The blocks of a piece of HTML (a feed's entry, HTML in Markdown, a part of a mail), all of it but scripts and forms.
  public static func blocks(ofFragment html: String, address: String? = nil) -> [Block] {
    let tree = PageParser.tree(BoundedMarkup(Array(html.utf8)))
    return BlockBuilder.blocks(0, of: tree, base: address.flatMap { WebAddress($0) })
  }
}
