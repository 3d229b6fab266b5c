import Screen
import UnicodeText

/// The way around all that qterminal does to a stretch: each right-to-left letter is a stretch of its own, which leaves
/// nothing to reorder. Neighbours get colours that differ by one step in 256, which nobody sees and which ends a stretch.
///
/// Version 1.2 reorders a stretch as UAX#9 has it; 2.4 does so only with letters of the user's own font, and leaves those
/// of another as they come. Neither says which it is.
enum LetterSeparation {
  /// The row as it is sent, from left to right as it shall look; nil where a letter has not a colour of its own that could
  /// be varied.
  static func apply(_ cells: [Cell]) -> [Cell]? {
    var cells = cells
    var isOdd = false
    for place in cells.indices where ScalarProperties(of: cells[place].base).isRightToLeft {
      guard case .rgb(let red, let green, let blue) = cells[place].style.foreground else { return nil }
      isOdd.toggle()
      cells[place].style.foreground =
        isOdd ? .rgb(red: red ^ 1, green: green, blue: blue) : .rgb(red: red, green: green, blue: blue ^ 1)
    }
    return cells
  }

  /// Lines are put where the widths of all letters before them come to, which is another place than the grid's when a
  /// letter is of another font; the extension of a bracket looks the same and stands in its column.
  static func withoutLine(_ cell: Cell) -> Cell {
    guard cell.base == 0x2502 || cell.base == 0x2503 else { return cell }
    var cell = cell
    cell.base = 0x23AA
    return cell
  }
}
