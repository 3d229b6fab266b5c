// Unsafe pointers: a cell of ncurses holds its letters in a C array of fixed length.
import CTerm
import Screen

/// ncurses' part: frames become its cells, and it sends what differs.
final class CursesScreen {
  private let screen: OpaquePointer
  private var pairs: PairTable
  private var shown: Frame?
  private var needsRepaint = false
  private var encoder: RowEncoder
  private let write: (String) -> Void
  /// Those on the terminal now.
  private(set) var largeRows = LargeRows()
  /// How the terminal shows rows of larger letters; without a way, such rows are drawn plain.
  var rowScaling: RowScaling? {
    didSet {
      guard rowScaling != oldValue else { return }
      if !largeRows.isEmpty { write(largeRows.undo) }
      largeRows = LargeRows(by: rowScaling ?? .lines)
      expectRepaint()
    }
  }
  /// How a row that changes is sent.
  var rowRedraw = RowRedraw.cells
  /// Rows that are to be touched once more when the terminal has worked on all that it was sent.
  private(set) var rowsToTouch: Set<Int> = []
  /// Which of the looks that look the same each row has on the screen.
  private var turns: [Int: Int] = [:]
  /// Whether rows of double height keep their marks.
  var keepsMarksOnDoubleRows = true { didSet { if keepsMarksOnDoubleRows != oldValue { expectRepaint() } } }
  /// The pictures on the terminal now.
  private(set) var pictures: (any PictureLayer)?
  /// Makes an empty layer of pictures; another one draws everything anew.
  var makePictures: () -> (any PictureLayer)? = { nil } {
    didSet {
      if let pictures { write(pictures.undo) }
      pictures = makePictures()
      expectRepaint()
    }
  }
  /// What a terminal is sent for a row; a change of it draws everything anew.
  var transform = RowTransform(strategy: .visual, keepsMarks: true) {
    didSet { if transform != oldValue { expectRepaint() } }
  }

