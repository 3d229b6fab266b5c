import Screen

/// A way to show rows of several times the height and width.
public enum RowScaling: Sendable {
  /// DECDHL: the row of the terminal itself is doubled, its halves are drawn one by one.
  case lines
  /// kitty's text sizing (OSC 66): each letter takes two columns and two rows, or three, or four.
  case scaledText
}

/// The rows of larger letters that stand on the terminal, drawn beside ncurses, which takes them for blank. Says
/// what to write; a row of the terminal keeps its size until it is told otherwise, so each is taken back before anything
/// else comes there.
struct LargeRows: Equatable {
  private let way: RowScaling
  private(set) var sizes: [Int: Frame.RowSize] = [:]

  init(by way: RowScaling = .lines) { self.way = way }

  var isEmpty: Bool { sizes.isEmpty }

  /// Takes back all rows for which `keeps` is not true; returns what does it and the rows.
  mutating func leave(unless keeps: (Int, Frame.RowSize) -> Bool) -> (text: String, rows: [Int]) {
    if sizes.isEmpty { return ("", []) }
    let left = sizes.filter { !keeps($0.key, $0.value) }.keys.sorted()
    for row in left { sizes[row] = nil }
    return (left.map(reset).joined(), left)
  }

  /// What takes all rows back, for a way out that is taken by a crash.
  var undo: String { sizes.isEmpty ? "" : sizes.keys.sorted().map(reset).joined() }

  /// Draws a row: those of its cells that can be seen.
  mutating func draw(_ row: Int, size: Frame.RowSize, cells: ArraySlice<Cell>, encoder: RowEncoder) -> String {
    sizes[row] = size
    let ground = encoder.select(cells.first.map { Style(background: $0.style.background) } ?? .plain)
    let visible = cells.prefix(cells.count / size.times)
    switch way {
    case .lines:
      return "\(Self.start(row))\u{1B}#\(size.part == 0 ? 3 : 4)\(ground)\u{1B}[2K" + encoder.encode(visible)
    case .scaledText:
      guard size.part == 0 else { return "" }
      // The lower parts are drawn along, on empty rows.
      let empty = (0..<size.times).reversed().map { "\(Self.start(row + $0))\u{1B}[2K" }.joined()
      return ground + empty + Self.scaled(Array(visible), times: size.times, row: row, encoder: encoder)
    }
  }

  /// Word by word, each in its columns: a blank of the same size would not end what kitty turns around, as one of the usual
  /// size does.
  private static func scaled(_ cells: [Cell], times: Int, row: Int, encoder: RowEncoder) -> String {
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
        let blanks = String(repeating: " ", count: times * (end - column))
        for part in 0..<times {
          text += start(row + part, times * column) + encoder.select(first.style) + blanks
        }
      } else {
        text += start(row, times * column) + encoder.select(first.style) + "\u{1B}]66;s=\(times);"
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
