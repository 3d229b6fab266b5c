import ArticleModel

/// Finds the part of a page that holds its article, and what in it is none.
struct ContentFinder {
  let tree: PageTree
  /// Nodes that are no part of the article, by their topmost.
  private(set) var left: [Bool]
  private(set) var dropped: [Provenance.Dropped] = []
  /// The node of each piece of `dropped`.
  private(set) var droppedNodes: [Int] = []
  /// Why a node was left out, where it holds text.
  private(set) var reasons: [Int: String] = [:]
  private(set) var root = 0
  /// Paragraphs between the headline and the root that belong to the article.
  private(set) var lead: [Int] = []
  private(set) var measures: PageMeasures
  private(set) var names: [PartNames]

  init(_ tree: PageTree) {
    self.tree = tree
    left = Array(repeating: false, count: tree.nodes.count)
    names = Self.names(of: tree)
    for node in tree.indices where Self.isNeverText(tree.tag(node)) { left[node] = true }
    measures = PageMeasures(tree, left: left)
    leaveHidden()
    measures = PageMeasures(tree, left: left)
    leaveNamedFurniture()
    measures = PageMeasures(tree, left: left)
    root = bestRoot()
    lead = leadParagraphs()
    leaveFurnitureInside()
  }

  /// All text that a page shows, nothing left out.
  init(whole tree: PageTree) {
    self.tree = tree
    left = Array(repeating: false, count: tree.nodes.count)
    names = Self.names(of: tree)
    for node in tree.indices where Self.isNeverText(tree.tag(node)) { left[node] = true }
    measures = PageMeasures(tree, left: left)
  }

  private static func names(of tree: PageTree) -> [PartNames] {
    var known: [String: PartNames] = [:]
    return tree.indices.map { node in
      guard !tree.nodes[node].attributes.isEmpty, tree.tag(node) != .meta else { return .none }
      // An anchor's name is the heading's own words, in hexadecimal.
      let anchor = tree[node, .id].flatMap { $0.contains(".") || $0.contains("%") ? nil : $0 }
      let name = [tree[node, .class], anchor, tree[node, .role]].compactMap { $0 }.joined(separator: " ")
      if name.isEmpty { return .none }
      if let found = known[name] { return found }
      let found = PartNames(name)
      known[name] = found
      return found
    }
  }

  private static func isNeverText(_ tag: Tag) -> Bool {
    switch tag {
    case .head, .title, .meta, .link, .base, .select, .textarea, .input, .option, .map: true
    default: false
    }
  }

  /// Marks a part as left out, and says why where it holds text.
  mutating func leave(_ node: Int, _ reason: String) {
    guard !left[node] else { return }
    left[node] = true
    let letters = measures.all[node].letters
    guard letters > 0 else { return }
    reasons[node] = reason
    droppedNodes.append(node)
    dropped.append(Provenance.Dropped(text: CleanText.field(tree.plainText(node)), why: reason))
  }

  /// Takes a part out that goes into a field, which is no loss.
  mutating func take(_ node: Int) { left[node] = true }

  /// Whether a node or one that it stands in is left out.
  func isLeft(_ node: Int) -> Bool {
    var node = node
    while node >= 0 {
      if left[node] { return true }
      node = tree.nodes[node].parent
    }
    return false
  }

  /// What holds most of the page is no furniture, whatever it is or is called.
  private func holdsMost(_ node: Int) -> Bool {
    measures.all[node].letters * 5 > measures.all[0].letters * 2
      || measures.score[node] * 5 > max(measures.score[0], 200) * 2
  }

  private mutating func leaveHidden() {
    // Where scripts show the text in the end, all of it is hidden at first.
    let hidden = tree.indices.filter { Self.isHidden($0, tree) && !isLeft($0) }
    let most = hidden.max { measures.score[$0] < measures.score[$1] }
    let isShownByScript = most.map { measures.score[$0] * 2 > measures.score[0] - measures.score[$0] } ?? false
    var node = 1
    while node < tree.nodes.count {
      let tag = tree.tag(node)
      let isHidden = tag.isInvisible || Self.isHidden(node, tree)
      if left[node] || isHidden && !holdsMost(node) && !(isShownByScript && node == most) {
        left[node] = true
        node = tree.end(of: node)
      } else {
        node += 1
      }
    }
  }

  private static func isHidden(_ node: Int, _ tree: PageTree) -> Bool {
    guard !tree.nodes[node].attributes.isEmpty else { return false }
    // Pages that React streams carry their parts hidden, under such names, and show them by script.
    if tree[node, .hidden] != nil { return tree[node, .id]?.hasPrefix("S:") != true }
    guard let style = tree[node, .style], style.contains("none") else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  private mutating func leaveNamedFurniture() {
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
    case .footer: return score * 5 < pageScore ? "footer" : nil
    case .aside: return score < 700 || isLinked ? "sidebar" : nil
    case .form: return score < 700 ? "form" : nil
    case .html, .body, .main, .article, .text, .p, .h1: return nil
    default: break
    }
    guard let reason = names[node].reason, tree.tag(node).isBlock || tree.tag(node) == .span && names[node].isCertain
    else { return nil }
    if tree.tag(node).headingLevel != nil, !names[node].isCertain { return nil }
    if names[node].roles.contains(.body) { return nil }
    if names[node].isCertain {
      // A class may be called so for the page's design; real prose without links is none.
      return score > 1500 && text.linkLetters * 5 < text.letters && reason != "comments" ? nil : reason
    }
    if names[node].roles.contains(.content), reason != "related", score > 300 { return nil }
    return isLinked || score < min(400, pageScore / 3) ? reason : nil
  }
}
