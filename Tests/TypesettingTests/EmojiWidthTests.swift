import Glibc
import Testing
import Typesetting
import UnicodeText

/// Every sequence of emoji-test.txt 15.0 for both kinds of terminals.
@Suite struct EmojiWidthTests {
  private func sequences() throws -> [(scalars: [UInt32], status: String)] {
    let file = try #require(fopen("/usr/share/unicode/emoji/emoji-test.txt", "r"), "install the package unicode-data")
    defer { fclose(file) }
    var sequences: [(scalars: [UInt32], status: String)] = []
    var buffer = [CChar](repeating: 0, count: 4096)
    while fgets(&buffer, 4096, file) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let fields = line.prefix { $0 != "#" }.split(separator: ";")
      guard fields.count == 2 else { continue }
      let scalars = fields[0].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      sequences.append((scalars, String(fields[1].filter { $0 != " " })))
    }
    return sequences
  }

  private func glyphs(_ scalars: [UInt32], clusters: Bool) -> VisualLine {
    let text = String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
    let paragraph = ShapedParagraph(
      StyledParagraph(text), options: ShapingOptions(clustersEmoji: clusters))
    return paragraph.visualLine(paragraph.lines(measure: 80)[0])
  }

  /// A terminal that counts clusters shows each in two cells, as one glyph.
  @Test func clusteringTerminals() throws {
    var count = 0
    for (scalars, status) in try sequences() where status == "fully-qualified" || status == "component" {
      let line = glyphs(scalars, clusters: true)
      #expect(line.glyphs.count == 1 && line.cells == 2, "\(scalars.map { String($0, radix: 16) })")
      count += 1
    }
    print("emoji-test.txt, clusters counted: \(count) sequences")
    #expect(count == 3664)
  }

  /// One that does not shows what it is sent in the cells that UAX#11 gives each scalar.
  @Test func otherTerminals() throws {
    var count = 0
    for (scalars, _) in try sequences() {
      let line = glyphs(scalars, clusters: false)
      let sent = line.text.unicodeScalars.map { ScalarProperties(of: $0.value).cells }
      let isFlag = (0x1F1E6...0x1F1FF).contains(scalars[0])
      #expect(line.cells == sent.reduce(0, +), "\(scalars.map { String($0, radix: 16) })")
      #expect(line.glyphs.count == (isFlag ? 2 : 1))
      #expect(!line.text.unicodeScalars.contains { $0 == "\u{200D}" || $0 == "\u{FE0F}" })
      count += 1
    }
    print("emoji-test.txt, scalars counted: \(count) sequences")
    #expect(count == 4733)
  }
}
