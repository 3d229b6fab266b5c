import ArticleFiles
import ArticleModel

/// Why an article is not listed.
enum Hiding: Int {
  case none
  /// It tells the same story as another, which is.
  case grouped
  /// The user has muted it.
  case muted
}

/// What the index holds of an article, taken from its file.
struct ArticleRow: Sendable {
  let id: String
  let path: String
  let stamp: String
  let notes: [ArticleNote]
  /// As they are compared, and as they are written.
  let tags: [(name: String, label: String)]
  let hiding: Hiding
  /// Headline, source and author as the full text holds them.
  let names: [Database.Value]
  /// The rest of the text, likewise.
  let body: String
  private let columns: [Database.Value]

  static let insertion = """
    INSERT INTO article (id, path, stamp, headline, day, date, source, author, section, sectionName, language, direction, titleKey,
      length, url, canonical, feed, guid, leader, hiding, isNoted, isRead, isStarred, share, arrived)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    """

  /// - Parameter path: relative to the articles' folder.
  init(_ document: ArticleDocument, id: String, path: String, stamp: String, notes: [ArticleNote]) {
    let article = document.article
    func field(_ key: String) -> String? { document.otherFields.first { $0.key == key }?.value }
    self.id = id
    self.path = path
    self.stamp = stamp
    self.notes = notes
    tags = ArticleTags.tags(in: document).map { (SearchTerms.key($0), $0) }.filter { !$0.name.isEmpty }
    let source = article.site?.name ?? article.agency
    let author = article.byline.map(\.name).joined(separator: ", ")
    let headline = SearchTerms.indexed(article.headline)
    names = [
      .text(headline), .text(SearchTerms.indexed(source ?? "")), .text(SearchTerms.indexed(author)),
    ]
    // A note is found by a search of the whole text.
    let (terms, length) = SearchTerms.indexed(Self.parts(of: article) + notes.map(\.text))
    body = terms
    let section = [field("section"), article.kicker].lazy.compactMap { $0 }.first { !SearchTerms.key($0).isEmpty }
    let leader = field(ArticleStore.leaderKey).flatMap { $0 == id ? nil : $0 }
    let isMuted = tags.contains { $0.name == SearchTerms.key(ArticleTags.muted) }
    hiding = isMuted ? .muted : leader == nil ? .none : .grouped
    columns = [
      .text(id), .text(path), .text(stamp), .text(article.headline),
      .text(article.dateline?.published ?? Self.day(of: path)), .optional(article.dateline?.published),
      .optional(source), .optional(author.isEmpty ? nil : author),
      .optional(section.map(SearchTerms.key)), .optional(section), .optional(article.language),
      .text(article.direction.rawValue), .text(String(SearchTerms.key(article.headline).prefix(40))),
      .integer(length), .optional(article.url), .optional((field("link") ?? article.url).map(CanonicalLink.of)),
      .optional(field("feed")), .optional(field("guid")), .optional(leader),
      .integer(hiding.rawValue), .integer(notes.isEmpty ? 0 : 1),
    ]
  }

  func values(_ state: ArticleState) -> [Database.Value] {
    columns + [.integer(state.isRead ? 1 : 0), .integer(state.isStarred ? 1 : 0), .real(state.readShare)]
  }

  /// An article without a date stands where it came in, which its path says: `2024/03/11-…`.
  private static func day(of path: String) -> String {
    let digits = Array(path.utf8.prefix(10))
    let isDay =
      digits.count == 10
      && digits.enumerated().allSatisfy { place, byte in
        place == 4 || place == 7 ? byte == UInt8(ascii: "/") : (0x30...0x39).contains(byte)
      }
    return isDay ? String(path.prefix(10)).replacing("/", with: "-") : ""
  }

  /// Everything that is read below the headline.
  private static func parts(of article: Article) -> [String] {
    var parts = [article.kicker ?? ""]
    parts += article.paragraphs.lazy.filter { $0.address != .headline }.map(\.text.text)
    if let picture = article.leadImage { parts += words(of: picture) }
    addWords(of: article.blocks, to: &parts)
    return parts
  }

  /// What stands in blocks beside their paragraphs: tables, pictures, whom a quotation is from.
  private static func addWords(of blocks: [Block], to parts: inout [String]) {
    for block in blocks {
      switch block {
      case .table(let rows): parts += rows.flatMap { $0.map(\.text) }
      case .figure(let picture): parts += words(of: picture)
      case .list(_, _, let items): for item in items { addWords(of: item, to: &parts) }
      case .quote(let blocks, let cite):
        addWords(of: blocks, to: &parts)
        if let cite { parts.append(cite) }
      case .paragraph, .heading, .preformatted, .rule: break
      }
    }
  }

  private static func words(of picture: Picture) -> [String] {
    [picture.alternativeText, picture.credit].compactMap { $0 }
  }
}
