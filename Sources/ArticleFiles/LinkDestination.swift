import ArticleModel

/// The `(destination "title")` behind a link's text (CommonMark 6.3).
struct LinkDestination {
  /// Longer destinations are read as text, which bounds the search for their end.
  static let maximumLength = 8192
  /// More parentheses in one another are read as text, so that the ends of `[a](` upon `[a](` are not all looked for
  /// through one another (cmark has the same bound).
  static let maximumParentheses = 32

  var url: String
  var title: String?
  /// Behind the closing parenthesis.
  var end: Int

  init?(in bytes: [UInt8], at start: Int) {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    let limit = min(bytes.count, start + Self.maximumLength)
    var index = start + 1
    func skipSpaces() { while index < limit, bytes[index] == 0x20 { index += 1 } }
    skipSpaces()
    guard index < limit else { return nil }
    var raw: [UInt8] = []
    if bytes[index] == UInt8(ascii: "<") {
      index += 1
      while index < limit, bytes[index] != UInt8(ascii: ">") {
        if bytes[index] == UInt8(ascii: "<") { return nil }
        if bytes[index] == UInt8(ascii: "\\"), index + 1 < limit {
          raw.append(bytes[index])
          index += 1
        }
        raw.append(bytes[index])
        index += 1
      }
      index += 1
    } else {
      var depth = 0
      while index < limit, bytes[index] > 0x20 {
        if bytes[index] == UInt8(ascii: "(") {
          depth += 1
          if depth > Self.maximumParentheses { return nil }
        }
        if bytes[index] == UInt8(ascii: ")") {
          if depth == 0 { break }
          depth -= 1
        }
        if bytes[index] == UInt8(ascii: "\\"), index + 1 < limit {
          raw.append(bytes[index])
          index += 1
        }
        raw.append(bytes[index])
        index += 1
      }
    }
    skipSpaces()
    if index < limit, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      let mark = bytes[index]
      var text: [UInt8] = []
      index += 1
      while index < limit, bytes[index] != mark {
        if bytes[index] == UInt8(ascii: "\\"), index + 1 < limit { index += 1 }
        text.append(bytes[index])
        index += 1
      }
      title = CleanText.line(String(decoding: text, as: UTF8.self))
      index += 1
      skipSpaces()
    }
    guard index < limit, bytes[index] == UInt8(ascii: ")") else { return nil }
    end = index + 1
    url = CleanText.line(CharacterReference.unescaped(raw))
  }
}
