import ArticleModel
import Deciphering
import JSONText
import Pages

/// Feeds of every kind to items; opens nothing itself.
public enum FeedReader {
  /// Whether bytes look like a feed, from their first kilobytes: RSS, Atom, RDF, JSON Feed.
  public static func isFeed(_ bytes: [UInt8]) -> Bool {
    let sample = bytes.prefix(4096)
    guard sample.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "{") }) else { return false }
    let head = sample.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
    let start = head.first { !(0x09...0x20).contains($0) && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    if start == UInt8(ascii: "{") { return String(decoding: head, as: UTF8.self).contains("jsonfeed.org/version") }
    for place in head.indices where head[place] == UInt8(ascii: "<") {
      let name = head[(place + 1)...].prefix { !(0x00...0x20).contains($0) && $0 != 0x3E && $0 != 0x2F }
      // No page of HTML comes before it.
      if name.starts(with: "html".utf8) { return false }
      // Whichever prefix the root has in its namespace.
      let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
      if ["rss", "rdf", "feed", "channel"].contains(where: { local.elementsEqual($0.utf8) }) { return true }
    }
    return false
  }

  /// The feed in some bytes; nil where they are none.
  ///
  /// `address` is where they came from, `contentType` and `language` what the server said of them, `charset` what the user says.
  public static func feed(
    _ bytes: [UInt8], address: String? = nil, contentType: String? = nil, language: String? = nil,
    charset: String? = nil
  ) -> Feed? {
    let decoded = CharsetDecoder.decode(
      bytes, userCharset: charset, headerCharset: DeclaredCharset.ofContentType(contentType),
      declaredCharset: DeclaredCharset.ofMarkup(bytes))
    var feed: Feed?
    if let first = decoded.text.utf8.first(where: { !(0x09...0x20).contains($0) }), first == UInt8(ascii: "{") {
      feed = JSONFeedReader.feed(decoded.text, address: address)
    } else {
      // Bytes that were UTF-8 stand there already.
      let isAsItWas = decoded.source == "utf-8" && decoded.warnings.isEmpty
      let markup = RepairedMarkup(isAsItWas ? bytes : Array(decoded.text.utf8))
      if let root = FeedMarkupParser.root(markup) { feed = XMLFeedReader(address: address).feed(root) }
      feed?.isMalformed = markup.isMalformed
      feed?.warnings += markup.faults
    }
    // Servers say "en" of everything: a word on the feed as a whole, but not on the items, whose text tells.
    if let language, feed?.language == nil { feed?.language = CleanText.field(language) }
    feed?.charset = decoded.charset
    feed?.charsetSource = decoded.source
    feed?.warnings += decoded.warnings
    return feed
  }
}
