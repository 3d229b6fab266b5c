import ArticleModel
import Deciphering
import LanguageIdentification

/// One page taken apart: its article, what each field was taken from, what was left out.
struct PageExtraction {
  var article = Article()
  var evidence: [String: String] = [:]
  private(set) var dropped: [Provenance.Dropped] = []
  private(set) var warnings: [String] = []
  let metadata: PageMetadata
  let tree: PageTree
  private let base: WebAddress?
  let keepsAll: Bool
  /// For each block the first node behind it; none where the text was not taken from the page's markup.
  private var ends: [Int] = []

  /// `isFile` is whether the page was saved, so that its pictures are files beside it.
  init(_ markup: BoundedMarkup, address: String?, isFile: Bool = false, keepsAll: Bool = false) {
    self.keepsAll = keepsAll
    var tree = PageParser.tree(markup)
    tree.isFile = isFile
    self.tree = tree
    metadata = PageMetadata(tree, markup)
    let page = address.flatMap { WebAddress($0) }
    base = metadata.baseAddress.flatMap { WebAddress.resolve($0, base: page) }.flatMap { WebAddress($0) } ?? page
    var content = keepsAll ? ContentFinder(whole: tree) : ContentFinder.content(of: tree)
    takeAddress(address)
    takeSite()
    takeHead(&content)
    takeBody(content)
    if !keepsAll, article.takePlaceOfText(unless: isName) { evidence["place"] = "text" }
    takeLeadImage()
    if !keepsAll { content.leaveOutside() }
    dropped = zip(content.dropped, content.droppedNodes).map { piece, node in
      Provenance.Dropped(text: piece.text, why: piece.why, place: blocksBefore(node))
    }
    takeLanguage()
    warn(content)
  }

