import CTerm
import Screen

extension Cell {
  /// Whether the cell is sent as it is whatever the terminal: most of a screen are blanks and ASCII.
  var isSentAsItIs: Bool { base < 0x7F && base >= 0x20 && width == 1 && !hasMarks }

  /// Whether it is a letter that all agree about, which is made sendable by nothing.
  var isLetterAlone: Bool { width == 1 && !hasMarks && wq_width(base) == 1 && !Self.isFormat(base) }

  private var hasMarks: Bool { marks[0] != 0 || marks[1] != 0 || marks[2] != 0 || marks[3] != 0 }

  /// The cell as ncurses and the terminal both take it, in as many columns: ncurses drops a character without a width,
  /// hangs a mark in column 0 on the row before, and moves all that follows one that it counts differently.
  func sendable(keepingMarks: Bool) -> [Cell] {
    // Its marks are numbers.
    if base == PlaceholderPictures.character { return [self] }
    if base < 0x7F, base >= 0x20, width == 1 {
      var cell = self
      if !keepingMarks { cell.marks = [0, 0, 0, 0] }
      return [cell]
    }
    var cell = self
    cell.marks = [0, 0, 0, 0]
    let measured = wq_width(base)
    if measured == 0, !Self.isFormat(base) {
      // A mark with no letter under it.
      cell.base = 0x25CC
      cell.width = 1
      if keepingMarks, Self.isMark(base) { cell.marks[0] = base }
    } else {
      if measured < 0 || Self.isFormat(base) || measured > Int(width) {
        cell.base = 0xFFFD
        cell.width = 1
      } else {
        cell.width = UInt8(measured)
      }
      if keepingMarks {
        var count = 0
        for place in 0..<Self.markCapacity where Self.isMark(marks[place]) {
          // Asks for an emoji of two columns, which ncurses would not give it.
          if marks[place] == 0xFE0F, cell.width < width { continue }
          cell.marks[count] = marks[place]
          count += 1
        }
      }
    }
    return cell.width < width ? [cell, Cell(0x20, style: style, isRightToLeft: isRightToLeft)] : [cell]
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    scalar != 0 && !isFormat(scalar) && wq_width(scalar) == 0
  }

  /// Format characters (Cf): terminals disagree about each of them.
  static func isFormat(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x600...0x605, 0x61C, 0x6DD, 0x70F, 0x890...0x891, 0x8E2, 0x180E, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0x110BD, 0x110CD, 0x13430...0x1343F, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A, 0xE0001, 0xE0020...0xE007F:
      true
    default: false
    }
  }
}
