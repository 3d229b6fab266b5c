import CType
import Glibc
import Testing
import Type

/// Shaping against `hb-shape`, HarfBuzz's own program: glyphs and advances of ten thousand runs.
@Suite struct HarfBuzzTests {
  private struct Kind {
    var script: hb_script_t
    var name: String
    var language: String
    var sample: Unicode.Scalar
    var isRightToLeft: Bool
  }

  private static let kinds = [
    Kind(script: HB_SCRIPT_ARABIC, name: "Arab", language: "ar", sample: "س", isRightToLeft: true),
    Kind(script: HB_SCRIPT_HEBREW, name: "Hebr", language: "he", sample: "ש", isRightToLeft: true),
    Kind(script: HB_SCRIPT_LATIN, name: "Latn", language: "en", sample: "a", isRightToLeft: false),
  ]

  /// Words of the articles that come with the program.
  private func words() throws -> [[UInt32]] {
    var words: [[UInt32]] = []
    for name in ["culture-ar", "economy-ar", "poem-ar", "persian-fa", "urdu-ur", "hebrew-he", "mixed-ar", "welcome-en"]
    {
      let text = try #require(contents(ofFile: "\(TestFolder.root)/Sources/CSamples/articles/\(name).md"))
      words += text.unicodeScalars.split { $0.value <= 0x20 }.map { $0.map(\.value) }
    }
    return words
  }

  @Test func tenThousandRunsAreShapedAsByHarfBuzzItself() throws {
    let words = try words()
    var state: UInt64 = 29
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let shelf = try #require(FontShelf(preferred: ["ar": "Amiri", "he": "DejaVu Sans", "en": "DejaVu Serif"]))
    let shaper = try #require(Shaper())
    var compared = 0
    for kind in Self.kinds {
      for face: UInt8 in [0, 1] {
        let font = try #require(
          shelf.font(for: kind.sample.value, script: kind.script, language: kind.language, face: face))
        let runs: [[UInt32]] = (0..<1700).map { number in
          if number % 2 == 0 {
            return (0...random(6)).flatMap { $0 == 0 ? [] : [0x20] + words[random(words.count)] }
              + words[random(words.count)]
          }
          // Letters, marks and signs at random.
          let blocks: [ClosedRange<UInt32>] = [
            0x621...0x652, 0x5D0...0x5EA, 0x61...0x7A, 0x300...0x30F, 0x20...0x2F, 0x200C...0x200D,
          ]
          return (0...random(20)).map { _ in
            let block = blocks[random(blocks.count)]
            return block.lowerBound + UInt32(random(block.count))
          }
        }
        let expected = try shapedByProgram(runs, kind, font)
        try #require(expected.count == runs.count)
        for (run, line) in zip(runs, expected) {
          let glyphs = shaper.shape(
            run, 0..<run.count, isRightToLeft: kind.isRightToLeft, script: kind.script, language: kind.language,
            font: font)
          let ours = glyphs.map {
            "\($0.glyph)=\($0.cluster)\($0.x == 0 && $0.y == 0 ? "" : "@\($0.x),\($0.y)")+\($0.advance)"
          }
          #expect("[" + ours.joined(separator: "|") + "]" == line, "\(run)")
          compared += 1
        }
      }
    }
    #expect(compared >= 10_000)
  }

  private func shapedByProgram(_ runs: [[UInt32]], _ kind: Kind, _ font: Font) throws -> [Substring] {
    let text = runs.map { run in
      var view = String.UnicodeScalarView()
      for scalar in run { Unicode.Scalar(scalar).map { view.append($0) } }
      return String(view)
    }.joined(separator: "\n")
    let path = "/tmp/warraq-shaping-\(getpid())"
    let file = try #require(fopen(path, "w"))
    fputs(text + "\n", file)
    fclose(file)
    defer { unlink(path) }
    let direction = kind.isRightToLeft ? "rtl" : "ltr"
    let command =
      "hb-shape --no-glyph-names --direction=\(direction) --script=\(kind.name) --language=\(kind.language)"
      + " --text-file=\(path) '\(font.path)'"
    let pipe = try #require(popen(command, "re"))
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
