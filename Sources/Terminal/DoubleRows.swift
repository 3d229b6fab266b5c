import Screen

/// A way to show rows of twice the height and width.
public enum Doubling: Sendable {
  /// DECDHL: the row of the terminal itself is doubled, its halves are drawn one by one.
  case lines
  /// kitty's text sizing (OSC 66): each letter takes two columns and two rows.
  case scaledText
}

/// The rows of double height and width that stand on the terminal, drawn beside ncurses, which takes them for blank. Says
/// what to write; a row of the terminal keeps its size until it is told otherwise, so each is taken back before anything
/// else comes there.
struct DoubleRows: Equatable {
  private let way: Doubling
  private(set) var sizes: [Int: Frame.RowSize] = [:]

  init(by way: Doubling = .lines) { self.way = way }

  var isEmpty: Bool { sizes.isEmpty }

  /// Takes back all rows for which `keeps` is not true; returns what does it and the rows.
  mutating func leave(unless keeps: (Int, Frame.RowSize) -> Bool) -> (text: String, rows: [Int]) {
    let left = sizes.filter { !keeps($0.key, $0.value) }.keys.sorted()
    for row in left { sizes[row] = nil }
    return (left.map(reset).joined(), left)
  }

  /// What takes all rows back, for a way out that is taken by a crash.
  var undo: String { sizes.keys.sorted().map(reset).joined() }

  /// Draws a row: the half of its cells that can be seen.
  mutating func draw(_ row: Int, size: Frame.RowSize, cells: ArraySlice<Cell>, encoder: RowEncoder) -> String {
    sizes[row] = size
    let ground = encoder.select(cells.first.map { Style(background: $0.style.background) } ?? .plain)
    let visible = cells.prefix(cells.count / 2)
    switch (way, size) {
    case (.lines, .doubleTop): return "\(Self.start(row))\u{1B}#3\(ground)\u{1B}[2K" + encoder.encode(visible)
    case (.lines, _): return "\(Self.start(row))\u{1B}#4\(ground)\u{1B}[2K" + encoder.encode(visible)
    case (.scaledText, .doubleTop):
      // The lower half is drawn along, on an empty row.
      return "\(Self.start(row + 1))\(ground)\u{1B}[2K\(Self.start(row))\u{1B}[2K"
        + Self.scaled(Array(visible), row: row, encoder: encoder)
    case (.scaledText, _): return ""
    }
  }

  /// Word by word, each in its columns: a blank of the same size would not end what kitty turns around, as one of the usual
  /// size does.
  private static func scaled(_ cells: [Cell], row: Int, encoder: RowEncoder) -> String {
    var text = ""
    var column = 0
    while column < cells.count {
      let first = cells[column]
      let isBlank = first.base == 0x20
      var end = column + 1
      while end < cells.count, cells[end].isContinuation || cells[end].style == first.style,
        (cells[end].base == 0x20) == isBlank
      { end += 1 }
      defer { column = end }
      if isBlank {
        // The ground of the row is there; a mark's is not.
        let isMarked =
          first.style.background != cells[0].style.background
          || !first.style.attributes.isDisjoint(with: [.underline, .reverse])
        guard isMarked else { continue }
        let blanks = String(repeating: " ", count: 2 * (end - column))
        for part in [row, row + 1] { text += start(part, 2 * column) + encoder.select(first.style) + blanks }
      } else {
        text += start(row, 2 * column) + encoder.select(first.style) + "\u{1B}]66;s=2;"
        text += RowEncoder.letters(cells[column..<end]) + "\u{1B}\\"
      }
    }
    return text + "\u{1B}[m"
  }

  private func reset(_ row: Int) -> String {
    Self.start(row) + (way == .lines ? "\u{1B}#5" : "") + "\u{1B}[m\u{1B}[2K"
  }

  private static func start(_ row: Int, _ column: Int = 0) -> String { "\u{1B}[\(row + 1);\(column + 1)H" }
}
