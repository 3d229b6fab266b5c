import ArticleModel

extension PageReader {
  /// A field that may hold markup (a feed's title) as one line of plain text.
  ///
  /// Tags are taken out once; references that still stand then were escaped twice, as is common, and are read where
  /// `isLenient`. What they stand for is text, never a tag.
  package static func line(ofFragment html: String, isLenient: Bool = true) -> String {
    let once = PageParser.tree(BoundedMarkup(Array(html.utf8))).plainText(0)
    guard isLenient, once.utf8.contains(0x26), !once.utf8.contains(0x3C) else { return CleanText.field(once) }
    return CleanText.field(PageParser.tree(BoundedMarkup(Array(once.utf8))).plainText(0))
  }

  /// What a reference on the page at `base` leads to; nil for what is not to be followed ("javascript:") or not known.
  package static func address(_ reference: String, base: String?) -> String? {
    WebAddress.resolve(reference, base: base.flatMap { WebAddress($0) })
  }

  /// One `<link>` of a page.
  package struct HeadLink {
    package var relation: String?
    package var type: String?
    package var title: String?
    package var address: String
  }

  /// What a page links to for programs: other forms of itself, its feeds.
  package static func headLinks(of html: String) -> [HeadLink] {
    let tree = PageParser.tree(BoundedMarkup(Array(html.utf8)))
    return tree.indices.compactMap { node in
      guard tree.tag(node) == .link, let address = tree[node, .href] else { return nil }
      return HeadLink(
        relation: tree[node, .rel], type: tree[node, .type], title: tree[node, .title].map { CleanText.field($0) },
        address: address)
    }
  }
}
