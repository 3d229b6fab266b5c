import Languages

/// The forms that one entry of the French table stands for.
enum FrenchForms {
  typealias Letters = WordForm.Letters
  typealias Affix = WordForm.Affix

  private static let g: UInt32 = 0x67
  private static let c: UInt32 = 0x63

  // An option set's literal is an array each time it is met.
  private static let he: Roles = [.pronoun, .masculine]
  private static let she: Roles = [.pronoun, .feminine]
  private static let they: Roles = [.pronoun, .plural]

  /// "affirmer": present, participle, imperfect and simple past of both numbers, and the inverted present with its
  /// pronoun (affirme-t-il). An entry with a slash lists third person and participle: "répond/répondu".
  static func verb(_ entry: Letters, _ form: (WordForm) -> Void) {
    if let slash = entry.firstIndex(of: 0x2F) {
      let present = entry[..<slash]
      let participle = entry[(slash + 1)...]
      form(WordForm(stem: present, roles: .present))
      form(WordForm(stem: participle))
      form(WordForm(stem: participle, ending: Affix("e")))
      inverted(present, needsT: present.last != 0x74 && present.last != 0x64, link: Affix(), form)
      return
    }
    guard entry.suffix(2).elementsEqual([0x65, 0x72]) else { return form(WordForm(stem: entry)) }
    let stem = entry.dropLast(2)
    form(WordForm(stem: stem, ending: Affix("e"), roles: .present))
    form(WordForm(stem: stem, ending: Affix("ent"), roles: .present))
    form(WordForm(stem: stem, ending: Affix("é")))
    // rappelle, répète: the present doubles its consonant.
    if stem.last == 0x6C, stem.dropLast().last == 0x65 {
      form(WordForm(stem: stem, ending: Affix("le"), roles: .present))
      inverted(stem, needsT: true, link: Affix("le"), form)
    }
    let soft = stem.last == g ? Affix("ea") : Affix("a")
    form(WordForm(stem: stem, link: soft, ending: Affix("it")))
    form(WordForm(stem: stem, link: soft, ending: Affix("ient")))
    form(WordForm(stem: stem, ending: soft))
    form(WordForm(stem: stem, ending: Affix("èrent")))
    inverted(stem, needsT: true, link: Affix("e"), form)
  }

  private static func inverted(_ stem: Letters, needsT: Bool, link: Affix, _ form: (WordForm) -> Void) {
    let (il, elle) = needsT ? (Affix("-t-il"), Affix("-t-elle")) : (Affix("-il"), Affix("-elle"))
    form(WordForm(stem: stem, link: link, ending: il, roles: he))
    form(WordForm(stem: stem, link: link, ending: elle, rest: nil, roles: she))
  }

  /// "affirmer": affirmant.
  static func gerund(_ entry: Letters, _ form: (WordForm) -> Void) {
    guard entry.suffix(2).elementsEqual([0x65, 0x72]) else { return form(WordForm(stem: entry)) }
    let stem = entry.dropLast(2)
    form(WordForm(stem: stem, ending: stem.last == g ? Affix("eant") : Affix("ant")))
  }
}
