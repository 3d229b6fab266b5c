// Needs what only a debug build shows of the terminal's room.
#if DEBUG
  import ArticleFiles
  import ArticleModel
  import Feeds
  import Glibc
  import Importing
  import JSONText
  import Pages
  import Querying
  import Quoting
  import Reader
  import Screen
  import Typesetting
  import UnicodeText

  @testable import Terminal

  /// Each takes any bytes, and ends the program where something is not as promised.
  private let targets: [String: @Sendable ([UInt8]) -> Void] = [
    "article-file": { bytes in keepsPromises(ArticleDocument(parsing: String(decoding: bytes, as: UTF8.self)).article)
    },
    "plain-text": { bytes in for found in Importer.read(bytes, name: "a.txt") { keepsPromises(found) } },
    "markdown": { bytes in for found in Importer.read(bytes, name: "a.md") { keepsPromises(found.article) } },
    "page": { bytes in
      let options = ImportOptions(format: .html, url: "https://example.org/a/b.html")
      for found in Importer.read(bytes, name: "a.html", options: options) { keepsPromises(found) }
      _ = PageReader.blocks(ofFragment: String(decoding: bytes, as: UTF8.self))
    },
    "mail": { bytes in
      for found in Importer.read(bytes, name: "a.eml", options: ImportOptions(format: .mail)) {
        keepsPromises(found)
      }
    },
    "feed": { bytes in
      guard let feed = FeedReader.feed(bytes, address: "https://example.org/feed") else { return }
      for item in feed.items { keepsPromises(item.article(in: feed)) }
    },
    "statements": { bytes in statementsLieInTheText(String(decoding: bytes, as: UTF8.self)) },
    "query": { bytes in
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        for isPartial in [false, true] { _ = try? QueryParser.parse(String(line), isPartial: isPartial) }
      }
    },
    "theme": { bytes in
      for warning in ThemeParser.parse(String(decoding: bytes, as: UTF8.self)).warnings { isPrintable(warning.message) }
    },
    "configuration": { bytes in
      let file = SettingsFile(String(decoding: bytes, as: UTF8.self), path: "config")
      var settings = Settings()
      settings.offer(file)
      for setting in Setting.allCases { _ = (settings[setting], settings.flag(setting)) }
      _ = file.keymap(.standard)
    },
    "typeset": { bytes in typeset(bytes) },
    "terminal": { bytes in readAsTerminalInput(bytes) },
    "json-lines": { bytes in
      for line in JSONLines(bytes) {
        guard case .success(let value) = line.value else { continue }
        precondition(JSONValue.parse(value.jsonText) == .success(value), "JSON is not read back as it was written")
      }
    },
  ]

  private let target: @Sendable ([UInt8]) -> Void = {
    let name = getenv("WARRAQ_FUZZ").map { String(cString: $0) } ?? ""
    guard let target = targets[name] else {
      print("WARRAQ_FUZZ is one of \(targets.keys.sorted().joined(separator: ", "))")
      exit(2)
    }
    return target
  }()

  @_cdecl("LLVMFuzzerTestOneInput") public func runOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    target(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }

  /// What was left out is shown too, and spans lie within their text.
  private func keepsPromises(_ found: ImportedArticle) {
    keepsPromises(found.article)
    let names = found.article.byline.map(\.name) + [found.article.url ?? ""]
    for text in names + found.provenance.dropped.map(\.text) { isPrintable(text) }
    for (_, text) in found.article.paragraphs {
      let count = text.text.unicodeScalars.count
      for span in text.spans {
        precondition(0 <= span.range.lowerBound && span.range.upperBound <= count, "a span stands outside of its text")
      }
    }
  }

  /// The model's promise, and that the article's file is read back as the article.
  private func keepsPromises(_ article: Article) {
    let fields = [article.headline, article.kicker, article.standfirst, article.agency, article.dateline?.raw]
    for text in fields.compactMap(\.self) + article.paragraphs.map(\.text.text) { isPrintable(text) }
    let document = ArticleDocument(article: article)
    precondition(ArticleDocument(parsing: document.fileText) == document, "the file is not read back as it was written")
  }

  /// Statements come in order, lie within the text, and name somebody by words that are there.
  private func statementsLieInTheText(_ text: String) {
    let count = text.unicodeScalars.count
    for language in [nil, "ar", "fa", "he", "de", "fr"] {
      var end = 0
      for quote in QuoteFinder.quotes(in: text, language: language) {
        precondition(quote.range.lowerBound >= end && quote.range.upperBound <= count, "a statement lies elsewhere")
        end = quote.range.lowerBound
        precondition(quote.speaker?.isEmpty != true, "a speaker without a name")
      }
    }
  }

  private func isPrintable(_ text: String) {
    for scalar in text.unicodeScalars where scalar != "\n" {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      precondition(!isControl && scalar.value != 0x2028 && scalar.value != 0x2029, "a control stands in a text")
    }
  }

  /// An empty paragraph first; then each line's clusters once each, and no line over its measure that could be broken.
  private func typeset(_ bytes: [UInt8]) {
    let measure = Int(bytes.first ?? 0) % 90 + 1
    var setter = TextSetter(measure: measure)
    [].withUnsafeBufferPointer { setter.set(utf8: $0, direction: .auto) }
    bytes.withUnsafeBufferPointer { setter.set(utf8: $0, direction: .auto) }
    setter.take { _ in }
    for direction in [BaseDirection.auto, .leftToRight, .rightToLeft] {
      let paragraph = ShapedParagraph(StyledParagraph(String(decoding: bytes, as: UTF8.self), direction: direction))
      var end = 0
      for line in paragraph.lines(measure: measure) {
        precondition(line.range.lowerBound == end, "a line does not begin where the one before ends")
        end = line.range.upperBound
        _ = paragraph.visualLine(line)
      }
    }
  }

  /// However the bytes are split, nothing of an answer becomes a key with a control in it.
  private func readAsTerminalInput(_ bytes: [UInt8]) {
    var decoder = InputDecoder()
    decoder.awaitsReplies = bytes.first.map { $0 & 1 == 1 } ?? false
    var replies = TerminalReplies()
    var now = ContinuousClock.now
    let length = Int(bytes.last ?? 0) % 7 + 1
    for start in stride(from: 0, to: bytes.count, by: length) {
      let tokens = decoder.decode(bytes[start..<min(start + length, bytes.count)], at: now)
      now = now.advanced(by: .milliseconds(bytes[start] == 0 ? 6000 : 1))
      for token in tokens + decoder.expire(at: now) {
        if case .reply(let reply) = token { replies.note(reply, columns: 80) }
      }
    }
    _ = TerminalProfile.decide(replies, environment: TerminalEnvironment(["TERM": "xterm-256color"]))
  }
#else
  @_cdecl("LLVMFuzzerTestOneInput") public func runOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 { -1 }
#endif
