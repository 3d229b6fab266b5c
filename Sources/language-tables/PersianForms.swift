/// Persian verbs: nearly all of saying is a noun beside a light verb, and each may be written in several pieces.
enum PersianForms {
  /// Every way to write an entry: what stands as several words may also stand as one, since the joiner between them is
  /// no letter (به گفته‌ی, به‌گفته ی, به‌گفته‌ی).
  static func spellings(_ entry: String) -> [String] {
    entry.split(separator: "_").reduce([]) { found, word in
      found.isEmpty ? [String(word)] : found.flatMap { ["\($0)_\(word)", "\($0)\(word)"] }
    }
  }

  /// All forms of a verb given as past and present stems: گفت/گوی.
  static func stems(_ stems: String) -> [Inflections.Form] { forms(of: stems).map { Inflections.Form(text: $0) } }

  /// A noun with all forms of its light verb: تأکید with کرد/کن.
  static func light(_ noun: String, stems: String) -> [Inflections.Form] {
    forms(of: stems).map { Inflections.Form(text: "\(noun)_\($0)") }
  }

  private static func forms(of stems: String) -> [String] {
    let parts = stems.split(separator: "/")
    guard let past = parts.first else { return [] }
    var forms: [String] = ["", "ند", "ه_است", "ه_اند", "ه_بود", "ه_بودند", "ه"].map { "\(past)\($0)" }
    forms += ["می_\(past)", "می_\(past)ند"]
    if parts.count > 1 { forms += ["می_\(parts[1])د", "می_\(parts[1])ند", "\(parts[1])د"] }
    return forms
  }
}
