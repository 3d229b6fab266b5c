// Unsafe pointers: a large text is a mapped file, looked at where it stands.
import ArticleModel
import UnicodeText

/// The bytes of a text that is too large to be read in: a mapped file, as the program's rim owns it.
public protocol TextBytes: Sendable {
  /// UTF-8 bytes.
  var count: Int { get }
  /// Hands out the whole of the bytes for the time of the call.
  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result
}

/// A text of any size, cut into sections that can each be found and set without looking at the others.
///
/// A section begins with the first paragraph that starts at or after a multiple of `stride`. Where no paragraph starts
/// for a whole stride, the paragraph is cut after a space: the line before the cut ends there, and directions are
/// resolved on each side by themselves.
struct LargeText: Sendable {
  /// UTF-8 bytes.
  static let stride = 32 << 10

  let bytes: any TextBytes
  /// The direction of most of its beginning, for paragraphs without a strong letter.
  let direction: Direction
  let forced: Direction?

  init(_ bytes: any TextBytes, direction forced: Direction?) {
    self.bytes = bytes
    self.forced = forced
    direction =
      forced
      ?? bytes.withBytes { raw in
        let sample = String(decoding: raw[..<min(raw.count, 8192)], as: UTF8.self)
        return ParagraphDirection.majority(of: sample, page: .leftToRight)
      }
  }

  var sectionCount: Int { max((bytes.count + Self.stride - 1) / Self.stride, 1) }

  /// The UTF-8 bytes of a section; empty where another one's paragraph lies over it.
  func range(ofSection section: Int) -> Range<Int> {
    bytes.withBytes { raw in
      let start = Self.start(ofSection: section, in: raw)
      return start..<max(Self.start(ofSection: section + 1, in: raw), start)
    }
  }

  private static func start(ofSection section: Int, in raw: UnsafeRawBufferPointer) -> Int {
    let nominal = section * stride
    guard section > 0 else { return 0 }
    guard nominal < raw.count else { return raw.count }
    let end = min(nominal + stride, raw.count)
    // A paragraph starts behind a line feed, the one just before the multiple among them.
    if let feed = raw[nominal - 1..<end].firstIndex(of: 0x0A) { return feed + 1 }
    if end == raw.count { return end }
    if let space = raw[nominal..<min(nominal + 1024, end)].firstIndex(of: 0x20) { return space + 1 }
    return raw[nominal..<end].firstIndex { $0 & 0xC0 != 0x80 } ?? end
  }

  /// The section that a byte stands in.
  func section(ofByte offset: Int) -> Int {
    var section = min(max(offset, 0) / Self.stride, sectionCount - 1)
    bytes.withBytes { raw in
      while section > 0, Self.start(ofSection: section, in: raw) > offset { section -= 1 }
    }
    return section
  }

  func pieces(ofSection section: Int) -> [GalleyPiece] {
    paragraphs(ofSection: section).map { paragraph in
      // A part of a paragraph follows the text's direction unless it is all of the other one.
      let declared = paragraph.isContinued ? direction : nil
      let side = forced ?? ParagraphDirection.resolve(paragraph.text, declared: declared, page: direction)
      let styled = StyledParagraph(unitsOf: paragraph.text, direction: side)
      var piece = GalleyPiece(content: .text(styled), role: .body, address: .block([section]), direction: side)
      piece.scalarBase = paragraph.scalarBase
      piece.utf8Base = paragraph.utf8Offset
      piece.isJustifiable = true
      piece.spaceAbove = paragraph.text.isEmpty || paragraph.isContinued ? .none : .beyondOne
      return piece
    }
  }

  // MARK: Paragraphs

  struct Paragraph {
    var text: String
    /// Scalars of the section before it.
    var scalarBase: Int
    /// UTF-8 bytes of the whole text before it.
    var utf8Offset: Int
    /// Whether it began in a section before this one.
    var isContinued: Bool
  }

  func paragraphs(ofSection section: Int) -> [Paragraph] {
    let range = range(ofSection: section)
    return bytes.withBytes { raw in
      var found: [Paragraph] = []
      var start = range.lowerBound
      var base = 0
      while start < range.upperBound || (found.isEmpty && range.lowerBound == 0) {
        let feed = raw[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
        var decoder = TextDecoder(raw[start..<feed])
        let text = decoder.string()
        let isContinued = found.isEmpty && start > 0 && raw[start - 1] != 0x0A
        found.append(Paragraph(text: text, scalarBase: base, utf8Offset: start, isContinued: isContinued))
        base += decoder.scalarCount + 1
        start = feed + 1
      }
      return found
    }
  }

  /// The byte that a scalar of a piece begins with; both count from the piece's start.
  func utf8Offset(ofScalar scalar: Int, in piece: GalleyPiece) -> Int {
    bytes.withBytes { raw in
      var decoder = TextDecoder(raw[min(piece.utf8Base, raw.count)...])
      decoder.skip(scalars: scalar)
      return decoder.utf8Offset
    }
  }

  /// The scalar, counted from the piece's start, in which a byte stands.
  func scalarOffset(ofByte offset: Int, in piece: GalleyPiece) -> Int {
    bytes.withBytes { raw in
      let end = min(max(offset, piece.utf8Base), raw.count)
      var decoder = TextDecoder(raw[min(piece.utf8Base, end)..<end])
      decoder.skipAll()
      return decoder.scalarCount
    }
  }
}
