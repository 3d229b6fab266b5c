import ArticleModel
import Pages

/// RSS of every age and Atom: elements are known by what they mean, whichever of the formats they stand in.
struct XMLFeedReader {
  let address: String?

  /// Nil where the root is no feed's.
  func feed(_ root: FeedElement) -> Feed? {
    switch (root.vocabulary, root.name) {
    case (_, "feed"): return atom(root)
    case (_, "rss"):
      let version = root["version"] ?? ""
      return rss(root, root.first(.rss, "channel") ?? root, version.hasPrefix("0.9") ? .rss09 : .rss2)
    case (_, "rdf"):
      let isOld = root.attributes.isEmpty && root.first(.rss, "channel") == nil
      return rss(root, root.first(.rss, "channel") ?? root, isOld ? .rss09 : .rss1)
    case (.rss, "channel"): return rss(root, root, .rss2)
    default: return nil
    }
  }

  private func atom(_ root: FeedElement) -> Feed {
    var feed = Feed(format: .atom)
    let base = base(of: root, in: address)
    let language = root.attribute(.xml, "lang")
    read(root, into: &feed, base: base)
    feed.language = feed.language ?? cleaned(language).map(Self.languageTag)
    for entry in root.elements where entry.name == "entry" && (entry.vocabulary == .atom || entry.vocabulary == .rss) {
      feed.items.append(item(entry, base: base, language: language, feed: feed))
    }
    return feed
  }

  private func rss(_ root: FeedElement, _ channel: FeedElement, _ format: Feed.Format) -> Feed {
    var feed = Feed(format: format)
    let base = base(of: channel, in: base(of: root, in: address))
    let language = channel.attribute(.xml, "lang") ?? root.attribute(.xml, "lang")
    read(channel, into: &feed, base: base)
    if let about = channel.attribute(.rdf, "about") { feed.id = feed.id ?? cleaned(about) }
    feed.language = feed.language ?? cleaned(language).map(Self.languageTag)
    // RSS 1.0 puts its items and its picture beside the channel, 2.0 into it.
    let places = format == .rss1 || format == .rss09 ? [channel, root] : [channel]
    for place in places {
      for element in place.elements where element.vocabulary == .rss || element.vocabulary == .atom {
        switch element.name {
        case "item", "entry": feed.items.append(item(element, base: base, language: language, feed: feed))
        case "image" where feed.image == nil: feed.image = picture(element, base: base)
        default: break
        }
      }
    }
    return feed
  }

  // MARK: What feeds and items have in common

  /// The address that links in an element are relative to (`xml:base`).
  private func base(of element: FeedElement, in outer: String?) -> String? {
    guard let own = element.attribute(.xml, "base") else { return outer }
    return PageReader.address(own, base: outer) ?? outer
  }

  private func cleaned(_ text: String?) -> String? {
    guard let text else { return nil }
    let field = CleanText.field(text)
    return field.isEmpty ? nil : field
  }

  /// "en_US" as BCP 47 has it.
  private static func languageTag(_ text: String) -> String { text.replacing("_", with: "-") }

  /// Atom's identifiers are addresses, so that what is only the path of one is one of where the feed stands.
  private func identifier(_ text: String, base: String?) -> String? {
    guard let text = cleaned(text) else { return nil }
    return text.contains("/") && !text.contains(":") ? PageReader.address(text, base: base) ?? text : text
  }

  private func resolved(_ text: String?, base: String?) -> String? {
    guard let text = cleaned(text) else { return nil }
    return PageReader.address(text, base: base)
  }

  private func picture(_ element: FeedElement, base: String?) -> String? {
    let url =
      element["href"] ?? element["url"] ?? element.first(element.vocabulary, "url")?.text
      ?? element.first(.rss, "url")?.text
    return resolved(url ?? (element.hasElements ? nil : element.text), base: base)
  }

  private func person(_ element: FeedElement, base: String?) -> FeedPerson? {
    func child(_ names: String...) -> String? {
      for name in names {
        if let found = element.elements.first(where: { $0.name == name }), let text = cleaned(found.text) {
          return text
        }
      }
      return nil
    }
    if element.hasElements {
      let person = FeedPerson(
        name: child("name"), email: child("email"), url: resolved(child("uri", "url", "homepage", "link"), base: base))
      if person != FeedPerson() { return person }
    }
    return FeedText(element: element, base: base).line.flatMap { FeedPerson(line: $0) }
  }

