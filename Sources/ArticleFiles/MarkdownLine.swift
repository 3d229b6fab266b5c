/// One line of Markdown in UTF-8 bytes, and what it could begin (CommonMark 0.31, block structure).
struct MarkdownLine {
  var bytes: ArraySlice<UInt8>

  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  var indent: Int { bytes.prefix { $0 == 0x20 }.count }

  /// The line without spaces around it.
  var trimmed: ArraySlice<UInt8> {
    var slice = bytes
    while slice.first == 0x20 || slice.first == 0x09 { slice.removeFirst() }
    while slice.last == 0x20 || slice.last == 0x09 { slice.removeLast() }
    return slice
  }

  /// Takes away as many leading spaces as there are, up to a number.
  func unindented(by columns: Int) -> MarkdownLine { MarkdownLine(bytes: bytes.dropFirst(min(indent, columns))) }

  /// Level and text of a heading (`## text ##`).
  var heading: (level: Int, text: ArraySlice<UInt8>)? {
    guard indent < 4 else { return nil }
    var text = trimmed
    let level = text.prefix { $0 == UInt8(ascii: "#") }.count
    text = text.dropFirst(level)
    guard (1...6).contains(level), text.isEmpty || text.first == 0x20 else { return nil }
    let body = text.reversed().drop { $0 == UInt8(ascii: "#") }
    if body.first == 0x20 || body.isEmpty { text = text.prefix(body.count) }
    return (level, MarkdownLine(bytes: text).trimmed)
  }

  var isRule: Bool {
    guard indent < 4 else { return false }
    guard let mark = bytes.first(where: { $0 != 0x20 && $0 != 0x09 }),
      mark == UInt8(ascii: "*") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")
    else { return false }
    let marks = bytes.filter { $0 != 0x20 && $0 != 0x09 }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// 1 or 2 where the line underlines a heading.
  var underlineLevel: Int? {
    guard indent < 4, let first = trimmed.first, trimmed.allSatisfy({ $0 == first }) else { return nil }
    return first == UInt8(ascii: "=") ? 1 : first == UInt8(ascii: "-") ? 2 : nil
  }

  struct Fence {
    var mark: UInt8
    var length: Int
    var indent: Int
  }

  var fence: Fence? {
    let text = trimmed
    guard indent < 4, let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = text.prefix { $0 == mark }.count
    guard length >= 3, mark != UInt8(ascii: "`") || !text.dropFirst(length).contains(mark) else { return nil }
    return Fence(mark: mark, length: length, indent: indent)
  }

  func closes(_ fence: Fence) -> Bool {
    let text = trimmed
    return indent < 4 && text.count >= fence.length && text.allSatisfy { $0 == fence.mark }
  }

  /// The line inside of a block quote, where it stands in one.
  var quoted: MarkdownLine? {
    guard indent < 4 else { return nil }
    let rest = bytes.dropFirst(indent)
    guard rest.first == UInt8(ascii: ">") else { return nil }
    let text = rest.dropFirst()
    return MarkdownLine(bytes: text.first == 0x20 ? text.dropFirst() : text)
  }

  struct ItemMarker: Equatable {
    var mark: UInt8
    var number: Int?
    /// Columns up to the item's text.
    var width: Int

    func continues(_ other: ItemMarker) -> Bool { mark == other.mark && (number == nil) == (other.number == nil) }
  }

  var itemMarker: ItemMarker? {
    guard indent < 4, !isRule else { return nil }
    var rest = bytes.dropFirst(indent)
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard digits.count < 10 else { return nil }
    rest = rest.dropFirst(digits.count)
    guard let mark = rest.first, (digits.isEmpty ? "-+*" : ".)").utf8.contains(mark) else { return nil }
    rest = rest.dropFirst()
    guard rest.isEmpty || rest.first == 0x20 || rest.first == 0x09 else { return nil }
    let spaces = rest.prefix { $0 == 0x20 }.count
    let isBlank = MarkdownLine(bytes: rest).isBlank
    let number = digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return ItemMarker(
      mark: mark, number: number, width: indent + digits.count + 1 + (isBlank || spaces > 4 ? 1 : max(spaces, 1)))
  }

  /// Whether the line ends a paragraph before it without an empty line between.
  var interruptsParagraph: Bool {
    if heading != nil || fence != nil || isRule || quoted != nil { return true }
    guard let marker = itemMarker else { return false }
    return bytes.count > marker.width && (marker.number ?? 1) == 1
  }

  /// The cells of a table's row.
  var cells: [ArraySlice<UInt8>] {
    var text = trimmed
    if text.first == UInt8(ascii: "|") { text = text.dropFirst() }
    var cells: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "\\") {
        index += 2
      } else if text[index] == UInt8(ascii: "|") {
        cells.append(MarkdownLine(bytes: text[start..<index]).trimmed)
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    if start < text.endIndex { cells.append(MarkdownLine(bytes: text[start...]).trimmed) }
    return cells
  }

  var isTableDelimiter: Bool {
    let text = trimmed
    guard text.contains(UInt8(ascii: "-")), text.contains(UInt8(ascii: "|")) else { return false }
    return text.allSatisfy { "|-: ".utf8.contains($0) }
  }
}
