import ArticleModel

/// Blocks that are no plain paragraph: lists, definitions, code, tables, pictures.
extension BlockBuilder {
  mutating func addList(_ node: Int, ordered: Bool) {
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

  /// A quotation with where it is from: its address, or the line at its end that says who spoke.
  mutating func addQuote(_ node: Int) {
    flush()
    if let address = tree[node, .cite].flatMap({ WebAddress.resolve($0, base: base) }) {
      let inner = nested(node)
      if !inner.isEmpty { blocks.append(.quote(inner, cite: address)) }
      return
    }
    let source = source(ofQuote: node)
    let inner = nested(node, without: source?.node)
    if let source, !inner.isEmpty {
      blocks.append(.quote(inner, cite: source.words))
    } else if case let whole = source == nil ? inner : nested(node), !whole.isEmpty {
      blocks.append(.quote(whole, cite: nil))
    }
  }

  /// The last child of a quotation where it is a `<cite>` or `<footer>`, or holds nothing else. One with a link stays a
  /// paragraph, which keeps it.
  private func source(ofQuote node: Int) -> (node: Int, words: String)? {
    let children = tree.children(node).filter { child in
      (child..<tree.end(of: child)).contains { tree.isText($0) && tree.bytes($0).contains { $0 > 0x20 } }
    }
    guard children.count >= 2, let last = children.last else { return nil }
    let inside = (last..<tree.end(of: last)).filter { !tree.isText($0) }
    guard let mark = inside.first(where: { [.cite, .footer].contains(tree.tag($0)) }),
      !inside.contains(where: { tree.tag($0) == .a || left.indices.contains($0) && left[$0] })
    else { return nil }
    let words = tree.plainText(last)
    let own = words.drop { "—–-― ".contains($0) }
    guard tree.plainText(mark).drop(while: { "—–-― ".contains($0) }) == own, !own.isEmpty, own.utf8.count <= 300 else {
      return nil
    }
    return (last, CleanText.field(String(own)))
  }

  /// A term stands by itself, what it means below it.
  mutating func addDefinitions(_ node: Int) {
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

  mutating func addPreformatted(_ node: Int) {
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

  mutating func addTable(_ node: Int) {
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

  mutating func addPicture(_ node: Int) {
    if let picture = PagePicture.picture(image: node, in: tree, base: base) { pictures.append(picture) }
  }

  mutating func addFigure(_ node: Int) {
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
