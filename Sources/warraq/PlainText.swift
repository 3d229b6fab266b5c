import ArticleModel
import Reader
import Typesetting

extension OpenedArticle.Content {
  /// The text for the clipboard.
  var plainText: String {
    switch self {
    case .article(let article, _): article.plainText
    case .text(let bytes, _): bytes.withBytes { String(decoding: $0, as: UTF8.self) }
    }
  }
}

extension Article {
  /// The article as logical text in reading order, for pipes and the clipboard: no shaping, no escapes.
  var plainText: String {
    var head = [kicker, headline.isEmpty ? nil : headline, standfirst].compactMap { $0 }
    if let dateline { head.append(dateline.raw) }
    let names = byline.map { author in author.role.map { "\(author.name) (\($0))" } ?? author.name }
    let by = (names + [agency].compactMap { $0 }).joined(separator: " | ")
    if !by.isEmpty { head.append(by) }
    if let picture = leadImage.flatMap(Self.words(of:)) { head.append(picture) }
    let body = blocks.map { Self.lines(of: $0) }
    return (head + body.map { $0.joined(separator: "\n") }).joined(separator: "\n\n") + "\n"
  }

  private static func lines(of block: Block) -> [String] {
    switch block {
    case .paragraph(let text), .heading(_, let text): return [text.text]
    case .list(let ordered, let items):
      return items.enumerated().flatMap { number, item -> [String] in
        let lines = item.flatMap { Self.lines(of: $0) }
        let marker = ordered ? "\(number + 1). " : "• "
        return lines.enumerated().map { ($0.offset == 0 ? marker : "  ") + $0.element }
      }
    case .quote(let blocks, let cite):
      return (blocks.flatMap { Self.lines(of: $0) } + [cite].compactMap { $0.map { "— " + $0 } }).map { "> " + $0 }
    case .figure(let picture): return [words(of: picture)].compactMap { $0 }
    case .table(let rows): return rows.map { $0.map(\.text).joined(separator: "\t") }
    case .preformatted(let text): return [text]
    case .rule: return ["* * *"]
    }
  }

  private static func words(of picture: Picture) -> String? {
    let words = [picture.alternativeText.map { "[\($0)]" }, picture.caption, picture.credit].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: " | ")
  }
}
