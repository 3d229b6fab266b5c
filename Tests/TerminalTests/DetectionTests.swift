import Screen
import Testing

@testable import Terminal

@Suite struct DetectionTests {
  /// However the bytes are split, and with 300 ms between the pieces, the answers are read and no key comes of them.
  @Test(arguments: RecordedReplies.all) func recorded(_ terminal: RecordedReplies) {
    for chunk in [1, 2, 3, 7, 4096] {
      let (replies, keys) = terminal.decoded(chunk: chunk)
      #expect(keys.isEmpty, "in pieces of \(chunk)")
      #expect(replies.primaryAttributes != nil)
      let environment = TerminalEnvironment(terminal.environment)
      let profile = TerminalProfile.decide(replies, environment: environment)
      #expect(profile.identity.kind == terminal.kind)
      #expect(profile.identity.version == terminal.version)
      #expect(profile.strategy == terminal.strategy)
      #expect(profile.keepsMarks == terminal.keepsMarks)
      #expect(profile.switchOn == terminal.switchOn)
      #expect(profile.switchOff.isEmpty == terminal.switchOn.isEmpty)
      #expect(profile.hasDoubleHeight == terminal.hasDoubleHeight)
    }
  }

  /// What is remembered of a terminal leads to the same choice, but never to an OSC of its own before it has answered.
  @Test(arguments: RecordedReplies.all) func remembered(_ terminal: RecordedReplies) {
    var replies = TerminalReplies(remembered: terminal.decoded(chunk: 4096).replies.remembered)
    replies.forcesLeftToRight = terminal.forcesLeftToRight
    let profile = TerminalProfile.decide(replies, environment: TerminalEnvironment(terminal.environment))
    #expect(profile.identity.kind == terminal.kind)
    #expect(profile.strategy == terminal.strategy)
    #expect(!profile.isConfirmed)
    #expect(!profile.switchOn.contains("]50;"))
  }

  @Test func userSwitchedBidiOffInVTE() {
    var replies = TerminalReplies()
    replies.note(.secondaryAttributes("65;7006;1"), columns: 80)
    replies.note(.mode(8, isPrivate: false, state: 2), columns: 80)
    let profile = TerminalProfile.decide(replies, environment: TerminalEnvironment(["TERM": "xterm-256color"]))
    #expect(profile.switchOn == "\u{1B}[8l" && profile.switchOff == "", "it was explicit before and stays so")
  }

  /// OSC 50 sets the font in xterm: a leaked KONSOLE_VERSION must not bring it there.
  @Test(arguments: [["STY": "1"], ["TMUX": "1"], [:]]) func leakedKonsoleVersion(_ more: [String: String]) {
    let environment = ["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"].merging(more) { $1 }
    var replies = TerminalReplies()
    replies.note(.primaryAttributes([62]), columns: 80)
    let profile = TerminalProfile.decide(replies, environment: TerminalEnvironment(environment))
    #expect(!profile.switchOn.contains("]50;"))
  }

  /// A vocalised text without its marks is another text: they go only where it is known that they break.
  @Test func marksAreKeptWhereNothingSpeaksAgainstThem() {
    var replies = TerminalReplies()
    replies.note(.primaryAttributes([62]), columns: 80)
    for environment in [
      ["TERM": "xterm-256color"], ["TERM": "tmux-256color", "TMUX": "1"], ["TERM": "screen", "STY": "1"],
    ] {
      let profile = TerminalProfile.decide(replies, environment: TerminalEnvironment(environment))
      #expect(profile.identity.kind == .unknown && profile.keepsMarks)
    }
    let st = TerminalProfile.decide(replies, environment: TerminalEnvironment(["TERM": "st-256color"]))
    #expect(st.identity.kind == .st && !st.keepsMarks)
  }

  @Test(arguments: [
    ("kitty(0.48.2)", 48, "tried with 0.26, 0.48"), ("kitty(0.26.5)", 26, "tried with 0.26, 0.48"),
    ("kitty(0.61.0)", 61, "tried with 0.26, 0.48; this one is newer, and not measured"),
    ("kitty(0.30.1)", 30, "tried with 0.26, 0.48; this one was not measured"),
    ("XTerm(412)", 412, "tried with 379, 412"), ("Konsole 26.08.2", 26, "tried with 22.12, 26.08"),
    ("foot(1.28.0)", 128, "tried with 1.13, 1.28"),
    ("VTE(9000)", 9000, "tried with 0.70, 0.84; this one is newer, and not measured"),
    ("ghostty 1.2.0", 1, "not measured: what is done for it is what its makers say"),
  ])
  func theVersionIsSaidAndWhetherItWasTried(answer: String, version: Int, standing: String) {
    var replies = TerminalReplies()
    replies.note(.version(answer), columns: 80)
    let profile = TerminalProfile.decide(replies, environment: TerminalEnvironment(["TERM": "xterm-256color"]))
    #expect(profile.identity.version == version)
    #expect(profile.standing == standing)
  }

