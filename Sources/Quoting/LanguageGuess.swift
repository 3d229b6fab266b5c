/// Tells the language of a text by its script and letters.
enum LanguageGuess {
  /// A language tag; empty where nothing speaks for one that has a cue table.
  static func language(of scalars: [UInt32]) -> String {
    var (arabic, hebrew, latin, persian, urdu, french) = (0, 0, 0, 0, 0, 0)
    for scalar in scalars.prefix(4000) {
      switch scalar {
      case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: urdu += 1
      case 0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9: persian += 1
      case 0x620...0x64A: arabic += 1
      case 0x5D0...0x5EA: hebrew += 1
      case 0xC0...0xFF: french += 1
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      default: break
      }
    }
    let script = arabic + persian + urdu
    if script >= hebrew, script >= latin, script > 0 {
      if urdu * 40 > script { return "ur" }
      return persian * 25 > script ? "fa" : "ar"
    }
    if hebrew >= latin, hebrew > 0 { return "he" }
    return latin == 0 ? "" : french * 100 > latin ? "fr" : "en"
  }
}
