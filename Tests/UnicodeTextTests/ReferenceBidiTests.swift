import Testing
import UnicodeText

/// The second implementation is only worth its name if it passes the official cases itself.
@Suite struct ReferenceBidiTests {
  /// Every tenth case, since it is slow; the engine takes all of them.
  @Test func referencePassesBidiCharacterTest() throws {
    var cases = 0
    var failures = 0
    try DatabaseFile("BidiCharacterTest.txt").forEachLine { line, number in
      guard number % 10 == 0 else { return }
      var fields = FieldReader(line)
      var scalars: [UInt32] = []
      while let scalar = fields.number(radix: 16) { scalars.append(scalar) }
      fields.nextField()
      let direction: BaseDirection = [.leftToRight, .rightToLeft, .auto][Int(fields.number() ?? 0)]
      fields.nextField()
      fields.nextField()
      var expected: [Int?] = []
      while let word = fields.word() { expected.append(Int(String(decoding: line[word], as: UTF8.self))) }
      cases += 1
      if ReferenceBidi(scalars, direction).result != expected { failures += 1 }
    }
    print("reference, BidiCharacterTest.txt: \(cases) cases, \(failures) failures")
    #expect(cases > 9_000)
    #expect(failures == 0)
  }
}