  private func category(_ element: FeedElement) -> [String] {
    if let term = cleaned(element["term"]) ?? cleaned(element["label"]) {
      // A term may be an address, which is nobody's word for it.
      return [term.hasPrefix("http") ? cleaned(element["label"]) ?? term : term]
    }
    if element.vocabulary == .itunes, element.name == "category" {
      return [cleaned(element["text"])].compactMap { $0 } + element.elements.flatMap { category($0) }
    }
    if element.vocabulary == .itunes || element.name == "keywords" {
      return element.text.split { $0 == "," }.compactMap { cleaned(String($0)) }
    }
    return [FeedText(element: element, base: nil).line].compactMap { $0 }
  }

  // MARK: Feed

  private func read(_ element: FeedElement, into feed: inout Feed, base: String?) {
    var ranked = RankedFields()
    var dates = RankedDates()
    var links = FeedLinks()
    // Who looks after the feed stands for its author where it names none.
    var keeper: FeedPerson?
    for child in element.elements {
      let inner = self.base(of: child, in: base)
      switch (child.vocabulary, child.name) {
      case (.rss, "title"), (.atom, "title"): ranked.offer(.title, rank: 0, line(child, inner))
      case (.dublinCore, "title"): ranked.offer(.title, rank: 1, line(child, inner))
      case (.media, "title"), (.itunes, "title"): ranked.offer(.title, rank: 2, line(child, inner))
      case (.rss, "description"), (.atom, "subtitle"), (.atom, "tagline"), (.rss, "tagline"), (.rss, "subtitle"):
        ranked.offer(.subtitle, rank: 0, line(child, inner))
      case (.dublinCore, "description"), (.itunes, "subtitle"): ranked.offer(.subtitle, rank: 1, line(child, inner))
      case (.itunes, "summary"), (.atom, "info"): ranked.offer(.subtitle, rank: 2, line(child, inner))
      case (.rss, "link"), (.atom, "link"): links.add(child, base: inner)
      case (.atom, "id"): feed.id = feed.id ?? identifier(child.text, base: inner)
      case (.rss, "id"), (.rss, "guid"): feed.id = feed.id ?? cleaned(child.text)
      case (.rss, "language"): ranked.offer(.language, rank: 0, cleaned(child.text))
      case (.dublinCore, "language"): ranked.offer(.language, rank: 1, cleaned(child.text))
      case (.rss, "copyright"), (.atom, "rights"), (.atom, "copyright"), (.rss, "rights"):
        ranked.offer(.rights, rank: 0, line(child, inner))
      case (.dublinCore, "rights"), (.media, "copyright"): ranked.offer(.rights, rank: 1, line(child, inner))
      case (.rss, "pubdate"), (.atom, "published"), (.rss, "published"): dates.offer(.published, rank: 0, child)
      case (.atom, "issued"), (.dublinCore, "issued"): dates.offer(.published, rank: 1, child)
      case (.rss, "lastbuilddate"), (.atom, "updated"), (.rss, "updated"): dates.offer(.updated, rank: 0, child)
      case (.atom, "modified"), (.rss, "modified"), (.rss, "date"), (.dublinCore, "date"), (.dublinCore, "modified"):
        dates.offer(.updated, rank: 1, child)
      case (.atom, "author"), (.rss, "author"), (.rss, "managingeditor"), (.dublinCore, "creator"),
        (.dublinCore, "author"), (.itunes, "author"):
        if let person = person(child, base: inner) { feed.authors.add(person) }
      case (.rss, "webmaster"): keeper = keeper ?? person(child, base: inner)
      case (.rss, "category"), (.atom, "category"), (.dublinCore, "subject"), (.itunes, "category"),
        (.itunes, "keywords"), (.rss, "keywords"), (.media, "category"):
        feed.categories.add(category(child))
      case (.rss, "image"): feed.image = picture(child, base: inner) ?? feed.image
      case (.atom, "logo"), (.itunes, "image"): feed.image = feed.image ?? picture(child, base: inner)
      case (.atom, "icon"): ranked.offer(.icon, rank: 0, resolved(child.text, base: inner))
      case (.rss, "ttl"): feed.restMinutes = Int(child.text.filter { $0.isASCII && $0.isNumber }.prefix(6))
      case (.syndication, "updateperiod"): ranked.offer(.period, rank: 0, cleaned(child.text))
      case (.syndication, "updatefrequency"): ranked.offer(.frequency, rank: 0, cleaned(child.text))
      default: break
      }
    }
    if feed.authors.isEmpty, let keeper { feed.authors = [keeper] }
    (feed.published, feed.updated) = (dates[.published], dates[.updated])
    feed.title = ranked[.title]
    feed.subtitle = ranked[.subtitle]
    feed.language = ranked[.language].map(Self.languageTag)
    feed.rights = ranked[.rights]
    feed.image = feed.image ?? ranked[.icon]
    feed.link = links.page
    feed.selfLink = links.own
    if feed.restMinutes == nil, let period = ranked[.period].flatMap({ Self.periods[$0.lowercased()] }) {
      let frequency = ranked[.frequency].flatMap { Int($0) } ?? 1
      feed.restMinutes = period / max(1, frequency)
    }
  }

