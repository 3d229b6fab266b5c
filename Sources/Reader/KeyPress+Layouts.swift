import Screen

extension KeyPress {
  /// What the same key types on a Latin keyboard, so that commands work while an Arabic, Persian or Hebrew layout is on.
  var onLatinLayout: KeyPress {
    guard case .character(let character) = self, !character.isASCII else { return self }
    if let digit = character.wholeNumberValue, (0...9).contains(digit) { return .character(Character("\(digit)")) }
    return Self.latin[character].map(KeyPress.character) ?? self
  }

  /// Arabic (101), Persian (ISIRI 9147) and Hebrew (SI 1452) layouts, by the keys that commands stand on. A character
  /// that two layouts have on different keys is the Arabic one's.
  private static let latin: [Character: Character] = {
    let latin = Array("qwertyuiop[]asdfghjkl;'zxcvbnm,./")
    let layouts = [
      Array("/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ."),
      Array("ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./"),
      Array("ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\u{FEFB}ىةوزظ"),
    ]
    var table: [Character: Character] = [:]
    for layout in layouts {
      for (foreign, key) in zip(layout, latin) where !foreign.isASCII { table[foreign] = key }
    }
    for (foreign, key) in zip("؟ـآأ", "?JNH") { table[foreign] = key }
    return table
  }()
}
