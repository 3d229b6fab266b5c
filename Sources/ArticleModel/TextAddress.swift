/// Where a paragraph stands in an article: the field, or the path through its blocks.
///
/// A block's path is its index in `Article.blocks`; inside a list it goes on with item and block index, inside a block
/// quote with the block index.
public enum TextAddress: Hashable, Sendable {
  case kicker, headline, standfirst, dateline, byline, caption
  /// The words that stand for the lead picture.
  case picture
  case block([Int])
  /// A text that is too large to be an article, the whole of it; ranges in it count UTF-8 bytes.
  case text
}

extension TextAddress: Comparable {
  /// The order that a page has them in, and with it the order of reading.
  public static func < (a: TextAddress, b: TextAddress) -> Bool {
    if case .block(let one) = a, case .block(let other) = b { return one.lexicographicallyPrecedes(other) }
    return a.rank < b.rank
  }

  private var rank: Int {
    switch self {
    case .kicker: 0
    case .headline: 1
    case .standfirst: 2
    case .dateline: 3
    case .byline: 4
    case .picture: 5
    case .caption: 6
    case .block: 7
    case .text: 8
    }
  }
}

extension Article {
  /// Every paragraph of running text in reading order, with its address: headline, standfirst, caption, then the blocks.
  public var paragraphs: [(address: TextAddress, text: RichText)] {
    var found: [(TextAddress, RichText)] = [(.headline, RichText(headline))]
    if let standfirst { found.append((.standfirst, RichText(standfirst))) }
    if let caption = leadImage?.caption { found.append((.caption, RichText(caption))) }
    Self.collect(blocks, under: [], into: &found)
    return found
  }

  /// UTF-8 bytes of its running text.
  public var utf8Count: Int { paragraphs.reduce(0) { $0 + $1.text.text.utf8.count } }

  private static func collect(_ blocks: [Block], under path: [Int], into found: inout [(TextAddress, RichText)]) {
    for (index, block) in blocks.enumerated() {
      let path = path + [index]
      switch block {
      case .paragraph(let text), .heading(_, let text): found.append((.block(path), text))
      case .list(_, _, let items):
        for (item, blocks) in items.enumerated() { collect(blocks, under: path + [item], into: &found) }
      case .quote(let blocks, _): collect(blocks, under: path, into: &found)
      case .preformatted(let text): found.append((.block(path), RichText(text)))
      case .figure(let picture):
        if let caption = picture.caption { found.append((.block(path), RichText(caption))) }
      case .table, .rule: break
      }
    }
  }
}
