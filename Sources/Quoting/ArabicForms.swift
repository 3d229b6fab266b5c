/// The forms that one entry of the Arabic table stands for.
enum ArabicForms {
  typealias WordForm = CueTable.WordForm

  /// "قال/يقول": the third persons of perfect and imperfect; `-` leaves one out. What follows an underscore stays.
  static func verb(_ entry: String) -> [WordForm] {
    let parts = entry.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else { return [WordForm(entry)] }
    return (parts[0] == "-" ? [] : perfect(parts[0])) + (parts[1] == "-" ? [] : imperfect(parts[1]))
  }

  private static func split(_ entry: String) -> (stem: String, rest: String) {
    guard let cut = entry.firstIndex(of: "_") else { return (entry, "") }
    return (String(entry[..<cut]), String(entry[cut...]))
  }

  private static func perfect(_ entry: String) -> [WordForm] {
    let (stem, rest) = split(entry)
    let isWeak = stem.hasSuffix("ى") || (stem.hasSuffix("ا") && stem.count > 2)
    let base = isWeak ? String(stem.dropLast()) : stem
    let own = [
      WordForm(stem + rest, .masculine), WordForm(base + "ت" + rest, .feminine), WordForm(base + "وا" + rest, .plural),
      WordForm(base + "تا" + rest, .plural),
    ]
    guard rest.isEmpty else { return own }
    let joined = stem.hasSuffix("ى") ? base + "ا" : stem
    let pronouns = ["ه", "ها", "هم", "هما"]
    return own + pronouns.map { WordForm(joined + $0, [.masculine, .hasObject]) }
      + pronouns.map { WordForm(base + "ت" + $0, [.feminine, .hasObject]) }
  }

  private static func imperfect(_ entry: String) -> [WordForm] {
    let (stem, rest) = split(entry)
    let tail = String(stem.dropFirst())
    let isWeak = stem.hasSuffix("ي") || stem.hasSuffix("ى") || stem.hasSuffix("و")
    let plural = isWeak ? String(stem.dropLast()) : stem
    let own = [
      WordForm(stem + rest, [.masculine, .present]), WordForm("ت" + tail + rest, [.feminine, .present]),
      WordForm(plural + "ون" + rest, [.plural, .present]),
      WordForm(stem + "ان" + rest, [.plural, .present]),
    ]
    guard rest.isEmpty else { return own }
    return own + ["ه", "ها", "هم"].map { WordForm(stem + $0, [.masculine, .present, .hasObject]) }
      + ["ه", "ها", "هم"].map { WordForm("ت" + tail + $0, [.feminine, .present, .hasObject]) }
  }

  /// "رواية": also روايته, روايتها, روايتهم.
  static func owned(_ entry: String) -> [WordForm] {
    let base = entry.hasSuffix("ة") ? entry.dropLast() + "ت" : entry
    return [WordForm(entry)] + ["ه", "ها", "هم"].map { WordForm(base + $0) }
  }

  /// "وزير": also وزيرة, وزيرون.
  static func person(_ entry: String) -> [WordForm] {
    [
      WordForm(entry), WordForm(entry + "ة", .feminine), WordForm(entry + "ون", .plural),
      WordForm(entry + "و", .plural),
    ]
  }
}
