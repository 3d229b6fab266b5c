import ArticleModel
import Deciphering
import Pages

/// A mail as an article: its head in the fields, its richest text in the blocks, its attachments by name.
struct MailArticle {
  private(set) var article = Article()
  private(set) var evidence: [String: String] = [:]
  private(set) var charset: String?
  private var attachments: [String] = []

  /// A message in a message, or a part in a part, that stands deeper is named and not opened: a mail may hold a million.
  private static let maximumDepth = 10

  init(_ message: MailMessage) { self.init(message, depth: 0) }

  private init(_ message: MailMessage, depth: Int) {
    if let subject = message["subject"], !subject.isEmpty {
      article.headline = subject
      evidence["title"] = "subject"
    }
    if let from = message["from"], let author = Self.author(from) {
      article.byline = [author]
      evidence["byline"] = "from"
    }
    if let date = message["date"], let dateline = DatelineParser.parse(date) {
      article.dateline = dateline
      article.dateline?.place = nil
      evidence["published"] = "date"
    }
    if let list = message["list-id"].map({ CleanText.field(String($0.prefix { $0 != "<" })) }), !list.isEmpty {
      article.site = Site(name: list)
    }
    article.url = message["archived-at"].map { $0.filter { $0 != "<" && $0 != ">" } }.flatMap {
      $0.hasPrefix("https://") || $0.hasPrefix("http://") ? CleanText.field($0) : nil
    }
    add(message, depth: depth)
    if !attachments.isEmpty {
      article.blocks.append(.rule)
      article.blocks.append(.list(ordered: false, items: attachments.map { [.paragraph(RichText($0))] }))
    }
  }

  /// "Jane Doe" <jane@example.org>, jane@example.org (Jane Doe)
  private static func author(_ field: String) -> Author? {
    let quoted = field.filter { $0 != "\"" }
    let name = CleanText.field(String(quoted.prefix { $0 != "<" }))
    if !name.isEmpty, !name.contains("@") { return Author(name: name) }
    if let open = field.firstIndex(of: "("), let close = field[open...].firstIndex(of: ")") {
      return Author(name: CleanText.field(String(field[field.index(after: open)..<close])))
    }
    let address = CleanText.field(field.filter { $0 != "<" && $0 != ">" })
    return address.isEmpty ? nil : Author(name: address)
  }

  private mutating func add(_ part: MailMessage, depth: Int) {
    let type = part.contentType.value
    guard part.disposition.value != "attachment", depth < Self.maximumDepth else { return attach(part) }
    switch type {
    case "multipart/alternative":
      // The richest that can be read, which is the last of them.
      if let best = part.parts.last(where: { Self.holdsText($0, depth: depth + 1) }) { add(best, depth: depth + 1) }
    case _ where type.hasPrefix("multipart/"):
      for inner in part.parts { add(inner, depth: depth + 1) }
    case "message/rfc822":
      let inner = MailArticle(MailMessage(part.content[...]), depth: depth + 1)
      article.blocks.append(.quote([.paragraph(RichText(inner.article.headline))] + inner.article.blocks, cite: nil))
    case "text/html", "application/xhtml+xml":
      let text = decoded(part, declared: DeclaredCharset.ofMarkup(part.content))
      article.blocks += PageReader.blocks(ofFragment: text)
    case "text/plain", "text", "":
      let text = decoded(part, declared: nil)
      article.blocks += PlainText.blocks(of: text)
    default: attach(part)
    }
  }

  /// Whether one of several forms of the same text can be read.
  private static func holdsText(_ part: MailMessage, depth: Int) -> Bool {
    let type = part.contentType.value
    if type.hasPrefix("multipart/") {
      return depth < maximumDepth && part.parts.contains { holdsText($0, depth: depth + 1) }
    }
    return type == "text/html" || type == "text/plain" && !part.body.isEmpty
  }

  private mutating func decoded(_ part: MailMessage, declared: String?) -> String {
    let found = CharsetDecoder.decode(
      part.content, headerCharset: part.contentType.parameters["charset"], declaredCharset: declared)
    charset = charset ?? found.charset
    return CleanText.lines(of: found.text)
  }

  private mutating func attach(_ part: MailMessage) {
    let type = part.contentType.value
    let size = part.content.count
    // A picture that the text shows has no name of its own.
    guard part.fileName != nil || !type.hasPrefix("image/") else { return }
    attachments.append(
      [part.fileName ?? type, part.fileName == nil ? nil : type, "\((size + 1023) / 1024) KB"]
        .compactMap { $0 }.joined(separator: " · "))
  }
}

/// The messages of a mailbox file: each begins behind an empty line with "From " (RFC 4155).
enum MailFile {
  static func messages(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = Array("From ".utf8)
    guard bytes.starts(with: mark) else { return [bytes[...]] }
    var messages: [ArraySlice<UInt8>] = []
    var start = 0
    var line = 0
    var followsGap = true
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      if followsGap, line > 0, bytes[line..<end].starts(with: mark) {
        messages.append(withoutMark(bytes[start..<line]))
        start = line
      }
      followsGap = end - line <= 1 && bytes[line..<end].allSatisfy { $0 == 0x0D }
      line = end + 1
    }
    messages.append(withoutMark(bytes[start...]))
    return messages
  }

  private static func withoutMark(_ message: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    message.firstIndex(of: 0x0A).map { message[($0 + 1)...] } ?? message
  }
}
