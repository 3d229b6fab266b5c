import Screen

/// How a row that has changed is sent. Where ink of a letter reaches into the cell beside it, it stays there when only one
/// of the two is drawn anew.
enum RowRedraw: Equatable {
  /// The cells that differ, as ncurses finds them.
  case cells
  /// All of its cells, for terminals that draw what they are sent.
  case whole
  /// Erased before, for terminals that compare what they are sent with what they have.
  case erased
  /// Each of its cells different from before, for terminals that compare what is to be shown with what is: colours and
  /// ground change places, and are shown the other way round, which looks the same.
  case reversed
  /// The same by a step of the ground's colour that nobody sees, for terminals that compare and for which colours that have
  /// changed places are no change.
  case tinted

  /// The style with the next colour to its ground's.
  static func tinted(_ style: Style) -> Style {
    guard case .rgb(let red, let green, let blue) = style.background else { return style }
    var style = style
    style.background = .rgb(red: red, green: green, blue: blue ^ 1)
    return style
  }

  /// The rows to send for those that have changed, with those that ink reaches into. The row above has that of the old
  /// letters at its foot; and a row that is sent loses what the letters below reach into it, down to the next row without
  /// any.
  func rows(for changed: [Int], hasInk: (Int) -> Bool, count: Int) -> [Int] {
    guard self != .cells else { return changed }
    var sent = Set(changed)
    for row in changed where row > 0 { sent.insert(row - 1) }
    for row in 0..<max(count - 1, 0) where sent.contains(row) && hasInk(row + 1) { sent.insert(row + 1) }
    return sent.sorted()
  }
}
