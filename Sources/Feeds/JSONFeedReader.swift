import ArticleModel
import JSONText
import Pages

/// JSON Feed 1 and 1.1.
enum JSONFeedReader {
  static func feed(_ text: String, address: String?) -> Feed? {
    guard case .success(let value) = JSONValue.parse(text), value["items"] != nil || value["version"] != nil else {
      return nil
    }
    var feed = Feed(format: .jsonFeed)
    let base = url(value["home_page_url"], nil) ?? address
    feed.title = line(value["title"])
    feed.subtitle = line(value["description"])
    feed.link = url(value["home_page_url"], address)
    feed.selfLink = url(value["feed_url"], address)
    feed.id = feed.selfLink
    feed.language = line(value["language"])
    feed.authors = people(value, base)
    feed.image = url(value["icon"], base) ?? url(value["favicon"], base)
    for entry in value["items"]?.array ?? [] { feed.items.append(item(entry, base: base, feed: feed)) }
    return feed
  }

  private static func item(_ value: JSONValue, base: String?, feed: Feed) -> FeedItem {
    var item = FeedItem()
    item.guid = line(value["id"]) ?? value["id"]?.integer.map(String.init)
    item.link = url(value["url"], base) ?? url(value["external_url"], base)
    item.links = [url(value["url"], base), url(value["external_url"], base)].compactMap { $0 }
    item.title = line(value["title"])
    item.summary = line(value["summary"])
    item.language = line(value["language"]) ?? feed.language
    item.published = FeedDateParser.date(value["date_published"]?.string)
    item.updated = FeedDateParser.date(value["date_modified"]?.string)
    item.authors = people(value, base)
    item.categories = (value["tags"]?.array ?? []).compactMap { line($0) }
    item.image = url(value["image"], base) ?? url(value["banner_image"], base)
    for file in value["attachments"]?.array ?? [] {
      guard let address = url(file["url"], base) else { continue }
      item.enclosures.append(
        Enclosure(url: address, type: line(file["mime_type"]), length: file["size_in_bytes"]?.integer))
    }
    if let html = value["content_html"]?.string {
      item.blocks = PageReader.blocks(ofFragment: html, address: item.link ?? base)
      item.isTeaser = false
    } else if let text = value["content_text"]?.string {
      item.blocks = paragraphs(text)
      item.isTeaser = false
    } else {
      item.blocks = item.summary.map { [.paragraph(RichText($0))] } ?? []
    }
    return item
  }

  private static func people(_ value: JSONValue, _ base: String?) -> [FeedPerson] {
    let list = value["authors"]?.array ?? value["author"].map { [$0] } ?? []
    return list.compactMap { entry in
      let person = FeedPerson(name: line(entry["name"]), url: url(entry["url"], base))
      return person == FeedPerson() ? nil : person
    }
  }

  private static func line(_ value: JSONValue?) -> String? {
    guard let text = value?.string else { return nil }
    let field = CleanText.field(text)
    return field.isEmpty ? nil : field
  }

  private static func url(_ value: JSONValue?, _ base: String?) -> String? {
    value?.string.flatMap { PageReader.address($0, base: base) }
  }

  private static func paragraphs(_ text: String) -> [Block] {
    CleanText.lines(of: text).split(separator: "\n").compactMap { line in
      let text = CleanText.field(String(line))
      return text.isEmpty ? nil : .paragraph(RichText(text))
    }
  }
}
