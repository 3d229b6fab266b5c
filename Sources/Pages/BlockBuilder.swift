import ArticleModel

/// Walks a part of a page in reading order and makes blocks of it, as a reader of the page would see them.
struct BlockBuilder {
  let tree: PageTree
  /// What the page's links are relative to.
  let base: WebAddress?
  /// Nodes that are left out with all that is in them.
  let left: [Bool]
  let footnotes: PageFootnotes
  private(set) var blocks: [Block] = []
  /// For each block the node that was come to next: what stands before it stood before or in the block.
  private var ends: [Int] = []
  private var inline = InlineText()
  /// Lines of the paragraph at hand that `<br>` ended; true where an empty line stands behind.
  private var lines: [(text: RichText, isGap: Bool)] = []
  private var pictures: [Picture] = []
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

  private func nested(_ node: Int) -> [Block] {
    var builder = BlockBuilder(tree: tree, base: base, left: left, footnotes: footnotes)
    builder.direction = direction
    builder.addChildren(node)
    builder.flush()
    return builder.blocks
  }

  private mutating func addChildren(_ node: Int) { for child in tree.children(node) { add(child) } }

  private mutating func add(_ node: Int) {
    note(node)
    if left.indices.contains(node), left[node] { return }
    let tag = tree.tag(node)
    switch tag {
    case .text: inline.append(tree.bytes(node))
    case .br: endLine()
    case .wbr: inline.append("\u{200B}".utf8)
    case .img: addPicture(node)
    case .hr:
      flush()
      blocks.append(.rule)
    case .h1, .h2, .h3, .h4, .h5, .h6:
      flush()
      inDirection(of: node) { $0.addChildren(node) }
      flush(heading: tag.headingLevel)
    case .ul, .ol, .menu, .dir: addList(node, ordered: tag == .ol)
    case .dl: addDefinitions(node)
    case .blockquote:
      flush()
      let inner = nested(node)
      let cite = tree[node, .cite].flatMap { WebAddress.resolve($0, base: base) }
      if !inner.isEmpty { blocks.append(.quote(inner, cite: cite)) }
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

  private mutating func flush(heading: Int? = nil) {
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

  // MARK: Other blocks

  private mutating func addList(_ node: Int, ordered: Bool) {
    flush()
    var items: [[Block]] = []
    for child in tree.children(node) where !(left.indices.contains(child) && left[child]) {
      if tree.tag(child) == .li {
        let inner = nested(child)
        if !inner.isEmpty { items.append(inner) }
      } else {
        var builder = BlockBuilder(tree: tree, base: base, left: left, footnotes: footnotes)
        builder.add(child)
        builder.flush()
        // A list in a list, without an item around it, belongs to the item before.
        if items.isEmpty { items.append([]) }
        items[items.count - 1] += builder.blocks
        if items[items.count - 1].isEmpty { items.removeLast() }
      }
    }
    if !items.isEmpty { blocks.append(.list(ordered: ordered, items: items)) }
  }

  /// A term stands by itself, what it means below it.
  private mutating func addDefinitions(_ node: Int) {
    flush()
    for child in tree.children(node) where !(left.indices.contains(child) && left[child]) {
      if tree.tag(child) == .dt {
        inline.begin(.strong)
        addChildren(child)
        inline.end()
        flush()
      } else {
        add(child)
        flush()
      }
    }
  }

  private mutating func addPreformatted(_ node: Int) {
    flush()
    var text = ""
    for inner in node..<tree.end(of: node) {
      if tree.isText(inner) { text += String(decoding: tree.bytes(inner), as: UTF8.self) }
      if tree.tag(inner) == .br { text += "\n" }
    }
    var lines = CleanText.withSpacesForTabs(CleanText.lines(of: text)).split(
      separator: "\n", omittingEmptySubsequences: false)
    let isBlank: (Substring) -> Bool = { $0.utf8.allSatisfy { $0 == 0x20 } }
    while let first = lines.first, isBlank(first) { lines.removeFirst() }
    while let last = lines.last, isBlank(last) { lines.removeLast() }
    if !lines.isEmpty { blocks.append(.preformatted(lines.joined(separator: "\n"))) }
  }

  private mutating func addTable(_ node: Int) {
    flush()
    let table = PageTable(node, in: tree)
    guard table.isData else {
      addChildren(node)
      flush()
      return
    }
    if let caption = table.caption { blocks.append(.paragraph(RichText(tree.plainText(caption)))) }
    blocks.append(.table(rows: table.rows))
  }

  private mutating func addPicture(_ node: Int) {
    if let picture = PagePicture.picture(image: node, in: tree, base: base) { pictures.append(picture) }
  }

  private mutating func addFigure(_ node: Int) {
    guard let figure = PagePicture.picture(figure: node, in: tree, base: base) else {
      flush()
      addChildren(node)
      flush()
      return
    }
    flush()
    blocks.append(.figure(figure))
  }
}
