/// Something that the interface counts, in all the forms that its languages count with.
public enum Noun: CaseIterable, Sendable {
  case article, unread, statement, speaker, hit, minute, line, marked, source

  /// "3 articles", "مقالان", "١١ مقالًا". Forms after CLDR's plural rules.
  func counted(_ count: Int, in words: Words) -> String {
    switch words.language {
    case .arabic: arabic.form(for: count, number: words.number(count))
    case .english: "\(words.number(count)) \(count == 1 ? english.one : english.other)"
    case .persian, .hebrew: form(for: count, in: words)
    }
  }

  /// The form in a language that has a file of its own: one for all, or for one, two and any other.
  private func form(for count: Int, in words: Words) -> String {
    let forms = words.said(ar: "", en: "{1} \(english.other)", "{1}").split(separator: "|").map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    let form = forms.count == 3 ? forms[count == 1 ? 0 : count == 2 ? 1 : 2] : forms.first ?? ""
    return Bilingual.filled(form, [words.number(count)])
  }

  private var english: (one: String, other: String) {
    switch self {
    case .article: ("article", "articles")
    case .unread: ("unread", "unread")
    case .statement: ("statement", "statements")
    case .speaker: ("speaker", "speakers")
    case .hit: ("hit", "hits")
    case .minute: ("minute", "minutes")
    case .line: ("line", "lines")
    case .marked: ("marked", "marked")
    case .source: ("source", "sources")
    }
  }

  private var arabic: ArabicForms {
    switch self {
    case .article:
      ArabicForms(
        zero: "لا مقالات", one: "مقال واحد", two: "مقالان", few: "مقالات", many: "مقالًا", other: "مقال")
    case .unread:
      ArabicForms(
        zero: "لا جديد", one: "واحد لم يُقرأ", two: "اثنان لم يُقرآ", few: "لم تُقرأ", many: "لم يُقرأ",
        other: "لم يُقرأ")
    case .statement:
      ArabicForms(
        zero: "لا تصريحات", one: "تصريح واحد", two: "تصريحان", few: "تصريحات", many: "تصريحًا", other: "تصريح")
    case .speaker:
      ArabicForms(zero: "لا قائلين", one: "قائل واحد", two: "قائلان", few: "قائلين", many: "قائلًا", other: "قائل")
    case .hit:
      ArabicForms(
        zero: "لا نتائج", one: "نتيجة واحدة", two: "نتيجتان", few: "نتائج", many: "نتيجة", other: "نتيجة")
    case .minute:
      ArabicForms(
        zero: "أقل من دقيقة", one: "دقيقة واحدة", two: "دقيقتان", few: "دقائق", many: "دقيقة", other: "دقيقة")
    case .source:
      ArabicForms(zero: "لا مصادر", one: "مصدر واحد", two: "مصدران", few: "مصادر", many: "مصدرًا", other: "مصدر")
    case .marked:
      ArabicForms(
        zero: "لا محدَّد", one: "مقال محدَّد", two: "مقالان محدَّدان", few: "مقالات محدَّدة", many: "مقالًا محدَّدًا",
        other: "مقال محدَّد")
    case .line:
      ArabicForms(zero: "لا أسطر", one: "سطر واحد", two: "سطران", few: "أسطر", many: "سطرًا", other: "سطر")
    }
  }
}

/// The six forms in which Arabic counts a thing.
private struct ArabicForms {
  /// These three stand without a number.
  let zero: String
  let one: String
  let two: String
  /// After 3...10, 103...110 …
  let few: String
  /// After 11...99, 111...199 …
  let many: String
  /// After 100, 101, 102, 200 …
  let other: String

  func form(for count: Int, number: String) -> String {
    switch (count, count % 100) {
    case (0, _): zero
    case (1, _): one
    case (2, _): two
    case (_, 3...10): "\(number) \(few)"
    case (_, 11...99): "\(number) \(many)"
    default: "\(number) \(other)"
    }
  }
}
