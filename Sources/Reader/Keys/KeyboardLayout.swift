import Screen

/// A keyboard layout that is no Latin one, so that commands work while it is on: what each key types, with and without
/// Shift, by the place of the key on a US keyboard.
///
/// The same character stands on different keys of two layouts (Shift with R is ً in Persian, in Arabic that is W), and
/// an ASCII sign may stand elsewhere than on a US keyboard (Shift with D is ] in Arabic). So the layout that the last
/// letter came from decides.
enum KeyboardLayout: CaseIterable, Sendable {
  /// Arabic (101), Persian (ISIRI 9147), Hebrew (SI 1452); as in xkeyboard-config.
  case arabic, persian, hebrew

  /// The layouts that a key can come from; empty for one that every layout has, or that says nothing of it.
  static func layouts(typing character: Character) -> [KeyboardLayout] {
    allCases.filter { !character.isASCII && $0.table[character] != nil }
  }

  /// What the same key types on a US keyboard.
  func latin(_ character: Character) -> Character? { table[character] }

  private var table: [Character: Character] { Self.tables[self] ?? [:] }

  private static let tables: [KeyboardLayout: [Character: Character]] = {
    var tables: [KeyboardLayout: [Character: Character]] = [:]
    for layout in allCases {
      let (plain, shifted) = layout.rows
      var table: [Character: Character] = [:]
      for (typed, key) in zip(plain.unicodeScalars, Self.plainKeys) where typed != " " {
        table[Character(typed)] = key
      }
      for (typed, key) in zip(shifted.unicodeScalars, Self.shiftedKeys) where typed != " " {
        table[Character(typed)] = key
      }
      tables[layout] = table
    }
    return tables
  }()

  private static let plainKeys = "qwertyuiop[]asdfghjkl;'zxcvbnm,./"
  private static let shiftedKeys = "%()QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?|"

  /// What is typed on `plainKeys` and on `shiftedKeys`. A blank is a key that types what a US one does.
  private var rows: (plain: String, shifted: String) {
    switch self {
    case .arabic:
      (
        "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\u{FEFB}ىةوزظ",
        " )(\u{64E}\u{64B}\u{64F}\u{64C}\u{FEF9}إ`÷×؛<>\u{650}\u{64D}][\u{FEF7}أـ،/  ~\u{652}}{\u{FEF5}آ',.؟…"
      )
    case .persian:
      (
        "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./",
        "٪)(\u{652}\u{64C}\u{64D}\u{64B}\u{64F}\u{650}\u{64E}\u{651}][}{ؤئيإأآة»« ؛ك\u{653}ژ\u{670}\u{200C}\u{654}ء><؟ "
      )
    case .hebrew:
      ("/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.", " )(          }{                  ><  ")
    }
  }
}

/// Which layout the keyboard is on, as far as the keys that came tell.
struct KeyboardWatch: Equatable, Sendable {
  private var layout: KeyboardLayout?
  /// Whether the last command came from that layout, so that its ASCII signs are keys of it too. Text that was typed
  /// into a prompt says nothing of the layout that the next command is given on.
  private var isCommanding = false

  /// Takes note of a character that was typed, as a command or into a prompt.
  mutating func note(_ key: KeyPress, inPrompt: Bool) {
    if inPrompt { isCommanding = false }
    guard case .character(let character) = key.key, key.modifiers.isEmpty else { return }
    guard !character.isASCII else {
      // Capitals are typed with Shift on a Hebrew layout too.
      if character.isLowercase { isCommanding = false }
      return
    }
    let possible = KeyboardLayout.layouts(typing: character)
    guard !possible.isEmpty else { return }
    isCommanding = !inPrompt
    if let layout, possible.contains(layout) { return }
    layout = possible[0]
  }

  /// What the same key types on a Latin keyboard.
  func onLatinLayout(_ key: KeyPress) -> KeyPress {
    guard case .character(let character) = key.key else { return key }
    if let digit = character.wholeNumberValue, (0...9).contains(digit), !character.isASCII {
      return KeyPress(.character(Character("\(digit)")), key.modifiers)
    }
    guard !character.isASCII || isCommanding, let latin = layout?.latin(character) else { return key }
    return KeyPress(.character(latin), key.modifiers)
  }
}
