/// A kind of text that makes a careless scanner look at the same bytes again and again.
struct HostilePattern: Sendable {
  let name: String
  /// A text of about so many bytes.
  let bytes: @Sendable (Int) -> [UInt8]

  private init(_ name: String, _ bytes: @escaping @Sendable (Int) -> [UInt8]) {
    (self.name, self.bytes) = (name, bytes)
  }

  /// One piece over and over.
  private init(_ name: String, _ unit: String, after head: String = "", before tail: String = "") {
    self.init(name) { size in Array(head.utf8) + repeated(Array(unit.utf8), size) + Array(tail.utf8) }
  }

  /// One piece over and over in the first half, another one in the second.
  private init(_ name: String, half: String, half other: String) {
    self.init(name) { size in repeated(Array(half.utf8), size / 2) + repeated(Array(other.utf8), size / 2) }
  }

  static let all: [HostilePattern] = controls + marks + blocks + quotes + scripts + bytes

  /// Controls that open a string and never close it.
  private static let controls = [
    HostilePattern("osc", "\u{1B}]"), HostilePattern("osc-letters", "\u{1B}]a"), HostilePattern("dcs", "\u{1B}P"),
    HostilePattern("apc", "\u{1B}_"), HostilePattern("sos-c1", "\u{98}"), HostilePattern("osc-c1", "\u{9D}x"),
    HostilePattern("csi", "\u{1B}["), HostilePattern("csi-digits", "1;", after: "\u{1B}["),
    HostilePattern("escapes", "\u{1B}"), HostilePattern("escape-blanks", " ", after: "\u{1B}"),
    HostilePattern("strings-and-lines", "\u{1B}]0;a\n"), HostilePattern("nul", "\u{0}"),
  ]

  /// Markdown within a paragraph.
  private static let marks = [
    HostilePattern("links", "[a]("), HostilePattern("links-angle", "[a](<b"),
    HostilePattern("links-title", "[a](b \"c"),
    HostilePattern("brackets", "["), HostilePattern("brackets-closed", "]"), HostilePattern("images", "!["),
    HostilePattern("brackets-both", half: "[", half: "]"), HostilePattern("less", "<"),
    HostilePattern("less-letters", "<a"), HostilePattern("anchors", "<a href=\"x\">"),
    HostilePattern("tags", half: "<b>", half: "</i>"), HostilePattern("tags-both", half: "<b>", half: "</b>"),
    HostilePattern("stars", "*"), HostilePattern("stars-open", "*a "), HostilePattern("stars-closed", "a* "),
    HostilePattern("stars-nested", half: "*a ", half: "b* "), HostilePattern("stars-two", "*a **b "),
    HostilePattern("stars-lines", "*a_ "), HostilePattern("underlines", "_a"), HostilePattern("code", "`a"),
    HostilePattern("code-growing") { size in
      var (bytes, length): ([UInt8], Int) = ([], 1)
      while bytes.count < size {
        bytes += repeatElement(UInt8(ascii: "`"), count: length) + [UInt8(ascii: "a")]
        length += 1
      }
      return bytes
    },
    HostilePattern("references", "&amp"), HostilePattern("numbers", "&#"), HostilePattern("backslashes", "\\"),
  ]

  /// Markdown's blocks, and lines.
  private static let blocks = [
    HostilePattern("quotes", "> "), HostilePattern("quote-lines", "> a\n"), HostilePattern("bullets", "- "),
    HostilePattern("bullet-lines", "- a\n"), HostilePattern("bullet-empty", "-\n"),
    HostilePattern("numbered", "1. a\n"),
    HostilePattern("nested-lists") { size in
      var (bytes, depth): ([UInt8], Int) = ([], 0)
      while bytes.count < size {
        bytes += repeatElement(0x20, count: 2 * (depth % 40)) + Array("- a\n".utf8)
        depth += 1
      }
      return bytes
    },
    HostilePattern("table-cells") { size in
      let cells = size / 8
      return repeated(Array("|a".utf8), cells * 2) + [0x0A] + repeated(Array("|-".utf8), cells * 2) + [0x0A]
        + repeated(Array("|b".utf8), cells * 4)
    },
    HostilePattern("table-rows", "|a|b|\n", after: "|a|b|\n|-|-|\n"),
    HostilePattern("table-ragged") { size in
      Array("|a|b|\n|-|-|\n".utf8) + repeated(Array("|c|d|\n".utf8), size / 2) + repeated(Array("|e".utf8), size / 2)
    },
    HostilePattern("headings", "# a\n"), HostilePattern("hashes", "#"), HostilePattern("fences", "```\n"),
    HostilePattern("code-lines", "    a \"b\" said\n"), HostilePattern("underlined", "a\n=\n"),
    HostilePattern("rules", "---\n"), HostilePattern("head-fields", "a: \"b\"\n", after: "---\n"),
    HostilePattern("cites", "> {cite=\"\n"), HostilePattern("figures", "![a](b){caption=\"c\" "),
    HostilePattern("verse", "a\\\n"), HostilePattern("line-feeds", "\n"), HostilePattern("blanks", " "),
    HostilePattern("tabs", "\t"), HostilePattern("tabs-inside", "\t", after: "a", before: "x\n"),
    HostilePattern("tab-words", "x\t"), HostilePattern("tab-lines", "a" + String(repeating: "\t", count: 100) + "x\n"),
    HostilePattern("tab-indents", "\t\t\tkelma w kelma\n"), HostilePattern("breaks", "**a** b  \nc<br>"),
    HostilePattern("breaks-page", "a<br>", after: "<!doctype html><p>"), HostilePattern("scripts-open", "a <script>"),
    HostilePattern("returns", "\r"), HostilePattern("words", "a\n\n"),
  ]

