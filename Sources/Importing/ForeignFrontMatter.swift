import ArticleModel
import Deciphering

/// The head that other programs put before a Markdown text, in YAML or TOML: of it what an article has a place for.
struct ForeignFrontMatter {
  /// Key to its value or values, in lower case; values of several lines are one line each.
  private(set) var fields: [String: [String]] = [:]
  /// Lines of the head with its marks.
  private(set) var lineCount = 0

  private static let longest = 1_000

  /// Nil where the text begins with no head that makes sense.
  init?(_ lines: [Substring]) {
    guard let first = lines.first.map(Self.trimmed), first == "---" || first == "+++" else { return nil }
    let ends = first == "---" ? ["---", "..."] : ["+++"]
    guard let end = lines.prefix(Self.longest).dropFirst().firstIndex(where: { ends.contains(Self.trimmed($0)) }) else {
      return nil
    }
    lineCount = end + 1
    let body = Array(lines[1..<end])
    guard first == "---" ? readYAML(body) : readTOML(body) else { return nil }
  }

  func value(_ keys: String...) -> String? {
    for key in keys {
      if let value = fields[key]?.first.map({ CleanText.field($0) }), !value.isEmpty { return value }
    }
    return nil
  }

  func values(_ keys: String...) -> [String] {
    keys.lazy.compactMap { fields[$0] }.first?.map { CleanText.field($0) }.filter { !$0.isEmpty } ?? []
  }

  /// The article that the head describes, without its blocks.
  var article: Article {
    var article = Article(
      kicker: value("kicker", "category", "section") ?? values("categories").first,
      headline: value("headline", "title") ?? "",
      standfirst: value("standfirst", "subtitle", "description", "summary", "excerpt", "lead"),
      language: value("lang", "language", "locale"), url: value("url", "link", "canonical", "canonical_url", "source"))
    article.direction = direction ?? .leftToRight
    article.byline = values("author", "authors", "by").map { Author(name: $0) }
    article.site = value("site", "publication", "publisher").map { Site(name: $0) }
    if let raw = value("date", "published", "pubdate", "publishdate", "created") {
      var dateline = DatelineParser.parse(raw) ?? Dateline(raw: raw)
      dateline.raw = raw
      dateline.modified = value("lastmod", "updated", "modified", "last_modified_at").flatMap {
        DatelineParser.parse($0)?.published
      }
      article.dateline = dateline
    }
    if let image = value("image", "cover", "thumbnail", "featured_image", "hero") {
      article.leadImage = Picture(url: image, alternativeText: value("image_alt", "alt"), caption: value("caption"))
    }
    return article
  }

  var direction: Direction? { value("dir", "direction").flatMap { Direction(rawValue: $0.lowercased()) } }

  private static func trimmed(_ line: some StringProtocol) -> String { CleanText.line(String(line)) }

  // MARK: YAML

