/// What bytes are that no article can be read from, told by how they begin.
struct ForeignKind {
  /// What it is, and the way out.
  let description: String

  init?(_ bytes: [UInt8]) {
    let head = bytes.prefix(4096)
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      description = Self.empty
    } else if let (_, word) = Self.beginnings.first(where: { head.starts(with: $0.0) }) {
      description = word
    } else if let word = Self.container(Array(head)) ?? Self.binary(bytes) ?? Self.markup(Array(head))
      ?? Self.bareMarkup(bytes)
    {
      description = word
    } else {
      return nil
    }
  }

  static let empty = "is empty"
  private static let picture = "is a picture"
  private static let sound = "is a sound or a film"
  private static let program = "is a program, no text"
  private static let font = "is a font"

  private static func archive(_ name: String) -> String { "is a \(name) archive; unpack it" }

  private static let beginnings: [([UInt8], String)] = [
    ([0x1F, 0x8B], archive("gzip")), (Array("BZh".utf8), archive("bzip2")), ([0xFD, 0x37, 0x7A, 0x58], archive("xz")),
    ([0x28, 0xB5, 0x2F, 0xFD], archive("zstd")), ([0x37, 0x7A, 0xBC, 0xAF], archive("7z")),
    (Array("Rar!".utf8), archive("rar")), ([0x89] + Array("PNG".utf8), picture), ([0xFF, 0xD8, 0xFF], picture),
    (Array("GIF8".utf8), picture), (Array("II*\0".utf8), picture), (Array("MM\0*".utf8), picture),
    ([0, 0, 1, 0], picture), (Array("8BPS".utf8), picture),
    (Array("%PDF-".utf8), "is a PDF document; pdftotext makes text of it"),
    (Array("%!PS".utf8), "is a PostScript document"), (Array("{\\rtf".utf8), "is an RTF document; save it as text"),
    ([0xD0, 0xCF, 0x11, 0xE0], "is an Office document; save it as text"),
    (Array("SQLite format 3".utf8), "is a database"),
    ([0x7F] + Array("ELF".utf8), program), ([0xCA, 0xFE, 0xBA, 0xBE], program), ([0xCF, 0xFA, 0xED, 0xFE], program),
    ([0, 0x61, 0x73, 0x6D], program), (Array("ID3".utf8), sound), (Array("OggS".utf8), sound),
    (Array("fLaC".utf8), sound),
    ([0x1A, 0x45, 0xDF, 0xA3], sound), (Array("wOFF".utf8), font), (Array("wOF2".utf8), font),
    (Array("OTTO".utf8), font),
    ([0, 1, 0, 0, 0], font),
  ]

  /// Files whose kind stands a little further in.
  private static func container(_ head: [UInt8]) -> String? {
    func holds(_ word: String, at place: Int) -> Bool { head.dropFirst(place).starts(with: word.utf8) }
    if holds("PK\u{3}\u{4}", at: 0) || holds("PK\u{5}\u{6}", at: 0) {
      if holds("mimetypeapplication/epub", at: 30) { return "is an EPUB book; unpack it and name its pages" }
      let isOffice = holds("mimetypeapplication/vnd.oasis", at: 30) || holds("[Content_Types].xml", at: 30)
      return isOffice ? "is an Office document; save it as text" : archive("zip")
    }
    if holds("ustar", at: 257) { return archive("tar") }
    if holds("RIFF", at: 0) { return holds("WEBP", at: 8) ? picture : sound }
    if holds("ftyp", at: 4) { return ["heic", "avif", "mif1"].contains { holds($0, at: 8) } ? picture : sound }
    if holds("MZ", at: 0), head.contains(0) { return program }
    if holds("BM", at: 0), head.prefix(10).contains(0) { return picture }
    return nil
  }

  /// Bytes that no text holds; text of two bytes a letter holds zeros, but in order.
  private static func binary(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || Importer.isUTF16(bytes) { return nil }
    let sample = bytes.prefix(65_536)
    let zeros = sample.count { $0 == 0 }
    let controls = sample.count { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 && $0 != 0x0C && $0 != 0x1B }
    return zeros * 100 > sample.count || controls * 10 > sample.count ? "is no text" : nil
  }

  /// Markup of things that are no article, or that nothing here reads yet.
  private static func markup(_ head: [UInt8]) -> String? {
    guard head.first(where: { (0x21...0x7F).contains($0) }) == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: head, as: UTF8.self).lowercased()
    var start = text.utf8.drop { $0 <= 0x20 || $0 > 0x7F }
    while start.starts(with: "<?".utf8) || start.starts(with: "<!--".utf8) || start.starts(with: "<!doctype svg".utf8) {
      guard let end = start.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      start = start[start.index(after: end)...].drop { $0 <= 0x20 }
    }
    for (tag, word) in elements where start.starts(with: tag.utf8) { return word }
    return nil
  }

  private static let longestBareMarkup = 64 << 10

  /// Tags with nothing between them that could be read.
  private static func bareMarkup(_ bytes: [UInt8]) -> String? {
    guard bytes.count <= longestBareMarkup, bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let tags = HTMLTag.tags(in: text)
    let isBare =
      !tags.isEmpty && HTMLTag.isOnlyTags(text) && tags.allSatisfy { $0["alt"] == nil && $0["content"] == nil }
    return isBare ? "holds no text" : nil
  }

  private static let elements = [
    ("<svg", picture), ("<rss", "is a feed; 'warraq feeds add' follows it"),
    ("<feed", "is a feed; 'warraq feeds add' follows it"),
    ("<rdf:rdf", "is a feed; 'warraq feeds add' follows it"),
    ("<opml", "is a list of feeds; 'warraq feeds import' takes it"),
    ("<urlset", "is a site map"), ("<sitemapindex", "is a site map"), ("<plist", "is a property list"),
  ]
}
