import Screen
import Testing

@testable import Terminal

/// What a real terminal answered to the start-up burst at 80 columns, byte by byte, and what has to be made of it.
struct RecordedReplies: CustomTestStringConvertible {
  var name: String
  var environment: [String: String]
  var bytes: String
  /// What `tmux display-message` printed.
  var tmux: String?
  /// The user's own kitty.conf says so.
  var forcesLeftToRight = false
  var kind: TerminalIdentity.Kind
  var version: Int
  var strategy: OutputStrategy = .visual
  var keepsMarks: Bool
  var switchOn = ""
  var hasDoubleHeight = false

  var testDescription: String { name }

  /// All of the bytes through the decoder, in chunks of a size.
  func decoded(chunk: Int) -> (replies: TerminalReplies, keys: [InputToken]) {
    var decoder = InputDecoder()
    decoder.awaitsReplies = true
    var replies = TerminalReplies()
    var others: [InputToken] = []
    var now = ContinuousClock.now
    let all = Array(bytes.utf8)
    for start in stride(from: 0, to: all.count, by: chunk) {
      now = now.advanced(by: .milliseconds(300))
      let tokens = decoder.expire(at: now) + decoder.decode(all[start..<min(start + chunk, all.count)], at: now)
      for token in tokens {
        if case .reply(let reply) = token { replies.note(reply, columns: 80) } else { others.append(token) }
      }
    }
    replies.outerVersion = tmux.flatMap { Tmux.Answer($0)?.outerVersion }
    replies.forcesLeftToRight = forcesLeftToRight
    return (replies, others)
  }

