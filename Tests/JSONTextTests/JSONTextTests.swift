import JSONText
import Testing

@Suite struct JSONWriterTests {
  @Test func keepsTheOrderOfKeys() {
    let value: JSONValue = ["z": 1, "a": [true, nil, "س"], "m": .number(0.5)]
    #expect(value.jsonText == #"{"z":1,"a":[true,null,"س"],"m":0.5}"#)
  }

  @Test func escapesWhatATerminalWouldObey() {
    #expect(
      JSONValue.string("\u{1B}]0;x\u{7}\u{9B}\u{7F}\0\r\n\t\u{2028}").jsonText
        == #""\u001b]0;x\u0007\u009b\u007f\u0000\r\n\t\u2028""#)
    #expect(JSONValue.string(#"قال: "نعم" \"#).jsonText == #""قال: \"نعم\" \\""#)
  }

  @Test func writesNullForNumbersThatJSONLacks() {
    #expect(JSONValue.array([.number(.infinity), .number(.nan), .number(1e300)]).jsonText == "[null,null,1e+300]")
  }
}

@Suite struct JSONParserTests {
  @Test func readsWhatItWrites() {
    let value: JSONValue = [
      "a": [1, -2, .number(0.25), .number(1e-7), true, false, nil], "b": ["": "\u{1}\"\\/\u{10FFFF}"], "c": [],
      "d": [:],
    ]
    #expect(JSONValue.parse(value.jsonText) == .success(value))
  }

  @Test func joinsSurrogatePairsAndMendsLoneOnes() {
    #expect(JSONValue.parse(#""\uD83D\uDE00""#) == .success("😀"))
    #expect(JSONValue.parse(#""a\uD83Db\uDE00\uD800\u0041""#) == .success("a\u{FFFD}b\u{FFFD}\u{FFFD}A"))
  }

  @Test func mendsBytesThatAreNoUTF8() {
    #expect(JSONValue.parse([0x22, 0xFF, 0x41, 0x22]) == .success("\u{FFFD}A"))
  }

  @Test(arguments: [
    ("", JSONFault.Reason.valueExpected, 0, 1), ("{\n\"a\":1,\n}", .keyExpected, 9, 3), ("[1 2]", .commaExpected, 3, 1),
    ("\"abc", .unclosedString, 4, 1), ("\"\\", .unclosedString, 1, 1), ("\"\\x\"", .badEscape, 1, 1),
    ("\"\\u12\"", .badEscape, 1, 1), ("\"\u{1}\"", .controlInString, 1, 1), ("1 1", .trailingText, 2, 1),
    ("01", .trailingText, 1, 1), ("-", .badNumber, 1, 1), ("1.", .badNumber, 2, 1), ("1e", .badNumber, 2, 1),
    ("[1e999]", .badNumber, 6, 1),
    ("nul", .valueExpected, 0, 1), ("{\"a\" 1}", .colonExpected, 5, 1),
  ])
  func tellsWhereItStopped(text: String, reason: JSONFault.Reason, offset: Int, line: Int) {
    #expect(JSONValue.parse(text) == .failure(JSONFault(reason: reason, byteOffset: offset, line: line)))
  }

  @Test func refusesToFollowBracketsDownTheStack() {
    let deep = String(repeating: "[", count: 1_000_000)
    guard case .failure(let fault) = JSONValue.parse(deep) else { return #expect(Bool(false)) }
    #expect(fault.reason == .tooDeep)
  }

  @Test func isTotalOnRandomBytes() {
    var random = SystemRandomNumberGenerator()
    let alphabet = Array(#"{}[]",:\u0aD8e-+.1tfn "#.utf8) + [0x00, 0xC3, 0xFF, 0x0A]
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0 }
      if case .success(let value) = JSONValue.parse(bytes) {
        #expect(JSONValue.parse(value.jsonText) == .success(value))
      }
    }
  }

  @Test func goesOnAfterABadLine() {
    let lines = Array(JSONLines(Array("{\"a\":1}\n\n{\r\n 2 \n".utf8)))
    #expect(lines.map(\.number) == [1, 3, 4])
    #expect(lines[0].value == .success(["a": 1]))
    #expect(lines[1].value == .failure(JSONFault(reason: .keyExpected, byteOffset: 2, line: 3)))
    #expect(lines[2].value == .success(2))
  }
}
