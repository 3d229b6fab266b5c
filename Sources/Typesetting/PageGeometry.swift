import ArticleModel

/// Where the column of text stands in a pane, in cells of the row: so many fewer in a row of larger letters.
struct PageGeometry: Equatable, Sendable {
  let left: Int
  let measure: Int

  init(typography: Typography, columns: Int, times: Int) {
    guard times > 1, typography.enlargement == .headline else {
      let columns = max(columns / times, 1)
      let margin = columns >= 30 ? 1 : 0
      measure = max(min(typography.measure ?? columns, columns - 2 * margin), 1)
      left = (columns - measure) / 2
      return
    }
    // A large headline stands over the same stretch of the screen as the text below it.
    let text = PageGeometry(typography: typography, columns: columns, times: 1)
    left = (text.left + times - 1) / times
    measure = max((text.left + text.measure) / times - left, 1)
  }

  /// The stretch of columns that a piece's text may take, inside of its insets.
  func textArea(within insets: [Inset]) -> (left: Int, measure: Int) {
    var left = left
    var right = self.left + measure
    for inset in insets {
      // A pane too narrow for its insets drops the inner ones.
      let sides = inset.kind == .wall ? 2 : 1
      guard right - left - inset.cells * sides >= min(measure, 8) else { break }
      if inset.kind == .wall || inset.side == .leftToRight { left += inset.cells }
      if inset.kind == .wall || inset.side == .rightToLeft { right -= inset.cells }
    }
    return (left, right - left)
  }
}