  static let all: [RecordedReplies] = [
    RecordedReplies(
      name: "xterm", environment: ["TERM": "xterm", "XTERM_VERSION": "XTerm(379)"],
      bytes:
        "\u{1B}[>41;379;0c\u{1B}P>|XTerm(379)\u{1B}\\\u{1B}[8;0$y\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[2;40R\u{1B}[?64;1;2;6;9;15;16;17;18;21;22;28c",
      kind: .xterm, version: 379, keepsMarks: true),
    RecordedReplies(
      name: "vte", environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor", "VTE_VERSION": "7006"],
      bytes: "\u{1B}[>65;7006;1c\u{1B}[8;1$y\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[2;80R\u{1B}[?65;1;9c",
      kind: .vte, version: 7006, keepsMarks: true, switchOn: "\u{1B}[8l"),
    RecordedReplies(
      name: "konsole", environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor", "KONSOLE_VERSION": "221203"],
      bytes:
        "\u{1B}[>1;115;0c\u{1B}P>|Konsole 22.12.3\u{1B}\\\u{1B}]11;rgb:2323/2626/2727\u{1B}\\\u{1B}[2;40R\u{1B}[?62;1;4c",
      kind: .konsole, version: 22, keepsMarks: true, switchOn: "\u{1B}]50;BidiRenderingEnabled=false\u{7}",
      hasDoubleHeight: true),
    RecordedReplies(
      name: "mlterm", environment: ["TERM": "mlterm"],
      bytes:
        "\u{1B}[>24;279;0c\u{1B}[8;0$y\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\\u{1B}[2;80R\u{1B}[?63;1;2;3;4;6;7;15;18;22;29c",
      kind: .mlterm, version: 279, keepsMarks: true, switchOn: "\u{1B}]5379;use_ctl=false\u{7}"),
    RecordedReplies(
      name: "kitty", environment: ["TERM": "xterm-kitty", "COLORTERM": "truecolor", "KITTY_WINDOW_ID": "1"],
      bytes:
        "\u{1B}[>1;4000;26c\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[8;0$y\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[2;80R\u{1B}[?62;c",
      kind: .kitty, version: 26, strategy: .runs, keepsMarks: false),
    RecordedReplies(
      name: "kitty-ltr", environment: ["TERM": "xterm-kitty", "COLORTERM": "truecolor", "KITTY_WINDOW_ID": "1"],
      bytes:
        "\u{1B}[>1;4000;26c\u{1B}P>|kitty(0.26.5)\u{1B}\\\u{1B}[8;0$y\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[2;80R\u{1B}[?62;c",
      forcesLeftToRight: true, kind: .kitty, version: 26, keepsMarks: false),
    RecordedReplies(
      name: "alacritty",
      environment: ["TERM": "alacritty", "COLORTERM": "truecolor", "ALACRITTY_WINDOW_ID": "2097159"],
      bytes: "\u{1B}[>0;1700;1c\u{1B}]11;rgb:1d1d/1f1f/2121\u{1B}\\\u{1B}[2;80R\u{1B}[?6c",
      kind: .alacritty, version: 1700, keepsMarks: false),
    RecordedReplies(
      name: "foot", environment: ["TERM": "foot", "COLORTERM": "truecolor"],
      bytes:
        "\u{1B}[>1;011301;0c\u{1B}P>|foot(1.13.1)\u{1B}\\\u{1B}]11;rgb:1111/1111/1111\u{1B}\\\u{1B}[2;139R\u{1B}[?62;4;22c",
      kind: .foot, version: 113, keepsMarks: false),
    RecordedReplies(
      name: "st", environment: ["TERM": "st-256color"],
      bytes: "\u{1B}]11;rgb:0000/0000/0000\u{7}\u{1B}[2;80R\u{1B}[?6c",
      kind: .st, version: 0, keepsMarks: false),
    RecordedReplies(
      name: "urxvt", environment: ["TERM": "rxvt-unicode-256color", "COLORTERM": "rxvt-xpm"],
      bytes: "\u{1B}[>85;95;0c\u{1B}[2;80R\u{1B}[?1;2c",
      kind: .urxvt, version: 95, keepsMarks: true),
    RecordedReplies(
      name: "pterm", environment: ["TERM": "xterm"],
      bytes: "\u{1B}[>0;136;0c\u{1B}[2;80R\u{1B}[?6c",
      kind: .putty, version: 136, strategy: .inverseAuto, keepsMarks: true),
    RecordedReplies(
      name: "qterminal", environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"],
      bytes: "\u{1B}[>0;115;0c\u{1B}[2;81R\u{1B}[?1;2c",
      kind: .qterminal, version: 115, strategy: .inverseSegments, keepsMarks: false),
    RecordedReplies(
      name: "zutty", environment: ["TERM": "xterm-256color"],
      bytes: "\u{1B}[>64;0;0c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\\u{1B}[2;80R\u{1B}[?64;1;9;15;21;22c",
      kind: .zutty, version: 0, keepsMarks: false),
    RecordedReplies(
      name: "tmux-xterm",
      environment: [
        "TERM": "tmux-256color", "TERM_PROGRAM": "tmux", "XTERM_VERSION": "XTerm(379)", "TMUX": "/tmp/tmux,1,0",
      ],
      bytes: "\u{1B}[>84;0;0c\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[2;80R\u{1B}[?1;2c",
      tmux: "XTerm(379)|81|0", kind: .xterm, version: 379, keepsMarks: true),
    RecordedReplies(
      name: "tmux-vte",
      environment: [
        "TERM": "tmux-256color", "COLORTERM": "truecolor", "TERM_PROGRAM": "tmux", "VTE_VERSION": "7006",
        "TMUX": "/tmp/tmux,1,0",
      ],
      bytes: "\u{1B}[>84;0;0c\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[2;80R\u{1B}[?1;2c",
      tmux: "|81|0", kind: .vte, version: 7006, keepsMarks: true, switchOn: "\u{1B}Ptmux;\u{1B}\u{1B}[8l\u{1B}\\"),
    RecordedReplies(
      name: "tmux-konsole",
      environment: [
        "TERM": "tmux-256color", "COLORTERM": "truecolor", "TERM_PROGRAM": "tmux", "KONSOLE_VERSION": "221203",
        "TMUX": "/tmp/tmux,1,0",
      ],
      bytes: "\u{1B}[>84;0;0c\u{1B}P>|tmux 3.3a\u{1B}\\\u{1B}[2;80R\u{1B}[?1;2c",
      tmux: "Konsole 22.12.3|81|0", kind: .konsole, version: 22, keepsMarks: true,
      switchOn: "\u{1B}Ptmux;\u{1B}\u{1B}]50;BidiRenderingEnabled=false\u{7}\u{1B}\\"),
    RecordedReplies(
      name: "screen-xterm", environment: ["TERM": "screen", "XTERM_VERSION": "XTerm(379)", "STY": "1.tty.host"],
      bytes: "\u{1B}[>83;40900;0c\u{1B}[2;80R\u{1B}[?1;2c\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
      kind: .xterm, version: 379, keepsMarks: true),
    RecordedReplies(
      name: "screen-vte",
      environment: [
        "TERM": "screen.xterm-256color", "COLORTERM": "truecolor", "VTE_VERSION": "7006", "STY": "1.tty.host",
      ],
      bytes: "\u{1B}[>83;40900;0c\u{1B}[2;80R\u{1B}[?1;2c\u{1B}]11;rgb:0000/0000/0000\u{1B}\\",
      kind: .vte, version: 7006, keepsMarks: true, switchOn: "\u{1B}P\u{1B}[8l\u{1B}\\"),
    RecordedReplies(
      name: "vte 0.84", environment: ["TERM": "xterm-256color", "COLORTERM": "truecolor"],
      bytes: "\u{1B}[>61;8401;1c\u{1B}P>|VTE(8401)\u{1B}\\\u{1B}[8;1$y\u{1B}[?61;1;9c",
      kind: .vte, version: 8401, keepsMarks: true, switchOn: "\u{1B}[8l"),
    RecordedReplies(
      name: "xterm 390", environment: ["TERM": "xterm-256color"],
      bytes: "\u{1B}[>41;390;0c\u{1B}P>|XTerm(390)\u{1B}\\\u{1B}[8;0$y\u{1B}[2;40R\u{1B}[?64;1;2c",
      kind: .xterm, version: 390, keepsMarks: true, hasDoubleHeight: true),
    RecordedReplies(
      name: "alacritty 0.17 as xterm-256color", environment: ["TERM": "xterm-256color"],
      bytes: "\u{1B}[>0;2600;1c\u{1B}[2;80R\u{1B}[?6c", kind: .alacritty, version: 2600, keepsMarks: false),
  ]
}
