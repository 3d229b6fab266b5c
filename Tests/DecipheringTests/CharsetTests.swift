import CCharsets
import Glibc
import Testing

@testable import Deciphering

struct CharsetTests {
  private static var all: [wq_charset] { (0..<100).compactMap { wq_charset_at(Int32($0))?.pointee } }

  /// The standard has 228 labels.
  @Test func everyLabelIsKnown() {
    var labels: [String] = []
    for charset in Self.all {
      for label in String(cString: charset.labels).split(separator: " ") {
        labels.append(String(label))
        // Two that the standard refuses are not known to iconv either.
        if ["hz-gb-2312", "replacement", "csiso2022kr", "iso-2022-cn-ext", "iso-2022-cn", "iso-2022-kr"].contains(label)
        {
          continue
        }
        #expect(Charset(label: String(label))?.name == String(cString: charset.name), "\(label)")
        #expect(Charset(label: " \(label.uppercased())\n")?.name == String(cString: charset.name), "\(label)")
      }
    }
    #expect(labels.count == 228)
    #expect(Set(labels).count == 228)
    #expect(Charset(label: "") == nil)
    #expect(Charset(label: "nonsense") == nil)
    #expect(Charset(label: "../../x") == nil)
  }

  /// Every table against iconv's, but for those that the standard settles otherwise, and those that iconv reads a letter
  /// late because a mark may follow.
  @Test func tablesAgreeWithIconv() throws {
    let otherwise: Set = [
      "iso-8859-8-i", "x-user-defined", "x-mac-cyrillic", "koi8-u", "macintosh", "windows-1255", "windows-1258",
    ]
    var compared = 0
    for charset in Self.all where charset.table != nil {
      let name = String(cString: charset.name)
      if otherwise.contains(name) { continue }
      for byte in UInt8(0x80)...0xFF {
        let ours = try #require(Charset(label: name)).decode([byte])
        guard let theirs = Self.iconv(byte, name) else { continue }
        #expect(ours.text == theirs, "\(name) \(byte)")
        compared += 1
      }
    }
    #expect(compared > 2_500)
  }

  private static func iconv(_ byte: UInt8, _ name: String) -> String? {
    let converter = iconv_open("UTF-8", name)
    guard let converter, converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input: [CChar] = [CChar(bitPattern: byte)]
    var output = [CChar](repeating: 0, count: 16)
    return input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (source, left) = (input.baseAddress, 1)
        var (target, room) = (output.baseAddress, 16)
        guard Glibc.iconv(converter, &source, &left, &target, &room) == 0 else { return nil }
        return String(decoding: output[..<(16 - room)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
    }
  }

  @Test func lettersOfSeveralBytesAreRead() throws {
    #expect(try #require(Charset(label: "sjis")).decode([0x93, 0xFA, 0x96, 0x7B]).text == "日本")
    #expect(try #require(Charset(label: "gb2312")).decode([0xD6, 0xD0, 0xCE, 0xC4]).text == "中文")
    #expect(try #require(Charset(label: "utf-16")).decode([0x2D, 0x06, 0x31]).replaced == 1)
    #expect(try #require(Charset(label: "iso-8859-6")).decode([0xC7, 0x80, 0xFF]).text == "ا\u{80}\u{FFFD}")
  }

  @Test func anUnknownCharsetIsTold() {
    let decoded = CharsetDecoder.decode([0x61, 0xE9], headerCharset: "no\u{1B}ne")
    #expect(decoded.warnings.first == "the charset no?ne is not known")
    #expect(decoded.text == "aé")
    #expect(CharsetDecoder.decode([0x61], userCharset: "x").warnings == ["the charset x is not known"])
  }
}
