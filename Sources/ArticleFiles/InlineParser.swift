import ArticleModel

/// A paragraph of Markdown to text and marked stretches (CommonMark 6); total on any bytes, and near linear.
struct InlineParser {
  /// A piece of the paragraph; marks are settled only when their partners are known.
  struct Node {
    enum Mark {
      case none
      case open(Inline.Kind)
      case close
    }

    /// What stands there as text, into `text`.
    var range: Range<Int>
    var mark = Mark.none
    /// A run of `*` or `_`: what each pair taken from it opens or closes, innermost first.
    var opens: [Inline.Kind] = []
    var closes = 0
  }

  struct Delimiter {
    var node: Int
    var byte: UInt8
    var count: Int
    var canOpen: Bool
    var canClose: Bool
  }

  /// A bracket or a tag that waits for its end.
  struct Container {
    enum Kind: Hashable { case bracket, tag(String) }

    var kind: Kind
    var node: Int
    var delimiterCount: Int
    var link = ""
  }

  let bytes: [UInt8]
  var position = 0
  var text: [UInt8] = []
  var nodes: [Node] = []
  var delimiters: [Delimiter] = []
  var containers: [Container] = []
  /// How many containers of a kind are open, so that an end without a beginning is known at once.
  private var openCounts: [Container.Kind: Int] = [:]
  /// The containers below this one stand around a link: their brackets begin none (CommonMark 6.3).
  private var inactiveCount = 0
  /// Where the last backtick run of each length begins; looked for when the first run finds no partner.
  private var lastRuns: [Int: Int]?

  static func richText(_ bytes: [UInt8]) -> RichText {
    var parser = InlineParser(bytes: bytes)
    parser.parse()
    return parser.emit()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func parse() {
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\\"):
        if position + 1 < bytes.count, CharacterReference.isEscapable(bytes[position + 1]) { position += 1 }
        appendText(upTo: position + 1)
      case UInt8(ascii: "&"):
        if let reference = CharacterReference.scalar(in: bytes, at: position) {
          appendText(UTF8.encode(reference.scalar) ?? UTF8.encodedReplacementCharacter, upTo: reference.end)
        } else {
          appendText(upTo: position + 1)
        }
      case UInt8(ascii: "`"): parseCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): parseDelimiter(byte)
      case UInt8(ascii: "["): open(.bracket, upTo: position + 1)
      case UInt8(ascii: "!") where position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "["):
        open(.bracket, upTo: position + 2)
      case UInt8(ascii: "]"): parseLinkEnd()
      case UInt8(ascii: "<"): parseTag()
      case 0x09: appendText([0x20][...], upTo: position + 1)
      case 0x0A: appendLineBreak(upTo: position + 1)
      default:
        var end = position + 1
        while end < bytes.count, !Self.isSpecial(bytes[end]) { end += 1 }
        appendText(upTo: end)
      }
    }
    matchDelimiters(from: 0)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool { "\\&`*_[!]<\t\n".utf8.contains(byte) }

  // MARK: Pieces

  mutating func appendText(upTo end: Int) { appendText(bytes[position..<end], upTo: end) }

  mutating func appendText(_ piece: some Collection<UInt8>, upTo end: Int) {
    let start = text.count
    text += piece
    position = end
    if let last = nodes.indices.last, case .none = nodes[last].mark, delimiters.last?.node != last,
      containers.last?.node != last
    {
      nodes[last].range = nodes[last].range.lowerBound..<text.count
    } else {
      nodes.append(Node(range: start..<text.count))
    }
  }

  /// Appends a node of its own, so that a mark can be put to it later.
  @discardableResult mutating func appendNode(upTo end: Int, mark: Node.Mark = .none) -> Int {
    let start = text.count
    if case .none = mark { text += bytes[position..<end] }
    position = end
    nodes.append(Node(range: start..<text.count, mark: mark))
    return nodes.count - 1
  }

  mutating func open(_ kind: Container.Kind, link: String = "", upTo end: Int) {
    guard containers.count < 500 else { return appendText(upTo: end) }
    let node = appendNode(upTo: end)
    containers.append(Container(kind: kind, node: node, delimiterCount: delimiters.count, link: link))
    openCounts[kind, default: 0] += 1
  }

  /// The innermost open container of a kind.
  func lastContainer(_ kind: Container.Kind) -> Int? {
    openCounts[kind] ?? 0 > 0 ? containers.lastIndex { $0.kind == kind } : nil
  }

  mutating func close(_ container: Int, as kind: Inline.Kind, upTo end: Int) {
    let opened = containers[container]
    matchDelimiters(from: opened.delimiterCount)
    for container in containers[container...] { openCounts[container.kind, default: 0] -= 1 }
    containers.removeSubrange(container...)
    inactiveCount = min(inactiveCount, containers.count)
    nodes[opened.node].mark = .open(kind)
    appendNode(upTo: end, mark: .close)
  }

  private mutating func parseCode() {
    let run = bytes[position...].prefix { $0 == UInt8(ascii: "`") }.count
    let start = position + run
    guard let partner = partner(of: run, from: start) else { return appendText(upTo: start) }
    var code = bytes[start..<partner]
    if code.first == 0x20, code.last == 0x20, code.contains(where: { $0 != 0x20 }) {
      code = code.dropFirst().dropLast()
    }
    appendNode(upTo: position, mark: .open(.code))
    appendText(code.map { $0 == 0x09 || $0 == 0x0A ? 0x20 : $0 }, upTo: partner + run)
    appendNode(upTo: position, mark: .close)
  }

  /// Where the next backtick run of a length begins.
  private mutating func partner(of length: Int, from start: Int) -> Int? {
    if let lastRuns, lastRuns[length] ?? -1 < start { return nil }
    var seen: [Int: Int] = [:]
    var index = start
    while let next = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
      let run = bytes[next...].prefix { $0 == UInt8(ascii: "`") }.count
      if run == length { return next }
      seen[run] = next
      index = next + run
    }
    lastRuns = seen
    return nil
  }

  private mutating func parseLinkEnd() {
    guard let bracket = lastContainer(.bracket) else { return appendText(upTo: position + 1) }
    let isImage = text[nodes[containers[bracket].node].range].first == UInt8(ascii: "!")
    guard bracket >= inactiveCount || isImage, let link = LinkDestination(in: bytes, at: position + 1) else {
      containers.remove(at: bracket)
      openCounts[.bracket, default: 0] -= 1
      if bracket < inactiveCount { inactiveCount -= 1 }
      return appendText(upTo: position + 1)
    }
    close(bracket, as: .link(link.url), upTo: link.end)
    inactiveCount = containers.count
  }

  /// The marks settled: the text alone, and the stretches over it.
  private func emit() -> RichText {
    var output: [UInt8] = []
    var offset = 0
    var spans: [Inline] = []
    var open: [Int] = []
    for node in nodes {
      for _ in 0..<node.closes { close() }
      switch node.mark {
      case .none:
        output += text[node.range]
        offset += text[node.range].count { $0 & 0xC0 != 0x80 }
      case .open(let kind): start(kind)
      case .close: close()
      }
      for kind in node.opens.reversed() { start(kind) }
    }
    func start(_ kind: Inline.Kind) {
      open.append(spans.count)
      spans.append(Inline(kind, offset..<offset))
    }
    func close() {
      guard let index = open.popLast() else { return }
      spans[index].range = spans[index].range.lowerBound..<offset
    }
    return RichText(String(decoding: output, as: UTF8.self), spans: spans.filter { !$0.range.isEmpty })
  }
}
