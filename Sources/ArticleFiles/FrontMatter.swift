import ArticleModel
import JSONText

/// The flat head of an article file: which key holds which field of the article.
enum FrontMatter {
  typealias Field = ArticleDocument.Field

  static func fields(of article: Article) -> [Field] {
    var fields: [Field] = []
    func add(_ key: String, _ value: String?) {
      if let value { fields.append(Field(key: key, value: value)) }
    }
    add("warraq", "article/1")
    add("id", article.id.isEmpty ? nil : article.id)
    add("kicker", article.kicker)
    add("headline", article.headline)
    add("standfirst", article.standfirst)
    add("language", article.language)
    add("direction", article.direction.rawValue)
    add("url", article.url)
    add("site", article.site?.name)
    add("site-url", article.site?.url)
    for (index, author) in article.byline.enumerated() {
      add("author-\(index + 1)", author.name)
      add("author-\(index + 1)-role", author.role)
    }
    add("agency", article.agency)
    if let dateline = article.dateline {
      add("dateline", dateline.raw)
      add("published", dateline.published)
      add("precision", dateline.precision?.rawValue)
      add("modified", dateline.modified)
      add("place", dateline.place)
      add("calendar", dateline.calendar == .gregorian ? nil : dateline.calendar.rawValue)
    }
    if let picture = article.leadImage {
      add("picture", picture.alternativeText)
      add("picture-url", picture.url)
      add("caption", picture.caption)
      add("credit", picture.credit)
    }
    add("extent", article.isTeaser ? teaser : nil)
    for (index, piece) in article.leftOut.enumerated() {
      add("left-out-\(index + 1)", "\(piece.place) \(piece.reason): \(piece.text)")
    }
    return fields
  }

  /// What `extent` says of an article that is only a foretaste.
  private static let teaser = "teaser"

  /// What the fields say: the article without its blocks, and the fields that describe nothing known.
  static func article(from fields: [Field]) -> (article: Article, rest: [Field], directionIsKnown: Bool) {
    var fields = fields
    func take(_ keys: String...) -> String? {
      for key in keys {
        guard let index = fields.firstIndex(where: { $0.key == key }) else { continue }
        return CleanText.line(fields.remove(at: index).value)
      }
      return nil
    }
    if let index = fields.firstIndex(of: Field(key: "warraq", value: "article/1")) { fields.remove(at: index) }
    let direction = take("direction", "dir").flatMap(Direction.init)
    var article = Article(
      id: identifier(take("id") ?? ""), kicker: take("kicker", "section"), headline: take("headline", "title") ?? "",
      standfirst: take("standfirst", "subtitle", "description"), language: take("language", "lang"),
      direction: direction ?? .leftToRight, url: take("url", "link"))
    let siteURL = take("site-url")
    article.site = take("site").map { Site(name: $0, url: siteURL) }
    while let name = take("author-\(article.byline.count + 1)") ?? (article.byline.isEmpty ? take("author") : nil) {
      article.byline.append(Author(name: name, role: take("author-\(article.byline.count + 1)-role")))
    }
    article.agency = take("agency")
    let published = take("published")
    if let raw = take("dateline", "date") ?? published {
      article.dateline = Dateline(
        raw: raw, published: published, precision: take("precision").flatMap(Dateline.Precision.init),
        modified: take("modified"), place: take("place"),
        calendar: take("calendar").flatMap(Dateline.Calendar.init) ?? .gregorian)
    }
    let picture = Picture(
      url: take("picture-url"), alternativeText: take("picture"), caption: take("caption"), credit: take("credit"))
    if picture != Picture() { article.leadImage = picture }
    if let index = fields.firstIndex(of: Field(key: "extent", value: teaser)) {
      fields.remove(at: index)
      article.isTeaser = true
    }
    var key = "left-out-1"
    while let index = fields.firstIndex(where: { $0.key == key }), let piece = leftOut(fields[index].value) {
      fields.remove(at: index)
      article.leftOut.append(piece)
      key = "left-out-\(article.leftOut.count + 1)"
    }
    return (article, fields, direction != nil)
  }

  /// "12 share: words": the block that it stood before, why it was left out, and what it says.
  private static func leftOut(_ value: String) -> LeftOut? {
    // By bytes: a joiner behind a blank would make one `Character` with it.
    let bytes = value.utf8
    guard let space = bytes.firstIndex(of: 0x20), let place = Int(value[..<space]), place >= 0,
      let colon = colon(in: bytes[space...])
    else { return nil }
    let reason = String(decoding: bytes[bytes.index(after: space)..<colon], as: UTF8.self)
    let text = String(decoding: bytes[bytes.index(colon, offsetBy: 2)...], as: UTF8.self)
    return LeftOut(text: CleanText.line(text), reason: CleanText.line(reason), place: place)
  }

  /// The first one with a blank behind it.
  private static func colon(in bytes: Substring.UTF8View) -> String.Index? {
    var rest = bytes
    while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
      rest = rest[colon...].dropFirst()
      if rest.first == 0x20 { return colon }
    }
    return nil
  }

  /// Only what may stand in a file name.
  private static func identifier(_ value: String) -> String {
    let isSafe =
      value.utf8.count <= 64
      && value.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
    return isSafe ? value : ""
  }

  static func write(_ field: Field, to text: inout String) {
    text += field.key
    text += ": "
    text += JSONValue.string(field.value).jsonText
    text += "\n"
  }

  /// The field that a line of the head holds, quoted as JSON or, from a foreign hand, bare.
  ///
  /// Told by bytes: a mark behind a quotation mark would make one `Character` with it.
  static func parse(_ line: ArraySlice<UInt8>) -> Field? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = line[..<colon]
    guard !key.isEmpty, key.allSatisfy({ $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != 0x7F }) else { return nil }
    let value = line[(colon + 1)...].drop { $0 == 0x20 }
    let name = String(decoding: key, as: UTF8.self)
    if value.first == UInt8(ascii: "\""), case .success(.string(let text)) = JSONValue.parse(value) {
      return Field(key: name, value: text)
    }
    return Field(key: name, value: CleanText.line(String(decoding: value, as: UTF8.self)))
  }
}
