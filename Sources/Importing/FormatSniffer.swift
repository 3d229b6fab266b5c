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
  enum Format: Equatable { case articleFile, markdown, text }

  static func format(of text: String, name: String, media: MediaType, asked: ImportOptions.Format) -> Format {
    let isArticleFile = text.utf8.starts(with: "---\nwarraq: \"".utf8)
    switch asked {
    case .text: return .text
    case .md: return isArticleFile ? .articleFile : .markdown
    case .auto:
      if isArticleFile { return .articleFile }
      if ["text/markdown", "text/x-markdown"].contains(media.type) { return .markdown }
      let name = name.lowercased()
      return name.hasSuffix(".md") || name.hasSuffix(".markdown") ? .markdown : .text
    }
  }

  /// What a text that does not name itself is called by.
  static func title(fromName name: String) -> String {
    guard name != "-" else { return "" }
    let file = name.split(separator: "/").last.map(String.init) ?? ""
    let stem = file.lastIndex(of: ".").map { $0 > file.startIndex ? String(file[..<$0]) : file } ?? file
    return CleanText.field(stem)
  }
}
