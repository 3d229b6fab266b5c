import ArticleModel

/// Walks a part of a page in reading order and makes blocks of it, as a reader of the page would see them.
struct BlockBuilder {
  let tree: PageTree
  /// What the page's links are relative to.
  let base: WebAddress?
  /// Nodes that are left out with all that is in them.
  let left: [Bool]
  let footnotes: PageFootnotes
  var blocks: [Block] = []
  /// For each block the node that was come to next: what stands before it stood before or in the block.
  private var ends: [Int] = []
  var inline = InlineText()
  /// Lines of the paragraph at hand that `<br>` ended; true where an empty line stands behind.
  private var lines: [(text: RichText, isGap: Bool)] = []
  var pictures: [Picture] = []
  private var direction: Direction?

  init(tree: PageTree, base: WebAddress?, left: [Bool] = [], footnotes: PageFootnotes = PageFootnotes()) {
    self.tree = tree
    self.base = base
    self.left = left
    self.footnotes = footnotes
  }

  /// The blocks of a node and all that stands in it.
  static func blocks(_ node: Int, of tree: PageTree, base: WebAddress?, left: [Bool] = []) -> [Block] {
    var builder = BlockBuilder(tree: tree, base: base, left: left)
    builder.add(node)
    builder.flush()
    return builder.blocks
  }

  /// The blocks of a node, and for each the first node that is none of it.
  static func placed(
    _ node: Int, of tree: PageTree, base: WebAddress?, left: [Bool], footnotes: PageFootnotes
  ) -> [(block: Block, end: Int)] {
    var builder = BlockBuilder(tree: tree, base: base, left: left, footnotes: footnotes)
    builder.add(node)
    builder.flush()
    builder.note(tree.end(of: node))
    return Array(zip(builder.blocks, builder.ends))
  }

  private mutating func note(_ node: Int) { while ends.count < blocks.count { ends.append(node) } }

  func nested(_ node: Int, without source: Int? = nil) -> [Block] {
    var builder = BlockBuilder(tree: tree, base: base, left: left, footnotes: footnotes)
    builder.direction = direction
    for child in tree.children(node) where child != source { builder.add(child) }
    builder.flush()
    return builder.blocks
  }

  mutating func addChildren(_ node: Int) { for child in tree.children(node) { add(child) } }

  mutating func add(_ node: Int) {
    note(node)
    if left.indices.contains(node), left[node] { return }
    let tag = tree.tag(node)
    switch tag {
    case .text: inline.append(tree.bytes(node))
    case .br: endLine()
    case .wbr: inline.append("\u{200B}".utf8)
    case .img:
      if let words = PagePicture.words(inPlaceOf: node, in: tree, base: base) {
        inline.append(words.utf8)
      } else {
        addPicture(node)
      }
    case .hr:
      flush()
      blocks.append(.rule)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      flush()
      inDirection(of: node) { $0.addChildren(node) }
      flush(heading: tag.headingLevel)
    case .ul, .ol, .menu, .dir: addList(node, ordered: tag == .ol)
    case .dl: addDefinitions(node)
    case .blockquote: addQuote(node)
    case .pre: addPreformatted(node)
    case .table: addTable(node)
    case .figure: addFigure(node)
    case _ where tag.isInvisible && (left.isEmpty || tag == .head): break
    case _ where tag.isBlock:
      flush()
      inDirection(of: node) { $0.addChildren(node) }
      flush()
    default:
      let kind = inlineKind(node)
      inline.begin(kind)
      addChildren(node)
      inline.end()
    }
  }

  private func inlineKind(_ node: Int) -> Inline.Kind? {
    switch tree.tag(node) {
    case .a where footnotes.addresses[node] != nil: footnotes.addresses[node].map { .link($0) }
    case .a: tree[node, .href].flatMap { WebAddress.resolve($0, base: base) }.map { .link($0) }
    case .b, .strong: .strong
    case .i, .em, .cite, .dfn, .`var`: .emphasis
    case .code, .kbd, .samp, .tt: .code
    default: nil
    }
  }

  private mutating func inDirection(of node: Int, _ body: (inout BlockBuilder) -> Void) {
    let outer = direction
    direction = Self.direction(of: node, in: tree) ?? direction
    body(&self)
    flushPreservingDirection(direction)
    direction = outer
  }

  /// Text that ends with the element that gave it its direction.
  private mutating func flushPreservingDirection(_ direction: Direction?) {
    guard !inline.isEmpty else { return }
    lines.append((inline.take(direction: direction), false))
  }

  static func direction(of node: Int, in tree: PageTree) -> Direction? {
    switch tree[node, .dir]?.lowercased() {
    case "rtl": return .rightToLeft
    case "ltr": return .leftToRight
    default: break
    }
    guard let style = tree[node, .style], style.contains("direction") else { return nil }
    let packed = style.lowercased().filter { $0 != " " }
    if packed.contains("direction:rtl") { return .rightToLeft }
    return packed.contains("direction:ltr") ? .leftToRight : nil
  }

  // MARK: Paragraphs

  private mutating func endLine() {
    if inline.isEmpty {
      if !lines.isEmpty { lines[lines.count - 1].isGap = true }
    } else {
      lines.append((inline.take(direction: direction), false))
    }
  }

  mutating func flush(heading: Int? = nil) {
    if !inline.isEmpty { lines.append((inline.take(direction: direction), false)) }
    let text = lines.filter { ParagraphLines.hasText($0.text.text) }
    lines = []
    if let heading {
      let joined = ParagraphLines.joined(text.map(\.text))
      if !joined.text.isEmpty { blocks.append(.heading(level: heading, joined)) }
    } else {
      blocks += ParagraphLines.blocks(text)
    }
    blocks += pictures.map { .figure($0) }
    pictures = []
  }
}