  private func line(_ element: FeedElement, _ base: String?) -> String? {
    FeedText(element: element, base: base).line
  }

  /// Minutes (RSS 1.0 module `syndication`).
  private static let periods = [
    "hourly": 60, "daily": 1440, "weekly": 10_080, "monthly": 43_200, "yearly": 525_600,
  ]

  // MARK: Item

  private func item(_ element: FeedElement, base: String?, language: String?, feed: Feed) -> FeedItem {
    let base = self.base(of: element, in: base) ?? feed.link
    var item = FeedItem()
    var ranked = RankedFields()
    var links = FeedLinks()
    var texts = ItemTexts()
    var dates = RankedDates()
    item.language = cleaned(element.attribute(.xml, "lang") ?? language) ?? feed.language
    if let about = element.attribute(.rdf, "about") { item.guid = cleaned(about) }
    for child in element.elements {
      let inner = self.base(of: child, in: base)
      switch (child.vocabulary, child.name) {
      case (.rss, "title"), (.atom, "title"): ranked.offer(.title, rank: 0, line(child, inner))
      case (.dublinCore, "title"): ranked.offer(.title, rank: 1, line(child, inner))
      case (.media, "title"), (.itunes, "title"): ranked.offer(.title, rank: 2, line(child, inner))
      case (.rss, "link"), (.atom, "link"): links.add(child, base: inner)
      case (.rss, "guid"):
        item.guid = cleaned(child.text)
        if child["ispermalink"]?.lowercased() != "false" { links.offerPermanent(cleaned(child.text), base: inner) }
      case (.atom, "id"): item.guid = identifier(child.text, base: inner)
      case (.rss, "id"): item.guid = cleaned(child.text)
      case (.dublinCore, "identifier"): item.guid = item.guid ?? cleaned(child.text)
      case (.rss, "comments"): break
      case (.rss, "description"): texts.offer(.summary, rank: 0, child, inner)
      case (.atom, "summary"): texts.offer(.summary, rank: 0, child, inner)
      case (.rss, "summary"): texts.offer(texts.hasSummary ? .content : .summary, rank: 1, child, inner)
      case (.dublinCore, "description"), (.dublinCore, "abstract"), (.rss, "abstract"):
        texts.offer(.summary, rank: 2, child, inner)
      case (.itunes, "summary"): texts.offer(.summary, rank: 3, child, inner)
      case (.itunes, "subtitle"), (.rss, "subtitle"): texts.offer(.summary, rank: 4, child, inner)
      case (.media, "description"): texts.offer(.summary, rank: 5, child, inner)
      case (.content, "encoded"): texts.offer(.content, rank: 0, child, inner)
      case (.xhtml, "body"), (.xhtml, "div"): texts.offer(.content, rank: 1, child, inner)
      case (.atom, "content"), (.rss, "content"):
        if let source = child["src"] { links.offerPermanent(source, base: inner) }
        texts.offer(.content, rank: 0, child, inner)
      case (.rss, "body"), (.rss, "fullitem"): texts.offer(.content, rank: 2, child, inner)
      case (.rss, "copyright"), (.atom, "rights"), (.atom, "copyright"), (.rss, "rights"):
        ranked.offer(.rights, rank: 0, line(child, inner))
      case (.dublinCore, "rights"), (.media, "copyright"): ranked.offer(.rights, rank: 1, line(child, inner))
      case (.dublinCore, "language"), (.rss, "language"): item.language = cleaned(child.text) ?? item.language
      case (.rss, "pubdate"), (.atom, "published"), (.rss, "published"): dates.offer(.published, rank: 0, child)
      case (.atom, "issued"), (.dublinCore, "issued"), (.rss, "issued"): dates.offer(.published, rank: 1, child)
      case (.atom, "created"), (.dublinCore, "created"): dates.offer(.published, rank: 2, child)
      case (.atom, "updated"), (.rss, "updated"), (.rss, "lastbuilddate"): dates.offer(.updated, rank: 0, child)
      case (.atom, "modified"), (.rss, "modified"), (.rss, "date"), (.dublinCore, "date"), (.dublinCore, "modified"):
        dates.offer(.updated, rank: 1, child)
      case (.atom, "author"), (.rss, "author"), (.dublinCore, "creator"), (.dublinCore, "author"):
        if let person = person(child, base: inner) { item.authors.add(person) }
      case (.itunes, "author"):
        if item.authors.isEmpty, let person = person(child, base: inner) { item.authors.add(person) }
      case (.rss, "category"), (.atom, "category"), (.dublinCore, "subject"), (.itunes, "category"),
        (.itunes, "keywords"), (.rss, "keywords"), (.media, "category"), (.media, "keywords"):
        item.categories.add(category(child))
      case (.rss, "enclosure"), (.media, "content"): add(enclosure: child, to: &item, base: inner)
      case (.media, "group"):
        for part in child.elements {
          switch part.name {
          case "content": add(enclosure: part, to: &item, base: inner)
          case "thumbnail": item.image = item.image ?? resolved(part["url"], base: inner)
          case "description": texts.offer(.summary, rank: 5, part, inner)
          case "title": ranked.offer(.title, rank: 2, line(part, inner))
          default: break
          }
        }
      case (.media, "thumbnail"), (.itunes, "image"), (.rss, "image"):
        item.image = item.image ?? picture(child, base: inner)
      case (.rss, "source"), (.atom, "source"): item.source = source(child, base: inner)
      default: break
      }
    }
    item.title = ranked[.title]
    item.rights = ranked[.rights]
    (item.published, item.updated) = (dates[.published], dates[.updated])
    item.link = links.page
    item.links = links.all
    item.enclosures += links.enclosures.filter { new in !item.enclosures.contains { $0.url == new.url } }
    if item.authors.isEmpty, let source = element.first(.atom, "source"), let author = source.first(.atom, "author"),
      let person = person(author, base: base)
    {
      item.authors = [person]
    }
    texts.fill(&item)
    if item.image == nil {
      item.image = item.enclosures.first { $0.type?.hasPrefix("image/") ?? false }?.url
    }
    return item
  }

  private func add(enclosure element: FeedElement, to item: inout FeedItem, base: String?) {
    guard let url = resolved(element["url"] ?? element["href"], base: base) else { return }
    let type = cleaned(element["type"])
    if element.vocabulary == .media, element["medium"] == "image" || type?.hasPrefix("image/") ?? false {
      item.image = item.image ?? url
      return
    }
    guard !item.enclosures.contains(where: { $0.url == url }) else { return }
    let length = element["length"] ?? element["filesize"]
    item.enclosures.append(Enclosure(url: url, type: type, length: length.flatMap { Int($0) }))
  }

  private func source(_ element: FeedElement, base: String?) -> Site? {
    if element.hasElements {
      var links = FeedLinks()
      for link in element.elements where link.name == "link" { links.add(link, base: base) }
      let title = element.elements.first { $0.name == "title" }.flatMap { line($0, base) }
      return title.map { Site(name: $0, url: links.page) }
    }
    return line(element, base).map { Site(name: $0, url: resolved(element["url"], base: base)) }
  }
}
