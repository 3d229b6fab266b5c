import ArticleModel
import Querying

/// The place of an article where what was looked for stands, some words before and behind it.
public struct Snippet: Equatable, Sendable {
  public var text: String
  /// Where the words are, in Unicode scalars of `text`.
  public var hits: [Range<Int>]

  /// Scalars before the first hit, and in all.
  private static let before = 40
  private static let length = 160

  /// Nil where none of the words stands below the headline.
  public init?(of sought: SoughtWords, in article: Article) {
    // A paragraph with all of the words is a better place than one with the first.
    var best: (count: Int, text: String, hits: [Range<Int>])?
    for paragraph in article.paragraphs where paragraph.address != .headline {
      let found = sought.found(in: paragraph.text.text)
      let count = Set(found.map(\.sought)).count
      if count > best?.count ?? 0 { best = (count, paragraph.text.text, found.map(\.range)) }
      if count == sought.count { break }
    }
    guard let best, let first = best.hits.map(\.lowerBound).min() else { return nil }
    let scalars = Array(best.text.unicodeScalars)
    var start = max(first - Self.before, 0)
    while start > 0, start < first, scalars[start - 1] != " " { start += 1 }
    var end = min(start + Self.length, scalars.count)
    while end < scalars.count, end > first + 20, scalars[end] != " " { end -= 1 }
    let head: [Unicode.Scalar] = start > 0 ? ["…"] : []
    var view = String.UnicodeScalarView()
    view.append(contentsOf: head + scalars[start..<end] + (end < scalars.count ? ["…"] : []))
    text = String(view)
    let offset = head.count - start
    hits = best.hits.filter { $0.lowerBound >= start && $0.upperBound <= end }
      .map { ($0.lowerBound + offset)..<($0.upperBound + offset) }.sorted { $0.lowerBound < $1.lowerBound }
  }
}
