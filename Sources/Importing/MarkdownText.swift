import ArticleModel

/// The text of a paragraph, heading or cell of Markdown with its marked stretches.
struct MarkdownText {
  private static let maximumDepth = 60

  private var scalars = String.UnicodeScalarView()
  private var count = 0
  private var spans: [Inline] = []
  private var direction: Direction?
  /// A line has just been ended on purpose.
  private var beginsLine = false
  /// HTML elements that have begun, each with its place in `spans`.
  private var open: [(name: String, span: Int)] = []

  static func richText(_ node: MarkdownNode) -> RichText {
    var text = MarkdownText()
    text.addChildren(node, -1)
    while let last = text.open.popLast() { text.close(last.span) }
    return text.trimmed()
  }

  /// All text below a node without its marks.
  static func plain(_ node: MarkdownNode) -> String {
    var text = MarkdownText()
    var waiting = [node]
    while let next = waiting.popLast() {
      text.append(next.literal)
      let children = next.children
      if !children.isEmpty { text.append(" ") }
      waiting += children.reversed()
    }
    return CleanText.line(String(text.scalars))
  }

  /// The picture that a paragraph is nothing but.
  static func picture(_ node: MarkdownNode) -> Picture? {
    guard let only = node.children.first, node.children.count == 1 else { return nil }
    if only.kind == "link" { return picture(only) }
    guard only.kind == "image" else { return nil }
    let words = richText(only).text
    return Picture(
      url: only.url.isEmpty ? nil : CleanText.field(only.url), alternativeText: words.isEmpty ? nil : words,
      caption: only.title.isEmpty ? nil : CleanText.field(only.title))
  }

  /// The lines of a paragraph that ends each of them on purpose and marks nothing.
  static func verse(_ node: MarkdownNode) -> String? {
    let children = node.children
    guard children.contains(where: { $0.kind == "linebreak" }),
      children.allSatisfy({ $0.kind == "linebreak" || $0.kind == "text" })
    else { return nil }
    var text = MarkdownText()
    for child in children {
      if child.kind == "text" { text.append(child.literal) } else { text.scalars.append("\n") }
    }
    return String(text.scalars)
  }

  private mutating func add(_ node: MarkdownNode, depth: Int) {
    if depth > Self.maximumDepth { return append(Self.plain(node)) }
    switch node.kind {
    case "text": append(node.literal)
    case "softbreak": append(" ")
    case "linebreak": breakLine()
    case "code": marked(.code) { $0.append(node.literal) }
    case "emph": marked(.emphasis) { $0.addChildren(node, depth) }
    case "strong": marked(.strong) { $0.addChildren(node, depth) }
    case "link", "image":
      let url = CleanText.field(node.url)
      let isEmpty = node.children.isEmpty
      marked(.link(url)) { if isEmpty, node.kind == "link" { $0.append(url) } else { $0.addChildren(node, depth) } }
    case "footnote_reference": marked(.link(Footnote.address(ofNote: node.literal))) { $0.append("[\(node.literal)]") }
    case "html_inline": take(HTMLTag.tags(in: node.literal))
    default: addChildren(node, depth)
    }
  }

  private mutating func addChildren(_ node: MarkdownNode, _ depth: Int) {
    let children = node.children
    var place = 0
    // Elements that are not closed: what stands behind them is text, and looked through once.
    var unclosed: Set<String> = []
    while place < children.count {
      let child = children[place]
      place += 1
      if let name = Self.hiddenElement(child, isClosing: false), !unclosed.contains(name) {
        if let end = children[place...].firstIndex(where: { Self.hiddenElement($0, isClosing: true) == name }) {
          place = end + 1
          continue
        }
        unclosed.insert(name)
      }
      add(child, depth: depth + 1)
    }
  }

  /// The name of an element of HTML whose contents are for programs, where a node begins or ends one.
  private static func hiddenElement(_ node: MarkdownNode, isClosing: Bool) -> String? {
    guard node.kind == "html_inline", let tag = HTMLTag.tags(in: node.literal).first, tag.isClosing == isClosing,
      ["script", "style", "template"].contains(tag.name)
    else { return nil }
    return tag.name
  }

  private mutating func take(_ tags: [HTMLTag]) {
    for tag in tags {
      if tag.name == "br" { breakLine() }
      if tag.name == "img", let words = tag["alt"] {
        // In the picture's place stand its words, as where Markdown shows one.
        let address = CleanText.field(tag["src"] ?? "")
        if address.isEmpty { append(words) } else { marked(.link(address)) { $0.append(words) } }
      }
      if count == 0, let found = tag.direction { direction = found }
      if tag.isClosing {
        guard let place = open.lastIndex(where: { $0.name == tag.name }) else { continue }
        // What was left open inside ends with it: stretches nest.
        while open.count > place { close(open.removeLast().span) }
      } else if let kind = tag.kind {
        open.append((tag.name, begin(kind)))
      }
    }
  }

  private mutating func marked(_ kind: Inline.Kind, _ body: (inout MarkdownText) -> Void) {
    let span = begin(kind)
    let outside = open
    open = []
    body(&self)
    while let last = open.popLast() { close(last.span) }
    open = outside
    close(span)
  }

  private mutating func begin(_ kind: Inline.Kind) -> Int {
    spans.append(Inline(kind, count..<count))
    return spans.count - 1
  }

  private mutating func close(_ span: Int) { spans[span].range = spans[span].range.lowerBound..<count }

  /// A line that ends on purpose. Nothing stands before the first line, and no space before any other.
  private mutating func breakLine() {
    guard count > 0 else { return }
    spans.append(Inline(.lineBreak, count..<count + 1))
    scalars.append(" ")
    count += 1
    beginsLine = true
  }

  /// Character references may stand for controls.
  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars {
      if beginsLine {
        if scalar == " " || scalar == "\n" || scalar == "\t" { continue }
        beginsLine = false
      }
      switch scalar {
      case "\n", "\t", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}", "\r":
        if scalars.last == " " { continue }
        scalars.append(" ")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
      count += 1
    }
  }

  /// Without spaces at its ends, and without stretches that hold nothing.
  private func trimmed() -> RichText {
    let start = scalars.prefix { $0 == " " }.count
    let end = max(count - scalars.reversed().prefix { $0 == " " }.count, start)
    let kept = spans.compactMap { span -> Inline? in
      let range =
        min(max(span.range.lowerBound, start), end) - start..<min(max(span.range.upperBound, start), end) - start
      return range.lowerBound < range.upperBound ? Inline(span.kind, range) : nil
    }
    let text = String(String.UnicodeScalarView(scalars.dropFirst(start).prefix(end - start)))
    return RichText(text, spans: kept, direction: direction)
  }
}