  /// Quotation marks.
  private static let quotes = [
    HostilePattern("double", "\""), HostilePattern("double-words", "\"a "), HostilePattern("guillemets", "«"),
    HostilePattern("guillemets-both", half: "«", half: "»"), HostilePattern("guillemets-words", "قال «أ "),
    HostilePattern("guillemets-colons", "قال: «أ "), HostilePattern("curly", "“a ”b "), HostilePattern("single", "'a "),
    HostilePattern("said", "\"a b c\" said x. "), HostilePattern("dashes-quotes", half: "—", half: "\"a "),
    HostilePattern("said-arabic", "قال فلان إن \"كلاما قيل هنا\" "),
    HostilePattern("said-name", "وقال أحمد علي \"نص قصير هنا\"، "),
    HostilePattern("said-names") { size in
      var (bytes, number): ([UInt8], Int) = ([], 0)
      while bytes.count < size {
        bytes += Array("وقال أحمد\(number) علي \"نص قصير هنا\"، ".utf8)
        number += 1
      }
      return bytes
    },
    HostilePattern("ampersands", "a & <b> "),
  ]

  /// Scripts, directions, clusters.
  private static let scripts = [
    HostilePattern("overrides", "\u{202E}"), HostilePattern("isolates", "\u{2066}"),
    HostilePattern("isolates-closed", "\u{2069}"),
    HostilePattern("embeddings-isolate-ends", half: "\u{202A}", half: "\u{2069}"),
    HostilePattern("pairs", "([{"), HostilePattern("pairs-both", half: "(", half: ")"),
    HostilePattern("marks", "\u{301}"), HostilePattern("arabic-marks", "\u{64B}", after: "ا"),
    HostilePattern("joiners", "\u{200D}"), HostilePattern("families", "👨\u{200D}"), HostilePattern("flags", "🇦"),
    HostilePattern("latin-word", "a"), HostilePattern("arabic-word", "ب"), HostilePattern("lam-alef", "لا"),
    HostilePattern("soft-hyphens", "\u{AD}"), HostilePattern("prices", "$("), HostilePattern("numbers-mixed", "1 ب "),
    HostilePattern("dates", "1/1/2020 "), HostilePattern("date-lines", "2020.01.01 | 10:00 بيروت\n"),
    HostilePattern("fields", "From: a\n"),
    HostilePattern("mails-nested", "Content-Type: message/rfc822\n\n", after: "From: a\nSubject: b\nMessage-ID: <1>\n"),
    HostilePattern(
      "mail-parts", "Content-Type: multipart/mixed; boundary=b\n\n--b\n",
      after: "From: a\nSubject: b\nMessage-ID: <1>\n"), HostilePattern("jamo", "\u{1100}"),
    HostilePattern("long-lines", String(repeating: "كلمة ", count: 30) + ".\n"),
  ]

  /// What is no text at all.
  private static let bytes = [
    HostilePattern("ff") { repeated([0xFF], $0) }, HostilePattern("lead-bytes") { repeated([0xC3], $0) },
    HostilePattern("utf-16") { [0xFF, 0xFE] + repeated([0x22, 0x00], $0) },
    HostilePattern("hebrew-lines") { repeated([0xF9, 0xEC, 0xE5, 0xED, 0x20, 0xF2, 0xE5, 0xEC, 0xED, 0x0A], $0) },
    HostilePattern("windows-1256") { repeated([0xC7, 0xE1, 0x20], $0) },
    HostilePattern("json", "[", after: "{\"text\":"), HostilePattern("json-lines", "{\"text\":\"a \\\"b\\\" said\"}\n"),
  ]
}

private func repeated(_ unit: [UInt8], _ size: Int) -> [UInt8] {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(size)
  while bytes.count + unit.count <= size { bytes += unit }
  return bytes
}
