import CTerm
import Screen

/// ncurses' part: frames become its cells, and it sends what differs.
final class CursesScreen {
  private let screen: OpaquePointer
  private var pairs: PairTable
  private var shown: Frame?
  private var row: [cchar_t] = []
  private var needsRepaint = false
  /// What a terminal is sent for a row; a change of it draws everything anew.
  var transform = RowTransform(strategy: .visual, keepsMarks: true) {
    didSet { if transform != oldValue { expectRepaint() } }
  }

  init?(type: String, output: Int32, input: Int32, depth: ColorDepth) {
    guard let screen = wq_newterm(type, output, input, depth == .direct) else { return nil }
    self.screen = screen
    pairs = PairTable(depth: depth)
    raw()
    noecho()
    nonl()
    typeahead(-1)
    if depth != .none {
      start_color()
      use_default_colors()
    }
    curs_set(0)
    leaveok(wq_stdscr(), false)
    idlok(wq_stdscr(), false)
    scrollok(wq_stdscr(), false)
  }

  /// Takes the window's size over, with a full repaint, since terminals wrap or cut their rows when resized.
  func adoptSize(_ descriptor: Int32) -> (rows: Int, columns: Int) {
    var (rows, columns): (Int32, Int32) = (0, 0)
    if wq_window_size(descriptor, &rows, &columns), rows != getmaxy(wq_stdscr()) || columns != getmaxx(wq_stdscr()) {
      resizeterm(rows, columns)
      expectRepaint()
    }
    return (Int(getmaxy(wq_stdscr())), Int(getmaxx(wq_stdscr())))
  }

  /// Takes the alternate screen, empty.
  func clear() {
    werase(wq_stdscr())
    clearok(wq_curscr(), true)
    wrefresh(wq_stdscr())
  }

  func expectRepaint() {
    shown = nil
    needsRepaint = true
  }

  func draw(_ frame: Frame) {
    let window = wq_stdscr()
    let rows = min(frame.rows, Int(getmaxy(window)))
    let columns = min(frame.columns, Int(getmaxx(window)))
    if let shown, shown.columns != frame.columns || shown.rows != frame.rows { self.shown = nil }
    if shown == nil { werase(window) }
    for row in 0..<rows where !isShown(row, of: frame) { write(frame, row: row, columns: columns) }
    if needsRepaint { clearok(wq_curscr(), true) }
    needsRepaint = false
    if let cursor = frame.cursor {
      wmove(window, Int32(cursor.row), Int32(cursor.column))
    }
    curs_set(frame.cursor == nil ? 0 : 1)
    wrefresh(window)
    shown = frame
  }

  private func isShown(_ row: Int, of frame: Frame) -> Bool {
    guard let shown else { return false }
    let range = row * frame.columns..<(row + 1) * frame.columns
    return shown.cells[range] == frame.cells[range]
  }

  private func write(_ frame: Frame, row: Int, columns: Int) {
    let start = row * frame.columns
    self.row.removeAll(keepingCapacity: true)
    for cell in transform.apply(frame.cells[start..<start + columns]) where cell.width > 0 {
      let look = pairs.look(of: cell.style)
      var made = cchar_t()
      let marks: [UInt32] = [cell.marks[0], cell.marks[1], cell.marks[2], cell.marks[3]]
      _ = wq_cell(&made, cell.base, marks, look.attributes, look.pair)
      self.row.append(made)
    }
    mvwadd_wchnstr(wq_stdscr(), Int32(row), 0, self.row, Int32(self.row.count))
  }

  /// Leaves the alternate screen; a later `draw` takes it again.
  func leave() { endwin() }

  func close() { delscreen(screen) }
}
