import ArticleModel
import Pages

/// Fields that several elements may give: the one of the best vocabulary counts, of equals the first.
struct RankedFields {
  enum Field: Hashable { case title, subtitle, language, rights, icon, period, frequency }

  private var values: [Field: (rank: Int, text: String)] = [:]

  mutating func offer(_ field: Field, rank: Int, _ text: String?) {
    guard let text, rank < values[field]?.rank ?? .max else { return }
    values[field] = (rank, text)
  }

  subscript(field: Field) -> String? { values[field]?.text }
}

/// Dates that several elements may give: that of the newest vocabulary counts, of equals the first that is one.
struct RankedDates {
  enum Field: Hashable { case published, updated }

  private var values: [Field: (rank: Int, date: FeedDate)] = [:]

  mutating func offer(_ field: Field, rank: Int, _ element: FeedElement) {
    guard let date = FeedDateParser.date(element.text) else { return }
    // What nobody can read as a date gives way to any that is one.
    let rank = date.iso == nil ? rank + 10 : rank
    if rank < values[field]?.rank ?? .max { values[field] = (rank, date) }
  }

  subscript(field: Field) -> FeedDate? { values[field]?.date }
}

/// The addresses of a feed or an item, by what they are to it (RFC 4287, 4.2.7).
struct FeedLinks {
  private var alternate: (rank: Int, url: String)?
  private var permanent: String?
  private(set) var own: String?
  private(set) var all: [String] = []
  private(set) var enclosures: [Enclosure] = []

  /// The page.
  var page: String? { alternate?.url ?? permanent }

  mutating func add(_ element: FeedElement, base: String?) {
    guard let text = element["href"] ?? Optional(element.text), let url = resolved(text, base) else { return }
    let relation = (element["rel"] ?? "alternate").lowercased()
    let type = element["type"].map { CleanText.field($0) }
    switch relation {
    case "self": own = own ?? url
    case "enclosure":
      enclosures.append(Enclosure(url: url, type: type, length: element["length"].flatMap { Int($0) }))
    case "alternate", "":
      // A page before other versions; RSS' own link before one that Atom lent.
      let isPage = type == nil || type == "text/html" || type == "application/xhtml+xml"
      let rank = (isPage ? 0 : 2) + (element.vocabulary == .atom && element["rel"] == nil ? 1 : 0)
      if rank < alternate?.rank ?? .max { alternate = (rank, url) }
    default: break
    }
    if relation != "self", relation != "enclosure", !all.contains(url) { all.append(url) }
  }

  /// An address that is the item's name too.
  mutating func offerPermanent(_ text: String?, base: String?) {
    guard let text, text.contains(":") || text.contains("/"), let url = resolved(text, base) else { return }
    permanent = permanent ?? url
    if !all.contains(url) { all.append(url) }
  }

  private func resolved(_ text: String, _ base: String?) -> String? {
    let text = CleanText.field(text)
    return text.isEmpty ? nil : PageReader.address(text, base: base)
  }
}

/// The teaser and the full text of an item, from whichever elements hold them.
struct ItemTexts {
  enum Field { case summary, content }

  private var summary: (rank: Int, text: FeedText)?
  private var content: (rank: Int, text: FeedText)?

  var hasSummary: Bool { summary != nil }

  mutating func offer(_ field: Field, rank: Int, _ element: FeedElement, _ base: String?) {
    guard element.children.contains(where: { !$0.isBlank }) else { return }
    let text = FeedText(element: element, base: base)
    switch field {
    case .summary: if rank < summary?.rank ?? .max { summary = (rank, text) }
    case .content: if rank < content?.rank ?? .max { content = (rank, text) }
    }
  }

  /// From how many scalars on a description is taken for the whole text.
  private static let wholeText = 1500

  func fill(_ item: inout FeedItem) {
    let teaser = summary?.text.blocksAndLine
    item.summary = teaser?.line
    if let content, let teaser {
      let full = content.text.blocks
      // Some put the whole text into the description and a word into the content.
      let isFuller = full.textLength >= teaser.blocks.textLength
      item.blocks = isFuller ? full : teaser.blocks
      item.isTeaser = isFuller ? false : teaser.blocks.isShort(Self.wholeText)
    } else if let content {
      item.blocks = content.text.blocks
      item.isTeaser = false
    } else if let teaser {
      item.blocks = teaser.blocks
      item.isTeaser = teaser.blocks.isShort(Self.wholeText)
    }
  }
}

extension FeedElement.Child {
  fileprivate var isBlank: Bool {
    guard case .text(let text) = self else { return false }
    return text.utf8.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }
}

extension [Block] {
  /// Scalars of all running text.
  var textLength: Int { reduce(0) { $0 + $1.textLength } }

  fileprivate func isShort(_ limit: Int) -> Bool { textLength < limit }
}

extension Block {
  fileprivate var textLength: Int {
    switch self {
    case .paragraph(let text), .heading(_, let text): text.text.unicodeScalars.count
    case .list(_, _, let items): items.reduce(0) { $0 + $1.textLength }
    case .quote(let blocks, _): blocks.textLength
    case .preformatted(let text): text.unicodeScalars.count
    default: 0
    }
  }
}

extension [FeedPerson] {
  mutating func add(_ person: FeedPerson) { if !contains(person) { append(person) } }
}

extension [String] {
  mutating func add(_ more: [String]) { for text in more where !contains(text) { append(text) } }
}

extension FeedPerson {
  /// "me@example.com (Name)", "Name <me@example.com>", a name, an address.
  init?(line: String) {
    guard let at = line.firstIndex(of: "@") else {
      self.init(name: line)
      return
    }
    let isPart: (Character) -> Bool = { !" <>()[],;\"".contains($0) }
    let start = line[..<at].lastIndex { !isPart($0) }.map(line.index(after:)) ?? line.startIndex
    let end = line[at...].firstIndex { !isPart($0) } ?? line.endIndex
    let email = String(line[start..<end])
    guard line[at..<end].contains(".") else {
      self.init(name: line)
      return
    }
    let rest = String(line[..<start] + line[end...]).unicodeScalars
      .map { "<>()[]\",;".unicodeScalars.contains($0) ? " " : String($0) }.joined()
    let name = rest.split(separator: " ").filter { $0 != "mailto:" }.joined(separator: " ")
    self.init(name: name.isEmpty ? nil : name, email: email.hasPrefix("mailto:") ? String(email.dropFirst(7)) : email)
  }
}
