/// Urdu verbs of saying: most are a noun beside کرنا, whose forms agree with it.
enum UrduForms {
  /// A line of `roles` with the forms of nouns beside "to do".
  static func verbs(_ roles: String, did nouns: String) -> String {
    let endings = [
      "کیا", "کی", "کیے", "کئے", "کر_دیا", "کر_دی", "کردیا", "کردی", "کرتے_ہیں", "کرتا_ہے", "کرتی_ہے", "کرتی_ہیں",
      "کیا_گیا", "کی_گئی",
    ]
    var entries: [String] = []
    for noun in nouns.split(separator: " ") {
      for ending in endings { entries.append("\(noun)_\(ending)") }
    }
    return "\(roles): \(entries.joined(separator: " "))"
  }

  /// The same beside "to give".
  static func verbs(_ roles: String, gave nouns: String) -> String {
    var entries: [String] = []
    for noun in nouns.split(separator: " ") {
      for ending in ["دیا", "دی", "دیے", "دیئے", "دیتے_ہیں", "دیتا_ہے", "دیتی_ہیں", "دیتے"] {
        entries.append("\(noun)_\(ending)")
      }
    }
    return "\(roles): \(entries.joined(separator: " "))"
  }
}
