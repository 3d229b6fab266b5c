import ArticleModel

/// A line of a page as a reader sees it: a run of text that no block and no line break parts.
struct ShownLine {
  /// The innermost block around it.
  let block: Int
  /// Its text nodes, first to last, and what stands between them.
  let nodes: ClosedRange<Int>
  /// The text of each of its text nodes, white space made single, the empty ones left out.
  let pieces: [String]
  let text: String
  /// Why the part that it stands in was left out; nil where it was not.
  let reason: String?

  /// Longer lines are prose, and no line of a head.
  static let byteLimit = 300

  /// The lines of a page that are short enough to say who wrote it and when, in reading order.
  static func lines(_ content: ContentFinder) -> [ShownLine] {
    let tree = content.tree
    var lines: [ShownLine] = []
    var blocks = Array(repeating: 0, count: tree.nodes.count)
    var run: [Int] = []
    var reason: String?
    var leftEnd = 0
    func end() {
      defer { run.removeAll(keepingCapacity: true) }
      guard let first = run.first, let last = run.last, run.count <= 40 else { return }
      var text = InlineText()
      for node in run {
        text.append(tree.bytes(node))
        if text.bytes.count > byteLimit { return }
      }
      guard !text.isEmpty else { return }
      let pieces = run.map { InlineText.collapsed(String(decoding: tree.bytes($0), as: UTF8.self)) }
      lines.append(
        ShownLine(
          block: blocks[first], nodes: first...last, pieces: pieces.filter { !$0.isEmpty }, text: text.finished,
          reason: reason))
    }
    for node in tree.indices.dropFirst() {
      if node >= leftEnd, reason != nil {
        end()
        reason = nil
      }
      let tag = tree.tag(node)
      blocks[node] = tag.isBlock ? node : blocks[tree.nodes[node].parent]
      if content.left[node], reason == nil, node >= leftEnd {
        end()
        leftEnd = tree.end(of: node)
        // What no reader sees has no reason.
        reason = content.reasons[node] ?? "hidden"
      }
      if tag == .text {
        if let last = run.last, blocks[last] != blocks[node] { end() }
        run.append(node)
      } else if tag.isBlock || tag == .br {
        end()
      }
    }
    end()
    return lines
  }

  /// Parts whose dates and names are those of other texts.
  private static let others: Set<String> = [
    "comments", "related", "most read", "menu", "live ticker", "hidden", "repeated",
  ]

  var isOfOther: Bool { reason.map(Self.others.contains) ?? false }

  /// How far from the headline a line of its part is taken to stand, beside where it does.
  var distance: Int {
    switch reason {
    case nil, "metadata", "over the headline", "author box": 0
    case "footer": 40
    default: 15
    }
  }
}

extension PageTree {
  /// A line's text nodes and the elements around them, as far up as those hold little more than the line.
  func elements(around line: ShownLine, _ measures: PageMeasures) -> [Int] {
    var elements = Array(line.nodes)
    var node = nodes[line.nodes.lowerBound].parent
    var blocks = 0
    while node > 0, blocks < 3, measures.all[node].letters < 240 {
      elements.append(node)
      if tag(node).isBlock { blocks += 1 }
      node = nodes[node].parent
    }
    return elements
  }

  /// Whether the page says these words anywhere.
  func holds(_ words: String) -> Bool {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return false }
    var start = 0
    while let found = text[start...].firstIndex(of: first), found + wanted.count <= text.count {
      if text[found..<found + wanted.count].elementsEqual(wanted) { return true }
      start = found + 1
    }
    return false
  }
}
