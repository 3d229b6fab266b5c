extension ReaderState {
  /// Brings what is selected into view; done once after every event, so that no command has to.
  mutating func settle() {
    if let area = layout.list {
      list.top = Self.top(from: list.top, showing: list.selection, rows: area.rows) {
        entryHeight(at: $0, columns: area.columns)
      }
    }
    if let area = layout.statements, let view = statements {
      let top = Self.top(
        from: view.top, showing: view.selection, rows: area.rows - Self.statementHeadingRows
      ) { itemHeight($0, in: view, columns: area.columns) }
      statements?.top = top
    }
    if let view = help {
      let last = max(view.lineCount(keymap, words) - (rows - 1), 0)
      help?.top = min(view.top, last)
    }
  }

  /// The item to begin with so that the selected one is wholly in view, as near to `top` as can be.
  private static func top(from top: Int, showing selection: Int, rows: Int, height: (Int) -> Int) -> Int {
    if selection <= top { return max(selection, 0) }
    var first = selection
    // The blank row below the last item may stay out of sight.
    var used = height(selection) - 1
    while first > top, used + height(first - 1) <= rows {
      first -= 1
      used += height(first)
    }
    return first
  }
}
