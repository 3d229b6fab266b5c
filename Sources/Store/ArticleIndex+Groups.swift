import ArticleFiles

/// What articles are grouped by in the list of views.
public enum ArticleGroup: String, CaseIterable, Sendable {
  case feed, source, section, tag, language, month
}

/// The articles that share a source, a section, a tag.
public struct GroupCount: Equatable, Sendable {
  /// As the articles write it; `YYYY-MM` of a month.
  public var name: String
  public var count: Int
  public var unread: Int
}

extension ArticleIndex {
  /// The groups, those with most articles first; months the newest first.
  ///
  /// - Parameter limit: no more than so many.
  func groups(by group: ArticleGroup, limit: Int) throws(StoreError) -> [GroupCount] {
    var groups: [GroupCount] = []
    try database.query(Self.sql(group) + " LIMIT ?", [.integer(limit)]) {
      groups.append(GroupCount(name: $0[0].text ?? "", count: $0[1].integer, unread: $0[2].integer))
    }
    return groups
  }

  private static let mutedName = "'\(SearchTerms.key(ArticleTags.muted))'"

  /// Each can be answered from an index alone.
  private static func sql(_ group: ArticleGroup) -> String {
    switch group {
    case .feed, .source, .language:
      """
      SELECT \(group.rawValue), count(*), sum(1 - isRead) FROM article WHERE \(group.rawValue) IS NOT NULL AND hiding < 2
      GROUP BY 1 ORDER BY 2 DESC, 1
      """
    case .section:
      """
      SELECT min(sectionName), count(*), sum(1 - isRead) FROM article WHERE section IS NOT NULL AND hiding = 0
      GROUP BY section ORDER BY 2 DESC, 1
      """
    case .tag:
      """
      SELECT min(label), count(*), sum(1 - isRead) FROM tag JOIN article ON article.key = tag.article
      WHERE hiding = 0 OR name = \(mutedName)
      GROUP BY name ORDER BY 2 DESC, 1
      """
    case .month:
      """
      SELECT substr(day, 1, 7), count(*), sum(1 - isRead) FROM article WHERE length(day) >= 7 AND hiding = 0
      GROUP BY 1 ORDER BY 1 DESC
      """
    }
  }
}
