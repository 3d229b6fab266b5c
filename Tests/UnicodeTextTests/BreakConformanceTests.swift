import Testing
import UnicodeText

@Suite struct BreakConformanceTests {
  /// Counts the cases of a file of `÷ 0020 × 0308 ÷` lines, and those of which the breaks found are not those given.
  private static func run(_ name: String, _ breaks: (TextAnalysis) -> [Int]) throws -> (cases: Int, failures: Int) {
    var cases = 0
    var failures = 0
    try DatabaseFile(name).forEachLine { line, number in
      var expected: [Int] = []
      var utf8: [UInt8] = []
      var count = 0
      var fields = FieldReader(line)
      while let word = fields.word() {
        // ÷ is C3 B7, × is C3 97.
        if line[word.lowerBound] == 0xC3 {
          if line[word.lowerBound + 1] == 0xB7 { expected.append(count) }
          continue
        }
        var scalar = FieldReader(UnsafeBufferPointer(rebasing: line[word]))
        append(scalar.number(radix: 16) ?? 0, to: &utf8)
        count += 1
      }
      cases += 1
      let analysis = utf8.withUnsafeBufferPointer { TextAnalysis(utf8: $0) }
      if breaks(analysis) != expected {
        failures += 1
        if failures < 5 { Issue.record("\(name) line \(number): \(breaks(analysis)), not \(expected)") }
      }
    }
    print("\(name): \(cases) cases, \(failures) failures")
    return (cases, failures)
  }

  @Test func lineBreakTest() throws {
    let result = try Self.run("auxiliary/LineBreakTest.txt") { $0.breakOpportunities }
    #expect(result == (7_654, 0))
  }

  @Test func graphemeBreakTest() throws {
    let result = try Self.run("auxiliary/GraphemeBreakTest.txt") { $0.clusterStarts + [$0.scalars.count] }
    #expect(result == (602, 0))
  }
}
