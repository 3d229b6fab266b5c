import ArticleModel
import Fetching
import Files
import Importing

/// A file, standard input (`-`) or a web address that an article is read from.
struct InputFile {
  /// The most that is read in, in bytes: a page is far below, and an endless input ends here.
  static let limit = 64 << 20

  let path: String
  private let options: ImportOptions

  init(_ path: String, options: ImportOptions = ImportOptions()) {
    self.path = path
    self.options = options
  }

  /// The input's article, or the first of several.
  func imported() throws(FileFault) -> ImportedArticle {
    guard let first = try all().first else { throw FileFault(path: path, reason: "holds no article") }
    return first
  }

  /// Every article of the input: a mailbox holds many.
  func all() throws(FileFault) -> [ImportedArticle] {
    var options = options
    var name = path == "-" ? "" : path
    let bytes: [UInt8]
    if WebAddress.isOne(path) {
      let response = try Web.page(path)
      options.contentType = options.contentType ?? response.contentType
      options.url = options.url ?? response.url
      name = response.url
      bytes = response.body
    } else {
      bytes = try FileSystem().read(path, limit: Self.limit)
    }
    return Importer.read(bytes, name: name, options: options).map { found in
      var imported = found
      imported.article.id = imported.article.identity
      imported.provenance.input = path
      return imported
    }
  }
}

/// The network, through the program beside this one.
enum Web {
  static var fetcher: Fetcher { Fetcher(program: FileSystem().ownFolder + "/warraq-fetch") }

  /// A page that the user has named himself, so a private address will do too.
  static func page(_ url: String) throws(FileFault) -> FetchResponse {
    let response: FetchResponse
    do throws(FetchFailure) {
      response = try fetcher.fetch(FetchRequest(url: url, allowsPrivate: true))
    } catch {
      throw FileFault(path: url, reason: error.reason)
    }
    if let refusal = response.refusal { throw FileFault(path: url, reason: refusal) }
    return response
  }
}
