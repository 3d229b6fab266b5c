/// The article's place in its page.
extension ContentFinder {
  /// The part with the most prose that stands together: of those, the one that is named so, or the smallest.
  func bestRoot() -> Int {
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
    tree.tag(node) == .article || tree[node, .itemprop] == "articleBody" || names[node].signs.contains(.body)
  }

  /// Prose between the headline and the root: a page often sets its first paragraph apart.
  func leadParagraphs() -> [Int] {
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
