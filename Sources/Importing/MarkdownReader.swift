import ArticleModel
import CCmark
import Pages

/// Markdown of any program to blocks, read by cmark-gfm: CommonMark with tables, task lists, footnotes, bare addresses.
struct MarkdownReader {
  /// Blocks nested deeper are read as their text: foreign files may open a million.
  private static let maximumDepth = 40

  private let address: String?
  private var footnotes: [Block] = []
  private var footnoteCount = 0
  /// What `<div dir=…>` around Markdown declares, for each such element that is open.
  private var directions: [Direction?] = []

  /// - Parameter address: what addresses in HTML are relative to.
  static func blocks(of text: String, address: String?) -> [Block] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return [] }
    defer { cmark_parser_free(parser) }
    for name in (holdsRunawayRow(text) ? [] : ["table"]) + ["strikethrough", "autolink", "tasklist"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    var reader = MarkdownReader(address: address)
    let blocks = reader.blocks(in: MarkdownNode(root), depth: 0)
    return reader.footnotes.isEmpty ? blocks : blocks + [.rule] + reader.footnotes
  }

  /// Whether a line has more cells than any table has. cmark-gfm walks along all cells of a row for each that it adds, so
  /// that a line of 65,000 took seconds; such a text is read without tables, and keeps every letter.
  private static func holdsRunawayRow(_ text: String) -> Bool {
    var cells = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|") { cells += 1 } else if byte == UInt8(ascii: "\n") { cells = 0 }
      if cells > mostCells { return true }
    }
    return false
  }

  private static let mostCells = 500

  private init(address: String?) { self.address = address }

  private mutating func blocks(in node: MarkdownNode, depth: Int) -> [Block] {
    var blocks: [Block] = []
    for child in node.children { append(child, depth: depth, to: &blocks) }
    return blocks
  }

  private mutating func append(_ node: MarkdownNode, depth: Int, to blocks: inout [Block]) {
    if depth > Self.maximumDepth {
      let text = MarkdownText.plain(node)
      if !text.isEmpty { blocks.append(.paragraph(RichText(text))) }
      return
    }
    switch node.kind {
    case "paragraph": appendParagraph(node, to: &blocks)
    case "heading":
      blocks.append(.heading(level: min(max(Int(cmark_node_get_heading_level(node.pointer)), 1), 6), richText(node)))
    case "thematic_break": blocks.append(.rule)
    case "code_block":
      let text = node.literal.hasSuffix("\n") ? String(node.literal.dropLast()) : node.literal
      blocks.append(.preformatted(CleanText.withSpacesForTabs(CleanText.lines(of: text))))
    case "html_block": appendHTML(node.literal, to: &blocks)
    case "block_quote": blocks.append(.quote(self.blocks(in: node, depth: depth + 1), cite: nil))
    case "list":
      let isOrdered = cmark_node_get_list_type(node.pointer) == CMARK_ORDERED_LIST
      let items = node.children.map { item in Self.item(item, blocks: self.blocks(in: item, depth: depth + 1)) }
      let start = isOrdered ? Int(cmark_node_get_list_start(node.pointer)) : 1
      blocks.append(.list(ordered: isOrdered, start: start, items: items))
    case "table": blocks.append(.table(rows: node.children.map(Self.row)))
    case "footnote_definition": appendFootnote(node, depth: depth)
    default: blocks += self.blocks(in: node, depth: depth + 1)
    }
  }

  private mutating func appendParagraph(_ node: MarkdownNode, to blocks: inout [Block]) {
    if let picture = MarkdownText.picture(node) { return blocks.append(.figure(picture)) }
    if let verse = MarkdownText.verse(node) { return blocks.append(.preformatted(verse)) }
    let text = richText(node)
    if !text.text.isEmpty { blocks.append(.paragraph(text)) }
  }

  private func richText(_ node: MarkdownNode) -> RichText {
    var text = MarkdownText.richText(node)
    if text.direction == nil { text.direction = directions.last ?? nil }
    return text
  }

  /// A list's item; a box before what is a task says whether it is done.
  private static func item(_ node: MarkdownNode, blocks: [Block]) -> [Block] {
    guard node.kind == "tasklist" else { return blocks }
    let box = cmark_gfm_extensions_get_tasklist_item_checked(node.pointer) ? "☑ " : "☐ "
    guard case .paragraph(let text)? = blocks.first else { return [.paragraph(RichText(box))] + blocks }
    return [.paragraph(text.prefixed(by: box))] + blocks.dropFirst()
  }

  private static func row(_ node: MarkdownNode) -> [TableCell] {
    node.children.map { TableCell(text: MarkdownText.richText($0).text, isHeader: node.kind == "table_header") }
  }

  /// The note behind the article begins with its number, which leads back to where it is referred to.
  private mutating func appendFootnote(_ node: MarkdownNode, depth: Int) {
    footnoteCount += 1
    let mark = "[\(footnoteCount)]"
    var note = blocks(in: node, depth: depth + 1)
    var first = RichText("")
    if case .paragraph(let text)? = note.first {
      first = text
      note.removeFirst()
    }
    first = first.prefixed(by: mark + " ")
    first.spans.insert(
      Inline(.link(Footnote.address(ofMark: "\(footnoteCount)")), 0..<mark.unicodeScalars.count), at: 0)
    footnotes += [.paragraph(first)] + note
  }

  /// HTML goes through the reader of pages; an element that only wraps Markdown gives it its direction.
  private mutating func appendHTML(_ html: String, to blocks: inout [Block]) {
    let tags = HTMLTag.tags(in: html)
    let isWrapper = HTMLTag.isOnlyTags(html)
    guard isWrapper, !tags.contains(where: { $0.name == "img" || $0.name == "hr" }) else {
      blocks += PageReader.blocks(ofFragment: html, address: address).map { $0.directed(directions.last ?? nil) }
      return
    }
    for tag in tags where ["div", "section", "article", "center", "details", "p"].contains(tag.name) {
      if tag.isClosing {
        _ = directions.popLast()
      } else {
        directions.append(tag.direction ?? directions.last ?? nil)
      }
    }
  }
}

extension RichText {
  fileprivate func prefixed(by prefix: String) -> RichText {
    let count = prefix.unicodeScalars.count
    return RichText(
      prefix + text,
      spans: spans.map { Inline($0.kind, $0.range.lowerBound + count..<$0.range.upperBound + count) },
      direction: direction)
  }
}

extension Block {
  /// The block read in a direction, where it declares none itself.
  fileprivate func directed(_ direction: Direction?) -> Block {
    guard let direction else { return self }
    func directed(_ text: RichText) -> RichText {
      RichText(text.text, spans: text.spans, direction: text.direction ?? direction)
    }
    return switch self {
    case .paragraph(let text): .paragraph(directed(text))
    case .heading(let level, let text): .heading(level: level, directed(text))
    default: self
    }
  }
}
