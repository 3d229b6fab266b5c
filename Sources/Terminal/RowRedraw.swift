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
  /// change: the last bits of the ground's blue, and in few colours the colour of blanks, one of which is enough. Rows
  /// that ink joins are touched, too.
  case tinted
  /// The cells that differ, and then a blank of each row that ink joins to another, in a colour that nobody sees: for
  /// terminals that draw a row whole where one cell of it differs. All of these come in one piece, since a row that is
  /// drawn before its neighbour has come loses what that reaches into it.
  case touched

  /// How many looks a row is sent in by turns. Two frames that come fast are one to the terminal, in which a row that
  /// was sent twice must not be as before.
  var turns: Int {
    switch self {
    case .cells, .whole, .erased, .touched: 1
    case .reversed: 2
    case .tinted: 4
    }
  }

  /// Whether a row is to be erased before it is sent: a row without colours of its own cannot be sent in others.
  func erases(_ cells: ArraySlice<Cell>, in depth: ColorDepth) -> Bool {
    switch self {
    case .cells, .whole, .touched: false
    case .erased: true
    case .reversed, .tinted: depth == .none || cells.contains { $0.style.background == .default }
    }
  }

  /// The rows to send for those that have changed, with all that ink joins them to: a row that is drawn anew takes away
  /// what the rows beside it reach into it, and lays what it reaches into them over its own, which makes that darker.
  func rows(for changed: [Int], ink: InkJoins) -> [Int] {
    self == .cells || self == .touched ? changed : ink.rows(with: changed)
  }

  /// Whether rows are touched once those that have changed were sent.
  var touchesRows: Bool { self == .touched || self == .tinted }

  /// The rows to touch once those that have changed were sent.
  func touchedRows(for changed: [Int], ink: InkJoins) -> [Int] {
    touchesRows ? ink.rows(with: changed).filter { ink.isJoined($0) } : []
  }
}

/// Which rows of a frame ink joins, now or in the frame before.
struct InkJoins {
  /// Whether a row is joined to the one below.
  private let joins: [Bool]

  /// - Parameters:
  ///   - now: into which rows the ink of a row reaches.
  ///   - before: the same of what is to go.
  init(count: Int, changed: [Int], now: (Int) -> InkReach, before: (Int) -> InkReach) {
    let isChanged = Set(changed)
    let reaches = (0..<count).map { isChanged.contains($0) ? now($0).union(before($0)) : now($0) }
    joins = (0..<max(count - 1, 0)).map { reaches[$0].contains(.below) || reaches[$0 + 1].contains(.above) }
  }

  func isJoined(_ row: Int) -> Bool { row < joins.count && joins[row] || row > 0 && joins[row - 1] }

  /// The rows and all that they are joined to.
  func rows(with changed: [Int]) -> [Int] {
    if joins.isEmpty { return changed }
    var all = Set(changed)
    for row in changed {
      var edge = row
      while edge > 0, joins[edge - 1], all.insert(edge - 1).inserted { edge -= 1 }
      edge = row
      while edge < joins.count, joins[edge], all.insert(edge + 1).inserted { edge += 1 }
    }
    return all.sorted()
  }
}
