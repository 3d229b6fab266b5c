import ArticleModel
import JSONText

/// Statements written down for other programs and for notes: JSON Lines, CSV or Markdown.
struct QuoteSheet {
  private let format: Quotes.Format
  private let takesAll: Bool
  private let isRaw: Bool
  private var text = ""
  private var hasHeader = false

  /// - Parameter isRaw: whether cells of CSV are written as they stand, also those that a spreadsheet would run.
  init(format: Quotes.Format, takesAll: Bool, isRaw: Bool = false) {
    self.format = format
    self.isRaw = isRaw
    self.takesAll = takesAll
  }

  /// What has been written since the last time.
  mutating func taken() -> String {
    defer { text = "" }
    return text
  }

  mutating func add(_ article: Article, _ runs: [QuotedRun]) {
    if format == .csv, !hasHeader {
      text += Self.columns.joined(separator: ",") + "\n"
      hasHeader = true
    }
    for run in takesAll ? runs : QuotedRun.statements(among: runs) { write(run, of: article) }
  }

  private static let columns = ["kind", "speaker", "via", "text", "title", "source", "date", "url", "id"]

  private func values(_ run: QuotedRun, of article: Article) -> [String?] {
    [
      run.kind.rawValue, run.speaker, run.via, run.text, article.headline, article.site?.name ?? article.agency,
      article.dateline?.published ?? article.dateline?.raw, article.url, article.id,
    ]
  }

  private mutating func write(_ run: QuotedRun, of article: Article) {
    switch format {
    case .jsonl:
      var members = zip(Self.columns, values(run, of: article)).map {
        JSONMember(key: $0.0, value: .optional($0.1))
      }
      if run.isGuess { members.append(JSONMember(key: "guess", value: true)) }
      if case .block(let path) = run.address {
        members.append(JSONMember(key: "block", value: .array(path.map { .integer($0) })))
      }
      let unit = run.address == .text ? "Byte" : ""
      members.append(JSONMember(key: "start" + unit, value: .integer(run.range.lowerBound)))
      members.append(JSONMember(key: "end" + unit, value: .integer(run.range.upperBound)))
      text += JSONValue.object(members).jsonText + "\n"
    case .csv:
      text += values(run, of: article).map { cell($0 ?? "") }.joined(separator: ",") + "\n"
    case .md: text += markdown(run, of: article)
    }
  }

  /// RFC 4180: quoted where it has to be, told by scalars: a mark behind a comma would make one `Character` with it.
  /// What a spreadsheet would take for a formula has an apostrophe before it, unless the raw form was asked for.
  private func cell(_ value: String) -> String {
    let first = value.unicodeScalars.first ?? " "
    let text = !isRaw && "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) ? "'" + value : value
    guard text.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else { return text }
    return "\"" + Self.escaped(text, ["\"": "\"\""]) + "\""
  }

  private static func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += escapes[$1] ?? String($1) }
  }

  private func markdown(_ run: QuotedRun, of article: Article) -> String {
    var lines = ["> " + run.text]
    var who = (run.speaker ?? "") + (run.isGuess ? "\u{00A0}?" : "")
    if let via = run.via { who += who.isEmpty ? "(\(via))" : " (\(via))" }
    if !who.isEmpty { lines.append(">\n> — " + who) }
    let title = Self.escaped(article.headline, ["[": "\\[", "]": "\\]"])
    let link = article.url.map { "[\(title)](<\(Self.escaped($0, ["<": "%3C", ">": "%3E"]))>)" } ?? title
    let source = [link, article.site?.name ?? article.agency, article.dateline?.published ?? article.dateline?.raw]
    lines.append("\n" + source.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ") + "\n\n")
    return lines.joined(separator: "\n")
  }
}
