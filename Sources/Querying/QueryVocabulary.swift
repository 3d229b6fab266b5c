import UnicodeText

/// The names that the query language goes by, in English and in Arabic: one list, nothing of it in the logic.
enum QueryVocabulary {
  /// What stands before a colon.
  enum Name: Equatable {
    case field(Condition.Field)
    case flag, from, before, newer
    /// A search that the user has saved under a name.
    case saved
  }

  private static let names: [(Name, [String])] = [
    (.field(.title), ["title", "headline", "عنوان", "العنوان"]),
    (.field(.source), ["from", "source", "site", "مصدر", "المصدر", "من"]),
    (.field(.author), ["by", "author", "بقلم", "كاتب", "الكاتب"]),
    (.field(.section), ["section", "قسم", "القسم"]),
    (.field(.tag), ["tag", "وسم", "الوسم"]),
    (.field(.feed), ["feed", "خلاصة", "مغذ"]),
    (.field(.language), ["lang", "language", "لغة", "اللغة"]),
    (.field(.speaker), ["speaker", "said", "قائل", "القائل", "قال", "متحدث"]),
    (.field(.via), ["via", "نقلا", "ناقل", "عبر"]),
    (.flag, ["is", "has", "حالة", "الحالة", "هو"]),
    (.from, ["after", "since", "بعد", "منذ"]),
    (.before, ["before", "until", "قبل"]),
    (.newer, ["newer", "أحدث", "خلال"]),
    (.saved, ["search", "saved", "بحث", "محفوظ"]),
  ]

  private static let flags: [(Condition.Flag, [String])] = [
    (.unread, ["unread", "new", "جديد", "غير-مقروء", "لم-يقرأ"]),
    (.read, ["read", "مقروء", "قرئ"]),
    (.starred, ["starred", "star", "مميز", "نجمة", "بنجمة"]),
    (.noted, ["noted", "note", "notes", "ملاحظة", "ملاحظات"]),
    (.fresh, ["fresh", "since-last-time", "منذ-آخر-مرة", "وصل-حديثا"]),
    (.quoted, ["quoted", "statements", "تصريح", "تصريحات"]),
  ]

  /// What a rule does with the articles that it is for.
  enum Deed { case mute, star, read, tag, keep }

  private static let deeds: [(Deed, [String])] = [
    (.mute, ["mute", "hide", "أخف", "اكتم"]), (.star, ["star", "ميز"]), (.read, ["read", "مقروء"]),
    (.tag, ["tag", "سم", "وسم"]), (.keep, ["keep", "احفظ"]),
  ]

  private static let any = ["or", "|", "أو"]
  private static let all = ["and", "&", "و"]
  private static let not = ["not", "ليس", "بدون"]

  /// Days in a unit of time.
  private static let units: [(days: Int, words: [String])] = [
    (1, ["d", "day", "days", "يوم", "يوما", "أيام", "يومين"]),
    (7, ["w", "week", "weeks", "أسبوع", "أسبوعا", "أسابيع", "أسبوعين"]),
    (30, ["m", "month", "months", "شهر", "شهرا", "أشهر", "شهور", "شهرين"]),
    (365, ["y", "year", "years", "سنة", "سنوات", "عام", "عاما", "أعوام", "سنتين", "عامين"]),
  ]
  /// Units that are two of their kind by themselves.
  private static let duals = ["يومين", "أسبوعين", "شهرين", "سنتين", "عامين"]

  /// Whether two names that a user has given are one.
  static func areSame(_ one: String, _ other: String) -> Bool { folded(one) == folded(other) }

  static func name(_ word: String) -> Name? { find(word, in: names) }
  static func flag(_ word: String) -> Condition.Flag? { find(word, in: flags) }
  static func deed(_ word: String) -> Deed? { find(word, in: deeds) }
  static func isAny(_ word: String) -> Bool { any.contains { folded($0) == folded(word) } }
  static func isAll(_ word: String) -> Bool { all.contains { folded($0) == folded(word) } }
  static func isNot(_ word: String) -> Bool { not.contains { folded($0) == folded(word) } }

  /// "1 week", "3d", "أسبوعين", "3 أيام" in days.
  static func days(_ text: String) -> Int? {
    let word = folded(text)
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let rest = String(word.dropFirst(digits.count).drop { $0 == " " })
    guard let unit = units.first(where: { $0.words.contains { folded($0) == rest } }) else {
      return rest.isEmpty ? Int(digits) : nil
    }
    if digits.isEmpty { return unit.days * (duals.contains { folded($0) == rest } ? 2 : 1) }
    return Int(digits).flatMap { $0 < 100_000 ? $0 * unit.days : nil }
  }

  /// "2022", "2022-09", "2022/9/1", digits of any script: the first day that it names.
  static func day(_ text: String) -> String? {
    let parts = folded(text).split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0], (1000...9999).contains(year) else { return nil }
    let month = parts.count > 1 ? parts[1] : 1
    let day = parts.count > 2 ? parts[2] : 1
    guard let month, let day, (1...12).contains(month), (1...31).contains(day) else { return nil }
    return "\(year)-\(two(month))-\(two(day))"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func find<Meaning>(_ word: String, in table: [(Meaning, [String])]) -> Meaning? {
    let key = folded(word)
    return table.first { $0.1.contains { folded($0) == key } }?.0
  }

  private static func folded(_ word: String) -> String { FoldedText(word).string }
}
