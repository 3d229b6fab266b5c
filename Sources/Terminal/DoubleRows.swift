import Screen

/// The rows of double height and width (DECDHL) that stand on the terminal, drawn beside ncurses, which takes them for
/// blank. Says what to write; the row of a terminal keeps its size until it is told otherwise, so each is taken back
/// before anything else comes there.
struct DoubleRows: Equatable {
  private(set) var sizes: [Int: Frame.RowSize] = [:]

  var isEmpty: Bool { sizes.isEmpty }

  /// Takes back all rows for which `keeps` is not true; returns what does it and the rows.
  mutating func leave(unless keeps: (Int, Frame.RowSize) -> Bool) -> (text: String, rows: [Int]) {
    let left = sizes.filter { !keeps($0.key, $0.value) }.keys.sorted()
    for row in left { sizes[row] = nil }
    return (left.map(Self.reset).joined(), left)
  }

  /// What takes all rows back, for a way out that is taken by a crash.
  var undo: String { sizes.keys.sorted().map(Self.reset).joined() }

  /// Draws a row: the half of its cells that can be seen.
  mutating func draw(_ row: Int, size: Frame.RowSize, cells: ArraySlice<Cell>, encoder: RowEncoder) -> String {
    sizes[row] = size
    let ground = cells.first.map { Style(background: $0.style.background) } ?? .plain
    let size = size == .doubleTop ? "\u{1B}#3" : "\u{1B}#4"
    let visible = cells.prefix(cells.count / 2)
    return "\u{1B}[\(row + 1);1H\(size)\(encoder.select(ground))\u{1B}[2K" + encoder.encode(visible)
  }

  private static func reset(_ row: Int) -> String { "\u{1B}[\(row + 1);1H\u{1B}#5\u{1B}[m\u{1B}[2K" }
}
