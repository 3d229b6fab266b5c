import ArticleModel
import Typesetting
import UnicodeText

/// A search in an article: every hit, found by folded text so that محمد finds مُحَمَّد.
struct ArticleSearch: Equatable, Sendable {
  struct Hit: Equatable, Sendable {
    var address: TextAddress
    /// Unicode scalars of the paragraph.
    var range: Range<Int>

    var place: ReadingPlace { .paragraph(address, scalarOffset: range.lowerBound) }
  }

  let text: String
  let hits: [Hit]
  /// An index into `hits`; nil where nothing was found.
  private(set) var current: Int?

  init(_ text: String, in article: Article) {
    self.text = text
    let key = SearchKey(text)
    hits = article.paragraphs.flatMap { paragraph in
      key.ranges(in: paragraph.text.text).map { Hit(address: paragraph.address, range: $0) }
    }
    current = hits.isEmpty ? nil : 0
  }

  var currentHit: Hit? { current.map { hits[$0] } }

  mutating func select(_ index: Int) { current = hits.isEmpty ? nil : (index % hits.count + hits.count) % hits.count }
}