  /// - Parameter write: sends text past ncurses.
  init?(type: String, line: TerminalLine, depth: ColorDepth, write: @escaping (String) -> Void) {
    guard let screen = wq_newterm(type, line.output, line.input, depth == .direct) else { return nil }
    self.screen = screen
    self.write = write
    encoder = RowEncoder(depth: depth)
    pairs = PairTable(depth: depth)
    raw()
    noecho()
    nonl()
    // ncurses takes the screen over with the first that it sends.
    let held = wq_hold()
    self.held = held < 0 ? nil : held
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

  /// Where all that is sent is gathered until `enter`.
  private(set) var held: Int32?

  /// Sends what was gathered since the beginning: the terminal wakes up once for it.
  func enter() {
    held = nil
    wq_let_go()
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
    pairs.grounds = frame.grounds
    encoder.grounds = frame.grounds
    let rows = min(frame.rows, Int(getmaxy(window)))
    let columns = min(frame.columns, Int(getmaxx(window)))
    if let shown, shown.columns != frame.columns || shown.rows != frame.rows { expectRepaint() }
    let left = leaveLargeRows(for: frame, rows: rows)
    if shown == nil { werase(window) }
    let changed = (0..<rows).filter { left.contains($0) || !isShown($0, of: frame) }
    // Rows of larger letters are drawn by themselves, and only when they change. Where all rows are sent nothing is joined
    // to them.
    let asksInk = rowRedraw.touchesRows || rowRedraw != .cells && changed.count < rows
    let ink = InkJoins(
      count: asksInk ? rows : 0, changed: changed, now: { reach(of: $0, in: frame) },
      before: { row in shown.map { reach(of: row, in: $0) } ?? [] })
    let sent = rowRedraw.rows(for: changed, ink: ink).filter { !isLarge($0, of: frame) || changed.contains($0) }
    leavePictures(for: frame, rows: rows, sent: Set(sent))
    if shown != nil {
      let erased = sent.filter { row in
        !isLarge(row, of: frame)
          && rowRedraw.erases(frame.cells[row * frame.columns..<(row + 1) * frame.columns], in: encoder.depth)
      }
      if !erased.isEmpty {
        write(erased.map { "\u{1B}[\($0 + 1);1H\u{1B}[2K" }.joined())
        moveBack()
      }
    }
    for row in sent {
      if isLarge(row, of: frame) { blank(row) } else { write(frame, row: row, columns: columns) }
      let isWhole = rowRedraw != .cells && rowRedraw != .touched && shown != nil
      if isWhole, !isLarge(row, of: frame) { wredrawln(window, Int32(row), 1) }
    }
    if needsRepaint { clearok(wq_curscr(), true) }
    needsRepaint = false
    if let cursor = frame.cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    curs_set(frame.cursor == nil ? 0 : 1)
    wq_refresh(window)
    let joined = rowRedraw.touchedRows(for: changed, ink: ink)
    let touched = Set(joined).union(uncovered(by: frame)).sorted().filter { !isLarge($0, of: frame) }
    touch(touched, of: frame)
    rowsToTouch.formUnion(touched)
    drawLargeRows(of: frame, rows: rows, columns: columns)
    if let text = pictures?.draw(frame.placements), !text.isEmpty {
      write(text)
      moveBack()
      if rowRedraw == .touched { touchPictures(of: frame) }
    }
    shown = frame
  }

  /// Rows that pictures have left where a terminal draws only rows of which a cell has changed (Konsole 26.08).
  private func uncovered(by frame: Frame) -> Set<Int> {
    guard rowRedraw == .touched, let shown, !shown.placements.isEmpty else { return [] }
    let rows = { (placements: [Placement]) in Set(placements.flatMap { $0.row..<$0.row + $0.rows }) }
    return rows(shown.placements).subtracting(rows(frame.placements)).filter { $0 < frame.rows }
  }

  /// Nor does it draw those that pictures have come to.
  private func touchPictures(of frame: Frame) {
    let rows = Set(frame.placements.flatMap { $0.row..<$0.row + $0.rows }).filter { $0 < frame.rows }
    touch(rows.sorted(), of: frame)
    rowsToTouch.formUnion(rows)
  }

  /// Touches all rows that wait for it: they come in one piece now, and are drawn together.
  func touchRows() {
    if let shown { touch(rowsToTouch.sorted().filter { $0 < shown.rows && !isLarge($0, of: shown) }, of: shown) }
    rowsToTouch = []
  }

  /// Sends a blank of each row once more, in another colour than the last time.
  private func touch(_ rows: [Int], of frame: Frame) {
    var text = ""
    for row in rows {
      let cells = transform.apply(frame.cells[row * frame.columns..<(row + 1) * frame.columns])
      let place = cells.lastIndex { $0.base == 0x20 && $0.style.attributes.isDisjoint(with: [.underline, .reverse]) }
      guard let place else { continue }
      turns[row, default: 0] += 1
      let column = place - cells.startIndex
      text += "\u{1B}[\(row + 1);\(column + 1)H" + encoder.blank(cells[place].style, turn: turns[row, default: 0])
    }
    guard !text.isEmpty else { return }
    write(text + "\u{1B}[m")
    moveBack()
  }

  private func reach(of row: Int, in frame: Frame) -> InkReach {
    InkReach(frame.cells[row * frame.columns..<(row + 1) * frame.columns])
  }

  private func isShown(_ row: Int, of frame: Frame) -> Bool {
    guard let shown else { return false }
    let range = row * frame.columns..<(row + 1) * frame.columns
    return shown.rowSizes[row] == frame.rowSizes[row] && shown.cells[range] == frame.cells[range]
  }

  private func write(_ frame: Frame, row: Int, columns: Int) {
    let start = row * frame.columns
    var sent: [cchar_t] = []
    sent.reserveCapacity(columns)
    let turn = ((turns[row] ?? 0) + 1) % rowRedraw.turns
    turns[row] = turn
    // Most cells are blank like the one before.
    var last: Cell?
    for cell in transform.apply(frame.cells[start..<start + columns]) {
      if cell == last, let made = sent.last {
        sent.append(made)
        continue
      }
      last = cell
      let look = pairs.look(
        of: cell.style, isReversed: rowRedraw == .reversed && turn == 1, tint: rowRedraw == .tinted ? turn : 0,
        isBlank: cell.base == 0x20, isPicture: Mosaic.draws(cell.base))
      var made = cchar_t()
      _ = withUnsafeBytes(of: cell.marks) { marks in
        wq_cell(&made, cell.base, marks.bindMemory(to: UInt32.self).baseAddress, look.attributes, look.pair)
      }
      sent.append(made)
    }
    mvwadd_wchnstr(wq_stdscr(), Int32(row), 0, sent, Int32(sent.count))
  }

  // Rows of larger letters

  private func isLarge(_ row: Int, of frame: Frame) -> Bool {
    rowScaling != nil && frame.rowSizes[row] != .normal
  }

  /// Before ncurses draws: rows that are large no more, or are about to be cleared, become plain and empty, and ncurses
  /// is told that it knows nothing of them.
  private func leaveLargeRows(for frame: Frame, rows: Int) -> [Int] {
    let isCleared = needsRepaint
    let (text, left) = largeRows.leave { row, size in
      !isCleared && row < rows && rowScaling != nil && frame.rowSizes[row] == size
    }
    guard !left.isEmpty else { return [] }
    write(text)
    for row in left where row < rows { wredrawln(wq_stdscr(), Int32(row), 1) }
    moveBack()
    return left
  }

  /// The cell of the frame that a click is on which the terminal reports on this one.
  func place(ofReported event: MouseEvent) -> MouseEvent {
    guard let shown, event.row < shown.rows, event.column < shown.columns else { return event }
    let start = event.row * shown.columns
    var event = event
    // A cell of a row of larger letters takes several columns of the screen.
    let times = isLarge(event.row, of: shown) ? shown.rowSizes[event.row].times : 1
    let column = transform.screenColumn(
      ofReported: event.column / times, in: shown.cells[start..<start + shown.columns])
    event.column = column * times + event.column % times
    return event
  }

  /// Before ncurses draws: pictures that are no more go, and the rows that they lay in are sent anew.
  private func leavePictures(for frame: Frame, rows: Int, sent: Set<Int>) {
    let isWritten = { (row: Int) in row >= rows || sent.contains(row) }
    guard let left = pictures?.leave(for: frame.placements, isWritten: isWritten, isCleared: needsRepaint) else {
      return
    }
    write(left.text)
    for row in left.rows where row < rows { wredrawln(wq_stdscr(), Int32(row), 1) }
  }

  private func blank(_ row: Int) {
    wmove(wq_stdscr(), Int32(row), 0)
    wclrtoeol(wq_stdscr())
  }

  /// After ncurses has drawn.
  private func drawLargeRows(of frame: Frame, rows: Int, columns: Int) {
    var text = ""
    for row in 0..<rows where isLarge(row, of: frame) && (largeRows.sizes[row] == nil || !isShown(row, of: frame)) {
      let start = row * frame.columns
      var transform = transform
      transform.keepsMarks = transform.keepsMarks && keepsMarksOnDoubleRows
      let cells = transform.apply(frame.cells[start..<start + columns])
      text += largeRows.draw(row, size: frame.rowSizes[row], cells: cells[...], encoder: encoder)
    }
    guard !text.isEmpty else { return }
    write(text)
    moveBack()
  }

  /// The cursor back to where ncurses believes it to be.
  private func moveBack() { write("\u{1B}[\(getcury(wq_curscr()) + 1);\(getcurx(wq_curscr()) + 1)H") }

  /// Leaves the alternate screen; a later `draw` takes it again.
  func leave() {
    write(largeRows.leave { _, _ in false }.text)
    if let pictures { write(pictures.undo) }
    pictures = makePictures()
    rowsToTouch = []
    endwin()
  }

  func close() { delscreen(screen) }
}
