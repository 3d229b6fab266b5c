import ArticleModel

/// The parts of a `Content-Type` that matter here.
struct MediaType: Equatable {
  var type = ""
  var charset: String?

  init(_ header: String?) {
    guard let header else { return }
    let parts = header.split(separator: ";").map { $0.lowercased().filter { $0 != " " && $0 != "\"" } }
    type = parts.first ?? ""
    charset = parts.first { $0.hasPrefix("charset=") }.map { String($0.dropFirst(8)) }
  }
}

/// Tells what an input is from the user's word, its media type, its name and its first bytes.
enum FormatSniffer {
  enum Format: Equatable { case articleFile, markdown, html, text }

  static func format(of text: String, name: String, media: MediaType, asked: ImportOptions.Format) -> Format {
    let isArticleFile = text.utf8.starts(with: "---\nwarraq: \"".utf8)
    switch asked {
    case .text: return .text
    case .md: return isArticleFile ? .articleFile : .markdown
    case .html: return .html
    case .mail: return .text
    case .auto:
      if isArticleFile { return .articleFile }
      if ["text/markdown", "text/x-markdown"].contains(media.type) { return .markdown }
      let name = name.lowercased()
      if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return .markdown }
      return isPage(text.utf8, name: name, media: media, asked: asked) ? .html : .text
    }
  }

  /// Whether bytes are a page of HTML, before they are decoded: their marks are ASCII in all charsets but UTF-16.
  static func isPage(
    _ bytes: some Sequence<UInt8>, name: String, media: MediaType, asked: ImportOptions.Format
  ) -> Bool {
    if asked != .auto { return asked == .html }
    if ["text/html", "application/xhtml+xml"].contains(media.type) { return true }
    let name = name.lowercased()
    if [".html", ".htm", ".xhtml", ".shtml"].contains(where: { name.hasSuffix($0) }) { return true }
    if name.hasSuffix(".md") || name.hasSuffix(".markdown") { return false }
    // Most texts begin with something else, in which case there is nothing to be looked for.
    var sample = bytes.prefix(1024).makeIterator()
    while let byte = sample.next() {
      if byte == 0x3C { break }
      if byte != 0, byte < 0x80, byte != 0x20, !(0x09...0x0D).contains(byte) { return false }
    }
    let head = bytes.prefix(1024).filter { $0 != 0 && $0 < 0x80 }
    let text = String(decoding: head, as: UTF8.self).lowercased().drop { $0.isWhitespace }
    return text.hasPrefix("<") && ["<!doctype html", "<html", "<head", "<body"].contains { text.contains($0) }
  }

  /// Whether bytes are mail: a message or a mailbox, by fields that only programs write.
  static func isMail(_ bytes: [UInt8], name: String, media: MediaType, asked: ImportOptions.Format) -> Bool {
    if asked != .auto { return asked == .mail }
    if ["message/rfc822", "application/mbox", "multipart/related"].contains(media.type) { return true }
    let name = name.lowercased()
    if [".eml", ".mbox", ".mht", ".mhtml"].contains(where: { name.hasSuffix($0) }) { return true }
    var names: Set<String> = []
    // Line by line: the first one says of nearly all that they are no mail.
    var rest = bytes.prefix(16 << 10)
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      let line = rest[..<end].last == 0x0D ? rest[..<end].dropLast() : rest[..<end]
      rest = rest[end...].dropFirst()
      guard let first = line.first else { break }
      if first == 0x20 || first == 0x09 || names.isEmpty && line.starts(with: "From ".utf8) { continue }
      guard let colon = line.firstIndex(of: 0x3A), line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) }) else {
        return false
      }
      names.insert(String(decoding: line[..<colon], as: UTF8.self).lowercased())
    }
    return names.contains("from") && !names.isDisjoint(with: ["message-id", "mime-version", "received"])
  }

  /// What a text that does not name itself is called by.
  static func title(fromName name: String) -> String {
    guard name != "-" else { return "" }
    let file = name.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.lastIndex(of: ".").map { $0 > file.startIndex ? String(file[..<$0]) : file } ?? file
    return CleanText.field(stem)
  }
}
