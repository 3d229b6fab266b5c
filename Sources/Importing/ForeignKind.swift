/// What bytes are that no article can be read from, told by how they begin.
struct ForeignKind {
  /// What it is, and the way out.
  let description: String

  init?(_ bytes: [UInt8]) {
    let head = bytes.prefix(4096)
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      description = Self.empty
    } else if let word = Self.beginning(head) ?? Self.container(head) ?? Self.binary(bytes) ?? Self.markup(head)
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

  /// Files whose first bytes say what they are. Told by cases: a table would be laid out before the first text is read.
  private static func beginning(_ head: ArraySlice<UInt8>) -> String? {
    func goesOn(_ word: String) -> Bool { head.starts(with: word.utf8) }
    func byte(_ place: Int) -> Int { place < head.count ? Int(head[head.startIndex + place]) : -1 }
    switch (byte(0), byte(1), byte(2), byte(3)) {
    case (0x1F, 0x8B, _, _): return archive("gzip")
    case (0xFD, 0x37, 0x7A, 0x58): return archive("xz")
    case (0x28, 0xB5, 0x2F, 0xFD): return archive("zstd")
    case (0x37, 0x7A, 0xBC, 0xAF): return archive("7z")
    case (0x89, 0x50, 0x4E, 0x47), (0xFF, 0xD8, 0xFF, _), (0, 0, 1, 0): return picture
    case (0xD0, 0xCF, 0x11, 0xE0): return "is an Office document; save it as text"
    case (0x7F, 0x45, 0x4C, 0x46), (0xCA, 0xFE, 0xBA, 0xBE), (0xCF, 0xFA, 0xED, 0xFE), (0, 0x61, 0x73, 0x6D):
      return program
    case (0x1A, 0x45, 0xDF, 0xA3): return sound
    case (0, 1, 0, 0) where head.dropFirst(4).first == 0: return font
    default: break
    }
    switch byte(0) {
    case 0x42 where goesOn("BZh"): return archive("bzip2")
    case 0x52 where goesOn("Rar!"): return archive("rar")
    case 0x47 where goesOn("GIF8"), 0x49 where goesOn("II*\0"), 0x4D where goesOn("MM\0*"), 0x38 where goesOn("8BPS"):
      return picture
    case 0x25 where goesOn("%PDF-"): return "is a PDF document; pdftotext makes text of it"
    case 0x25 where goesOn("%!PS"): return "is a PostScript document"
    case 0x7B where goesOn("{\\rtf"): return "is an RTF document; save it as text"
    case 0x53 where goesOn("SQLite format 3"): return "is a database"
    case 0x49 where goesOn("ID3"), 0x4F where goesOn("OggS"), 0x66 where goesOn("fLaC"): return sound
    case 0x77 where goesOn("wOFF") || goesOn("wOF2"), 0x4F where goesOn("OTTO"): return font
    default: return nil
    }
  }

  /// Files whose kind stands a little further in.
  private static func container(_ head: ArraySlice<UInt8>) -> String? {
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
    let sample = bytes.prefix(65_536)
    var (zeros, controls) = (0, 0)
    for byte in sample where byte < 0x20 {
      if byte == 0 { zeros += 1 }
      if byte != 0x0A && byte != 0x0D && byte != 0x09 && byte != 0x0C && byte != 0x1B { controls += 1 }
    }
    guard zeros * 100 > sample.count || controls * 10 > sample.count else { return nil }
    let isMarked = bytes.count > 1 && (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF)
    return isMarked || Importer.isUTF16(bytes) ? nil : "is no text"
  }

  /// Markup of things that are no article, or that nothing here reads yet.
  private static func markup(_ head: ArraySlice<UInt8>) -> String? {
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
