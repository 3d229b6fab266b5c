import ArticleModel
import Files
import Importing

/// A file or standard input (`-`) that an article is read from.
struct InputFile {
  /// The most that is read in, in bytes: a page is far below, and an endless input ends here.
  static let limit = 64 << 20

  let path: String
  private let options: ImportOptions

  init(_ path: String, options: ImportOptions = ImportOptions()) {
    self.path = path
    self.options = options
  }

  func imported() throws(FileFault) -> ImportedArticle {
    let bytes = try FileSystem().read(path, limit: Self.limit)
    let name = path == "-" ? "" : path
    guard var imported = Importer.read(bytes, name: name, options: options).first else {
      throw FileFault(path: path, reason: "holds no article")
    }
    imported.article.id = imported.article.identity
    imported.provenance.input = path
    return imported
  }
}
