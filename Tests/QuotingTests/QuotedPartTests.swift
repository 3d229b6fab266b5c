import ArticleModel
import Testing

@testable import Quoting

/// Statements of texts that are too large to be articles, found part by part.
@Suite struct QuotedPartTests {
  /// The proportions of real parts, at an eighth of their size.
  private static let small = QuotedPart.Extent(size: 32 << 10, before: 4 << 10, behind: 512, sample: 8 << 10)

  private func parts(of bytes: [UInt8], _ extent: QuotedPart.Extent = small) -> [QuotedPart] {
    bytes.withUnsafeBytes { raw in
      var parts = [QuotedPart(quotedIn: raw, from: 0, extent)]
      while let last = parts.last, !last.isLast {
        parts.append(QuotedPart(quotedIn: raw, from: last.range.upperBound, extent))
      }
      return parts
    }
  }

  /// Lines with a statement each, of many lengths, so that parts end in all places of one.
  private func text(lines: Int) -> [UInt8] {
    var text = ""
    for number in 0..<lines {
      text +=
        "وأضاف الوزير سامر الحلو: \"سنعود إلى العمل \(number)\". " + String(repeating: "كلمة ", count: number % 61)
        + "\n"
    }
    return Array(text.utf8)
  }

  @Test func everyStatementIsFoundOnceInOrderWithItsBytes() {
    let bytes = text(lines: 750)
    let parts = parts(of: bytes)
    #expect(parts.count > 3)
    #expect(parts.first?.range.lowerBound == 0 && parts.last?.range.upperBound == bytes.count)
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    let runs = parts.flatMap(\.runs)
    #expect(runs.map(\.text) == (0..<750).map { "سنعود إلى العمل \($0)" })
    #expect(runs.allSatisfy { $0.address == .text && $0.speaker == "الوزير سامر الحلو" })
    #expect(runs.allSatisfy { String(decoding: bytes[$0.range], as: UTF8.self) == $0.text })
  }

  /// A speaker who is named before the part begins is known in it.
  @Test func whoSpeaksMayStandInThePartBefore() {
    let bytes = text(lines: 750)
    let boundary = parts(of: bytes)[0].range.upperBound
    var known = Array(bytes[..<boundary])
    known += Array("وتابع: \"هذا كلام طويل قيل بعد ذلك كله\".\n".utf8)
    known += Array(bytes[boundary...])
    let run = parts(of: known)[1].runs.first
    #expect(run?.speaker == "الوزير سامر الحلو")
  }

  @Test func bytesThatAreNoTextKeepTheirPlaces() {
    var bytes = Array("\u{FEFF}قال سامر الحلو: \"".utf8) + [0xFF, 0xC3]
    let start = bytes.count
    bytes += Array("نعم، سنعود قريبا".utf8)
    let end = bytes.count
    bytes += Array("\".".utf8) + [0xE2, 0x80]
    let parts = parts(of: bytes)
    #expect(parts.count == 1 && parts[0].isLast)
    #expect(parts[0].runs.first?.range == start - 2..<end || parts[0].runs.first?.range == start..<end)
  }

  @Test func oneEndlessLineIsCutAndNothingOfItLost() {
    let line = Array(String(repeating: "كلمة ", count: 300_000).utf8)
    let parts = parts(of: line, QuotedPart.Extent())
    #expect(parts.count > 5 && parts.allSatisfy { $0.range.count < 300 << 10 })
    #expect(parts.last?.range.upperBound == line.count)
    let solid = [UInt8](repeating: 0x80, count: 700_000)
    #expect(self.parts(of: solid, QuotedPart.Extent()).last?.range.upperBound == solid.count)
    #expect(self.parts(of: []).last?.isLast == true)
  }
}
