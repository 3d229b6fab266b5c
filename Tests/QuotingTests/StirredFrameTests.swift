import FoundationEssentials
import Languages
import Testing

@testable import Quoting

/// The invented articles with their words stirred, so that cues, names and marks meet as no author sets them: a number for
/// all frames of each 25 stirrings, which changes with any of them.
@Suite struct StirredFrameTests {
  @Test func framesOfStirredWordsAreAsTheyWere() throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")
    var lines: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/Texts").sorted()
    where name.hasSuffix(".txt") {
      let text = try String(contentsOfFile: "\(folder)/Texts/\(name)", encoding: .utf8)
      let paragraphs = text.unicodeScalars.map(\.value).split(separator: 0x0A, omittingEmptySubsequences: false).map {
        $0.split(separator: 0x20).map(Array.init)
      }
      var dice = Dice()
      for turn in 1...4 {
        var digest = WordKey()
        var count = 0
        for _ in 0..<25 { count += frames(of: stirred(paragraphs, &dice), String(name.prefix(2)), &digest) }
        lines.append("\(name.dropLast(4)) \(turn): \(count) frames, \(digest.value % 1_000_000)")
      }
    }
    Golden.check(lines.joined(separator: "\n") + "\n", "stirred-frames")
  }

  private func frames(of scalars: [UInt32], _ language: String, _ digest: inout WordKey) -> Int {
    let document = QuoteDocument(scalars: scalars, table: CueTable.table(for: language))
    let reader = FrameReader(document: document)
    var count = 0
    for sentence in document.sentences {
      for frame in reader.frames(in: sentence) {
        count += 1
        let numbers = [
          Int(frame.kind.rawValue), frame.index, frame.end, frame.phrase?.range.lowerBound ?? -1,
          frame.phrase?.range.upperBound ?? -1, frame.via?.range.lowerBound ?? -1, frame.via?.range.upperBound ?? -1,
          Int(truncatingIfNeeded: frame.roles.rawValue), Int(truncatingIfNeeded: frame.roles.rawValue >> 32),
          frame.isPronominal ? 1 : 0, frame.isImpersonal ? 1 : 0,
        ]
        for number in numbers { digest.add(UInt32(truncatingIfNeeded: number)) }
      }
    }
    return count
  }

  /// A third of the words change places with one of the next four.
  private func stirred(_ paragraphs: [[[UInt32]]], _ dice: inout Dice) -> [UInt32] {
    var scalars: [UInt32] = []
    for var words in paragraphs {
      for place in words.indices where dice.next(below: 3) == 0 {
        words.swapAt(place, min(words.count - 1, place + 1 + dice.next(below: 4)))
      }
      scalars += words.joined(separator: [0x20])
      scalars.append(0x0A)
    }
    return scalars
  }

  /// The same numbers on every machine.
  private struct Dice {
    private var state: UInt64 = 20_261_128

    mutating func next(below limit: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33 % limit)
    }
  }
}
