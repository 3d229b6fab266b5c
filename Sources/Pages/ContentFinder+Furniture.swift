/// What a page hides, and what it calls its furniture.
extension ContentFinder {
  mutating func leaveHidden() {
    // Where scripts show the text in the end, all of it is hidden at first.
    let hidden = tree.indices.filter { Self.isHidden($0, tree) && !isLeft($0) }
    let most = hidden.max { measures.score[$0] < measures.score[$1] }
    let isShownByScript = most.map { measures.score[$0] * 2 > measures.score[0] - measures.score[$0] } ?? false
    var node = 1
    while node < tree.nodes.count {
      let tag = tree.tag(node)
      let isHidden = tag.isInvisible || Self.isHidden(node, tree)
      if left[node] || isHidden && (isMarkup(node) || !holdsMost(node)) && !(isShownByScript && node == most) {
        take(node)
        node = tree.end(of: node)
      } else {
        node += 1
      }
    }
  }

  /// Markup that was escaped where it should not be.
  private func isMarkup(_ node: Int) -> Bool {
    tree.tag(node) == .noscript
      && tree.children(node).first { !tree.isText($0) || tree.bytes($0).contains { $0 > 0x20 } }.map {
        tree.bytes($0).first { $0 > 0x20 } == UInt8(ascii: "<")
      } == true
  }

  private static func isHidden(_ node: Int, _ tree: PageTree) -> Bool {
    guard !tree.nodes[node].attributes.isEmpty else { return false }
    // Pages that React streams carry their parts hidden, under such names, and show them by script.
    if tree[node, .hidden] != nil { return tree[node, .id]?.hasPrefix("S:") != true }
    guard let style = tree[node, .style], style.contains("none") else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  mutating func leaveNamedFurniture() {
    let headlines = tree.indices.filter { tree.tag($0) == .h1 }.prefix(20)
    let pageScore = max(measures.score[0], 1)
    var node = 1
    while node < tree.nodes.count {
      if left[node] {
        node = tree.end(of: node)
        continue
      }
      if let reason = furnitureReason(node, pageScore), !holdsMost(node) {
        let end = tree.end(of: node)
        let holdsHeadline = headlines.contains { $0 >= node && $0 < end } && reason != "menu"
        if !holdsHeadline {
          leave(node, reason)
          node = end
          continue
        }
      }
      node += 1
    }
  }

  private func furnitureReason(_ node: Int, _ pageScore: Int) -> String? {
    let text = measures.all[node]
    let score = measures.score[node]
    let isLinked = text.linkLetters * 3 > text.letters
    switch tree.tag(node) {
    case .nav: return score * 4 < pageScore ? "menu" : nil
    // Of a quotation it says whose words they are.
    case .footer: return score * 5 < pageScore && tree.tag(tree.nodes[node].parent) != .blockquote ? "footer" : nil
    case .aside: return score < 700 || isLinked ? "sidebar" : nil
    case .form: return score < 700 ? "form" : nil
    case .html, .body, .main, .article, .text, .p, .h1: return nil
    default: break
    }
    guard let reason = names[node].reason, tree.tag(node).isBlock || tree.tag(node) == .span && names[node].isCertain
    else { return nil }
    if tree.tag(node).headingLevel != nil, !names[node].isCertain { return nil }
    if names[node].signs.contains(.body) { return nil }
    if names[node].isCertain {
      // A class may be called so for the page's design; real prose without links is none.
      return score > 1500 && text.linkLetters * 5 < text.letters && reason != "comments" ? nil : reason
    }
    if names[node].signs.contains(.content), reason != "related", score > 300 { return nil }
    return isLinked || score < min(400, pageScore / 3) ? reason : nil
  }
}
