import ArticleModel

/// Finds the part of a page that holds its article, and what in it is none.
struct ContentFinder {
  let tree: PageTree
  /// Nodes that are no part of the article, by their topmost.
  private(set) var left: [Bool]
  private(set) var dropped: [Provenance.Dropped] = []
  private(set) var root = 0
  private(set) var measures: PageMeasures

  init(_ tree: PageTree) {
    self.tree = tree
    left = Array(repeating: false, count: tree.nodes.count)
    for node in tree.indices where tree.tag(node).isInvisible || Self.isHidden(node, tree) { left[node] = true }
    measures = PageMeasures(tree, left: left)
    leaveFurniture()
    measures = PageMeasures(tree, left: left)
    root = bestRoot()
    leaveLinkLists()
  }

  private static func isHidden(_ node: Int, _ tree: PageTree) -> Bool {
    guard !tree.nodes[node].attributes.isEmpty else { return false }
    if tree[node, .hidden] != nil { return true }
    guard let style = tree[node, .style], style.contains("none") else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  private mutating func leaveFurniture() {
    let total = max(1, measures.all[0].letters)
    var node = 1
    while node < tree.nodes.count {
      if left[node] {
        node = tree.end(of: node)
        continue
      }
      // What holds most of the page is no furniture, whatever it is called.
      if let reason = reason(node), measures.all[node].letters * 5 < total * 2 {
        leave(node, reason)
        node = tree.end(of: node)
      } else {
        node += 1
      }
    }
  }

  private func reason(_ node: Int) -> String? {
    switch tree.tag(node) {
    case .nav: return "menu"
    case .footer: return "footer"
    case .aside: return "sidebar"
    case .form: return "form"
    case .html, .body, .main, .article, .text: return nil
    default: break
    }
    guard tree.tag(node).isBlock, !tree.nodes[node].attributes.isEmpty else { return nil }
    for name in [AttributeName.class, .id, .role] {
      if let value = tree[node, name], let reason = FurnitureClasses.reason(value) { return reason }
    }
    return nil
  }

  private mutating func leave(_ node: Int, _ reason: String) {
    left[node] = true
    guard measures.all[node].letters > 0 else { return }
    dropped.append(Provenance.Dropped(text: CleanText.field(tree.plainText(node)), why: reason))
  }

  /// The smallest part that holds nearly all the prose that stands together.
  private func bestRoot() -> Int {
    var best = 0
    for node in tree.indices where tree.tag(node) != .text && measures.score[node] >= measures.score[best] {
      best = node
    }
    while true {
      let heavy = tree.children(best).first { measures.score[$0] * 10 >= measures.score[best] * 9 }
      guard let heavy, tree.tag(heavy).isBlock, tree.tag(heavy) != .p else { return best }
      best = heavy
    }
  }

  /// Lists of links inside of the article are ways out of it.
  private mutating func leaveLinkLists() {
    for node in root..<tree.end(of: root)
    where [.ul, .ol, .div, .section, .table].contains(tree.tag(node)) && !left[node] {
      let text = measures.all[node]
      if node != root, text.letters > 0, text.linkLetters * 10 > text.letters * 7, measures.score[node] < 0 {
        leave(node, "links")
      }
    }
  }
}
