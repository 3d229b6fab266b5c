import ArgumentParser
import ArticleFiles
import ArticleModel
import Files
import Glibc
import JSONText
import Reader
import Store
import Terminal

/// `warraq export`: articles of the library for other programs.
struct Export: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case md, html, epub, jsonl, csv }

  static let configuration = CommandConfiguration(
    abstract: "Writes articles of the library out: as Markdown, HTML, EPUB, JSON lines, or their statements as CSV.",
    discussion: """
      md joins our article files; html is one page that stands by itself, each article in its own direction and language;
      epub is a book with a chapter each, whose pages turn the way that most of them are read; both hold the pictures that
      are kept beside the articles; jsonl is an object a line, as 'warraq show --format json' prints it; csv is a statement a
      line.

        warraq export --format html tag:كتب after:2022 > books.html
        warraq export --format epub is:starred > starred.epub
      """)

  @Option(help: "md, html, epub, jsonl or csv.") var format = Format.md
  @Flag(help: "Look for the words in the whole text.") var text = false
  @Flag(help: "With csv: cells as they stand, also those that a spreadsheet would run.") var raw = false
  @OptionGroup var options: SelectionOptions

  func run() throws {
    let selection = try options.selection(searchesBodies: text)
    if format == .epub, isatty(STDOUT_FILENO) == 1 {
      throw Complaint("an EPUB goes into a file: … > book.epub", code: 2)
    }
    try askingLibrary { store in
      let samples = Samples.ids
      var sheet = QuoteSheet(format: .csv, takesAll: false, isRaw: raw)
      var book = BookExport(title: options.line, modified: Timestamp.now())
      if format == .epub { try write(book.head()) }
      if format == .html { printOut(ArticlePageHTML.head(title: options.line)) }
      for id in try store.ids(selection) where !samples.contains(id) {
        let article = try store.article(id: id)
        switch format {
        case .md: printOut(ArticleDocument(article: article).fileText + "\n")
        case .html:
          printOut(ArticlePageHTML.article(article) { picture($0, of: id, in: store).flatMap(Self.dataAddress) })
        case .epub: try write(book.add(article) { picture($0, of: id, in: store) })
        case .jsonl:
          let runs = CorrectionFile().runs(in: article)
          let provenance = Provenance(
            input: id, format: "article", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
            extractor: "library/1")
          let imported = ImportedArticle(article: article, provenance: provenance)
          printOut(ArticleJSON.value(imported, quotedRuns: runs, importedAt: Timestamp.now()).jsonText + "\n")
        case .csv:
          sheet.add(article, CorrectionFile().runs(in: article))
          printOut(sheet.taken())
        }
      }
      if format == .html { printOut(ArticlePageHTML.foot) }
      if format == .epub { try write(book.foot()) }
    }
  }

  /// A picture that is kept beside an article.
  private func picture(_ address: String, of id: String, in store: ArticleStore) -> [UInt8]? {
    store.picture(address, of: id).flatMap { try? FileSystem().read($0, limit: PictureFolder.mostBytes) }
  }

  /// An address that is the picture itself (RFC 2397).
  private static func dataAddress(_ picture: [UInt8]) -> String? {
    PictureFolder.mediaType(of: picture).map {
      "data:\($0);base64," + String(decoding: Base64.encode(picture), as: UTF8.self)
    }
  }

  /// An archive is no text: its bytes go out as they are.
  private func write(_ bytes: [UInt8]) throws(FileFault) {
    try FileSystem().write(bytes, to: STDOUT_FILENO, named: "standard output")
  }
}
