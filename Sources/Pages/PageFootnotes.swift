import ArticleModel

/// Footnotes of a page: marks in the text that lead to a note, which leads back.
struct PageFootnotes {
  /// What the links of marks and notes lead to in the article, by node.
  private(set) var addresses: [Int: String] = [:]

  init() {}

  init(_ tree: PageTree) {
    let inner = tree.indices.filter { tree.tag($0) == .a && tree[$0, .href]?.utf8.first == UInt8(ascii: "#") }
    guard inner.count > 1 else { return }
    var places: [String: Int] = [:]
    for node in tree.indices {
      if let id = tree[node, .id] ?? (tree.tag(node) == .a ? tree[node, .name] : nil), places[id] == nil {
        places[id] = node
      }
    }
    var number = 0
    var names: [Int: String] = [:]
    for mark in inner {
      guard addresses[mark] == nil, let note = target(of: mark, tree, places), note > mark else { continue }
      let end = tree.end(of: noteElement(note, tree))
      // Links stand in the order of the page; a note holds few.
      let first = Self.firstIndex(in: inner, atOrBehind: note)
      let back = inner[first...].prefix(40).first { $0 < end && leadsBack($0, to: mark, tree, places) }
      guard let back else { continue }
      if names[note] == nil {
        number += 1
        names[note] = "\(number)"
      }
      let name = names[note] ?? ""
      addresses[mark] = Footnote.address(ofNote: name)
      if addresses[back] == nil { addresses[back] = Footnote.address(ofMark: name) }
    }
  }

  private static func firstIndex(in nodes: [Int], atOrBehind node: Int) -> Int {
    var (low, high) = (0, nodes.count)
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func target(of link: Int, _ tree: PageTree, _ places: [String: Int]) -> Int? {
    tree[link, .href].flatMap { places[String($0.dropFirst())] }
  }

  /// An anchor at the start of a note stands for the note.
  private func noteElement(_ node: Int, _ tree: PageTree) -> Int {
    tree.tag(node).isBlock ? node : max(tree.nodes[node].parent, 0)
  }

  /// Whether a link leads to the mark, or to the element that it stands in.
  private func leadsBack(_ link: Int, to mark: Int, _ tree: PageTree, _ places: [String: Int]) -> Bool {
    guard let place = target(of: link, tree, places), place < link else { return false }
    return place == mark || tree.nodes[mark].parent == place || tree.nodes[place].parent == tree.nodes[mark].parent
  }
}
