import ArticleModel
import JSONText

/// What a page's scripts carry as JSON for programs of the page itself (Next.js and its like): text that no markup shows.
///
/// Nothing is parsed before it is asked for: most pages say all in their markup.
struct PageData {
  private let scripts: [String]

  init(_ scripts: [String]) { self.scripts = scripts }

  private var values: [JSONValue] {
    scripts.compactMap { if case .success(let value) = JSONValue.parse(Array($0.utf8)) { value } else { nil } }
  }

  // MARK: Date

  private static let publishedNames: Set<String> = [
    "publishedat", "publisheddate", "datepublished", "publishdate", "publishedtime", "publicationdate",
    "firstpublished",
    "firstpublishdate", "displaydate", "published",
  ]

  /// When the article of this headline was published.
  func published(headline: String) -> String? {
    for value in values {
      if let found = Self.published(value, headline, depth: 0) { return found }
    }
    return nil
  }

  private static func published(_ value: JSONValue, _ headline: String, depth: Int) -> String? {
    guard depth < 40 else { return nil }
    switch value {
    case .array(let values):
      for value in values {
        if let found = published(value, headline, depth: depth + 1) { return found }
      }
    case .object(let members):
      let isArticle = members.contains { $0.value.string.map { PageTitle.likeness($0, headline) > 0.8 } ?? false }
      for member in members {
        let name = member.key.lowercased().filter { $0 != "_" && $0 != "-" }
        if isArticle, publishedNames.contains(name), let text = member.value.string { return text }
        if let found = published(member.value, headline, depth: depth + 1) { return found }
      }
    default: break
    }
    return nil
  }

  // MARK: Text

  /// The paragraphs that the data hold most of together; none where they hold no prose to speak of.
  func blocks() -> [Block] {
    var best: [Block] = []
    var most = 600
    for value in values {
      let node = Self.heart(of: value)
      let found = Self.blocks(node, depth: 0)
      let letters = found.reduce(0) { $0 + $1.letterCount }
      if letters > most { (best, most) = (found, letters) }
    }
    return best
  }

  /// The innermost value that holds nearly all of the prose.
  private static func heart(of value: JSONValue) -> JSONValue {
    var value = value
    for _ in 0..<60 {
      let all = prose(value, depth: 0)
      guard all > 0, let inner = children(value).first(where: { prose($0, depth: 0) * 10 >= all * 7 }) else { break }
      if inner.string != nil { return inner }
      value = inner
    }
    return value
  }

  private static func children(_ value: JSONValue) -> [JSONValue] {
    switch value {
    case .array(let values): values
    case .object(let members): members.map(\.value)
    default: []
    }
  }

  /// Letters of what reads as sentences.
  private static func prose(_ value: JSONValue, depth: Int) -> Int {
    guard depth < 60 else { return 0 }
    if let text = value.string { return isProse(text) ? text.utf8.count : 0 }
    return children(value).reduce(0) { $0 + prose($1, depth: depth + 1) }
  }

  private static func isProse(_ text: String) -> Bool {
    guard text.utf8.count >= 60, !text.hasPrefix("http"), !text.hasPrefix("data:") else { return false }
    let spaces = text.utf8.reduce(0) { $0 + ($1 == 0x20 ? 1 : 0) }
    return spaces * 25 >= text.utf8.count || text.utf8.contains { $0 >= 0xE3 }
  }

  private static func blocks(_ value: JSONValue, depth: Int) -> [Block] {
    guard depth < 60 else { return [] }
    if let text = value.string { return isProse(text) ? blocks(text) : [] }
    if let kind = (value["nodeType"] ?? value["type"] ?? value["_type"])?.string?.lowercased() {
      let isHeading = kind.hasPrefix("heading") || kind == "header"
      if isHeading || kind == "paragraph" || kind == "block" {
        let text = InlineText.collapsed(words(value, depth: depth))
        if text.isEmpty { return [] }
        return [
          isHeading ? .heading(level: 2, RichText(CleanText.field(text))) : .paragraph(RichText(CleanText.field(text)))
        ]
      }
    }
    var seen: Set<String> = []
    return children(value).flatMap { blocks($0, depth: depth + 1) }
      // The same text often stands there plain and marked up.
      .filter { block in seen.insert(String(block.text.prefix(80))).inserted }
  }

  private static func blocks(_ text: String) -> [Block] {
    if text.contains("</") || text.contains("<br") || text.contains("<p") { return PageReader.blocks(ofFragment: text) }
    return CleanText.lines(of: text).split(separator: "\n").map { InlineText.collapsed(String($0)) }
      .filter { !$0.isEmpty }.map { .paragraph(RichText($0)) }
  }

  /// The running text of a node of rich text.
  private static func words(_ value: JSONValue, depth: Int) -> String {
    guard depth < 60 else { return "" }
    if case .object(let members) = value {
      return members.reduce("") { text, member in
        if let own = member.value.string { return ["text", "value"].contains(member.key) ? text + own : text }
        return text + words(member.value, depth: depth + 1)
      }
    }
    return children(value).reduce("") { $0 + words($1, depth: depth + 1) }
  }
}

extension Block {
  fileprivate var text: String {
    switch self {
    case .paragraph(let text), .heading(_, let text): text.text
    case .preformatted(let text): text
    case .quote(let blocks, _): blocks.first?.text ?? ""
    case .list(_, _, let items): items.first?.first?.text ?? ""
    default: ""
    }
  }

  fileprivate var letterCount: Int {
    switch self {
    case .list(_, _, let items): items.reduce(0) { $0 + $1.reduce(0) { $0 + $1.letterCount } }
    case .quote(let blocks, _): blocks.reduce(0) { $0 + $1.letterCount }
    default: text.unicodeScalars.count
    }
  }
}
