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
  /// In reading order.
  let hits: [Hit]
  /// Which of them each paragraph has, so that a screen looks at its own alone.
  private let hitsByParagraph: [TextAddress: Range<Int>]
  /// An index into `hits`; nil where nothing was found.
  private(set) var current: Int?

  init(_ text: String, in article: Article) {
    self.text = text
    let key = SearchKey(text)
    var hits: [Hit] = []
    var hitsByParagraph: [TextAddress: Range<Int>] = [:]
    for paragraph in article.paragraphs {
      let first = hits.count
      hits += key.ranges(in: paragraph.text.text).map { Hit(address: paragraph.address, range: $0) }
      if hits.count > first { hitsByParagraph[paragraph.address] = first..<hits.count }
    }
    (self.hits, self.hitsByParagraph) = (hits, hitsByParagraph)
    current = hits.isEmpty ? nil : 0
  }

  /// The hits that lie in a stretch of a paragraph, as indices into `hits`.
  func hits(in range: Range<Int>, at address: TextAddress) -> Range<Int> {
    guard let own = hitsByParagraph[address] else { return 0..<0 }
    let first = Self.first(in: own) { hits[$0].range.upperBound > range.lowerBound }
    return first..<Self.first(in: first..<own.upperBound) { hits[$0].range.lowerBound >= range.upperBound }
  }

  /// The first hit from which on a condition holds; the number of hits where it never does.
  func firstHit(where holds: (Hit) -> Bool) -> Int { Self.first(in: hits.indices) { holds(hits[$0]) } }

  private static func first(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  var currentHit: Hit? { current.map { hits[$0] } }

  mutating func select(_ index: Int) { current = hits.isEmpty ? nil : (index % hits.count + hits.count) % hits.count }
}
