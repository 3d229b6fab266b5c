import ArticleModel

/// A language that the interface speaks; the articles speak their own.
public enum InterfaceLanguage: String, CaseIterable, Sendable {
  case arabic = "ar"
  case english = "en"

  /// The side that the screen begins on: in Arabic the list stands on the right.
  public var direction: Direction { self == .arabic ? .rightToLeft : .leftToRight }

  /// The language that a locale asks for; English where there are no words in that one.
  public init(locale: PosixLocale) {
    self = Self(rawValue: locale.language) ?? .english
  }
}

/// The digits that the interface writes numbers with.
public enum Digits: String, CaseIterable, Sendable {
  /// 0 1 2
  case western
  /// ٠ ١ ٢
  case arabicIndic

  /// What is written where the locale says that the user is, after CLDR's default numbering systems: in Arabic ٠ ١ ٢,
  /// but 0 1 2 in the Maghreb and the Emirates. A locale that is not Arabic, and English, write 0 1 2.
  public init(locale: PosixLocale, language: InterfaceLanguage) {
    let isWestern = ["AE", "DZ", "EH", "LY", "MA", "TN"].contains(locale.region)
    self = language == .arabic && locale.language == "ar" && !isWestern ? .arabicIndic : .western
  }
}

/// The parts of a locale's name that choose words: `ar` and `EG` of `ar_EG.UTF-8`.
public struct PosixLocale: Equatable, Sendable {
  public var language: String
  public var region: String

  /// - Parameter values: `LC_ALL`, `LC_MESSAGES` and `LANG` in this order; the first that is set and not empty holds
  ///   (POSIX, 8.2).
  public init(_ values: String?...) {
    let name = values.compactMap { $0 }.first { !$0.isEmpty } ?? ""
    let words = name.prefix { $0 != "." && $0 != "@" }.split(separator: "_", maxSplits: 1)
    language = words.first?.lowercased() ?? ""
    region = words.count > 1 ? words[1].uppercased() : ""
  }
}
