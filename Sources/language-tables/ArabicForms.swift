import Languages

/// The forms that one entry of the Arabic table stands for.
enum ArabicForms {
  typealias Letters = WordForm.Letters
  typealias Affix = WordForm.Affix

  private static let alef: UInt32 = 0x627
  private static let waw: UInt32 = 0x648
  private static let ya: UInt32 = 0x64A
  private static let alefMaqsura: UInt32 = 0x649
  private static let taMarbuta: UInt32 = 0x629

  // An option set's literal is an array each time it is met, and these are met thousands of times.
  private static let masculineWithObject: Roles = [.masculine, .hasObject]
  private static let feminineWithObject: Roles = [.feminine, .hasObject]
  private static let masculinePresent: Roles = [.masculine, .present]
  private static let femininePresent: Roles = [.feminine, .present]
  private static let pluralPresent: Roles = [.plural, .present]
  private static let masculinePresentWithObject: Roles = [.masculine, .present, .hasObject]
  private static let femininePresentWithObject: Roles = [.feminine, .present, .hasObject]

  /// "قال/يقول": the third persons of perfect and imperfect; `-` leaves one out. What follows an underscore stays.
  static func verb(_ entry: Letters, _ form: (WordForm) -> Void) {
    guard let slash = entry.firstIndex(of: 0x2F) else { return form(WordForm(stem: entry)) }
    let past = entry[..<slash]
    let present = entry[(slash + 1)...]
    if !isLeftOut(past) { perfect(past, form) }
    if !isLeftOut(present) { imperfect(present, form) }
  }

  private static func isLeftOut(_ entry: Letters) -> Bool { entry.count == 1 && entry.first == 0x2D }

  private static func split(_ entry: Letters) -> (stem: Letters, rest: Letters?) {
    guard let cut = entry.firstIndex(of: 0x5F) else { return (entry, nil) }
    return (entry[..<cut], entry[cut...])
  }

  private static func perfect(_ entry: Letters, _ form: (WordForm) -> Void) {
    let (stem, rest) = split(entry)
    let last = stem.last
    let isWeak = last == alefMaqsura || (last == alef && stem.count > 2)
    let base = isWeak ? stem.dropLast() : stem
    form(WordForm(stem: stem, rest: rest, roles: .masculine))
    form(WordForm(stem: base, ending: Affix("ت"), rest: rest, roles: .feminine))
    form(WordForm(stem: base, ending: Affix("و", "ا"), rest: rest, roles: .plural))
    form(WordForm(stem: base, ending: Affix("ت", "ا"), rest: rest, roles: .plural))
    if !isWeak, stem.count > 2 { form(WordForm(stem: stem, ending: Affix("ن"), rest: rest, roles: .plural)) }
    guard rest == nil else { return }
    for pronoun in pronouns {
      form(
        last == alefMaqsura
          ? WordForm(stem: base, link: Affix("ا"), ending: pronoun, roles: masculineWithObject)
          : WordForm(stem: stem, ending: pronoun, roles: masculineWithObject))
      form(WordForm(stem: base, link: Affix("ت"), ending: pronoun, roles: feminineWithObject))
    }
  }

  private static func imperfect(_ entry: Letters, _ form: (WordForm) -> Void) {
    let (stem, rest) = split(entry)
    let tail = stem.dropFirst()
    let isWeak = stem.last == ya || stem.last == alefMaqsura || stem.last == waw
    let plural = isWeak ? stem.dropLast() : stem
    form(WordForm(stem: stem, rest: rest, roles: masculinePresent))
    form(WordForm(prefix: Affix("ت"), stem: tail, rest: rest, roles: femininePresent))
    form(WordForm(stem: plural, ending: Affix("و", "ن"), rest: rest, roles: pluralPresent))
    form(WordForm(stem: stem, ending: Affix("ا", "ن"), rest: rest, roles: pluralPresent))
    guard rest == nil else { return }
    for pronoun in pronouns.prefix(3) {
      form(WordForm(stem: stem, ending: pronoun, roles: masculinePresentWithObject))
      form(WordForm(prefix: Affix("ت"), stem: tail, ending: pronoun, roles: femininePresentWithObject))
    }
  }

  /// ه ها هم هما
  private static let pronouns = [Affix("ه"), Affix("ه", "ا"), Affix("ه", "م"), Affix("ه", "م", "ا")]

  /// "رواية": also روايته, روايتها, روايتهم.
  static func owned(_ entry: Letters, _ form: (WordForm) -> Void) {
    let isFeminine = entry.last == taMarbuta
    form(WordForm(stem: entry))
    for pronoun in pronouns.prefix(3) {
      form(
        WordForm(
          stem: isFeminine ? entry.dropLast() : entry, link: isFeminine ? Affix("ت") : Affix(), ending: pronoun))
    }
  }

  /// "وزير": also وزيرة, وزيرون.
  static func person(_ entry: Letters, _ form: (WordForm) -> Void) {
    form(WordForm(stem: entry))
    form(WordForm(stem: entry, ending: Affix("ة"), roles: .feminine))
    form(WordForm(stem: entry, ending: Affix("و", "ن"), roles: .plural))
    form(WordForm(stem: entry, ending: Affix("و"), roles: .plural))
    for pronoun in pronouns.prefix(3) {
      form(WordForm(stem: entry, ending: pronoun))
      form(WordForm(stem: entry, link: Affix("ت"), ending: pronoun, roles: .feminine))
    }
  }
}
