import ArticleModel
import Querying
import Typesetting
import UnicodeText

/// A search in an article: every hit, found by folded text so that محمد finds مُحَمَّد.
public struct ArticleSearch: Equatable, Sendable {
  struct Hit: Equatable, Sendable {
    var address: TextAddress
    /// Unicode scalars of the paragraph.
    var range: Range<Int>

    var place: ReadingPlace { .paragraph(address, scalarOffset: range.lowerBound) }
  }

  public let text: String
  /// In reading order.
  let hits: [Hit]
  /// Which of them each paragraph has, so that a screen looks at its own alone.
  private let hitsByParagraph: [TextAddress: Range<Int>]
  /// An index into `hits`; nil where nothing was found.
  private(set) var current: Int?

  public init(_ text: String, in article: Article) {
    let key = SearchKey(text)
    self.init(text, in: article) { key.ranges(in: $0) }
  }

  /// Every place that answers the words of a query line, in whatever form they are found.
  public init(query line: String, named: [String: Query] = [:], in article: Article) {
    let sought = SoughtWords((try? QueryParser.parse(line, named: named)) ?? .everything)
    self.init(line, in: article) { sought.ranges(in: $0) }
  }

  private init(_ text: String, in article: Article, _ ranges: (String) -> [Range<Int>]) {
    self.text = text
    var hits: [Hit] = []
    var hitsByParagraph: [TextAddress: Range<Int>] = [:]
    for (address, text) in article.pageTexts {
      let first = hits.count
      hits += ranges(text).map { Hit(address: address, range: $0) }
      if hits.count > first { hitsByParagraph[address] = first..<hits.count }
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

  /// Begins with the first hit at or after a place, or with the first one of all.
  mutating func select(from place: ReadingPlace) { select(hits.partitioningIndex { $0.place >= place }) }
}

extension Array {
  /// The first element of those that a condition holds for, where it holds for all that follow one that it holds for;
  /// the count where it holds for none.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
