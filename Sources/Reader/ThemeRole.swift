/// What a stretch of the screen is, for a theme to say how it looks. The raw value is its place in a resolved theme, and
/// serves as the style number of a `StyledParagraph.Run`.
///
/// Names are dotted, and a role that a theme leaves out looks like its parent: `article.statement.current` like
/// `article.statement`, that like `article`, and every first word like `ui`. Where roles lie over each other, the later
/// case lies over the earlier: a link over the headline, a search hit over both.
public enum ThemeRole: UInt16, CaseIterable, Sendable {
  case ui, uiTitle, uiTitleFocus, uiBorder, uiBorderFocus
  case uiStatus, uiStatusKey, uiPrompt, uiPromptText
  case uiHelp, uiHelpHeading, uiHelpKey
  case uiMessage, uiMessageWarning, uiMessageError

  case list, listItem, listItemUnread, listItemRead, listMark, listDate, listSource, listShare
  case listSelected, listSelectedFocus

  case article, articleKicker, articleHeadline, articleStandfirst, articleDateline, articleByline
  case articlePicture, articleCaption, articleCredit, articleSize
  case articleBody, articleSubheading, articleMarker, articleRule, articlePreformatted
  case articleQuote, articleQuoteCite, articleTable, articleTableHeader
  case articleLink, articleStrong, articleEmphasis, articleCode
  case articleStatement, articleStatementCurrent
  case articleSearch, articleSearchCurrent

  case statements, statementsSpeaker, statementsVia, statementsWords, statementsCount
  case statementsSelected, statementsSelectedFocus

  /// The role's name in a theme file.
  public var name: String {
    switch self {
    case .ui: "ui"
    case .uiTitle: "ui.title"
    case .uiTitleFocus: "ui.title.focus"
    case .uiBorder: "ui.border"
    case .uiBorderFocus: "ui.border.focus"
    case .uiStatus: "ui.status"
    case .uiStatusKey: "ui.status.key"
    case .uiPrompt: "ui.prompt"
    case .uiPromptText: "ui.prompt.text"
    case .uiHelp: "ui.help"
    case .uiHelpHeading: "ui.help.heading"
    case .uiHelpKey: "ui.help.key"
    case .uiMessage: "ui.message"
    case .uiMessageWarning: "ui.message.warning"
    case .uiMessageError: "ui.message.error"
    case .list: "list"
    case .listItem: "list.item"
    case .listItemUnread: "list.item.unread"
    case .listItemRead: "list.item.read"
    case .listMark: "list.mark"
    case .listDate: "list.date"
    case .listSource: "list.source"
    case .listShare: "list.share"
    case .listSelected: "list.selected"
    case .listSelectedFocus: "list.selected.focus"
    case .article: "article"
    case .articleKicker: "article.kicker"
    case .articleHeadline: "article.headline"
    case .articleStandfirst: "article.standfirst"
    case .articleDateline: "article.dateline"
    case .articleByline: "article.byline"
    case .articlePicture: "article.picture"
    case .articleCaption: "article.caption"
    case .articleCredit: "article.credit"
    case .articleSize: "article.size"
    case .articleBody: "article.body"
    case .articleSubheading: "article.subheading"
    case .articleMarker: "article.marker"
    case .articleRule: "article.rule"
    case .articlePreformatted: "article.preformatted"
    case .articleQuote: "article.quote"
    case .articleQuoteCite: "article.quote.cite"
    case .articleTable: "article.table"
    case .articleTableHeader: "article.table.header"
    case .articleLink: "article.link"
    case .articleStrong: "article.strong"
    case .articleEmphasis: "article.emphasis"
    case .articleCode: "article.code"
    case .articleStatement: "article.statement"
    case .articleStatementCurrent: "article.statement.current"
    case .articleSearch: "article.search"
    case .articleSearchCurrent: "article.search.current"
    case .statements: "statements"
    case .statementsSpeaker: "statements.speaker"
    case .statementsVia: "statements.via"
    case .statementsWords: "statements.words"
    case .statementsCount: "statements.count"
    case .statementsSelected: "statements.selected"
    case .statementsSelectedFocus: "statements.selected.focus"
    }
  }

  /// By raw value. A list of all cases is made anew each time that it is asked for.
  static let names = allCases.map(\.name)

  /// By raw value: whether the role is part of another, and not a page of its own.
  static let isDotted = names.map { $0.utf8.contains(UInt8(ascii: ".")) }

  /// By raw value, the raw value of the role that each takes after, which comes before it: `article.quote` of
  /// `article.quote.cite`, `article` of that, `ui` of that.
  static let parents: [Int?] = {
    var parents: [Int?] = []
    for (place, name) in names.enumerated() {
      var candidate = place == 0 ? nil : place - 1
      while let present = candidate, present != 0, !isPart(name.utf8, of: names[present].utf8) {
        candidate = parents[present]
      }
      parents.append(candidate)
    }
    return parents
  }()

  /// Whether a name begins with another and a dot.
  private static func isPart(_ name: String.UTF8View, of other: String.UTF8View) -> Bool {
    name.count > other.count && name.starts(with: other) && name.dropFirst(other.count).first == UInt8(ascii: ".")
  }
}
