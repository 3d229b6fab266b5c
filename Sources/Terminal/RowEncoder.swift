import Screen

/// Cells as the bytes that draw them, for rows that ncurses knows nothing of.
struct RowEncoder {
  let depth: ColorDepth
  /// The page's, which what is marked is told from.
  var grounds: [Color] = []

  /// The cells from where the cursor stands, each change of style said once, plain again at the end.
  func encode(_ cells: some Sequence<Cell>) -> String {
    var text = ""
    var style: Style?
    for cell in cells where !cell.isContinuation {
      if cell.style != style {
        text += select(cell.style)
        style = cell.style
      }
      Self.append(cell, to: &text)
    }
    return text + "\u{1B}[m"
  }

  /// The letters alone.
  static func letters(_ cells: some Sequence<Cell>) -> String {
    var text = ""
    for cell in cells where !cell.isContinuation { append(cell, to: &text) }
    return text
  }

  private static func append(_ cell: Cell, to text: inout String) {
    for scalar in [cell.base, cell.marks[0], cell.marks[1], cell.marks[2], cell.marks[3]] where scalar != 0 {
      text.unicodeScalars.append(Unicode.Scalar(scalar) ?? " ")
    }
  }

  /// A blank in its style but for the colour of letters, which is another one each turn and shows nowhere.
  func blank(_ style: Style, turn: Int) -> String {
    var style = style
    style.attributes = []
    let ground = color(depth.index(of: style.background), ground: 48)
    let unseen = depth == .none ? [] : ["\(30 + turn % 8)"]
    return "\u{1B}[\((["0"] + unseen + ground).joined(separator: ";"))m "
  }

  /// SGR for a style, whatever was in force before.
  func select(_ style: Style) -> String {
    var codes = ["0"]
    let (foreground, background) = depth.indices(of: style, amid: grounds)
    let attributes = depth.attributes(of: style, foreground: foreground, background: background)
    for (attribute, code) in [
      (Style.Attributes.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ] where attributes.contains(attribute) { codes.append(code) }
    codes += color(foreground, ground: 38) + color(background, ground: 48)
    return "\u{1B}[\(codes.joined(separator: ";"))m"
  }

  /// - Parameter index: as `ColorDepth.index(of:)` gives it.
  private func color(_ index: Int32, ground: Int) -> [String] {
    switch index {
    case ..<0: []
    case 0x1000000...: ["\(ground);5;\(index - 0x1000000)"]
    case _ where depth == .direct: ["\(ground);2;\(index >> 16);\(index >> 8 & 0xFF);\(index & 0xFF)"]
    case 0..<8: ["\(ground - 8 + Int(index))"]
    case 8..<16: ["\(ground + 52 + Int(index) - 8)"]
    default: ["\(ground);5;\(index)"]
    }
  }
}
