import Screen
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private let start = ContinuousClock.now

  private func keys(_ text: String) -> [InputToken] {
    var decoder = InputDecoder()
    return decoder.decode(Array(text.utf8), at: start)
      + decoder.expire(at: start.advanced(by: .seconds(10)))
  }

  @Test func keysOfManyTerminals() {
    let table: [(String, KeyPress)] = [
      ("a", .character("a")), ("ع", .character("ع")), ("\u{200C}", .character("\u{200C}")), ("\r", .enter),
      ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\u{4}", .control("d")),
      ("\u{1C}", .control("\\")), ("\0", .control(" ")), ("\u{1B}", .escape),
      ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[1;5A", KeyPress(.up, .control)),
      ("\u{1B}[a", KeyPress(.up, .shift)), ("\u{1B}[D", .left),
      ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
      ("\u{1B}[F", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end), ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown),
      ("\u{1B}[2~", .insert), ("\u{1B}[4h", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[P", .delete),
      ("\u{1B}OP", .function(1)), ("\u{1B}[11~", .function(1)), ("\u{1B}[[A", .function(1)),
      ("\u{1B}[1;2P", KeyPress(.function(1), .shift)), ("\u{1B}[1;2R", KeyPress(.function(3), .shift)),
      ("\u{1B}[15~", .function(5)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Ok", .character("+")),
      ("\u{1B}[27;5;100~", .control("d")), ("\u{1B}[97u", .character("a")), ("\u{1B}[97;2u", .character("A")),
      ("\u{1B}[97;6u", .control("a")), ("\u{1B}[9;2u", .backTab), ("\u{1B}[32;2u", KeyPress(.character(" "), .shift)),
      ("\u{1B}[1604;3u", KeyPress(.character("ل"), .alt)), ("\u{1B}[5;3~", KeyPress(.pageUp, .alt)),
      ("\u{1B}[5^", KeyPress(.pageUp, .control)), ("\u{1B}[1;10D", KeyPress(.left, [.shift, .alt])),
    ]
    for (bytes, key) in table { #expect(keys(bytes) == [.key(key)], "\(bytes.debugDescription)") }
  }

  /// One key of an Arabic keyboard, which a terminal sends as two letters at once.
  @Test func lamAndAlefAtOnceAreOneKey() {
    let table: [(String, Character)] = [("لا", "\u{FEFB}"), ("لإ", "\u{FEF9}"), ("لأ", "\u{FEF7}"), ("لآ", "\u{FEF5}")]
    for (letters, key) in table {
      #expect(keys(letters) == [.key(.character(key))])
      #expect(keys("ب" + letters + "ل") == [.key("ب"), .key(.character(key)), .key("ل")])
    }
    #expect(keys("لل") == [.key("ل"), .key("ل")] && keys("ال") == [.key("ا"), .key("ل")])
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("ل".utf8), at: start) == [.key("ل")])
    #expect(decoder.decode(Array("ا".utf8), at: start) == [.key("ا")], "two keys one behind the other")
  }

  @Test func anEscapeBeforeAKeyIsAltAndElseTheKey() {
    #expect(keys("\u{1B}x") == [.key(KeyPress(.character("x"), .alt))])
    #expect(keys("\u{1B}ل") == [.key(KeyPress(.character("ل"), .alt))])
    #expect(keys("\u{1B}\u{4}") == [.key(KeyPress(.character("d"), [.alt, .control]))])
    #expect(keys("\u{1B}\u{1B}[A") == [.key(.escape), .key(.up)])
    #expect(keys("\u{1B}[") == [.key(KeyPress(.character("["), .alt))])
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B, 0xD9], at: start).isEmpty, "half a letter")
    #expect(decoder.decode([0x84], at: start) == [.key(KeyPress(.character("ل"), .alt))])
  }

  @Test func escapeIsToldFromSequencesByTime() {
    var decoder = InputDecoder()
    #expect(decoder.decode([0x1B], at: start).isEmpty)
    #expect(decoder.expire(at: start.advanced(by: .milliseconds(20))).isEmpty)
    #expect(decoder.decode(Array("[B".utf8), at: start.advanced(by: .milliseconds(30))) == [.key(.down)])
    #expect(decoder.decode([0x1B], at: start).isEmpty)
    #expect(decoder.expire(at: start.advanced(by: .milliseconds(41))) == [.key(.escape)])
    #expect(decoder.deadline == nil)
  }

  @Test func mouse() {
    var decoder = InputDecoder()
    let click = Array("\u{1B}[<0;5;2M\u{1B}[<0;5;2m".utf8)
    #expect(
      decoder.decode(click, at: start)
        == [.key(.mouse(MouseEvent(.press, row: 1, column: 4))), .key(.mouse(MouseEvent(.release, row: 1, column: 4)))])
    #expect(
      decoder.decode(click, at: start.advanced(by: .milliseconds(200))).first
        == .key(.mouse(MouseEvent(.doubleClick, row: 1, column: 4))))
    #expect(
      decoder.decode(click, at: start.advanced(by: .milliseconds(300))).first
        == .key(.mouse(MouseEvent(.press, row: 1, column: 4))), "a third click begins anew")
    #expect(keys("\u{1B}[<64;1;1M") == [.key(.mouse(MouseEvent(.wheelUp, row: 0, column: 0)))])
    #expect(keys("\u{1B}[<65;300;99M") == [.key(.mouse(MouseEvent(.wheelDown, row: 98, column: 299)))])
    #expect(keys("\u{1B}[M !!") == [.key(.mouse(MouseEvent(.press, row: 0, column: 0)))])
    #expect(keys("\u{1B}[<2;5;2M") == [], "the right button does nothing")
    #expect(keys("\u{1B}[<32;5;2M") == [], "nor does dragging")
  }

  @Test func pastedTextIsNoKeys() {
    let text = "جواب\r\nq\u{1B}[A\tثان\u{3}"
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~j".utf8)
    for chunk in [1, 5, 100] {
      var decoder = InputDecoder()
      var tokens: [InputToken] = []
      for start in stride(from: 0, to: bytes.count, by: chunk) {
        tokens += decoder.decode(bytes[start..<min(start + chunk, bytes.count)], at: self.start)
      }
      #expect(tokens == [.pasted("جواب\nq[A\tثان"), .key(.character("j"))])
    }
  }

  /// A paste of a megabyte in small pieces is looked at once; a beginning of the closing mark within it is text.
  @Test func aLongPasteInPieces() {
    let text = String(repeating: "كلمة \u{1B}[201 ", count: 40_000)
    let bytes = Array("\u{1B}[200~\(text)\u{1B}[201~j".utf8)
    var decoder = InputDecoder()
    var tokens: [InputToken] = []
    for start in stride(from: 0, to: bytes.count, by: 48) {
      tokens += decoder.decode(bytes[start..<min(start + 48, bytes.count)], at: self.start)
    }
    #expect(tokens == [.pasted(String(repeating: "كلمة [201 ", count: 40_000)), .key(.character("j"))])
  }

  @Test func aPasteThatStopsIsHandedOver() {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array("\u{1B}[200~ab".utf8), at: start).isEmpty)
    #expect(decoder.decode(Array("c\u{1B}[20".utf8), at: start.advanced(by: .seconds(4))).isEmpty)
    #expect(decoder.expire(at: start.advanced(by: .milliseconds(8_900))).isEmpty)
    #expect(decoder.expire(at: start.advanced(by: .milliseconds(9_000))) == [.pasted("abc[20")])
    #expect(decoder.deadline == nil)
    #expect(decoder.decode(Array("j".utf8), at: start.advanced(by: .seconds(10))) == [.key(.character("j"))])
  }

  /// Four million bytes are kept of a paste, and its end is found all the same.
  @Test func aPasteWithoutMeasureIsCut() {
    var decoder = InputDecoder()
    _ = decoder.decode(Array("\u{1B}[200~".utf8), at: start)
    for _ in 0..<5 { #expect(decoder.decode([UInt8](repeating: 0x61, count: 1 << 20), at: start).isEmpty) }
    let tokens = decoder.decode(Array("b\u{1B}[201~j".utf8), at: start)
    #expect(tokens == [.pasted(String(repeating: "a", count: 1 << 22)), .key(.character("j"))])
  }

  /// Escape before `]` or `P` begins a control string; the keys behind it are the user's after a tenth of a second.
  @Test(arguments: ["\u{1B}]x", "\u{1B}Px", "\u{1B}_x", "\u{1B}[1"]) func aStringThatNobodySendsHoldsNoKeysBack(
    _ torso: String
  ) {
    var decoder = InputDecoder()
    #expect(decoder.decode(Array(torso.utf8), at: start).isEmpty)
    #expect(decoder.expire(at: start.advanced(by: .milliseconds(99))).isEmpty)
    #expect(decoder.expire(at: start.advanced(by: .milliseconds(100))).isEmpty)
    #expect(decoder.deadline == nil)
    #expect(decoder.decode([0x6A], at: start.advanced(by: .milliseconds(101))) == [.key(.character("j"))])
  }

  @Test(arguments: ["rgb:+f/0/0", "rgb:-1/0/0", "rgb:fffff/0/0", "rgb:0/0", "#+f0000", "#fff"])
  func aColourIsOfDigitsAlone(_ words: String) {
    #expect(TerminalReply(introducer: UInt8(ascii: "]"), body: Array("11;\(words)".utf8)[...]) == .other)
  }

  /// Answers that come late, in pieces, broken off or as garbage: no key comes of any of them, and the next key does.
  @Test(arguments: [
    "\u{1B}[>41;379;0c", "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}[8;1$y", "\u{1B}[?2026;2$y", "\u{1B}[?64;1;2c",
    "\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}]11;rgb:fffffffffffffff/0/0\u{7}",
    "\u{1B}[24;80R", "\u{1B}[0n",
    "\u{1B}[>999999999999;;c", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1;OK\u{1B}\\", "\u{1B}[?u", "\u{1B}[4;600;800t",
    "\u{1B}[I", "\u{1B}[O", "\u{1B}]52;c;aGVsbG8=\u{7}", "\u{1B}P>|\u{1}\u{2}\u{FFFD}\u{1B}\\", "\u{1B}[;;;;;c",
  ])
  func replyIsNoKey(_ reply: String) {
    let bytes = Array(reply.utf8)
    for cut in 0...bytes.count {
      for awaits in [true, false] where awaits || cut != 1 {
        var decoder = InputDecoder()
        decoder.awaitsReplies = awaits
        var tokens = decoder.decode(bytes[..<cut], at: start)
        let later = start.advanced(by: .milliseconds(30))
        tokens += decoder.decode(bytes[cut...], at: later)
        tokens += decoder.decode([0x6A], at: later)
        let keys = tokens.filter { if case .reply = $0 { false } else { true } }
        #expect(keys == [.key(.character("j"))], "cut at \(cut)")
      }
    }
  }

  @Test func tornReplyIsGivenUp() {
    for torso in ["\u{1B}P>|XTe", "\u{1B}]11;rgb:00", "\u{1B}[>41;3"] {
      var decoder = InputDecoder()
      decoder.awaitsReplies = true
      #expect(decoder.decode(Array(torso.utf8), at: start).isEmpty)
      #expect(decoder.expire(at: start.advanced(by: .seconds(6))).isEmpty)
      #expect(decoder.decode([0x6A], at: start.advanced(by: .seconds(7))) == [.key(.character("j"))])
    }
  }

  @Test func anyBytesAreSurvived() {
    var random = SystemRandomNumberGenerator()
    let favourites: [UInt8] = [0x1B, 0x5B, 0x5D, 0x50, 0x3B, 0x3F, 0x3E, 0x30, 0x63, 0x07, 0x5C, 0xD8, 0xFF, 0x4D]
    for _ in 0..<3000 {
      var decoder = InputDecoder()
      var now = start
      for _ in 0..<8 {
        let chunk = (0..<Int.random(in: 0...9, using: &random)).map { _ in
          Bool.random(using: &random)
            ? favourites[Int.random(in: 0..<favourites.count, using: &random)]
            : UInt8.random(in: 0...255, using: &random)
        }
        now = now.advanced(by: .milliseconds(500))
        _ = decoder.decode(chunk, at: now) + decoder.expire(at: now)
      }
      _ = decoder.expire(at: now.advanced(by: .seconds(9)))
      #expect(decoder.deadline == nil)
    }
  }
}
