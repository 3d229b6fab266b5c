/// The names that Arabic newspapers give the months of the Gregorian year; which ones is a matter of the country.
public enum MonthNames: String, CaseIterable, Sendable {
  /// Egypt, the Gulf, the Sudan, Libya, Yemen.
  case egyptian
  /// Syria, Lebanon, Palestine, Jordan, Iraq.
  case levantine
  /// Tunisia, Algeria.
  case maghrebi
  case moroccan

  /// Those of the country that a locale names.
  public init(locale: PosixLocale) {
    self =
      switch locale.region {
      case "SY", "LB", "PS", "JO", "IQ": .levantine
      case "TN", "DZ": .maghrebi
      case "MA": .moroccan
      default: .egyptian
      }
  }

  var names: [String] {
    switch self {
    case .egyptian:
      [
        "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
      ]
    case .levantine:
      [
        "كانون الثاني", "شباط", "آذار", "نيسان", "أيار", "حزيران", "تموز", "آب", "أيلول", "تشرين الأول",
        "تشرين الثاني", "كانون الأول",
      ]
    case .maghrebi:
      [
        "جانفي", "فيفري", "مارس", "أفريل", "ماي", "جوان", "جويلية", "أوت", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر",
      ]
    case .moroccan:
      [
        "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
      ]
    }
  }
}

/// How the interface writes dates.
public struct DateStyle: Equatable, Sendable {
  public enum Calendar: String, CaseIterable, Sendable {
    case gregorian
    /// The Gregorian date with the Hijri one, by Umm al-Qura, beside it.
    case hijri
    /// The Solar Hijri date of Iran and Afghanistan.
    case jalali
  }

  /// Nil is what the language of the interface is used to.
  public var calendar: Calendar?
  /// Days that the moon was sighted later (or earlier: negative) than Umm al-Qura says.
  public var hijriOffset: Int
  public var months: MonthNames

  public init(calendar: Calendar? = nil, hijriOffset: Int = 0, months: MonthNames = .egyptian) {
    self.calendar = calendar
    self.hijriOffset = hijriOffset
    self.months = months
  }
}
