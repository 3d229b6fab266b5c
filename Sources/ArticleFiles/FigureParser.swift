import ArticleModel
import JSONText

/// A picture that stands alone: `![text](url){caption="…" credit="…"}`.
enum FigureParser {
  static func picture(in bytes: [UInt8]) -> Picture? {
    guard bytes.starts(with: "![".utf8) else { return nil }
    var index = 2
    while index < bytes.count, bytes[index] != UInt8(ascii: "]") {
      if bytes[index] == UInt8(ascii: "[") { return nil }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard index + 1 < bytes.count, let link = LinkDestination(in: bytes, at: index + 1) else { return nil }
    let text = InlineParser.richText(Array(bytes[2..<index])).text
    var picture = Picture(
      url: link.url.isEmpty ? nil : link.url, alternativeText: text.isEmpty ? nil : text, caption: link.title)
    guard read(bytes[link.end...], into: &picture) else { return nil }
    return picture
  }

  /// `{name="JSON string" …}` up to the end of the line; false where it is anything else.
  private static func read(_ bytes: ArraySlice<UInt8>, into picture: inout Picture) -> Bool {
    if bytes.isEmpty { return true }
    guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return false }
    var rest = bytes.dropFirst().dropLast()
    while !rest.isEmpty {
      guard let equals = rest.firstIndex(of: UInt8(ascii: "=")), let end = stringEnd(rest[(equals + 1)...]),
        case .success(.string(let raw)) = JSONValue.parse(rest[(equals + 1)..<end])
      else { return false }
      let value = CleanText.line(raw)
      switch String(decoding: rest[..<equals], as: UTF8.self) {
      case "alt": picture.alternativeText = value
      case "url": picture.url = value
      case "caption": picture.caption = value
      case "credit": picture.credit = value
      default: return false
      }
      rest = rest[end...].drop { $0 == 0x20 }
    }
    return true
  }

  private static func stringEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.first == UInt8(ascii: "\"") else { return nil }
    var index = bytes.startIndex + 1
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\"") { return index + 1 }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
