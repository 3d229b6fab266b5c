import ArticleModel
import JSONText

extension ArticleDocument {
  /// The document as the text of an article file: front matter of flat `key: "JSON-quoted"` lines, then CommonMark with
  /// one paragraph a line, so that `grep` returns paragraphs and a diff goes by paragraph.
  ///
  /// `ArticleDocument(parsing:)` gives the document back for every article that keeps the model's promises.
  public var fileText: String { String(decoding: fileBytes, as: UTF8.self) }

  /// The same in UTF-8: of a large article there is nothing beside it but its blocks.
  public var fileBytes: [UInt8] {
    var head = "---\n"
    for field in FrontMatter.fields(of: article) + otherFields { FrontMatter.write(field, to: &head) }
    head += "---\n"
    var bytes: [UInt8] = []
    let textCount = article.blocks.reduce(0) { count, block in
      guard case .paragraph(let text) = block else { return count }
      return count + text.text.utf8.count + 2
    }
    // What is escaped is rare.
    bytes.reserveCapacity(head.utf8.count + textCount + textCount / 16)
    bytes += head.utf8
    BlockWriter.write(article.blocks) { lines in
      for line in lines {
        bytes += line.utf8
        bytes.append(0x0A)
      }
    }
    return bytes
  }
}

/// Blocks as lines of CommonMark, each block set off by an empty line.
enum BlockWriter {
  /// - Parameter marker: the marker of the list item that the blocks stand in.
  static func lines(for blocks: [Block], in marker: String = "") -> [String] {
    var lines: [String] = []
    write(blocks, in: marker) { lines += $0 }
    return lines
  }

  /// Hands out the lines block by block.
  static func write(_ blocks: [Block], in marker: String = "", _ take: ([String]) -> Void) {
    var alternates = false
    for (index, block) in blocks.enumerated() {
      var lines = [""]
      // Two lists in a row would run together under one marker; lists that begin an item one in another, `- - -`, would
      // be a thematic break.
      if case .list(let ordered, _, _) = block, index > 0, case .list(ordered, _, _) = blocks[index - 1] {
        alternates.toggle()
      } else {
        alternates = index == 0 && marker == "- "
      }
      append(block, alternates: alternates, to: &lines)
      take(lines)
    }
  }

  private static func append(_ block: Block, alternates: Bool, to lines: inout [String]) {
    switch block {
    case .paragraph(let text): lines.append(line(for: text))
    case .heading(let level, let text):
      lines.append(String(repeating: "#", count: min(max(level, 1), 6)) + " " + line(for: text))
    case .list(let ordered, let start, let items):
      for (index, item) in items.enumerated() {
        append(
          item, marker: ordered ? "\(start + index)\(alternates ? ")" : ".") " : alternates ? "+ " : "- ", to: &lines)
      }
    case .quote(let blocks, let cite):
      if let cite { lines.append("> {cite=\(JSONValue.string(cite).jsonText)}") }
      if blocks.isEmpty, cite == nil { lines.append(">") }
      for line in Self.lines(for: blocks).dropFirst(cite == nil ? 1 : 0) {
        lines.append(line.isEmpty ? ">" : "> " + line)
      }
    case .figure(let picture): lines.append(line(for: picture))
    case .table(let rows): append(rows, to: &lines)
    case .preformatted(let text):
      let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
      lines.append(fence)
      if !text.isEmpty { lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
      lines.append(fence)
    case .rule: lines.append("***")
    }
  }

  private static func append(_ item: [Block], marker: String, to lines: inout [String]) {
    let indent = String(repeating: " ", count: marker.utf8.count)
    let inner = Self.lines(for: item, in: marker).dropFirst()
    if inner.isEmpty { lines.append(String(marker.dropLast())) }
    for (index, line) in inner.enumerated() {
      lines.append(index == 0 ? marker + line : line.isEmpty ? "" : indent + line)
    }
  }

  private static func line(for text: RichText) -> String {
    let line = InlineWriter.markdown(for: text)
    guard let direction = text.direction else { return line.isEmpty ? "{}" : line }
    return line + "{dir=\(direction.rawValue)}"
  }

  private static func line(for picture: Picture) -> String {
    var attributes: [String] = []
    func add(_ name: String, _ value: String?) {
      if let value { attributes.append("\(name)=\(JSONValue.string(value).jsonText)") }
    }
    if picture.alternativeText == "" { add("alt", "") }
    if picture.url == "" { add("url", "") }
    add("caption", picture.caption)
    add("credit", picture.credit)
    let text = InlineWriter.escaped(picture.alternativeText ?? "")
    let url = InlineWriter.destination(picture.url ?? "")
    return "![\(text)](\(url))" + (attributes.isEmpty ? "" : "{\(attributes.joined(separator: " "))}")
  }

  /// A pipe table; the first row is the head of it, and a cell that is not what its row says is marked.
  private static func append(_ rows: [[TableCell]], to lines: inout [String]) {
    for (index, row) in rows.enumerated() {
      var line = "|"
      for cell in row {
        let mark = cell.isHeader == (index == 0) ? "" : cell.isHeader ? "{th}" : "{td}"
        line += " \(InlineWriter.escaped(cell.text))\(mark) |"
      }
      lines.append(line)
      if index == 0 { lines.append("|" + String(repeating: " --- |", count: max(row.count, 1))) }
    }
  }

  static func longestRun(of character: UInt8, in text: String) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      run = byte == character ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func longestRun(of character: Unicode.Scalar, in text: String) -> Int {
    longestRun(of: UInt8(ascii: character), in: text)
  }
}
