import ArticleModel
import JSONText

/// What a page says of itself in JSON-LD (schema.org), as far as an article needs it.
struct LinkedData {
  var headline: String?
  var description: String?
  var section: String?
  var published: String?
  var modified: String?
  var authors: [Author] = []
  var publisher: String?
  var body: String?
  var language: String?
  var image: String?
  var type: String?
  /// What the page says it is, where that is no article.
  var otherKind: String?

  private static let articleTypes: Set<String> = [
    "article", "newsarticle", "blogposting", "reportagenewsarticle", "analysisnewsarticle", "opinionnewsarticle",
    "liveblogposting", "techarticle", "scholarlyarticle", "report", "socialmediaposting", "satiricalarticle",
    "backgroundnewsarticle", "reviewnewsarticle", "advertisercontentarticle", "medicalwebpage", "review", "recipe",
    "webpage", "newsmediaarticle",
  ]

  init?(_ scripts: [String]) {
    var objects: [JSONValue] = []
    for script in scripts.prefix(20) {
      guard case .success(let value) = JSONValue.parse(Self.mended(script)) else { continue }
      Self.collect(value, into: &objects, depth: 0)
    }
    let byId = Dictionary(
      objects.compactMap { object in object["@id"]?.string.map { ($0, object) } },
      uniquingKeysWith: { $0["name"] != nil ? $0 : $1 })
    let articles = objects.filter { object in
      Self.types(object).contains { Self.articleTypes.contains($0) && $0 != "webpage" }
    }
    otherKind = articles.isEmpty ? objects.lazy.flatMap(Self.types).compactMap { Self.otherKinds[$0] }.first : nil
    guard
      let article = articles.max(by: { Self.weight($0) < Self.weight($1) })
        ?? objects.first(where: { object in
          Self.types(object).contains("webpage")
        })
    else {
      if otherKind == nil { return nil }
      return
    }
    type = Self.types(article).first
    let isArticle = type != "webpage"
    if isArticle { headline = Self.text(article["headline"]) ?? Self.text(article["name"]) }
    description = Self.text(article["description"])
    section = Self.text(article["articleSection"]?.array?.first ?? article["articleSection"])
    published = Self.text(article["datePublished"])
    modified = Self.text(article["dateModified"])
    body = isArticle ? article["articleBody"]?.string : nil
    language = Self.text(article["inLanguage"])
    image = Self.address(article["image"] ?? article["thumbnailUrl"])
    publisher = Self.persons(article["publisher"], byId).first?.name
    authors = Self.persons(article["author"] ?? article["creator"], byId)
  }

  private static let otherKinds = [
    "product": "a product", "discussionforumposting": "a forum", "qapage": "questions and answers",
    "faqpage": "questions and answers", "collectionpage": "a list of articles", "itemlist": "a list",
    "searchresultspage": "a list of results", "profilepage": "a profile", "jobposting": "a job", "event": "an event",
  ]

  private static func weight(_ object: JSONValue) -> Int {
    ["headline", "datePublished", "author", "articleBody", "mainEntityOfPage"].count { object[$0] != nil }
  }

  /// Scripts are written by hand: line ends inside strings, comment marks, a semicolon behind.
  private static func mended(_ script: String) -> [UInt8] {
    var bytes = script.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    while let last = bytes.last, last != UInt8(ascii: "}"), last != UInt8(ascii: "]") { bytes.removeLast() }
    let start = bytes.firstIndex { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") } ?? bytes.count
    bytes.removeFirst(start)
    return bytes
  }

  private static func collect(_ value: JSONValue, into objects: inout [JSONValue], depth: Int) {
    guard depth < 6, objects.count < 500 else { return }
    switch value {
    case .array(let values): for value in values { collect(value, into: &objects, depth: depth + 1) }
    case .object(let members):
      objects.append(value)
      for member in members
      where ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"].contains(member.key) {
        collect(member.value, into: &objects, depth: depth + 1)
      }
    default: break
    }
  }

  private static func types(_ object: JSONValue) -> [String] {
    let type = object["@type"]
    return (type?.array ?? type.map { [$0] } ?? []).compactMap { $0.string?.lowercased() }
  }

  private static func text(_ value: JSONValue?) -> String? {
    guard
      let string = value?.string ?? value?["@value"]?.string ?? value?["name"]?.string
        ?? value?.integer.map({ String($0) })
    else { return nil }
    let text = CharacterText.field(string)
    return text.isEmpty ? nil : text
  }

  private static func address(_ value: JSONValue?) -> String? {
    guard let value = value?.array?.first ?? value else { return nil }
    return value.string ?? value["url"]?.string ?? value["contentUrl"]?.string
  }

  /// Persons and organisations with their jobs, those given only by reference looked up.
  private static func persons(_ value: JSONValue?, _ byId: [String: JSONValue]) -> [Author] {
    guard let value else { return [] }
    var persons: [Author] = []
    for entry in value.array ?? [value] {
      let known = entry["name"] == nil ? entry["@id"]?.string.flatMap { byId[$0] } ?? entry : entry
      if let name = text(known["name"]?.array?.first ?? known["name"]) ?? (known.string == nil ? nil : text(known)),
        !name.contains("://"), !persons.contains(where: { $0.name == name })
      {
        persons.append(Author(name: name, role: text(known["jobTitle"])))
      }
    }
    return persons
  }
}
