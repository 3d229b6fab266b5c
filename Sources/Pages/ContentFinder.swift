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

  // MARK: The article's place

  /// The part with the most prose that stands together: of those, the one that is named so, or the smallest.
  private func bestRoot() -> Int {
    var best = 0
    // Without prose there is nothing to choose by.
    guard measures.score[0] > 0 else {
      return tree.indices.first { tree.tag($0) == .main && measures.all[$0].letters > 0 } ?? 0
    }
    for node in tree.indices where tree.tag(node).isBlock && worth(node) >= worth(best) { best = node }
    best = named(in: best) ?? best
    // Of a short text a line more or less is no prose that goes with it.
    let share = measures.score[best] < 600 ? 60 : 93
    while let heavy = tree.children(best).first(where: { measures.score[$0] * 100 >= measures.score[best] * share }),
      tree.tag(heavy).isBlock, ![.p, .blockquote, .pre, .ul, .ol, .li].contains(tree.tag(heavy))
    {
      best = heavy
    }
    return best
  }

  /// Prose, less the links that stand among it, of which no part is free.
  private func worth(_ node: Int) -> Int {
    measures.score[node] * 10 - min(measures.clutter[node] * 10, measures.score[node] * 3)
  }

  /// The one part inside that says it is the article's text and holds most of the prose.
  private func named(in outer: Int) -> Int? {
    let end = tree.end(of: outer)
    var candidates: [Int] = []
    var node = outer + 1
    while node < end {
      if !left[node], isNamedBody(node), measures.score[node] * 100 >= measures.score[outer] * 15 {
        candidates.append(node)
        node = tree.end(of: node)
      } else {
        node = left[node] ? tree.end(of: node) : node + 1
      }
    }
    guard let best = candidates.max(by: { measures.score[$0] < measures.score[$1] }),
      measures.score[best] * 100 >= measures.score[outer] * 55
    else { return nil }
    // Several of a kind are parts of one text, or several texts; they stand or fall together.
    let others = candidates.reduce(0) { $0 + measures.score[$1] } - measures.score[best]
    return others * 4 > measures.score[best] ? nil : best
  }

  private func isNamedBody(_ node: Int) -> Bool {
    tree.tag(node) == .article || tree[node, .itemprop] == "articleBody" || names[node].roles.contains(.body)
  }

  /// Prose between the headline and the root: a page often sets its first paragraph apart.
  private func leadParagraphs() -> [Int] {
    guard let headline = tree.indices.last(where: { tree.tag($0) == .h1 && $0 < root }), !isLeft(headline) else {
      return []
    }
    var found: [Int] = []
    var node = tree.end(of: headline)
    while node < root {
      if left[node] || tree.end(of: node) <= root && isBeside(node) {
        node = tree.end(of: node)
        continue
      }
      let own = measures.own[node]
      let isProse = own.letters >= 60 && own.marks > 0 && own.linkLetters * 3 < own.letters
      if isProse, tree.tag(node).isBlock, tree.end(of: node) <= root {
        found.append(node)
        node = tree.end(of: node)
      } else {
        node += 1
      }
    }
    return found.count <= 4 ? found : []
  }

  private func isBeside(_ node: Int) -> Bool { names[node].reason != nil || tree.tag(node) == .figcaption }
}
