import ArticleFiles
import ArticleModel

/// Articles as one EPUB 3.3 publication, a chapter each; its pages turn the way that most of them are read.
struct BookExport {
  private struct Chapter {
    var name: String
    var title: String
    var language: String?
    var direction: Direction
  }

  private let title: String
  private let modified: String
  private var zip = ZipFile()
  private var chapters: [Chapter] = []
  private var pictures: [(name: String, mediaType: String)] = []
  private var ids = ""

  /// - Parameter modified: ISO 8601 to the second, in UTC.
  init(title: String, modified: String) {
    self.title = title.isEmpty ? "Warraq" : title
    self.modified = modified
  }

  /// The bytes to begin with.
  mutating func head() -> [UInt8] {
    // First of all and stored as it is: it is what the kind of the file is told by (OCF 4.3).
    zip.entry("mimetype", Array("application/epub+zip".utf8))
      + entry(
        "META-INF/container.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
        <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
        </container>

        """)
      + entry("EPUB/style.css", ArticlePageHTML.style + "\n")
  }

  /// The bytes of a chapter.
  ///
  /// - Parameter picture: the bytes of the picture at an address; nil where there is none.
  mutating func add(_ article: Article, picture: (String) -> [UInt8]? = { _ in nil }) -> [UInt8] {
    var bytes: [UInt8] = []
    var sources: [String: String] = [:]
    for address in article.figureAddresses {
      guard let content = picture(address), let type = PictureFolder.mediaType(of: content) else { continue }
      let name = "picture-\(pictures.count + 1).\(type.split(separator: "/").last ?? "")"
      pictures.append((name, type))
      sources[address] = name
      bytes += zip.entry("EPUB/" + name, content)
    }
    let title = article.headline.isEmpty ? article.id : article.headline
    let chapter = Chapter(
      name: "article-\(chapters.count + 1).xhtml", title: title, language: article.language,
      direction: article.direction)
    chapters.append(chapter)
    ids += article.id + "\n"
    let chapterPage = page(chapter.title, ArticlePageHTML.article(article, named: title) { sources[$0] })
    return bytes + entry("EPUB/" + chapter.name, chapterPage)
  }

  /// The bytes to end with. A publication needs at least one chapter.
  mutating func foot() -> [UInt8] {
    var bytes = chapters.isEmpty ? add(Article(headline: title)) : []
    let items = chapters.map { "<li><a href=\"\($0.name)\" dir=\"auto\">\(ArticlePageHTML.text($0.title))</a></li>\n" }
    let contents =
      "<nav epub:type=\"toc\">\n<h1 dir=\"auto\">\(ArticlePageHTML.text(title))</h1>\n<ol>\n\(items.joined())</ol>\n</nav>\n"
    bytes += entry("EPUB/contents.xhtml", page(title, contents))
    bytes += entry("EPUB/package.opf", package)
    return bytes + zip.directory()
  }

  private mutating func entry(_ name: String, _ text: String) -> [UInt8] { zip.entry(name, Array(text.utf8)) }

  private func page(_ title: String, _ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
    <head><meta charset="utf-8"/><title>\(ArticlePageHTML.text(title))</title><link rel="stylesheet" href="style.css"/></head>
    <body>
    \(body)</body>
    </html>

    """
  }

  private var package: String {
    let rightToLeft = chapters.count { $0.direction == .rightToLeft }
    let isRightToLeft = 2 * rightToLeft > chapters.count
    let manifest = chapters.enumerated().map {
      "<item id=\"c\($0.offset + 1)\" href=\"\($0.element.name)\" media-type=\"application/xhtml+xml\"/>\n"
    }
    let images = pictures.enumerated().map {
      "<item id=\"p\($0.offset + 1)\" href=\"\($0.element.name)\" media-type=\"\($0.element.mediaType)\"/>\n"
    }
    let spine = chapters.indices.map { "<itemref idref=\"c\($0 + 1)\"/>\n" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">urn:uuid:\(identifier)</dc:identifier>
      <dc:title>\(ArticlePageHTML.text(title))</dc:title>
      \(languages.map { "<dc:language>\($0)</dc:language>\n" }.joined())<meta property="dcterms:modified">\(modified)</meta>
      </metadata>
      <manifest>
      <item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="style" href="style.css" media-type="text/css"/>
      \(manifest.joined())\(images.joined())</manifest>
      <spine page-progression-direction="\(isRightToLeft ? "rtl" : "ltr")">
      \(spine.joined())</spine>
      </package>

      """
  }

  /// The most frequent first; "und" where none is known (BCP 47).
  private var languages: [String] {
    var counts: [String: Int] = [:]
    for language in chapters.compactMap(\.language) where ArticlePageHTML.isLanguage(language) {
      counts[language, default: 0] += 1
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
    return sorted.isEmpty ? ["und"] : sorted
  }

  /// The same articles are the same publication: a UUID made from their ids (RFC 9562, version 8).
  private var identifier: String {
    var digits = Array(SHA256.hexDigest(of: ids.utf8).prefix(32))
    digits[12] = "8"
    digits[16] = "a"
    let parts = [digits[0..<8], digits[8..<12], digits[12..<16], digits[16..<20], digits[20..<32]]
    return parts.map { String($0) }.joined(separator: "-")
  }
}
