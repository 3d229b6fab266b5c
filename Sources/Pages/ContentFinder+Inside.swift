import ArticleModel

extension ContentFinder {
  /// What stands in the article's part and is none of it: labels, lists of links, boxes, what is said again and again.
  mutating func leaveFurnitureInside() {
    let end = tree.end(of: root)
    let leaves = (root..<end).filter { measures.own[$0].letters > 0 && tree.tag($0).isBlock && !isLeft($0) }
    let texts = leaves.map { measures.all[$0].letters <= 500 ? tree.plainText($0) : "" }
    leaveContents(end)
    leaveRepeated(leaves, texts)
    for (leaf, text) in zip(leaves, texts) where !isLeft(leaf) { leaveLabelled(leaf, text) }
    let isArticle = measures.all[root].linkLetters * 3 < measures.all[root].letters
    guard isArticle else { return }
    for (leaf, text) in zip(leaves, texts) where !isLeft(leaf) { leaveLinkLine(leaf, text) }
    let last = leaves.last { measures.score[$0] > 60 && measures.own[$0].letters > 60 } ?? root
    var node = root + 1
    while node < end {
      if left[node] {
        node = tree.end(of: node)
        continue
      }
      leaveLinkList(node, last: last)
      node += 1
    }
    leaveDanglingHeadings(leaves)
  }

  /// Lists of the places in the page itself.
  private mutating func leaveContents(_ end: Int) {
    var node = root + 1
    while node < end {
      let text = measures.all[node]
      if !left[node], [.ul, .ol, .nav, .div, .section].contains(tree.tag(node)), text.letters > 0,
        text.linkLetters * 10 > text.letters * 7, measures.clutter[node] > measures.score[node], leadsInside(node)
      {
        leave(node, "contents")
      }
      node = left[node] ? tree.end(of: node) : node + 1
    }
  }

  /// A text that stands three times is the page's own; a long one that stands twice is an echo.
  private mutating func leaveRepeated(_ leaves: [Int], _ texts: [String]) {
    var counts: [String: Int] = [:]
    for text in texts where text.utf8.count >= 25 { counts[text, default: 0] += 1 }
    guard counts.values.contains(where: { $0 > 1 }) else { return }
    var seen: Set<String> = []
    for (leaf, text) in zip(leaves, texts) {
      guard let count = counts[text], count > 1, ![.td, .th, .pre].contains(tree.tag(leaf)), !isLeft(leaf) else {
        continue
      }
      let isEcho = !seen.insert(text).inserted && measures.all[leaf].letters >= 60 && tree.tag(leaf).headingLevel == nil
      let isCall = count > 2 && (measures.own[leaf].linkLetters > 0 || [.div, .section].contains(tree.tag(leaf)))
      if isCall || isEcho { leave(leaf, "repeated") }
    }
  }

  /// Lines by their words: a label alone, or the head of a box.
  private mutating func leaveLabelled(_ leaf: Int, _ text: String) {
    let own = measures.own[leaf]
    guard own.letters <= 120 || own.linkLetters * 3 > own.letters, !text.isEmpty else { return }
    if text.hasPrefix("©"), own.letters <= 160 {
      leave(leaf, "footer")
    } else if let kind = PageWords.kind(of: text) {
      if let box = box(headedBy: leaf),
        ["related", "most read", "newsletter", "comments", "author box", "tags", "live", "share", "contents"].contains(
          kind)
      {
        leave(box, kind)
      } else {
        leave(leaf, kind)
        if Self.heads.contains(kind) { leaveBehind(leaf, kind) }
      }
    } else if let kind = PageWords.kind(beforeColonOf: text), Self.heads.contains(kind) || kind == "share",
      own.linkLetters * 4 > own.letters || own.letters < 40
    {
      leave(leaf, kind)
    }
  }

  private static let heads: Set<String> = ["related", "most read", "newsletter", "comments", "author box", "tags"]

  /// The part that a label stands at the head of, where it is a small one without much prose.
  private func box(headedBy leaf: Int) -> Int? {
    var box: Int?
    var node = leaf
    while node > root {
      let parent = tree.nodes[node].parent
      guard parent > root, isFirstText(node, of: parent) else { break }
      let text = measures.all[parent]
      guard text.letters * 4 < measures.all[root].letters, text.letters > measures.all[leaf].letters else {
        node = parent
        continue
      }
      guard text.linkLetters * 3 > text.letters || measures.score[parent] < 500 else { break }
      box = parent
      node = parent
    }
    return box
  }

  private func isFirstText(_ node: Int, of parent: Int) -> Bool {
    for child in tree.children(parent) {
      if child == node { return true }
      if measures.all[child].letters > 0, !left[child] { return false }
      if tree.isText(child), tree.bytes(child).contains(where: { $0 > 0x20 }) { return false }
    }
    return false
  }

  /// Links and teasers behind a label, up to the next prose or heading.
  private mutating func leaveBehind(_ leaf: Int, _ kind: String) {
    var node = tree.nodes[leaf].next
    while node >= 0 {
      let text = measures.all[node]
      if tree.tag(node).headingLevel != nil { break }
      if text.letters > 0 {
        guard text.linkLetters * 2 > text.letters, text.letters < 1500 else { break }
        leave(node, kind)
      }
      node = tree.nodes[node].next
    }
  }

  /// A paragraph that is a link and no sentence leads elsewhere.
  private mutating func leaveLinkLine(_ leaf: Int, _ text: String) {
    let own = measures.own[leaf]
    guard [.p, .div, .section, .blockquote].contains(tree.tag(leaf)), own.letters == measures.all[leaf].letters,
      own.letters > 12, own.linkLetters * 10 > own.letters * 9, !text.isEmpty
    else { return }
    guard let last = text.unicodeScalars.last,
      !(Punctuation.sentenceEnds.contains(last) || Punctuation.closers.contains(last)) || own.letters < 60
    else {
      return
    }
    leave(leaf, "related")
  }

  /// Lists of links are ways out of the article, but for those that its text goes on behind and tells of.
  private mutating func leaveLinkList(_ node: Int, last: Int) {
    let text = measures.all[node]
    guard text.letters > 0, text.linkLetters * 10 > text.letters * 7 else { return }
    switch tree.tag(node) {
    case .ul, .ol:
      if node > last || text.letters < 200 || text.linkLetters == text.letters {
        leave(node, "links")
      }
    case .div, .section, .table, .figure:
      if tree.tag(node) == .table, PageTable(node, in: tree).isData { return }
      if measures.clutter[node] > measures.score[node] { leave(node, "links") }
    default: break
    }
  }

  /// Whether its links lead to places in the page.
  private func leadsInside(_ node: Int) -> Bool {
    var inside = 0
    var links = 0
    for inner in node..<tree.end(of: node) where tree.tag(inner) == .a {
      links += 1
      if tree[inner, .href]?.hasPrefix("#") == true { inside += 1 }
    }
    return links > 1 && inside * 10 > links * 8
  }

  /// Headings at the end that nothing stands under.
  private mutating func leaveDanglingHeadings(_ leaves: [Int]) {
    for leaf in leaves.reversed() where !isLeft(leaf) {
      guard tree.tag(leaf).headingLevel != nil else { return }
      leave(leaf, "heading of nothing")
    }
  }
}
