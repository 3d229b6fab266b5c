import Screen

extension Theme {
  /// All that a theme lets be read: each role where it stands by itself, and where it lies over another. Lines, frames and
  /// places of pictures are not read.
  public var texts: [(name: String, style: Style)] {
    let roles = ThemeRole.allCases.filter { !Self.drawn.contains($0) }
    var texts = roles.map { (name: $0.name, style: style(for: $0)) }
    for (bases, marks) in Self.overlays {
      for base in roles where base.name.hasPrefix(bases) {
        for role in marks where base.rawValue < role.rawValue {
          texts.append(("\(role.name) over \(base.name)", style(for: role, over: style(for: base))))
        }
      }
    }
    return texts
  }

  private static let drawn: Set<ThemeRole> = [.uiBorder, .uiBorderFocus, .articlePicture, .articleRule]
  private static let overlays: [(bases: String, roles: [ThemeRole])] = [
    ("list.", [.listSelected, .listSelectedFocus]), ("statements.", [.statementsSelected, .statementsSelectedFocus]),
    (
      "article.",
      [
        .articleLink, .articleStrong, .articleEmphasis, .articleCode, .articleStatement, .articleStatementCurrent,
        .articleSearch, .articleSearchCurrent,
      ]
    ),
  ]
}
