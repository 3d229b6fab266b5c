import ArticleFiles
import ArticleModel
import Feeds
import Fetching
import Files
import Glibc
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
    try first(of: try read())
  }

  private func first(of input: InputArticles) throws(FileFault) -> ImportedArticle {
    guard let first = input.articles.first else { throw FileFault(path: path, reason: "holds no article") }
    return first
  }

  /// Every article of the input: a mailbox and a feed hold many.
  func read() throws(FileFault) -> InputArticles {
    let meter = ProgressMeter(isShown: FetchAddress.isOne(path) && isatty(STDERR_FILENO) == 1)
    defer { meter.clear() }
    return try read(by: Web.fetcher) { meter.show("\(harmless(path)) · \(ProgressMeter.size($0))") }
  }

  /// The article of a page that a server has sent; nil where there is nothing to read in it.
  static func article(in response: FetchResponse) -> ImportedArticle? {
    var options = ImportOptions()
    (options.contentType, options.url) = (response.contentType, response.url)
    guard Importer.refusal(of: response.body, options: options) == nil else { return nil }
    return Importer.read(response.body, name: response.url, options: options).first(where: \.article.holdsText)
  }

  /// With a word on how much of a page has come.
  func read(by fetcher: Fetcher, progress: (Int) -> Void) throws(FileFault) -> InputArticles {
    var options = options
    var name = path == "-" ? "" : SystemPath.shown(path)
    var siteFeeds: [String] = []
    var language: String?
    let bytes: [UInt8]
    if FetchAddress.isOne(path) {
      let response = try Web.page(path, by: fetcher, progress: progress)
      options.contentType = options.contentType ?? response.contentType
      options.url = options.url ?? response.url
      language = response.language
      name = response.url
      bytes = response.body
      let html = String(decoding: bytes, as: UTF8.self)
      siteFeeds = FeedLinkFinder.feeds(inPage: html, address: response.url).map(\.address)
    } else {
      if FetchAddress.isOfAnotherKind(path), FileSystem().status(path) == nil {
        throw FileFault(path: path, reason: "only http and https addresses are opened")
      }
      bytes = try FileSystem().read(path, limit: Self.limit, takesStreams: true)
    }
    if options.format == .auto, FeedReader.isFeed(bytes),
      let feed = FeedReader.feed(
        bytes, address: options.url, contentType: options.contentType, language: language,
        charset: options.charset)
    {
      return InputArticles(feed, path: path, size: bytes.count)
    }
    if let refusal = Importer.refusal(of: bytes, options: options) { throw FileFault(path: path, reason: refusal) }
    let found = Importer.read(bytes, name: name, options: options).filter(\.article.holdsText)
    if found.isEmpty { throw FileFault(path: path, reason: "holds no text") }
    var input = InputArticles(
      articles: found.map { found in
        var imported = found
        imported.article.id = imported.article.identity
        imported.provenance.input = SystemPath.shown(path)
        return imported
      })
    input.siteFeeds = siteFeeds
    return input
  }
}

/// What was read from one input.
struct InputArticles {
  var articles: [ImportedArticle]
  /// The feed that they are the items of, in the same order.
  var feed: Feed?
  /// Where a page of the web says that its site's feeds are.
  var siteFeeds: [String] = []

  init(articles: [ImportedArticle]) { self.articles = articles }

  /// - Parameter size: bytes of the whole feed.
  init(_ feed: Feed, path: String, size: Int) {
    self.feed = feed
    @Sendable func imported(_ item: FeedItem) -> ImportedArticle {
      var article = item.article(in: feed)
      article.id = item.identity(of: article, feed: feed.selfLink ?? feed.link ?? path)
      return ImportedArticle(
        article: article,
        provenance: Provenance(
          input: path, format: feed.format.rawValue, byteCount: size, sha256: "", charset: feed.charset,
          charsetSource: feed.charsetSource, extractor: "feed/1"))
    }
    // Of a large feed one half beside the other: finding out languages takes as long as reading it.
    let half = feed.items.count > Self.manyItems ? feed.items.count / 2 : feed.items.count
    let rest = half < feed.items.count ? SideWork { feed.items[half...].map(imported) } : nil
    articles = feed.items[..<half].map(imported)
    if let rest { articles += rest.result() }
  }

  private static let manyItems = 200
}

extension FeedItem {
  /// What the item is known by in the library: its address, so that the page itself is the same article; else the feed's
  /// name for it; else what it says.
  func identity(of article: Article, feed address: String) -> String {
    guard link == nil, let guid else { return article.identity }
    return String(SHA256.hexDigest(of: "\(address)\n\(guid)".utf8).prefix(16))
  }
}

/// The network, through the program beside this one.
enum Web {
  static var fetcher: Fetcher { Fetcher(program: FileSystem().ownFolder + "/warraq-fetch") }

  /// - Parameter allowsPrivate: whether the user has named the page himself, so that a private address will do too.
  static func page(
    _ url: String, by fetcher: Fetcher = Web.fetcher, allowsPrivate: Bool = true, progress: (Int) -> Void = { _ in }
  ) throws(FileFault) -> FetchResponse {
    let response: FetchResponse
    do throws(FetchFailure) {
      response = try fetcher.fetch(FetchRequest(url: url, allowsPrivate: allowsPrivate), progress: progress)
    } catch {
      throw FileFault(path: url, reason: error.reason)
    }
    if let refusal = response.refusal { throw FileFault(path: url, reason: refusal) }
    return response
  }
}
