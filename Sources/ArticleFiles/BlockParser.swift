import ArticleModel
import JSONText

/// Markdown's blocks, taken apart container by container; total on any text.
struct BlockParser {
  /// Containers nested deeper are read as text: foreign files may open a million.
  static let maximumDepth = 40

  private let lines: [MarkdownLine]
  private let depth: Int
  private var index = 0
  private var blocks: [Block] = []

  static func blocks(in lines: [MarkdownLine], depth: Int = 0) -> [Block] {
    var parser = BlockParser(lines: lines, depth: depth)
    while parser.index < lines.count { parser.parseBlock() }
    return parser.blocks
  }

  private init(lines: [MarkdownLine], depth: Int) {
    self.lines = lines
    self.depth = depth
  }

  private mutating func parseBlock() {
    let line = lines[index]
    if line.isBlank {
      index += 1
    } else if line.indent >= 4 {
      parseIndentedCode()
    } else if let fence = line.fence {
      parseFencedCode(fence)
    } else if let heading = line.heading {
      blocks.append(.heading(level: heading.level, Self.richText(heading.text)))
      index += 1
    } else if line.isRule {
      blocks.append(.rule)
      index += 1
    } else if depth < Self.maximumDepth, line.quoted != nil {
      parseQuote()
    } else if depth < Self.maximumDepth, let marker = line.itemMarker {
      parseList(marker)
    } else if index + 1 < lines.count, line.trimmed.contains(UInt8(ascii: "|")), lines[index + 1].isTableDelimiter {
      parseTable()
    } else {
      parseParagraph()
    }
  }

  private mutating func parseIndentedCode() {
    let start = index
    while index < lines.count, lines[index].isBlank || lines[index].indent >= 4 { index += 1 }
    while lines[index - 1].isBlank { index -= 1 }
    blocks.append(.preformatted(Self.text(lines[start..<index].map { $0.unindented(by: 4) })))
  }

  private mutating func parseFencedCode(_ fence: MarkdownLine.Fence) {
    index += 1
    let start = index
    while index < lines.count, !lines[index].closes(fence) { index += 1 }
    blocks.append(.preformatted(Self.text(lines[start..<index].map { $0.unindented(by: fence.indent) })))
    index += 1
  }

  private mutating func parseQuote() {
    var inner: [MarkdownLine] = []
    var cite: String?
    while index < lines.count {
      if let quoted = lines[index].quoted {
        inner.append(quoted)
      } else if let last = inner.last, !last.isBlank, !lines[index].isBlank, !lines[index].interruptsParagraph {
        inner.append(lines[index])
      } else {
        break
      }
      index += 1
    }
    if let first = inner.first?.trimmed, first.starts(with: "{cite=".utf8), first.last == UInt8(ascii: "}"),
      case .success(.string(let text)) = JSONValue.parse(first.dropFirst(6).dropLast())
    {
      cite = CleanText.line(text)
      inner.removeFirst()
    }
    blocks.append(.quote(Self.blocks(in: inner, depth: depth + 1), cite: cite))
  }

  private mutating func parseList(_ first: MarkdownLine.ItemMarker) {
    var items: [[Block]] = []
    while index < lines.count, let marker = lines[index].itemMarker, marker.continues(first) {
      var inner = [MarkdownLine(bytes: lines[index].bytes.dropFirst(marker.width))]
      index += 1
      // An item that begins with an empty line holds nothing further below another one.
      let isEmpty = inner[0].isBlank && (index == lines.count || lines[index].isBlank)
      while !isEmpty, index < lines.count {
        let line = lines[index]
        if line.isBlank || line.indent >= marker.width {
          inner.append(line.unindented(by: marker.width))
        } else if let last = inner.last, !last.isBlank, !line.interruptsParagraph, line.itemMarker == nil {
          inner.append(line)
        } else {
          break
        }
        index += 1
      }
      items.append(Self.blocks(in: inner, depth: depth + 1))
      while index < lines.count, lines[index].isBlank { index += 1 }
    }
    blocks.append(.list(ordered: first.number != nil, start: first.number ?? 1, items: items))
  }

