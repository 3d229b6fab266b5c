import ArticleModel

/// A tag in Markdown's inline HTML.
struct HTMLTag: Equatable {
  /// In lower case.
  var name: String
  var isClosing: Bool
  private var attributes: [String: String] = [:]

  subscript(attribute: String) -> String? { attributes[attribute] }

  var direction: Direction? { attributes["dir"].flatMap { Direction(rawValue: $0.lowercased()) } }

  /// What the element's text is marked as.
  var kind: Inline.Kind? {
    switch name {
    case "b", "strong": .strong
    case "i", "em", "cite": .emphasis
    case "code", "kbd", "tt", "samp": .code
    case "a": attributes["href"].map { .link(CleanText.field($0)) }
    default: nil
    }
  }

  /// The tags of a piece of HTML; comments and what stands between are passed over.
  static func tags(in html: String) -> [HTMLTag] {
    var tags: [HTMLTag] = []
    var rest = Array(html.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(start + 1)...]
      if let tag = HTMLTag(&rest) { tags.append(tag) }
    }
    return tags
  }

  /// Whether nothing but tags, comments and space stands in it.
  static func isOnlyTags(_ html: String) -> Bool {
    var isInside = false
    for byte in html.utf8 {
      if byte == UInt8(ascii: "<") { isInside = true }
      if !isInside, byte > 0x20 { return false }
      if byte == UInt8(ascii: ">") { isInside = false }
    }
    // What is never closed is no tag.
    return !isInside
  }

  /// Takes a tag off, behind its `<`; nil for a comment or anything else.
  private init?(_ bytes: inout ArraySlice<UInt8>) {
    isClosing = bytes.first == UInt8(ascii: "/")
    if isClosing { bytes = bytes.dropFirst() }
    name = Self.word(&bytes).lowercased()
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else { return nil }
    while let next = bytes.first, next != UInt8(ascii: ">") {
      bytes = bytes.dropFirst()
      guard next <= 0x20 else { continue }
      let attribute = Self.word(&bytes).lowercased()
      guard !attribute.isEmpty else { continue }
      bytes = bytes.drop { $0 <= 0x20 }
      guard bytes.first == UInt8(ascii: "=") else { continue }
      bytes = bytes.dropFirst().drop { $0 <= 0x20 }
      attributes[attribute] = Self.value(&bytes)
    }
  }

  private static func word(_ bytes: inout ArraySlice<UInt8>) -> String {
    let word = bytes.prefix {
      $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: "/")
    }
    bytes = bytes[word.endIndex...]
    return String(decoding: word, as: UTF8.self)
  }

  private static func value(_ bytes: inout ArraySlice<UInt8>) -> String {
    guard let mark = bytes.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      let value = bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }
      bytes = bytes[value.endIndex...]
      return String(decoding: value, as: UTF8.self)
    }
    let value = bytes.dropFirst().prefix { $0 != mark }
    bytes = bytes[value.endIndex...].dropFirst()
    return String(decoding: value, as: UTF8.self)
  }
}
