import Testing
import UnicodeText

@Suite struct BidiConformanceTests {
  /// A scalar of each class that is no bracket, in the order of `BidiClass`.
  static let samples: [UInt32] = [
    0x61, 0x5D0, 0x627, 0x30, 0x2B, 0x24, 0x660, 0x2C, 0x2029, 0x09, 0x20, 0x21, 0x300, 0xAD, 0x202A, 0x202D, 0x202B,
    0x202E, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069,
  ]

  /// One line of levels, 255 where X9 removes.
  private static func levels(_ fields: inout FieldReader, into levels: inout [UInt8]) {
    levels.removeAll(keepingCapacity: true)
    while let word = fields.word() {
      if fields.line[word.lowerBound] == UInt8(ascii: "x") {
        levels.append(255)
      } else {
        var value: UInt8 = 0
        for i in word { value = value * 10 + fields.line[i] - 48 }
        levels.append(value)
      }
    }
  }

  /// Whether the levels of the text after L1, as one line, are those.
  private static func agrees(_ text: AnalyzedText, _ expected: [UInt8]) -> Bool {
    if text.count != expected.count { return false }
    let reset = text.trailingSpaceStart(of: 0..<text.count)
    for i in 0..<text.count where expected[i] != 255 {
      if (i < reset ? text.levels[i] : text.paragraphLevel) != expected[i] { return false }
    }
    return true
  }

  @Test func bidiTest() throws {
    let file = try DatabaseFile("BidiTest.txt")
    var names: [UInt32: Int] = [:]
    func key(_ line: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) -> UInt32 {
      word.reduce(0) { $0 << 8 | UInt32(line[$1]) }
    }
    for (i, class_) in BidiClass.allCases.enumerated() {
      names["\(class_)".utf8.reduce(0) { $0 << 8 | UInt32($1) }] = i
    }
    var analyzer = TextAnalyzer()
    var cases = 0
    var failures = 0
    var expected: [UInt8] = []
    var utf8: [UInt8] = []
    file.forEachLine { line, number in
      var fields = FieldReader(line)
      if line[0] == UInt8(ascii: "@") {
        guard let word = fields.word(), word.count == 8 else { return }  // "@Levels:"
        Self.levels(&fields, into: &expected)
        return
      }
      utf8.removeAll(keepingCapacity: true)
      while let word = fields.word() {
        guard let class_ = names[key(line, word)] else { return }
        append(Self.samples[class_], to: &utf8)
      }
      fields.nextField()
      let directions = fields.number(radix: 16) ?? 0
      for (bit, direction) in [(UInt32(1), BaseDirection.auto), (2, .leftToRight), (4, .rightToLeft)]
      where directions & bit != 0 {
        cases += 1
        let right = utf8.withUnsafeBufferPointer {
          Self.agrees(analyzer.analyze(utf8: $0, direction: direction), expected)
        }
        if !right {
          failures += 1
          if failures < 5 { Issue.record("BidiTest.txt line \(number), \(direction)") }
        }
      }
    }
    print("BidiTest.txt: \(cases) cases, \(failures) failures")
    #expect(cases == 770_241)
    #expect(failures == 0)
  }

  @Test func bidiCharacterTest() throws {
    let file = try DatabaseFile("BidiCharacterTest.txt")
    var analyzer = TextAnalyzer()
    var cases = 0
    var failures = 0
    var expected: [UInt8] = []
    var utf8: [UInt8] = []
    file.forEachLine { line, number in
      var fields = FieldReader(line)
      utf8.removeAll(keepingCapacity: true)
      while let scalar = fields.number(radix: 16) { append(scalar, to: &utf8) }
      fields.nextField()
      let direction: BaseDirection = [.leftToRight, .rightToLeft, .auto][Int(fields.number() ?? 0)]
      fields.nextField()
      let paragraphLevel = fields.number()
      fields.nextField()
      Self.levels(&fields, into: &expected)
      fields.nextField()
      var order: [Int] = []
      while let place = fields.number() { order.append(Int(place)) }
      cases += 1
      let right = utf8.withUnsafeBufferPointer { utf8 in
        let text = analyzer.analyze(utf8: utf8, direction: direction)
        guard UInt32(text.paragraphLevel) == paragraphLevel, Self.agrees(text, expected) else { return false }
        let kept = (0..<text.count).filter { expected[$0] != 255 }
        return LevelRuns.visualOrder(of: kept.map { expected[$0] }).map { kept[$0] } == order
      }
      if !right {
        failures += 1
        if failures < 5 { Issue.record("BidiCharacterTest.txt line \(number)") }
      }
    }
    print("BidiCharacterTest.txt: \(cases) cases, \(failures) failures")
    #expect(cases == 91_707)
    #expect(failures == 0)
  }
}