  /// How many blocks end before a node.
  private func blocksBefore(_ node: Int) -> Int {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Every name that the site goes by.
  var siteNames: [String] {
    var names = [
      metadata.meta["og:site_name"], metadata.meta["application-name"], metadata.linkedData?.publisher, base?.host,
    ]
    .compactMap { $0 }
    if let host = base?.host, let first = host.split(separator: ".").first { names.append(String(first)) }
    if let url = article.url.flatMap({ WebAddress($0) })?.host { names.append(url) }
    return names
  }

  private mutating func takeAddress(_ address: String?) {
    let candidates = [
      (metadata.canonical.flatMap { WebAddress.resolve($0, base: base) }, "canonical link"),
      (metadata.meta["og:url"].flatMap { WebAddress.resolve($0, base: base) }, "og:url"),
      (address.flatMap { WebAddress($0)?.text }, "address"),
    ]
    for case (let url?, let source) in candidates where WebAddress(url)?.authority != nil {
      // A canonical link to the front page is a template's mistake.
      if source != "address", let path = WebAddress(url)?.path, path.isEmpty || path == "/", (base?.path.count ?? 0) > 1
      {
        continue
      }
      article.url = url
      evidence["url"] = source
      return
    }
  }

  private mutating func takeSite() {
    let root = base.flatMap { page in page.authority.map { page.scheme + "://" + $0 + "/" } }
    if let name = metadata.meta["og:site_name"] ?? metadata.linkedData?.publisher ?? base?.host {
      article.site = Site(name: CleanText.field(name), url: root)
    }
  }

  private mutating func takeBody(_ content: ContentFinder) {
    let root = content.root
    let name = (tree[root, .class] ?? tree[root, .id] ?? "").split(separator: " ").first.map { "." + $0 } ?? ""
    evidence["blocks"] = CleanText.field("\(tree.tag(root).rawValue)\(name)")
    let footnotes = PageFootnotes(tree)
    var placed = (content.lead + [content.root]).flatMap { node in
      BlockBuilder.placed(node, of: tree, base: base, left: content.left, footnotes: footnotes)
    }
    while case .rule? = placed.last?.block { placed.removeLast() }
    while case .rule? = placed.first?.block { placed.removeFirst() }
    article.blocks = placed.map(\.block)
    ends = placed.map(\.end)
    useStatedBodyIfMore()
    if article.blocks.count != ends.count { ends = [] }
  }

  /// A page whose script writes its text holds it only in its data.
  private mutating func useStatedBodyIfMore() {
    let found = article.paragraphs.dropFirst().reduce(0) { $0 + $1.text.text.unicodeScalars.count }
    guard let body = metadata.linkedData?.body, body.unicodeScalars.count > 400 else {
      if found < 300, case let blocks = metadata.data.blocks(), !blocks.isEmpty {
        article.blocks = blocks
        evidence["blocks"] = "page data"
      }
      return
    }
    guard body.unicodeScalars.count > 400, found * 5 < body.unicodeScalars.count * 2 else { return }
    let text =
      body.contains("<p") || body.contains("<br")
      ? PageReader.blocks(ofFragment: body)
      : CleanText.lines(of: body)
        .split(separator: "\n").map { InlineText.collapsed(String($0)) }.filter { !$0.isEmpty }
        .map { .paragraph(RichText($0)) }
    article.blocks = text
    evidence["blocks"] = "json-ld"
  }

  /// A picture before the first words is the article's.
  private mutating func takeLeadImage() {
    if let index = article.blocks.prefix(4).firstIndex(where: { if case .figure = $0 { true } else { false } }),
      case .figure(let picture) = article.blocks[index], article.blocks[..<index].allSatisfy({ $0.isShort })
    {
      article.leadImage = picture
      evidence["lead_image"] = "figure"
      article.blocks.remove(at: index)
      if ends.indices.contains(index) { ends.remove(at: index) }
    }
    let stated = metadata.meta["og:image"] ?? metadata.linkedData?.image ?? metadata.meta["twitter:image"]
    if article.leadImage?.url == nil, let url = stated.flatMap({ WebAddress.resolve($0, base: base) }) {
      article.leadImage = article.leadImage ?? Picture()
      article.leadImage?.url = url
      evidence["lead_image"] = "og:image"
    }
  }

  private mutating func takeLanguage() {
    let guess = LanguageGuess(article)
    let stated =
      metadata.language ?? metadata.linkedData?.language.flatMap(PageMetadata.languageTag)
      ?? metadata.meta["og:locale"].flatMap(PageMetadata.languageTag)
    let script = ScriptLanguage(article)
    // Templates lie about the language; the script does not.
    if let stated, script?.allows(stated) ?? guess.allows(stated) {
      article.language = stated
      evidence["lang"] = "html"
    } else if let language = script?.tag ?? guess.language {
      article.language = language
      evidence["lang"] = "letters"
    }
    article.direction =
      article.blocks.isEmpty ? metadata.direction ?? .leftToRight : script?.direction ?? guess.direction
  }

  private static let otherKinds = [
    "product": "a product", "og:product": "a product", "profile": "a profile", "video.other": "a video",
    "music.song": "music", "book": "a book",
  ]

  private mutating func warn(_ content: ContentFinder) {
    let letters = article.paragraphs.dropFirst().reduce(0) { $0 + $1.text.text.unicodeScalars.count }
    let text = content.measures.all[content.root]
    if letters == 0 {
      warnings.append("no text was found in the page")
    } else if content.isList || text.linkLetters * 2 > text.letters {
      warnings.append("the page looks like a list of links, not like an article")
    } else if let kind = metadata.linkedData?.otherKind ?? Self.otherKinds[metadata.meta["og:type"]?.lowercased() ?? ""]
    {
      warnings.append("the page says that it is \(kind), not an article")
    }
  }
}

extension Block {
  /// Words that may stand over an article's picture.
  fileprivate var isShort: Bool {
    switch self {
    case .paragraph(let text), .heading(_, let text): text.text.utf8.count < 600
    case .rule: true
    default: false
    }
  }
}