  @Test func aTerminalThatDoesNotSayItsVersionIsSaidNotTo() {
    var replies = TerminalReplies()
    replies.note(.secondaryAttributes("0;115;0"), columns: 80)
    let profile = TerminalProfile.decide(replies, environment: TerminalEnvironment(["TERM": "xterm-256color"]))
    #expect(profile.standing == "tried with 1.2, 2.4; which version this is it does not say")
  }

  @Test func nothingIsAskedOfTheConsole() {
    for type in ["linux", "dumb", ""] {
      #expect(!TerminalQueries.areUnderstood(TerminalEnvironment(["TERM": type])))
    }
    let profile = TerminalProfile.decide(TerminalReplies(), environment: TerminalEnvironment(["TERM": "linux"]))
    #expect(profile.identity.kind == .linuxConsole && profile.switchOn == "" && profile.strategy == .visual)
  }

  @Test func colorsOfTheBackground() {
    for (text, expected) in [
      ("11;rgb:ffff/ffff/ffff", Background.light), ("11;rgb:2323/2626/2727", .dark), ("11;rgb:f/f/f", .light),
      ("11;#1b1a18", .dark), ("11;rgba:fdfd/f6f6/e3e3/ffff", .light),
    ] {
      guard
        case .background(let red, let green, let blue) = TerminalReply(
          introducer: UInt8(ascii: "]"), body: Array(text.utf8)[...])
      else {
        Issue.record("\(text) is a colour")
        continue
      }
      #expect(Background(red: red, green: green, blue: blue) == expected, "\(text)")
    }
    for garbage in ["11;rgb:zz/00/00", "11;?", "11;rgb:00/00", "11;"] {
      #expect(TerminalReply(introducer: UInt8(ascii: "]"), body: Array(garbage.utf8)[...]) == .other)
    }
  }

  /// Each digit of each part, as XParseColor reads them.
  @Test(arguments: [
    ("11;#123456", TerminalReply.background(red: 0x12, green: 0x34, blue: 0x56)),
    ("11;rgb:12/34/56", .background(red: 0x12, green: 0x34, blue: 0x56)),
    ("11;rgb:1212/3434/ffff", .background(red: 0x12, green: 0x34, blue: 0xFF)),
    ("11;rgb:f/0/8", .background(red: 0xFF, green: 0, blue: 0x88)),
  ]) func everyDigitOfAColourCounts(_ text: String, _ expected: TerminalReply) {
    #expect(TerminalReply(introducer: UInt8(ascii: "]"), body: Array(text.utf8)[...]) == expected)
  }

  /// Who is only guessed and would reorder what is sent is waited for; nobody else keeps the first screen back.
  @Test func onlyTerminalsThatReorderAreWaitedFor() {
    func profile(_ values: [String: String]) -> TerminalProfile {
      TerminalProfile.decide(TerminalReplies(), environment: TerminalEnvironment(values))
    }
    let konsole = profile(["TERM": "xterm-256color", "KONSOLE_VERSION": "221203"])
    #expect(konsole.identity.kind == .konsole && konsole.waitsForConfirmation)
    for type in ["xterm-256color", "xterm-kitty", "foot", "alacritty", "rxvt-unicode-256color", "linux"] {
      #expect(!profile(["TERM": type]).waitsForConfirmation, "\(type)")
    }
  }

  @Test func kittyTellsItsOwnConfiguration() {
    let environment = TerminalEnvironment(["HOME": "/h"])
    let files = ["/h/.config/kitty/kitty.conf": "font_size 12\nforce_ltr yes\n", "/other": "force_ltr no\n"]
    let found = { (arguments: [String]) in
      KittyConfiguration.forcesLeftToRight(
        arguments: arguments, environment: environment, read: { files[$0] ?? "" })
    }
    #expect(found(["kitty"]))
    #expect(!found(["kitty", "--config", "/other"]))
    #expect(!found(["kitty", "--config", "NONE"]))
    #expect(found(["kitty", "--config", "NONE", "-o", "force_ltr=yes"]))
    #expect(!found(["kitty", "--override=force_ltr=no"]))
  }
}
