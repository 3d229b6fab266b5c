import CCharsets
import FoundationEssentials
import Testing

@testable import Deciphering

/// Texts in one byte a letter, without a word on which, read as what they are.
struct CharsetGuessTests {
  private struct Sample {
    var tag: String
    var text: String
  }

  private static func samples() throws -> [Sample] {
    let path = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let file = try String(contentsOfFile: "/\(path)/LanguageIdentificationTests/texts.txt", encoding: .utf8)
    return file.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let parts = line.split(separator: "\t", maxSplits: 2).map(String.init)
      return Sample(tag: parts[0], text: parts[2].split(separator: "\\n").joined(separator: "\n"))
    }
  }

  private static let charsets = [
    "ar": ["windows-1256", "iso-8859-6"], "he": ["windows-1255", "iso-8859-8-i"], "ru": ["windows-1251", "koi8-r"],
    "en": ["windows-1252"], "de": ["windows-1252"], "fr": ["windows-1252"], "tr": ["windows-1254"],
  ]

  /// The bytes of a text; nil where the charset has not all of its letters.
  static func encode(_ text: String, _ label: String) -> [UInt8]? {
    var index: Int32 = 0
    while let charset = wq_charset_at(index)?.pointee {
      index += 1
      guard String(cString: charset.name) == label, let table = charset.table else { continue }
      var bytes: [UInt8] = []
      for scalar in text.unicodeScalars {
        if scalar.isASCII {
          bytes.append(UInt8(scalar.value))
        } else if let place = (0..<128).first(where: { UInt32(table[$0]) == scalar.value }) {
          bytes.append(UInt8(0x80 + place))
        } else {
          return nil
        }
      }
      return bytes
    }
    return nil
  }

  @Test func textsOfOurOwnAreRead() throws {
    var table: [String: [String: Int]] = [:]
    var weak = 0
    var wrong: [String] = []
    for sample in try Self.samples() {
      for label in Self.charsets[sample.tag] ?? [] {
        guard let bytes = Self.encode(sample.text, label), bytes.contains(where: { $0 >= 0x80 }) else { continue }
        let decoded = CharsetDecoder.decode(bytes)
        table[label, default: [:]][decoded.charset, default: 0] += 1
        if decoded.text != sample.text {
          wrong.append("\(label) read as \(decoded.charset): \(sample.text)")
          // What is misread is said to be a guess.
          if decoded.warnings.isEmpty { wrong[wrong.count - 1] = "SURE " + wrong[wrong.count - 1] }
        }
        if !decoded.warnings.isEmpty { weak += 1 }
      }
    }
    let count = table.values.flatMap(\.values).reduce(0, +)
    print("charset of \(count) texts, of which \(weak) with a warning:")
    for (label, found) in table.sorted(by: { $0.key < $1.key }) {
      print(
        "  \(label): \(found.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))")
    }
    for line in wrong { print(line) }
    #expect(count > 180)
    #expect(wrong.isEmpty)
  }

  @Test(arguments: [
    ("أَعْلَنَتِ البَلَدِيَّةُ أَنَّ أَعْمَالَ التَّرْمِيمِ سَتَبْدَأُ فِي الأُسْبُوعِ المُقْبِلِ", "windows-1256"),
    ("הָעִירִיָּה הוֹדִיעָה כִּי עֲבוֹדוֹת הַשִּׁפּוּץ", "windows-1255"),
    ("قال الوزير إن الخطة المقبلة", "iso-8859-6"), ("Le café est fermé", "windows-1252"),
    ("He said “yes” – and left.", "windows-1252"), ("Ärzte", "windows-1252"), ("Москва", "windows-1251"),
    ("بيروت", "windows-1256"), ("ירושלים", "windows-1255"),
  ])
  func marksAndShortTexts(_ text: String, _ label: String) throws {
    let decoded = CharsetDecoder.decode(try #require(Self.encode(text, label)))
    #expect(decoded.text == text)
  }

  @Test func hebrewInTheOrderOfTheScreenIsTurned() throws {
    let text = "העירייה הודיעה (אתמול) כי 25 חנויות של Coffee House יישארו פתוחות.\nהמהנדס אמר שגג העץ יוחזר למצבו."
    let stored = VisualHebrew.logical(text)
    #expect(stored != text)
    let bytes = try #require(Self.encode(stored, "iso-8859-8"))
    let decoded = CharsetDecoder.decode(bytes, headerCharset: "ISO-8859-8")
    #expect(decoded.text == text)
    #expect(decoded.charset == "iso-8859-8")
    let logical = CharsetDecoder.decode(try #require(Self.encode(text, "iso-8859-8")), headerCharset: "visual")
    #expect(logical.text == text)
  }

  private static let page = "أعلنت وزارة الخارجية اليوم أن الوفد وصل إلى العاصمة صباح الأربعاء لإجراء محادثات"

  /// A page that says what it is not is read as what it is, with a word on it.
  @Test(arguments: ["utf-8", "iso-8859-1", "windows-1252", "iso-8859-6"])
  func whatATextSaysOfItselfMayBeWrong(_ label: String) throws {
    let bytes = try #require(Self.encode(Self.page, "windows-1256"))
    let decoded = CharsetDecoder.decode(bytes, declaredCharset: label)
    #expect(decoded.text == Self.page)
    #expect(decoded.warnings.contains { $0.contains("windows-1256") && $0.contains("--charset") })
    #expect(CharsetDecoder.decode(bytes, userCharset: label).charset != "windows-1256", "the user's word holds")
  }

  @Test(arguments: [
    ("Ο υπουργός είπε ότι οι συνομιλίες θα συνεχιστούν", "windows-1253"),
    ("Ministr řekl, že jednání budou pokračovat příští týden", "windows-1250"),
    ("Le ministre a été prévenu à Genève", "iso-8859-1"), ("จดหมายจากกรุงเทพ", "windows-874"),
    ("МИНИСТЕРСТВО ИНОСТРАННЫХ ДЕЛ", "iso-8859-5"), ("Žilina a Košice", "iso-8859-2"),
  ])
  func whatATextSaysOfItselfHoldsElse(_ text: String, _ label: String) throws {
    let bytes = try #require(Self.encode(text, label == "iso-8859-1" ? "windows-1252" : label))
    #expect(CharsetDecoder.decode(bytes, declaredCharset: label).text == text)
  }

  @Test func capitalsAndDOSAreRead() throws {
    let capitals = "МИНИСТЕРСТВО ИНОСТРАННЫХ ДЕЛ СООБЩИЛО СЕГОДНЯ"
    #expect(CharsetDecoder.decode(try #require(Self.encode(capitals, "windows-1251"))).text == capitals)
    let hebrew = "ראש הממשלה הודיע היום כי המשא ומתן יימשך עד סוף השבוע, ואמר שהממשלה תדון בהצעה"
    let dos = hebrew.unicodeScalars.map { $0.value >= 0x5D0 ? UInt8($0.value - 0x5D0 + 0x80) : UInt8($0.value) }
    #expect(CharsetDecoder.decode(dos).text == hebrew)
    #expect(CharsetDecoder.decode(dos, userCharset: "cp862").text == hebrew)
  }

  /// One word may be one of several languages.
  @Test(arguments: [("بغداد", "windows-1256"), ("ąęćź", "windows-1250"), ("Привет", "windows-1251")])
  func aWordAloneIsAGuess(_ text: String, _ label: String) throws {
    let decoded = CharsetDecoder.decode(try #require(Self.encode(text, label)))
    #expect(decoded.warnings.contains { $0.contains("--charset") })
    if label == "windows-1256" { #expect(decoded.text == text) }
    // Letters of ASCII beside them tell.
    let beside = CharsetDecoder.decode(try #require(Self.encode("The café – “closed” à Paris", "windows-1252")))
    #expect(beside.warnings.isEmpty)
  }

  @Test func whatTheStandardRefusesIsNamedAsSuch() {
    for label in ["replacement", "hz-gb-2312"] {
      let decoded = CharsetDecoder.decode(Array("abc".utf8), userCharset: label)
      #expect(
        decoded.warnings.contains { $0.contains("refused by the Encoding Standard") }, "\(label) \(decoded.warnings)")
    }
    #expect(CharsetDecoder.decode(Array("abc".utf8), userCharset: "none").warnings.first?.contains("not known") == true)
  }

  @Test func aWeakGuessIsTold() {
    let noise = (0..<400).map { UInt8(0x80 + $0 * 37 % 128) }
    #expect(CharsetDecoder.decode(noise).warnings.contains { $0.contains("--charset") })
    #expect(CharsetDecoder.decode([0xA4, 0xA6, 0x20, 0xB1]).source == "guess")
  }
}
