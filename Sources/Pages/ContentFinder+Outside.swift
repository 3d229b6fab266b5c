import ArticleModel

/// What stands outside of the article's part.
extension ContentFinder {
  /// Names all text of the page that went neither into the article nor into a field, nor is named yet: nothing is lost.
  mutating func leaveOutside() {
    guard root > 0 else { return }
    // For each node how many before it are spoken for: the article's parts, what has been left out or taken.
    let parts = Set(lead + [root])
    var spoken = [0]
    spoken.reserveCapacity(tree.nodes.count + 1)
    for node in tree.indices { spoken.append(spoken[node] + (left[node] || parts.contains(node) ? 1 : 0)) }
    var run: [Int] = []
    func finish(_ finder: inout ContentFinder) {
      defer { run.removeAll(keepingCapacity: true) }
      guard let first = run.first else { return }
      let text = run.map(finder.tree.plainText).filter { !$0.isEmpty }.joined(separator: " ")
      if !text.isEmpty { finder.name(first, text, first < finder.root ? "over the article" : "below the article") }
    }
    var node = 1
    while node < tree.nodes.count {
      let end = tree.end(of: node)
      if left[node] || parts.contains(node) {
        node = end
        continue
      }
      guard spoken[end] == spoken[node] else {
        node += 1
        continue
      }
      // Words and links beside each other are one piece.
      let isInline = !tree.tag(node).isBlock && tree.tag(node) != .br
      if let last = run.last, !isInline || tree.nodes[last].parent != tree.nodes[node].parent { finish(&self) }
      run.append(node)
      if !isInline { finish(&self) }
      node = end
    }
    finish(&self)
  }
}
