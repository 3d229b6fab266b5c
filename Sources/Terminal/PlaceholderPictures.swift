import Screen

/// Pictures inside tmux, which knows none: kitty is sent them through it, and shows them where cells hold a character that
/// stands for a picture's part (kitty's Unicode placeholders). tmux moves and clears those like any text.
struct PlaceholderPictures {
  /// The character; its marks number the part's row and column, and its colour the picture.
  static let character: UInt32 = 0x10EEEE
  /// Pictures that kitty holds: their numbers are of the 256 colours.
  private static let numbers = 16...250
  /// Bytes of one piece of a picture.
  private static let piece = 4096

  private let png: (Placement) -> [UInt8]?
  private var known: [Placement.Content: Int] = [:]
  /// Those that were shown longest ago come first.
  private var order: [Placement.Content] = []

  /// - Parameter png: draws what is seen; nil where that is not there, or not yet.
  init(png: @escaping (Placement) -> [UInt8]?) { self.png = png }

  /// What takes all pictures away, for every way out.
  var undo: String { known.values.sorted().map { Self.passed("a=d,d=I,i=\($0),q=2") }.joined() }

  /// The frame with placeholders in its cells, and what is to be sent before them.
  mutating func show(_ frame: Frame) -> (frame: Frame, text: String) {
    var shown = frame
    shown.placements = []
    var text = ""
    let needed = Set(frame.placements.map(\.content))
    for placement in frame.placements {
      let content = placement.content
      guard let number = known[content] ?? send(placement, keeping: needed, &text) else { continue }
      if let place = order.firstIndex(of: content) { order.remove(at: place) }
      order.append(content)
      for row in placement.row..<min(placement.row + placement.rows, frame.rows) {
        for column in placement.column..<min(placement.column + placement.columns, frame.columns) {
          let part = (
            row - placement.row + placement.skippedRows, column - placement.column + placement.skippedColumns
          )
          var style = Style(foreground: .indexed(UInt8(number)))
          style.background = frame[row, column].style.background
          shown.put(Self.cell(part, style), row: row, column: column)
        }
      }
    }
    return (shown, text)
  }

  /// A terminal that knows none of them is there now.
  mutating func forget() { (known, order) = ([:], []) }

  private static func cell(_ part: (row: Int, column: Int), _ style: Style) -> Cell {
    let marks = PlaceholderMarks.all
    // Where the marks end the column goes on from the cell before.
    guard part.row < marks.count else { return Cell(0x20, style: style) }
    return Cell(
      character, marks: [marks[part.row], part.column < marks.count ? marks[part.column] : 0, 0, 0], style: style)
  }

  /// Gives a picture a number, that of the one shown longest ago where all are taken.
  private mutating func send(_ placement: Placement, keeping needed: Set<Placement.Content>, _ text: inout String)
    -> Int?
  {
    guard let bytes = png(placement) else { return nil }
    let taken = Set(known.values)
    var number = Self.numbers.first { !taken.contains($0) }
    if number == nil, let place = order.firstIndex(where: { !needed.contains($0) }) {
      number = known.removeValue(forKey: order.remove(at: place))
      if let number { text += Self.passed("a=d,d=I,i=\(number),q=2") }
    }
    guard let number else { return nil }
    known[placement.content] = number
    let encoded = Base64.encode(bytes)
    var start = 0
    while start < encoded.count {
      let end = min(start + Self.piece, encoded.count)
      let keys =
        start == 0
        ? "a=T,U=1,f=100,i=\(number),c=\(placement.pictureColumns),r=\(placement.pictureRows),q=2," : "q=2,"
      let body = String(decoding: encoded[start..<end], as: UTF8.self)
      text += Self.passed("\(keys)m=\(end < encoded.count ? 1 : 0);\(body)")
      start = end
    }
    return number
  }

  /// A command of kitty's graphics protocol that tmux hands through.
  private static func passed(_ keys: String) -> String { "\u{1B}Ptmux;\u{1B}\u{1B}_G\(keys)\u{1B}\u{1B}\\\u{1B}\\" }
}
