import Languages

/// The forms that one entry of the English table stands for.
enum EnglishForms {
  typealias Letters = WordForm.Letters
  typealias Affix = WordForm.Affix

  private static let e: UInt32 = 0x65
  private static let y: UInt32 = 0x79
  private static let vowels: Set<UInt32> = [0x61, 0x65, 0x69, 0x6F, 0x75]
  private static let hissing: Set<UInt32> = [0x73, 0x78, 0x68, 0x7A]

  /// "warn", "say/said": the base, its third person and its past. What follows an underscore stays.
  static func verb(_ entry: Letters, _ form: (WordForm) -> Void) {
    let cut = entry.firstIndex(of: 0x5F)
    let word = entry[..<(cut ?? entry.endIndex)]
    let rest = cut.map { entry[$0...] }
    let slash = word.firstIndex(of: 0x2F)
    let base = word[..<(slash ?? word.endIndex)]
    form(WordForm(stem: base, rest: rest, roles: .present))
    third(base, rest, form)
    if let slash {
      form(WordForm(stem: word[(slash + 1)...], rest: rest))
    } else {
      past(base, rest, form)
    }
  }

  /// "warn": warning.
  static func gerund(_ entry: Letters, _ form: (WordForm) -> Void) {
    let isSilent = entry.last == e && entry.count > 2 && entry.dropLast().last != e
    form(WordForm(stem: isSilent ? entry.dropLast() : entry, ending: Affix("i", "n", "g")))
  }

  private static func endsInConsonantY(_ base: Letters) -> Bool {
    base.last == y && base.dropLast().last.map { !vowels.contains($0) } ?? false
  }

  private static func third(_ base: Letters, _ rest: Letters?, _ form: (WordForm) -> Void) {
    if endsInConsonantY(base) {
      form(WordForm(stem: base.dropLast(), ending: Affix("i", "e", "s"), rest: rest, roles: .present))
    } else if let last = base.last, hissing.contains(last) {
      form(WordForm(stem: base, ending: Affix("e", "s"), rest: rest, roles: .present))
    } else {
      form(WordForm(stem: base, ending: Affix("s"), rest: rest, roles: .present))
    }
  }

  private static func past(_ base: Letters, _ rest: Letters?, _ form: (WordForm) -> Void) {
    if endsInConsonantY(base) {
      form(WordForm(stem: base.dropLast(), ending: Affix("i", "e", "d"), rest: rest))
    } else if base.last == e {
      form(WordForm(stem: base, ending: Affix("d"), rest: rest))
    } else {
      form(WordForm(stem: base, ending: Affix("e", "d"), rest: rest))
    }
  }
}
