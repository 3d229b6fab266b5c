import ArticleModel

extension PageReader {
  /// A field that may hold markup (a feed's title) as one line of plain text.
  ///
  /// Tags are taken out once; references that still stand then were escaped twice, as is common, and are read where
  /// `isLenient`. What they stand for is text, never a tag.
  package static func line(ofFragment html: String, isLenient: Bool = true) -> String {
    line(of: PageParser.tree(BoundedMarkup(Array(html.utf8))), isLenient: isLenient)
  }

  /// Both what a fragment has to say and that as one line, for what is wanted in either form: read once.
  package static func blocksAndLine(
    ofFragment html: String, address: String?, isLenient: Bool
  ) -> (blocks: [Block], line: String) {
    let tree = PageParser.tree(BoundedMarkup(Array(html.utf8)))
    let blocks = BlockBuilder.blocks(0, of: tree, base: address.flatMap { WebAddress($0) })
    return (blocks, line(of: tree, isLenient: isLenient))
  }

  private static func line(of tree: PageTree, isLenient: Bool) -> String {
    let once = tree.plainText(0)
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
