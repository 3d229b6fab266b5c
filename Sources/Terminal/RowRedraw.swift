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
  /// The same by what nobody sees, for terminals that compare and for which colours that have changed places are no
  /// change: the last bits of the ground's blue, and in few colours the colour of blanks, one of which is enough.
  case tinted

  /// How many looks a row is sent in by turns. Two frames that come fast are one to the terminal, in which a row that
  /// was sent twice must not be as before.
  var turns: Int {
    switch self {
    case .cells, .whole, .erased: 1
    case .reversed: 2
    case .tinted: 4
    }
  }

  /// Whether a row is to be erased before it is sent: a row without colours of its own cannot be sent in others.
  func erases(_ cells: ArraySlice<Cell>, in depth: ColorDepth) -> Bool {
    switch self {
    case .cells, .whole: false
    case .erased: true
    case .reversed, .tinted: depth == .none || cells.contains { $0.style.background == .default }
    }
  }

  /// The rows to send for those that have changed, with all that ink joins them to: a row that is drawn anew takes away
  /// what the rows beside it reach into it, and lays what it reaches into them over its own, which makes that darker.
  /// - Parameters:
  ///   - now: into which rows the ink of a row reaches.
  ///   - before: the same of what is to go.
  func rows(for changed: [Int], now: (Int) -> InkReach, before: (Int) -> InkReach, count: Int) -> [Int] {
    guard self != .cells else { return changed }
    var sent = Set(changed)
    func reach(_ row: Int) -> InkReach { isChanged.contains(row) ? now(row).union(before(row)) : now(row) }
    let isChanged = sent
    func areJoined(_ row: Int) -> Bool { reach(row).contains(.below) || reach(row + 1).contains(.above) }
    for row in changed {
      var edge = row
      while edge > 0, !sent.contains(edge - 1), areJoined(edge - 1) {
        edge -= 1
        sent.insert(edge)
      }
      edge = row
      while edge + 1 < count, !sent.contains(edge + 1), areJoined(edge) {
        edge += 1
        sent.insert(edge)
      }
    }
    return sent.sorted()
  }
}
