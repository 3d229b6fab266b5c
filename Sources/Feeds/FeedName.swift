/// The vocabularies that feeds are written in, by what their elements mean rather than by the address of the day.
enum FeedVocabulary: Equatable {
  /// RSS of every age, with or without a namespace.
  case rss
  case atom
  case content, dublinCore, media, itunes, syndication, xhtml, xml, rdf
  case other

  init(uri: String?, prefix: String?) {
    if let uri, !uri.isEmpty {
      self = Self.named(uri.lowercased()) ?? .other
    } else if let prefix {
      // Declared nowhere: what everybody means by it.
      self = Self.prefixes[prefix.lowercased()] ?? .other
    } else {
      self = .rss
    }
  }

  private static func named(_ uri: String) -> FeedVocabulary? {
    let rest = uri.replacingPrefix("https://", with: "http://")
    return table.first { rest.hasPrefix($0.uri) }?.vocabulary
  }

  private static let table: [(uri: String, vocabulary: FeedVocabulary)] = [
    ("http://www.w3.org/2005/atom", .atom), ("http://purl.org/atom/", .atom), ("http://example.com/newformat#", .atom),
    ("http://example.com/necho", .atom), ("http://purl.org/echo/", .atom), ("uri/of/echo/namespace#", .atom),
    ("http://purl.org/pie/", .atom), ("http://purl.org/rss/1.0/modules/content", .content),
    ("http://purl.org/rss/1.0/modules/syndication", .syndication), ("http://purl.org/rss/1.0/modules/rss091", .rss),
    ("http://purl.org/rss/1.0", .rss), ("http://my.netscape.com/", .rss), ("http://channel.netscape.com/", .rss),
    ("http://purl.org/net/rss", .rss), ("http://backend.userland.com/", .rss), ("http://blogs.law.harvard.edu/", .rss),
    ("http://cyber.law.harvard.edu/", .rss), ("http://my.theinfo.org/changed/1.0/rss", .rss),
    ("http://purl.org/dc/", .dublinCore), ("http://search.yahoo.com/mrss", .media),
    ("http://www.rssboard.org/media-rss", .media), ("http://www.itunes.com/dtds/podcast", .itunes),
    ("http://www.itunes.com/", .itunes), ("http://example.com/dtds/podcast", .itunes),
    ("http://www.w3.org/1999/xhtml", .xhtml), ("http://www.w3.org/xml/1998/namespace", .xml),
    ("http://www.w3.org/1999/02/22-rdf-syntax-ns#", .rdf),
  ]

  private static let prefixes: [String: FeedVocabulary] = [
    "atom": .atom, "atom10": .atom, "a10": .atom, "content": .content, "dc": .dublinCore, "dcterms": .dublinCore,
    "media": .media, "itunes": .itunes, "sy": .syndication, "xhtml": .xhtml, "xml": .xml, "rdf": .rdf,
  ]
}

extension String {
  fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
    hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
  }
}

/// An element of a feed with what stands in it.
struct FeedElement {
  enum Child {
    case text(String)
    case element(FeedElement)
  }

  var vocabulary: FeedVocabulary
  /// In lower case, without its prefix: feeds differ in `pubDate` and `pubdate`.
  var name: String
  var attributes: [Attribute] = []
  var children: [Child] = []

  struct Attribute {
    var vocabulary: FeedVocabulary
    var name: String
    var value: String
  }

  /// The value of an attribute that has no namespace, or the element's own.
  subscript(name: String) -> String? {
    attributes.first { $0.name == name && ($0.vocabulary == .rss || $0.vocabulary == vocabulary) }?.value
  }

  func attribute(_ vocabulary: FeedVocabulary, _ name: String) -> String? {
    attributes.first { $0.vocabulary == vocabulary && $0.name == name }?.value
  }

  var elements: some Sequence<FeedElement> {
    children.lazy.compactMap { child -> FeedElement? in
      guard case .element(let element) = child else { return nil }
      return element
    }
  }

  func first(_ vocabulary: FeedVocabulary, _ name: String) -> FeedElement? {
    elements.first { $0.vocabulary == vocabulary && $0.name == name }
  }

  var hasElements: Bool {
    children.contains { child in
      if case .element = child { true } else { false }
    }
  }

  /// All text in it and below, markup passed over.
  var text: String {
    if children.count == 1, case .text(let text) = children[0] { return text }
    return children.reduce(into: "") { text, child in
      switch child {
      case .text(let more): text += more
      case .element(let element): text += element.text
      }
    }
  }

  /// What stands in it, written as HTML: an element that HTML was put into without being escaped.
  var innerMarkup: String {
    children.reduce(into: "") { markup, child in
      switch child {
      case .text(let text): markup += Self.escaped(text)
      case .element(let element):
        markup += "<" + element.name
        for attribute in element.attributes where attribute.vocabulary == .rss {
          markup += " \(attribute.name)=\"\(Self.escaped(attribute.value))\""
        }
        markup += ">"
        markup += element.innerMarkup
        if !Self.void.contains(element.name) { markup += "</\(element.name)>" }
      }
    }
  }

  private static let void: Set<String> = ["br", "hr", "img", "wbr", "input", "col", "area", "source", "embed"]

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x22 }) else { return text }
    return text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
  }
}
