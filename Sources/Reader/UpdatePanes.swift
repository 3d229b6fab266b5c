extension ReaderState {
  /// Columns that a key moves the line between the panes by.
  static let borderStride = 4

  /// Moves the line between the panes by so many columns of the screen, to the right where they are positive.
  mutating func moveBorder(_ columns: Int) -> [Effect] {
    let shown = layout
    guard shown.border != nil, let side = shown.list ?? shown.statements else { return [] }
    let isOnRight = words.language.direction == .rightToLeft
    options.sideColumns = side.columns + (isOnRight ? -columns : columns)
    options.sideColumns = (layout.list ?? layout.statements)?.columns
    typesetAgain()
    return []
  }
}
