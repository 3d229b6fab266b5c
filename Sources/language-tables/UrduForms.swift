/// Urdu verbs of saying: most are a noun beside "to do" or "to give", whose forms agree with it.
enum UrduForms {
  static func did(_ noun: String) -> [Inflections.Form] { forms(noun, done) }
  static func gave(_ noun: String) -> [Inflections.Form] { forms(noun, given) }

  private static func forms(_ noun: String, _ endings: [String]) -> [Inflections.Form] {
    endings.map { Inflections.Form(text: "\(noun)_\($0)") }
  }

  private static let done = [
    "کیا", "کی", "کیے", "کئے", "کر_دیا", "کر_دی", "کردیا", "کردی", "کرتے_ہیں", "کرتا_ہے", "کرتی_ہے", "کرتی_ہیں",
    "کیا_گیا", "کی_گئی",
  ]
  private static let given = ["دیا", "دی", "دیے", "دیئے", "دیتے_ہیں", "دیتا_ہے", "دیتی_ہیں", "دیتے"]
}
