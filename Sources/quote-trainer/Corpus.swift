import ArticleFiles
import Files
import JSONText
import Quoting

/// The labelled articles of a folder with the sets that design/quotations.md names.
struct Corpus {
  struct Fault: Error, CustomStringConvertible {
    var path: String
    var reason: String
    var description: String { "\(path): \(reason)" }
  }

  let folder: String
  private(set) var articles: [LabelledArticle] = []
  /// Path and hash of every file that was read.
  private(set) var digests: [(path: String, hash: String)] = []

  /// `sets` in order; see `load`.
  init(folder: String, sets: [String]) throws {
    self.folder = folder
    for set in sets {
      switch set {
      case "arabic-news": try loadPages(set)
      case "english-news": try loadEnglish(set)
      case "german-news": try loadGerman(set)
      default: try loadLabelled(set)
      }
    }
  }

  private mutating func read(_ path: String) throws -> [UInt8] {
    let bytes = try FileSystem().read("\(folder)/\(path)")
    digests.append((path, SHA256.hexDigest(of: bytes)))
    return bytes
  }

  private mutating func lines(_ path: String) throws -> [JSONValue] {
    var lines = JSONLines(try read(path))
    var found: [JSONValue] = []
    while let line = lines.next() {
      guard case .success(let value) = line.value else { throw Fault(path: path, reason: "line \(line.number)") }
      found.append(value)
    }
    return found
  }

  /// Five publishers' pages, and what was labelled in some of them.
  private mutating func loadPages(_ set: String) throws {
    for line in try lines("\(set)/labels.jsonl") {
      guard let id = line["id"]?.string else { continue }
      let page = String(decoding: try read("\(set)/\(id).txt"), as: UTF8.self)
      let lines = (Self.element("TITLE", in: page) + "\n" + Self.element("TEXT", in: page)).split(separator: "\n")
      let text = lines.map(Self.trimmed).filter { !$0.isEmpty }.joined(separator: "\n")
      articles.append(
        LabelledArticle(
          id: id, set: set, language: "ar", outlet: String(id.prefix(2)), text: text, labels: Self.labels(line),
          isComplete: true))
    }
  }

  private mutating func loadLabelled(_ set: String) throws {
    var labels: [String: JSONValue] = [:]
    for line in try lines("\(set)/labels.jsonl") { labels[line["id"]?.string ?? ""] = line }
    for line in try lines("\(set)/documents.jsonl") {
      guard let id = line["id"]?.string, let text = line["text"]?.string, let label = labels[id] else { continue }
      articles.append(
        LabelledArticle(
          id: id, set: set, language: line["lang"]?.string ?? "", outlet: line["source"]?.string ?? id, text: text,
          labels: Self.labels(label), isComplete: true))
    }
  }

  private mutating func loadEnglish(_ set: String) throws {
    for line in try lines("\(set)/runs.jsonl") {
      guard let id = line["id"]?.string, let text = line["text"]?.string else { continue }
      let labels = (line["runs"]?.array ?? []).compactMap { run -> LabelledArticle.Label? in
        guard let range = Self.range(run) else { return nil }
        let isStatement = run["cls"]?.string == "statement"
        var label = LabelledArticle.Label(range: range, allowed: isStatement ? 1 : 0b111110)
        label.isOptional = run["opt"] == .bool(true)
        label.names = [run["speaker"]?.string].compactMap { $0 }
        label.mentions = (run["src"]?.array ?? []).compactMap(Self.pair)
        let source = run["src_class"]?.string
        label.tellsSpeaker = isStatement && source != "pronoun" && source != "none" && !label.names.isEmpty
        return label
      }
      articles.append(
        LabelledArticle(
          id: id, set: set, language: "en", outlet: line["outlet"]?.string ?? id, text: text, labels: labels,
          isComplete: false))
    }
  }

  /// Direct speech is labelled; what stands in other speech may be words too, the rest is none.
  private mutating func loadGerman(_ set: String) throws {
    for line in try lines("\(set)/runs.jsonl") {
      guard let id = line["id"]?.string, let text = line["text"]?.string else { continue }
      var labels: [LabelledArticle.Label] = []
      for annotation in line["ann"]?.array ?? [] where annotation["type"]?.string == "Direct" {
        for range in (annotation["spans"]?.array ?? []).compactMap(Self.pair) {
          var label = LabelledArticle.Label(range: range, allowed: 1)
          label.names = [annotation["speaker"]?.string].compactMap { $0 }
          label.tellsSpeaker = !label.names.allSatisfy { TrainingText.isPronoun($0, language: "de") }
          labels.append(label)
        }
      }
      var article = LabelledArticle(
        id: id, set: set, language: "de", outlet: String(id.suffix(11).prefix(5)), text: text, labels: labels,
        isComplete: false)
      let speech = (line["ann"]?.array ?? []).flatMap { ($0["spans"]?.array ?? []).compactMap(Self.pair) }
      let spans = TrainingText(text, language: "de").spans
      for (span, match) in zip(spans, article.matches(spans)) where match == nil {
        if !speech.contains(where: { $0.overlaps(span) }) {
          article.labels.append(LabelledArticle.Label(range: span, allowed: 0b111110, tellsSpeaker: false))
        }
      }
      articles.append(article)
    }
  }

  private static func labels(_ line: JSONValue) -> [LabelledArticle.Label] {
    (line["quotes"]?.array ?? []).compactMap { quote in
      guard let range = range(quote), let kind = quote["kind"]?.string else { return nil }
      let classes = ["statement", "name", "title", "scare", "other"]
      guard let place = classes.firstIndex(of: kind) else { return nil }
      var label = LabelledArticle.Label(range: range, allowed: 1 << UInt8(place))
      label.isOptional = quote["optional"] == .bool(true)
      label.names =
        [quote["speaker"]?.string].compactMap { $0 } + (quote["speaker_alts"]?.array ?? []).compactMap(\.string)
      label.mentions = [quote["speaker_span"]].compactMap { $0.flatMap(pair) }
      label.via = quote["via"]?.string
      return label
    }
  }

  private static func range(_ value: JSONValue) -> Range<Int>? {
    guard let start = value["start"]?.integer, let end = value["end"]?.integer, start <= end else { return nil }
    return start..<end
  }

  private static func pair(_ value: JSONValue) -> Range<Int>? {
    guard let ends = value.array?.compactMap(\.integer), ends.count == 2, ends[0] <= ends[1] else { return nil }
    return ends[0]..<ends[1]
  }

  private static func element(_ name: String, in page: String) -> Substring {
    let bytes = page.utf8
    let (open, close) = (Array("<\(name)>".utf8), Array("</\(name)>".utf8))
    func find(_ wanted: [UInt8], from start: String.Index) -> String.Index? {
      var index = start
      while index < bytes.endIndex {
        if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) { return index }
        bytes.formIndex(after: &index)
      }
      return nil
    }
    guard let start = find(open, from: bytes.startIndex) else { return "" }
    let inner = bytes.index(start, offsetBy: open.count)
    guard let end = find(close, from: inner) else { return "" }
    return page[inner..<end]
  }

  /// A line without the white space around it, as Python's `strip` sees it.
  private static func trimmed(_ line: Substring) -> String {
    var scalars = line.unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}
