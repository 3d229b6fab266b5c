import ArticleModel
import Deciphering
import LanguageIdentification

/// One page taken apart: its article, what each field was taken from, what was left out.
struct PageExtraction {
  private(set) var article = Article()
  private(set) var evidence: [String: String] = [:]
  private(set) var dropped: [Provenance.Dropped] = []
  private(set) var warnings: [String] = []
  private let metadata: PageMetadata
  private let tree: PageTree

  init(_ markup: BoundedMarkup, address: String?) {
    tree = PageParser.tree(markup)
    metadata = PageMetadata(tree, linkedData: markup.linkedData)
    let page = address.flatMap { WebAddress($0) }
    let base = metadata.baseAddress.flatMap { WebAddress.resolve($0, base: page) }.flatMap { WebAddress($0) } ?? page
    let content = ContentFinder(tree)
    dropped = content.dropped
    article.blocks = BlockBuilder.blocks(content.root, of: tree, base: base, left: content.left)
    takeAddress(address, base)
    takeTitle()
    takeDescription()
    takeDates()
    takeAuthors()
    takeSite(base)
    takeLanguage()
  }

  private mutating func take<Value>(
    _ field: WritableKeyPath<Article, Value?>, _ name: String, _ value: Value?, from source: String
  ) {
    guard article[keyPath: field] == nil, let value else { return }
    article[keyPath: field] = value
    evidence[name] = source
  }

  private mutating func takeAddress(_ address: String?, _ base: WebAddress?) {
    let canonical = metadata.canonical.flatMap { WebAddress.resolve($0, base: base) }
    take(\.url, "url", canonical, from: "canonical link")
    take(\.url, "url", metadata.meta["og:url"].flatMap { WebAddress($0)?.text }, from: "og:url")
    take(\.url, "url", address.flatMap { WebAddress($0)?.text }, from: "address")
  }

  private mutating func takeTitle() {
    let heading = article.blocks.firstIndex { if case .heading(1, _) = $0 { true } else { false } }
    var candidates: [(String, String)] = []
    if let heading, heading < 6, case .heading(_, let text) = article.blocks[heading] {
      candidates.append((text.text, "h1"))
    }
    let first = tree.indices.first { tree.tag($0) == .h1 && !tree.plainText($0).isEmpty }
    if let first { candidates.append((tree.plainText(first), "h1")) }
    if let title = metadata.linkedData?.headline { candidates.append((title, "json-ld")) }
    if let title = metadata.first(["og:title", "twitter:title", "title"]) {
      candidates.append((title.text, title.name))
    }
    if let title = metadata.title { candidates.append((title, "title")) }
    guard let title = candidates.first else { return }
    article.headline = CleanText.field(title.0)
    evidence["title"] = title.1
    if let heading, case .heading(_, let text) = article.blocks[heading], text.text == title.0 {
      article.blocks.remove(at: heading)
    }
  }

  private mutating func takeDescription() {
    take(\.kicker, "section", metadata.first(["article:section"])?.text, from: "article:section")
    take(\.kicker, "section", metadata.linkedData?.section, from: "json-ld")
  }

  private mutating func takeDates() {
    let names = [
      "article:published_time", "datepublished", "og:published_time", "date", "pubdate", "dc.date", "sailthru.date",
    ]
    var found: [(String, String)] = []
    if let date = metadata.linkedData?.published { found.append((date, "json-ld")) }
    if let date = metadata.first(names) { found.append((date.text, date.name)) }
    if let time = tree.indices.first(where: { tree.tag($0) == .time }) {
      if let date = tree[time, .datetime] { found.append((date, "time")) }
      found.append((tree.plainText(time), "time"))
    }
    for (text, source) in found {
      guard var dateline = DatelineParser.parse(text), dateline.published != nil else { continue }
      dateline.place = nil
      dateline.modified = (metadata.linkedData?.modified ?? metadata.meta["article:modified_time"])
        .flatMap { DatelineParser.parse($0)?.published }
      article.dateline = dateline
      evidence["published"] = source
      return
    }
  }

  private mutating func takeAuthors() {
    if let authors = metadata.linkedData?.authors, !authors.isEmpty {
      article.byline = authors
      evidence["byline"] = "json-ld"
    } else if let author = metadata.authors.first(where: { !$0.contains("://") }) {
      article.byline = [Author(name: author)]
      evidence["byline"] = "author"
    }
  }

  private mutating func takeSite(_ base: WebAddress?) {
    let root = base.flatMap { page in page.authority.map { page.scheme + "://" + $0 + "/" } }
    if let name = metadata.meta["og:site_name"] ?? metadata.linkedData?.publisher ?? base?.host {
      article.site = Site(name: CleanText.field(name), url: root)
    }
    let image = metadata.meta["og:image"] ?? metadata.linkedData?.image
    if let url = image.flatMap({ WebAddress.resolve($0, base: base) }) {
      article.leadImage = Picture(url: url)
      evidence["lead_image"] = "og:image"
    }
  }

  private mutating func takeLanguage() {
    let guess = LanguageGuess(article)
    let stated = metadata.language ?? metadata.linkedData?.language.flatMap(PageMetadata.languageTag)
    // Templates lie about the language; the script does not.
    if let stated, guess.allows(stated) { take(\.language, "lang", stated, from: "html") }
    take(\.language, "lang", guess.language, from: "letters")
    article.direction = guess.direction
  }
}
