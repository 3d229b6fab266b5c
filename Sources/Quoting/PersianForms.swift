/// Persian verbs: nearly all of saying is a noun beside a light verb, and each may be written in several pieces.
enum PersianForms {
  /// The table's lines with every way to write an entry: what stands as several words may also stand as one, since the
  /// joiner between them is no letter (به گفته‌ی, به‌گفته ی, به‌گفته‌ی).
  static func spellings(_ source: String) -> String {
    source.split(separator: "\n").map { line in
      guard let colon = line.firstIndex(of: ":") else { return String(line) }
      let entries = line[line.index(after: colon)...].split(separator: " ").flatMap(joined)
      return line[...colon] + " " + entries.joined(separator: " ")
    }.joined(separator: "\n")
  }

  private static func joined(_ entry: Substring) -> [String] {
    entry.split(separator: "_").reduce([]) { found, word in
      found.isEmpty ? [String(word)] : found.flatMap { ["\($0)_\(word)", "\($0)\(word)"] }
    }
  }

  /// A line of `roles` with all forms of verbs given as past and present stems: گفت/گوی.
  static func verbs(_ roles: String, _ stems: String) -> String {
    roles + ": " + stems.split(separator: " ").flatMap { forms(of: $0) }.joined(separator: " ")
  }

  /// A line of `roles` with all forms of nouns beside a light verb: تأکید with کرد/کن.
  static func verbs(_ roles: String, light stems: Substring, _ nouns: String) -> String {
    let endings: [String] = forms(of: stems)
    var entries: [String] = []
    for noun in nouns.split(separator: " ") {
      for ending in endings { entries.append("\(noun)_\(ending)") }
    }
    return "\(roles): \(entries.joined(separator: " "))"
  }

  private static func forms(of stems: Substring) -> [String] {
    let parts = stems.split(separator: "/")
    guard let past = parts.first else { return [] }
    var forms: [String] = ["", "ند", "ه_است", "ه_اند", "ه_بود", "ه_بودند", "ه"].map { "\(past)\($0)" }
    forms += ["می_\(past)", "می_\(past)ند"]
    if parts.count > 1 { forms += ["می_\(parts[1])د", "می_\(parts[1])ند", "\(parts[1])د"] }
    return forms
  }
}