  private mutating func parseTable() {
    var rows: [[TableCell]] = []
    while index < lines.count, !lines[index].isBlank, lines[index].bytes.contains(UInt8(ascii: "|")) {
      if rows.count == 1, lines[index].isTableDelimiter {
        index += 1
        continue
      }
      let isHead = rows.isEmpty
      rows.append(lines[index].cells.map { Self.cell($0, isHead: isHead) })
      index += 1
    }
    blocks.append(.table(rows: rows))
  }

  private static func cell(_ bytes: ArraySlice<UInt8>, isHead: Bool) -> TableCell {
    var bytes = bytes
    var isHeader = isHead
    for (mark, header) in [("{th}", true), ("{td}", false)] where endsInMark(bytes, mark) {
      bytes = bytes.dropLast(4)
      isHeader = header
    }
    return TableCell(text: richText(bytes).text, isHeader: isHeader)
  }

  private mutating func parseParagraph() {
    let start = index
    index += 1
    while index < lines.count, !lines[index].isBlank {
      if let level = lines[index].underlineLevel {
        let text = Self.richText(Self.joined(lines[start..<index])[...])
        blocks.append(.heading(level: level, text))
        index += 1
        return
      }
      if lines[index].interruptsParagraph { break }
      index += 1
    }
    blocks.append(Self.paragraph(lines[start..<index]))
  }

  // MARK: Text

  private static func paragraph(_ lines: ArraySlice<MarkdownLine>) -> Block {
    let bytes = joined(lines)
    if let picture = FigureParser.picture(in: bytes) { return .figure(picture) }
    let text = richText(bytes[...])
    // Lines that each end in a hard break are verse.
    if lines.count > 1, text.spans.allSatisfy({ $0.kind == .lineBreak }), lines.dropLast().allSatisfy(endsInHardBreak) {
      return .preformatted(lines.map { richText(withoutHardBreak($0)).text }.joined(separator: "\n"))
    }
    return .paragraph(text)
  }

  private static func richText(_ bytes: ArraySlice<UInt8>) -> RichText {
    if bytes.elementsEqual("{}".utf8) { return RichText("") }
    for direction in [Direction.leftToRight, .rightToLeft] {
      let mark = "{dir=\(direction.rawValue)}"
      guard endsInMark(bytes, mark) else { continue }
      var text = InlineParser.richText(Array(bytes.dropLast(mark.utf8.count)))
      text.direction = direction
      return text
    }
    return InlineParser.richText(Array(bytes))
  }

  /// The lines of a paragraph as one: a line end in a paragraph is a space, and stays a line end where it is hard.
  private static func joined(_ lines: ArraySlice<MarkdownLine>) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines.dropLast() {
      bytes += withoutHardBreak(line)
      bytes.append(endsInHardBreak(line) ? 0x0A : 0x20)
    }
    return bytes + (lines.last?.trimmed ?? [])
  }

  private static func endsInHardBreak(_ line: MarkdownLine) -> Bool {
    line.bytes.suffix(2).elementsEqual([0x20, 0x20]) || endsInBackslash(line.bytes)
  }

  /// A backslash that is no second of two, which stand for one.
  private static func endsInBackslash(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }

  private static func withoutHardBreak(_ line: MarkdownLine) -> ArraySlice<UInt8> {
    let text = line.trimmed
    return endsInBackslash(text) ? text.dropLast() : text
  }

  /// Whether the text ends in a mark of ours that is not escaped.
  private static func endsInMark(_ bytes: ArraySlice<UInt8>, _ mark: String) -> Bool {
    guard bytes.suffix(mark.utf8.count).elementsEqual(mark.utf8) else { return false }
    return bytes.dropLast(mark.utf8.count).reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 0
  }

  private static func text(_ lines: [MarkdownLine]) -> String {
    let text = lines.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
    return CleanText.withSpacesForTabs(text)
  }
}
