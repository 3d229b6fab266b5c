/// Tells the language of a text by its script, its letters and, in Latin script, its commonest words.
enum LanguageGuess {
  private static let sample = 4000

  /// A language tag; empty where nothing speaks for one that has a cue table.
  static func language(of scalars: [UInt32]) -> String {
    var (arabic, hebrew, latin, persian, urdu) = (0, 0, 0, 0, 0)
    for scalar in scalars.prefix(sample) {
      switch scalar {
      case 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1, 0x6D2: urdu += 1
      case 0x67E, 0x686, 0x698, 0x6AF, 0x6CC, 0x6A9: persian += 1
      case 0x620...0x64A: arabic += 1
      case 0x5D0...0x5EA: hebrew += 1
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
    return latin == 0 ? "" : latinLanguage(of: scalars.prefix(sample))
  }

  private static let english = words("the of and to in that is was for said a it on he she we with not by at")
  private static let french = words(
    "le la les des et du une un est que dans pour qui il elle nous a au sur avec ce ne pas")

  private static func words(_ list: String) -> WordSet { WordSet(list.split(separator: " ")) }

  private static func latinLanguage(of scalars: ArraySlice<UInt32>) -> String {
    var (inEnglish, inFrench, count) = (0, 0, 0)
    var key = WordKey()
    var isWord = false
    for scalar in scalars {
      if ScalarTable.scalarClass(scalar) == .letter {
        key.add(ScalarTable.folded(scalar))
        isWord = true
      } else if isWord {
        count += 1
        if english.contains(key) { inEnglish += 1 }
        if french.contains(key) { inFrench += 1 }
        key = WordKey()
        isWord = false
      }
    }
    guard max(inEnglish, inFrench) * 12 > count else { return "" }
    return inEnglish >= inFrench ? "en" : "fr"
  }
}
