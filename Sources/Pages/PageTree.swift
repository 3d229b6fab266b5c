// Unsafe pointers: libxml2 calls back with pointers that are good during the call; what is kept is copied.

/// A page as elements and text: a compact tree in document order, so that a child always stands behind its parent.
struct PageTree {
  struct Node {
    var tag: Tag
    var parent: Int
    var firstChild = -1
    var lastChild = -1
    var next = -1
    /// Of a text node, into `text`.
    var textRange = 0..<0
    /// Of an element, into `attributes`.
    var attributes = 0..<0
  }

  struct Attribute {
    var name: AttributeName
    var value: String
  }

  private(set) var nodes: [Node] = [Node(tag: .root, parent: -1)]
  private(set) var text: [UInt8] = []
  private(set) var attributes: [Attribute] = []
  private var lastText: Int?
  /// Whether the page lies in a file, which its pictures lie beside.
  var isFile = false

  var indices: Range<Int> { nodes.indices }
  func tag(_ node: Int) -> Tag { nodes[node].tag }
  func isText(_ node: Int) -> Bool { nodes[node].tag == .text }
  func bytes(_ node: Int) -> ArraySlice<UInt8> { text[nodes[node].textRange] }

  subscript(node: Int, name: AttributeName) -> String? {
    for index in nodes[node].attributes where attributes[index].name == name { return attributes[index].value }
    return nil
  }

  func children(_ node: Int) -> Children { Children(tree: self, first: nodes[node].firstChild) }

  struct Children: Sequence, IteratorProtocol {
    let tree: PageTree
    var first: Int

    mutating func next() -> Int? {
      guard first >= 0 else { return nil }
      defer { first = tree.nodes[first].next }
      return first
    }
  }

  /// The nodes below a node, in document order, are those up to here.
  func end(of node: Int) -> Int {
    var node = node
    while node > 0 {
      if nodes[node].next >= 0 { return nodes[node].next }
      node = nodes[node].parent
    }
    return nodes.count
  }

  func isInside(_ node: Int, _ ancestor: Int) -> Bool {
    var node = node
    while node > ancestor { node = nodes[node].parent }
    return node == ancestor
  }

  /// All text below a node with its white space made single spaces.
  func plainText(_ node: Int) -> String {
    var text = InlineText()
    for inner in node..<end(of: node) {
      if isText(inner) { text.append(bytes(inner)) } else if tag(inner).isBlock || tag(inner) == .br { text.space() }
    }
    return text.finished
  }

  // MARK: Building

  mutating func append(_ tag: Tag, to parent: Int) -> Int {
    let index = nodes.count
    nodes.append(Node(tag: tag, parent: parent))
    if nodes[parent].lastChild >= 0 { nodes[nodes[parent].lastChild].next = index }
    if nodes[parent].firstChild < 0 { nodes[parent].firstChild = index }
    nodes[parent].lastChild = index
    return index
  }

  /// Text of an element, or more of the last text there is.
  mutating func appendText(_ bytes: UnsafeBufferPointer<UInt8>, to element: Int?) {
    let last = nodes.count - 1
    guard let parent = element ?? lastText.map({ nodes[$0].parent }) else { return }
    if element == nil, let lastText {
      text += bytes
      nodes[lastText].textRange = nodes[lastText].textRange.lowerBound..<text.count
      return
    }
    let start = text.count
    text += bytes
    if nodes[last].tag == .text, nodes[last].parent == parent {
      nodes[last].textRange = nodes[last].textRange.lowerBound..<text.count
    } else {
      let node = append(.text, to: parent)
      nodes[node].textRange = start..<text.count
      lastText = node
    }
  }

  mutating func setAttributes(_ list: [Attribute], of node: Int) {
    let start = attributes.count
    attributes += list
    nodes[node].attributes = start..<attributes.count
  }
}
