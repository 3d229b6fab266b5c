import JSONText
import Reader
import Terminal

/// What `warraq doctor` prints.
struct DoctorReport {
  private let asked: [(name: String, answer: String?)]
  private let chosen: [(name: String, value: String)]
  private let advice: [String]

  /// - Parameter letters: what sets real letters, asked for its fonts.
  init(
    session: TerminalSession, locale: TerminalLocale, letters: LetterProgram, environment: Environment = Environment()
  ) {
    let replies = session.replies
    let profile = session.profile
    let answers: [(name: String, answer: String?)] = [
      ("DA2, which terminal", replies.secondaryAttributes), ("XTVERSION, name and version", replies.version),
      ("DECRQM 8, bidi of its own", replies.bidiMode.map { "\($0)" }),
      ("OSC 11, background", replies.background.map { "rgb \($0.red) \($0.green) \($0.blue)" }),
      ("DECDWL, lines of double size", replies.hasDoubleWidth ? "yes" : "no"),
      ("OSC 66, text of double size", replies.hasScaledText ? "yes" : "no"),
      ("XTWINOPS 16, a cell in pixels", replies.cellSize.map { "\($0.width)x\($0.height)" }),
      ("kitty's graphics protocol", replies.hasGraphics ? "OK" : nil),
      ("DA1, the end of the answers", replies.primaryAttributes.map { $0.map { "\($0)" }.joined(separator: ";") }),
      ("tmux, the terminal behind it", replies.outerVersion),
    ]
    asked = answers.map { ($0.name, $0.answer.map { harmless($0) }) }
    let milliseconds = session.detectionTime.map { "\(Int($0 / .milliseconds(1))) ms" }
    let found = [
      ("terminal", "\(profile.identity.key) \(profile.identity.version == 0 ? "" : "\(profile.identity.version)")"),
      ("version", profile.standing), ("because", profile.reason),
      ("answers took", milliseconds ?? "over a second; what was there had to do"),
      ("bidi", session.strategy.rawValue), ("marks", session.keepsMarks ? "keep" : "strip"),
      ("switch", profile.switchOn.isEmpty ? "none" : Self.visible(profile.switchOn)),
      ("colours", "\(session.colorDepth)"), ("double height", session.hasDoubleHeight ? "yes" : "no"),
      ("background", session.background?.rawValue ?? "not known"),
      ("size", "\(session.size.columns)x\(session.size.rows)"),
      ("locale", locale.name + (locale.replaced.map { " instead of \($0.isEmpty ? "one not installed" : $0)" } ?? "")),
      ("TERM", environment["TERM"] ?? ""), ("COLORTERM", environment["COLORTERM"] ?? ""),
      ("fonts", profile.fontHint),
    ]
    chosen = (found + Self.larger(session, letters)).map { ($0.0, $0.1.isEmpty ? "-" : harmless($0.1)) }
    let font = session.leftFontSteps.map {
      "A run that was killed may have left this terminal's font \($0) steps larger: warraq doctor --restore-font"
    }
    advice = (profile.advice + [locale.warning, font].compactMap { $0 }).map { harmless($0) }
  }

  /// The ways of enlarging letters, each with its reason, and the fonts.
  private static func larger(_ session: TerminalSession, _ letters: LetterProgram) -> [(String, String)] {
    let pixels = session.cellPixels.map {
      "\(session.pictures?.rawValue ?? ""), cells of \($0.width)x\($0.height) pixels"
    }
    let fonts =
      switch letters.fonts() {
      case .success(let families):
        families.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
      case .failure(let problem): Words(language: .english).noFonts(problem.fault)
      }
    let doubled =
      switch session.rowScaling {
      case .lines: "yes, 200 %"
      case .scaledText: "yes, 200, 300 and 400 %, by kitty's text sizing (OSC 66)"
      case nil: "no: neither double-height lines nor OSC 66 were confirmed"
      }
    return [
      ("letters in pixels", pixels ?? "no: \(session.reasonAgainstPictures)"),
      ("letters by lines", doubled),
      ("letters as mosaics", session.mosaic.map { "\($0.rawValue), \($0.sample)" } ?? "no: not on this terminal"),
      ("letters set in", fonts),
    ]
  }

  var text: String {
    var text = "Asked and answered\n"
    for (name, answer) in asked { text += "  " + Self.padded(name) + (answer ?? "no answer") + "\n" }
    text += "\nChosen\n"
    for (name, value) in chosen { text += "  " + Self.padded(name) + value + "\n" }
    if !advice.isEmpty { text += "\nAdvice\n" + advice.map { "  \($0)\n" }.joined() }
    return text
  }

  var json: JSONValue {
    let answers = asked.map { name, answer in
      JSONMember(key: String(name.prefix { $0 != "," }), value: .optional(answer))
    }
    let choices = chosen.map { name, value in JSONMember(key: name, value: .string(value)) }
    return .object([
      JSONMember(key: "answers", value: .object(answers)), JSONMember(key: "chosen", value: .object(choices)),
      JSONMember(key: "advice", value: .array(advice.map { .string($0) })),
    ])
  }

  private static func padded(_ name: String) -> String { name + String(repeating: " ", count: max(32 - name.count, 1)) }

  /// Control characters as a person writes them.
  private static func visible(_ text: String) -> String {
    String(text.unicodeScalars.map { $0 == "\u{1B}" ? "ESC " : $0 == "\u{7}" ? " BEL" : String($0) }.joined())
  }
}
