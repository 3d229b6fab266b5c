import ArticleModel

/// An article as HTML that stands by itself: every element that holds text says its direction, so that any browser sets
/// it right. What it writes is well-formed XML too.
enum ArticlePageHTML {
  static func head(title: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="mul">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(text(title.isEmpty ? "Warraq" : title))</title>
    <style>\(style)</style>
    </head>
    <body>

    """
  }

  static let style =
    "body{max-width:40em;margin:2em auto;padding:0 1em;line-height:1.7}figcaption,.facts{opacity:.7}"
    + "figure{margin:1em 0}img{max-width:100%;height:auto}"

  static let foot = "</body>\n</html>\n"

  /// - Parameters:
  ///   - title: the heading; the headline where it is left out.
  ///   - source: where the page has the picture of an address; nil where it has none.
  static func article(
    _ article: Article, named title: String? = nil, source: (String) -> String? = { _ in nil }
  ) -> String {
    let language = article.language.flatMap { isLanguage($0) ? " lang=\"\($0)\"" : nil } ?? ""
    var html = "<article dir=\"\(article.direction.rawValue)\"\(language)>\n"
    if let kicker = article.kicker { html += "<p class=\"facts\" dir=\"auto\">\(text(kicker))</p>\n" }
    html += "<h1 dir=\"auto\">\(text(title ?? article.headline))</h1>\n"
    if let standfirst = article.standfirst { html += "<p dir=\"auto\"><strong>\(text(standfirst))</strong></p>\n" }
    let facts = [
      article.site?.name ?? article.agency, article.byline.map(\.name).joined(separator: ", "),
      article.dateline?.raw,
    ].compactMap { $0 }.filter { !$0.isEmpty }.map { "<bdi>\(text($0))</bdi>" }
    if !facts.isEmpty { html += "<p class=\"facts\">\(facts.joined(separator: " · "))</p>\n" }
    if let picture = article.leadImage { html += figure(picture, source) }
    html += article.blocks.map { block($0, source) }.joined()
    if let url = article.url, isLink(url) {
      html += "<p class=\"facts\"><a href=\"\(attribute(url))\" dir=\"ltr\">\(text(url))</a></p>\n"
    }
    return html + "</article>\n"
  }

  private static func block(_ block: Block, _ source: (String) -> String?) -> String {
    switch block {
    case .paragraph(let rich): return "<p\(direction(rich))>\(inline(rich))</p>\n"
    case .heading(let level, let rich):
      let level = min(max(level, 2), 6)
      return "<h\(level)\(direction(rich))>\(inline(rich))</h\(level)>\n"
    case .list(let isOrdered, let start, let items):
      let tag = isOrdered ? "ol" : "ul"
      let number = start == 1 ? "" : " start=\"\(start)\""
      return "<\(tag)\(number)>\n"
        + items.map { "<li>" + $0.map { self.block($0, source) }.joined() + "</li>\n" }.joined()
        + "</\(tag)>\n"
    case .quote(let blocks, let cite):
      let cited = cite.map { "<p class=\"facts\" dir=\"auto\">\(text($0))</p>\n" } ?? ""
      return "<blockquote>\n" + blocks.map { self.block($0, source) }.joined() + cited + "</blockquote>\n"
    case .figure(let picture): return figure(picture, source)
    case .table(let rows):
      let body = rows.map { row in
        "<tr>"
          + row.map { "<\($0.isHeader ? "th" : "td") dir=\"auto\">\(text($0.text))</\($0.isHeader ? "th" : "td")>" }
          .joined() + "</tr>\n"
      }
      return "<table>\n" + body.joined() + "</table>\n"
    case .preformatted(let words): return "<pre dir=\"auto\">\(text(words))</pre>\n"
    case .rule: return "<hr/>\n"
    }
  }

  private static func direction(_ rich: RichText) -> String { " dir=\"\(rich.direction?.rawValue ?? "auto")\"" }

  private static func figure(_ picture: Picture, _ source: (String) -> String?) -> String {
    let image = picture.url.flatMap(source).map {
      "<img src=\"\(attribute($0))\" alt=\"\(attribute(picture.alternativeText ?? ""))\"/>"
    }
    // What is shown needs no words in its place.
    let caption = picture.caption ?? (image == nil ? picture.alternativeText : nil)
    let words = [caption, picture.credit].compactMap { $0 }.filter { !$0.isEmpty }
    guard image != nil || !words.isEmpty else { return "" }
    let line = words.isEmpty ? "" : "<figcaption dir=\"auto\">\(words.map(text).joined(separator: " — "))</figcaption>"
    return "<figure>\(image ?? "")\(line)</figure>\n"
  }

  /// The marked stretches nest; where two begin at one place the longer one is outside.
  private static func inline(_ rich: RichText) -> String {
    let scalars = Array(rich.text.unicodeScalars)
    var opening: [Int: [Inline]] = [:]
    let ends = Set(rich.lineStarts.map { $0 - 1 })
    for span in rich.spans where span.kind != .lineBreak { opening[span.range.lowerBound, default: []].append(span) }
    var open: [Inline] = []
    var html = ""
    for place in 0...scalars.count {
      while let last = open.last, last.range.upperBound <= place {
        html += "</\(tag(last).name)>"
        open.removeLast()
      }
      for span in (opening[place] ?? []).sorted(by: { $0.range.upperBound > $1.range.upperBound })
      where span.range.upperBound > place && span.range.upperBound <= scalars.count {
        html += "<\(tag(span).start)>"
        open.append(span)
      }
      if place < scalars.count { html += ends.contains(place) ? "<br>\n" : text(String(scalars[place])) }
    }
    return html
  }

  private static func tag(_ span: Inline) -> (name: String, start: String) {
    switch span.kind {
    case .strong: ("strong", "strong")
    case .emphasis: ("em", "em")
    case .code: ("code", "code")
    case .lineBreak: ("br", "br")
    case .link(let url): isLink(url) ? ("a", "a href=\"\(attribute(url))\"") : ("span", "span")
    }
  }

  /// No page that we write runs anything.
  private static func isLink(_ url: String) -> Bool {
    ["http://", "https://", "mailto:"].contains { url.lowercased().hasPrefix($0) }
      && !url.unicodeScalars.contains { $0.properties.isWhitespace || "<>\"{}|\\^`".unicodeScalars.contains($0) }
  }

  /// A tag of BCP 47 as far as its letters tell: another word would make the page a wrong one.
  static func isLanguage(_ tag: String) -> Bool {
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count)
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
      }
  }

  static func text(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      // What no character of XML 1.0 is.
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func attribute(_ text: String) -> String { self.text(text).replacing("\"", with: "&quot;") }
}
