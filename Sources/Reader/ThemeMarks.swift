import Screen

extension Theme {
  /// A role that marks something, and what it has to be told from.
  public struct Mark: Sendable {
    public var role: ThemeRole
    public var beside: ThemeRole
    /// The one of the two that gives way: a hit takes more, a row that is only selected keeps less.
    var yields: ThemeRole
  }

  /// Hits, selected rows and the statement that is spoken of, from the text beside them and from each other.
  public static let marks: [Mark] = [
    Mark(role: .articleStatement, beside: .articleBody, yields: .articleStatement),
    Mark(role: .articleStatementCurrent, beside: .articleStatement, yields: .articleStatementCurrent),
    Mark(role: .articleSearch, beside: .articleBody, yields: .articleSearch),
    Mark(role: .articleSearch, beside: .articleStatement, yields: .articleSearch),
    Mark(role: .articleSearchCurrent, beside: .articleBody, yields: .articleSearchCurrent),
    Mark(role: .articleSearchCurrent, beside: .articleSearch, yields: .articleSearchCurrent),
    Mark(role: .articleSearchCurrent, beside: .articleStatementCurrent, yields: .articleSearchCurrent),
    Mark(role: .listSelected, beside: .listItem, yields: .listSelected),
    Mark(role: .listSelectedFocus, beside: .listItem, yields: .listSelectedFocus),
    Mark(role: .listSelectedFocus, beside: .listSelected, yields: .listSelected),
    Mark(role: .statementsSelected, beside: .statementsWords, yields: .statementsSelected),
    Mark(role: .statementsSelectedFocus, beside: .statementsWords, yields: .statementsSelectedFocus),
    Mark(role: .statementsSelectedFocus, beside: .statementsSelected, yields: .statementsSelected),
  ]

  /// The theme for a screen with few colours. Where a mark would look like what stands beside it, the one that yields
  /// takes the attributes that it has in a theme without colours; a selected row also its pane's colours.
  /// - Parameters:
  ///   - bare: that theme, asked for where anything has to yield.
  ///   - look: what of a style can be seen there.
  public func told<Look: Equatable>(as bare: @autoclosure () -> Theme, by look: (Style) -> Look) -> Theme {
    var theme = self
    lazy var bare = bare()
    for mark in Self.marks {
      func isTold() -> Bool {
        let base = theme.style(for: mark.beside)
        return look(theme.style(for: mark.role, over: base)) != look(base)
      }
      if isTold() { continue }
      theme.lay(bare.style(for: mark.yields).attributes, on: mark.yields, keepsGround: mark.yields == mark.role)
      // Not even bold may be seen.
      if !isTold() { theme.lay(.underline, on: mark.yields, keepsGround: true) }
    }
    return theme
  }
}
