extension Frame {
  /// The frame as text that a person can read and a test can compare: the rows, then how they look.
  ///
  /// Cells stand in columns from left to right, so every row is wrapped in LRO … PDF: an editor that knows UAX#9 would
  /// turn it round once more. Below, each style has a letter, and each row says how many cells have which:
  /// ```
  /// 0| a80
  /// 1| a24 b31 a25
  /// a fg=#dcd7ba bg=#1f1f28
  /// b fg=#e6c384 bg=#1f1f28 bold
  /// ```
  public func transcript(withStyles: Bool = true) -> String {
    var text = "frame \(columns)x\(rows)"
    if let cursor { text += " cursor \(cursor.row),\(cursor.column)" }
    text += "\n"
    for row in 0..<rows { text += "\(rowSizes[row].mark)\u{202D}\(self.text(ofRow: row))\u{202C}|\n" }
    if withStyles { text += styleTable() }
    return text
  }

  /// A row's characters from left to right, without its styles.
  public func text(ofRow row: Int) -> String {
    var text = String.UnicodeScalarView()
    for column in 0..<columns {
      let cell = self[row, column]
      guard !cell.isContinuation else { continue }
      if cell.base != 0, let scalar = Unicode.Scalar(cell.base) { text.append(scalar) }
      for place in cell.marks.indices where cell.marks[place] != 0 {
        if let scalar = Unicode.Scalar(cell.marks[place]) { text.append(scalar) }
      }
    }
    return String(text)
  }

  private func styleTable() -> String {
    var letters: [Style: Int] = [:]
    var order: [Style] = []
    var table = "styles\n"
    for row in 0..<rows {
      var line = "\(row)|"
      var column = 0
      while column < columns {
        let style = self[row, column].style
        let start = column
        while column < columns, self[row, column].style == style { column += 1 }
        if letters[style] == nil {
          letters[style] = order.count
          order.append(style)
        }
        line += " \(Self.letter(letters[style] ?? 0))\(column - start)"
      }
      table += line + "\n"
    }
    for (index, style) in order.enumerated() { table += "\(Self.letter(index)) \(style.description)\n" }
    return table
  }

  /// a … z, aa, ab …
  private static func letter(_ index: Int) -> String {
    let last = String(Unicode.Scalar(UInt8(0x61 + index % 26)))
    return index < 26 ? last : letter(index / 26 - 1) + last
  }
}

extension Frame.RowSize {
  /// What a transcript begins a row with.
  fileprivate var mark: String {
    if times == 1 { return "|" }
    return part == 0 ? "T" : part == times - 1 ? "B" : "M"
  }
}

extension Style: CustomStringConvertible {
  public var description: String {
    var words: [String] = []
    if foreground != .default { words.append("fg=\(foreground)") }
    if background != .default { words.append("bg=\(background)") }
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"), (.reverse, "reverse"),
    ]
    words += names.filter { attributes.contains($0.0) }.map(\.1)
    return words.isEmpty ? "plain" : words.joined(separator: " ")
  }
}

extension Color: CustomStringConvertible {
  public var description: String {
    switch self {
    case .default: return "default"
    case .indexed(let index): return "\(index)"
    case .rgb(let red, let green, let blue):
      return "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
  }
}
