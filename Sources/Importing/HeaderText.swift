import ArticleModel
import Deciphering

/// The text of a header field, its encoded words (`=?utf-8?B?…?=`, RFC 2047) read.
enum HeaderText {
  static func decoded(_ bytes: [UInt8]) -> String {
    var text = ""
    var plain: [UInt8] = []
    /// White space between two encoded words is none of the text.
    var followsWord = false
    var index = 0
    func endPlain() {
      guard !plain.isEmpty else { return }
      let isGap = plain.allSatisfy { $0 == 0x20 || $0 == 0x09 }
      if !(isGap && followsWord) { text += CharsetDecoder.decode(plain).text }
      plain = []
    }
    while index < bytes.count {
      if bytes[index] == 0x3D, let word = encodedWord(bytes, at: index) {
        if !followsWord || !plain.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
          followsWord = false
          endPlain()
        }
        plain = []
        text += word.text
        index = word.end
        followsWord = true
      } else {
        if bytes[index] != 0x20, bytes[index] != 0x09 {
          if followsWord, !plain.isEmpty {
            followsWord = false
            endPlain()
          }
          followsWord = false
        }
        plain.append(bytes[index])
        index += 1
      }
    }
    followsWord = false
    endPlain()
    return CleanText.field(text)
  }

  /// `=?charset?encoding?text?=` at a place.
  private static func encodedWord(_ bytes: [UInt8], at start: Int) -> (text: String, end: Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == 0x3F else { return nil }
    let limit = min(bytes.count, start + 2000)
    var marks: [Int] = []
    var index = start + 2
    while index < limit, marks.count < 3 {
      if bytes[index] == 0x3F { marks.append(index) }
      index += 1
    }
    guard marks.count == 3, marks[2] + 1 < bytes.count, bytes[marks[2] + 1] == 0x3D, marks[1] == marks[0] + 2 else {
      return nil
    }
    let charset = String(decoding: bytes[(start + 2)..<marks[0]].prefix { $0 != 0x2A }, as: UTF8.self)
    let raw = bytes[(marks[1] + 1)..<marks[2]]
    let content: [UInt8]
    switch bytes[marks[0] + 1] {
    case UInt8(ascii: "B"), UInt8(ascii: "b"): content = Base64Text.decoded(raw)
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      content = TransferEncoding.quotedPrintable(raw, spacesAreUnderscores: true)
    default: return nil
    }
    return (CharsetDecoder.decode(content, headerCharset: charset).text, marks[2] + 2)
  }
}
