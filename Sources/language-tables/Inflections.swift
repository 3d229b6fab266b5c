import Languages

/// How the entries of a pack are inflected: paradigms that the pack defines itself, and those of languages whose forms
/// take more than endings.
struct Inflections {
  /// One form of an entry, an underscore between its words, and what its inflection adds.
  struct Form: Sendable {
    var text: String
    var roles: Roles = []
  }

  typealias Inflection = @Sendable (String) -> [Form]

  static let plain: Inflection = { [Form(text: $0)] }

  private var paradigms: [String: Inflection] = [:]
  private var language = ""
  private static let languages: Set<String> = ["arabic", "english", "french", "persian", "urdu"]

  mutating func use(_ name: String) -> Bool {
    language = name
    return Self.languages.contains(name)
  }

  /// "paradigm verb: ~ ~t ~ten -en+te": the entry with an ending, or without one and with another; a role may follow
  /// behind an equals sign (~in=feminine).
  mutating func define(_ head: [String], _ values: [Substring]) -> Bool {
    guard head.count == 2, Roles.named[head[1]] == nil else { return false }
    var rules: [(cut: String, ending: String, roles: Roles)] = []
    for value in values {
      let parts = value.split(separator: "=").map(String.init)
      guard let rule = parts.first, parts.count <= 2 else { return false }
      var roles = Roles()
      if parts.count == 2 {
        guard let named = Roles.named[parts[1]] else { return false }
        roles = named
      }
      if rule.hasPrefix("~") {
        rules.append(("", String(rule.dropFirst()), roles))
      } else if rule.hasPrefix("-"), let plus = rule.firstIndex(of: "+") {
        rules.append(
          (String(rule[rule.index(after: rule.startIndex)..<plus]), String(rule[rule.index(after: plus)...]), roles))
      } else {
        return false
      }
    }
    paradigms[head[1]] = { [rules] entry in
      rules.compactMap { rule in
        guard entry.hasSuffix(rule.cut) else { return nil }
        return Form(text: String(entry.dropLast(rule.cut.count)) + rule.ending, roles: rule.roles)
      }
    }
    return true
  }

  /// A name in the head of a line stands for the stems of a light verb that follow it.
  func takesStems(_ name: String) -> Bool { language == "persian" && name == "light" }

  /// The inflection that a name in the head of a line means; `before` is the name before it.
  func named(_ name: String, with before: String) -> Inflection? {
    if let own = paradigms[name] { return own }
    switch (language, name) {
    case ("arabic", "verb"): return WordForm.inflection(ArabicForms.verb)
    case ("arabic", "person"): return WordForm.inflection(ArabicForms.person)
    case ("arabic", "owned"): return WordForm.inflection(ArabicForms.owned)
    case ("english", "verb"): return WordForm.inflection(EnglishForms.verb)
    case ("english", "gerund"): return WordForm.inflection(EnglishForms.gerund)
    case ("french", "verb"): return WordForm.inflection(FrenchForms.verb)
    case ("french", "gerund"): return WordForm.inflection(FrenchForms.gerund)
    case ("persian", "stems"): return PersianForms.stems
    case ("persian", "light"): return Self.plain
    case ("persian", _) where before == "light": return { PersianForms.light($0, stems: name) }
    case ("urdu", "did"): return UrduForms.did
    case ("urdu", "gave"): return UrduForms.gave
    default: return nil
    }
  }

  /// Ways to write a form: Persian writes what stands as several words also as one.
  func spellings(_ form: Form) -> [Form] {
    language == "persian" ? PersianForms.spellings(form.text).map { Form(text: $0, roles: form.roles) } : [form]
  }
}