  /// Fields and lists of one level; what nests deeper is passed over.
  private mutating func readYAML(_ lines: [Substring]) -> Bool {
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      let text = Self.trimmed(line)
      if text.isEmpty || text.hasPrefix("#") { continue }
      guard line.utf8.first != 0x20, line.utf8.first != 0x09, let (key, rest) = Self.split(line, at: ":") else {
        return false
      }
      let inner = lines[index...].prefix { line in
        line.utf8.first == 0x20 || line.utf8.first == 0x09 || Self.trimmed(line).isEmpty || line.hasPrefix("- ")
          || line == "-"
      }
      index += inner.count
      let value = Self.withoutComment(rest)
      if let mark = value.unicodeScalars.first, mark == "|" || mark == ">" {
        fields[key] = [inner.map(Self.trimmed).joined(separator: " ")]
      } else if value.isEmpty {
        fields[key] = Self.items(Array(inner))
      } else if value.hasPrefix("[") {
        fields[key] = Self.flowItems(([value] + inner.map(Self.trimmed)).joined(separator: " "))
      } else {
        // A plain value goes on in lines that are indented.
        fields[key] = [Self.unquoted(([value] + inner.map(Self.trimmed).filter { !$0.isEmpty }).joined(separator: " "))]
      }
    }
    return true
  }

  /// `- item` lines, or the `name:` of items that have fields.
  private static func items(_ lines: [Substring]) -> [String] {
    lines.compactMap { line in
      let text = trimmed(line)
      if text.hasPrefix("- ") {
        let item = trimmed(text.dropFirst(2))
        if let (key, value) = split(item[...], at: ":"), !item.hasPrefix("\""), !item.hasPrefix("'") {
          return key == "name" ? unquoted(withoutComment(value)) : nil
        }
        return unquoted(withoutComment(item))
      }
      guard let (key, value) = split(text[...], at: ":"), key == "name" else { return nil }
      return unquoted(withoutComment(value))
    }
  }

  // MARK: TOML

  private mutating func readTOML(_ lines: [Substring]) -> Bool {
    var index = 0
    var isInTable = false
    while index < lines.count {
      let text = Self.trimmed(lines[index])
      index += 1
      if text.isEmpty || text.hasPrefix("#") { continue }
      if text.hasPrefix("[") {
        isInTable = true
        continue
      }
      guard let (key, rest) = Self.split(text[...], at: "=") else { return false }
      var value = rest
      for mark in ["\"\"\"", "'''"] where value.hasPrefix(mark) {
        var pieces = [String(value.dropFirst(3))]
        while !(pieces.last ?? "").hasSuffix(mark), index < lines.count {
          pieces.append(Self.trimmed(lines[index]))
          index += 1
        }
        value = Self.trimmed(pieces.joined(separator: " ").replacing(mark, with: ""))
        fields[isInTable ? "" : key] = [value]
      }
      if rest.hasPrefix("\"\"\"") || rest.hasPrefix("'''") { continue }
      while value.hasPrefix("["), !Self.withoutComment(value).hasSuffix("]"), index < lines.count {
        value += " " + Self.trimmed(lines[index])
        index += 1
      }
      if isInTable { continue }
      value = Self.withoutComment(value)
      fields[key] = value.hasPrefix("[") ? Self.flowItems(value) : [Self.unquoted(value)]
    }
    return true
  }

  // MARK: Values

  /// A key in lower case and what stands behind the mark.
  private static func split(_ line: Substring, at mark: Character) -> (key: String, rest: String)? {
    guard let place = line.utf8.firstIndex(of: mark.asciiValue ?? 0) else { return nil }
    let key = unquoted(trimmed(line[..<place])).lowercased()
    let rest = line[line.utf8.index(after: place)...]
    let isKey = !key.isEmpty && key.utf8.count < 60 && !key.utf8.contains { $0 == 0x22 || $0 < 0x20 }
    // `12:30` and `http://` are no fields.
    guard isKey, mark == "=" || rest.isEmpty || rest.utf8.first == 0x20 || rest.utf8.first == 0x09 else { return nil }
    return (key, trimmed(rest))
  }

  private static func withoutComment(_ value: String) -> String {
    if value.hasPrefix("\"") || value.hasPrefix("'") || value.hasPrefix("[") { return value }
    guard let comment = value.firstRange(of: " #") else { return value }
    return trimmed(value[..<comment.lowerBound])
  }

  private static func flowItems(_ value: String) -> [String] {
    let inner = value.drop { $0 == "[" }.reversed().drop { $0 != "]" }.dropFirst().reversed()
    return String(inner).split(separator: ",").map { unquoted(trimmed($0)) }.filter { !$0.isEmpty }
  }

  /// The text between quotation marks, by scalars: a mark behind one would make a `Character` with it.
  private static func unquoted(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let mark = scalars.first, mark == "\"" || mark == "'", scalars.count > 1,
      let end = scalars.dropFirst().lastIndex(of: mark)
    else { return text }
    let inner = String(scalars[scalars.index(after: scalars.startIndex)..<end])
    if mark == "'" { return inner.replacing("''", with: "'") }
    return inner.replacing("\\\"", with: "\"").replacing("\\n", with: " ").replacing("\\\\", with: "\\")
  }
}
