import ArticleModel

extension Article {
  /// The article as logical text in reading order, for pipes and the clipboard: no shaping, no escapes.
  public var plainText: String {
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
    case .paragraph(let text), .heading(_, let text): return text.lines
    case .list(let ordered, let start, let items):
      return items.enumerated().flatMap { number, item -> [String] in
        let lines = item.flatMap { Self.lines(of: $0) }
        let marker = ordered ? "\(start + number). " : "• "
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
