import ArticleModel

/// A page that a browser saved to a file says in a comment at its top where it came from.
enum SavedPage {
  /// Comments stand in the first so many bytes.
  private static let reach = 4096

  /// "<!-- saved from url=(0021)https://paper.example/ -->" and SingleFile's " url: https://paper.example/".
  static func address(of text: String) -> String? {
    let head = String(decoding: text.utf8.prefix(reach), as: UTF8.self)
    for comment in head.split(separator: "<!--", omittingEmptySubsequences: false).dropFirst() {
      let words = comment.prefix(upTo: comment.firstRange(of: "-->")?.lowerBound ?? comment.endIndex)
        .split { $0.isWhitespace }
      for (index, word) in words.enumerated() {
        if word.hasPrefix("url=("), let close = word.firstIndex(of: ")") {
          return address(word[word.index(after: close)...])
        }
        if word == "url:", words.contains("SingleFile"), index + 1 < words.count { return address(words[index + 1]) }
      }
    }
    return nil
  }

  private static func address(_ text: Substring) -> String? {
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else { return nil }
    return WebAddress(String(text))?.text
  }
}
