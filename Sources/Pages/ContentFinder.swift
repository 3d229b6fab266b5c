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
  /// Whether the page lists others and holds no text of its own.
  private(set) var isList = false
  /// Paragraphs between the headline and the root that belong to the article.
  private(set) var lead: [Int] = []
  private(set) var measures: PageMeasures
  private(set) var names: [PartNames]

  private init(_ tree: PageTree) {
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

  /// What a page holds: its article, else the list of others that it is.
  static func content(of tree: PageTree) -> ContentFinder {
    let article = ContentFinder(tree)
    guard !article.holdsText, tree.indices.contains(where: { tree.tag($0) == .a }) else { return article }
    let list = ContentFinder(list: tree)
    return list.holdsText ? list : article
  }

  /// Whether anything is left of the article.
  private var holdsText: Bool {
    let nodes = lead + [root]
    return nodes.contains { node in
      var inner = node
      while inner < tree.end(of: node) {
        if left[inner] {
          inner = tree.end(of: inner)
        } else if tree.isText(inner), tree.bytes(inner).contains(where: { $0 > 0x20 }) {
          return true
        } else {
          inner += 1
        }
      }
      return false
    }
  }

  /// A page that is nothing but a list of others (a front page): all of it but the site's own parts.
  private init(list tree: PageTree) {
    self.init(whole: tree)
    isList = true
    leaveHidden()
    measures = PageMeasures(tree, left: left)
    for node in tree.indices where !isLeft(node) {
      switch tree.tag(node) {
      case .nav: leave(node, "menu")
      case .footer: leave(node, "footer")
      case .form: leave(node, "form")
      default:
        guard names[node].isCertain, let reason = names[node].reason, reason != "related", tree.tag(node).isBlock,
          !holdsMost(node)
        else { continue }
        leave(node, reason)
      }
    }
    root = tree.indices.first { tree.tag($0) == .main && measures.all[$0].letters > 0 } ?? 0
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
    name(node, tree.plainText(node), reason)
  }

  /// Names a part that is left out already, or lies where nothing is taken from.
  mutating func name(_ node: Int, _ text: String, _ reason: String) {
    droppedNodes.append(node)
    dropped.append(Provenance.Dropped(text: CleanText.field(text), why: reason))
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
  func holdsMost(_ node: Int) -> Bool {
    measures.all[node].letters * 5 > measures.all[0].letters * 2
      || measures.score[node] * 5 > max(measures.score[0], 200) * 2
  }
}
