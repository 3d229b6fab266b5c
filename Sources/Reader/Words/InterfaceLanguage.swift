import ArticleModel

/// A language that the interface speaks; the articles speak their own.
public enum InterfaceLanguage: String, CaseIterable, Sendable {
  case arabic = "ar"
  case english = "en"
  case persian = "fa"
  case hebrew = "he"

  /// The side that the screen begins on: where it is the right one, the list stands there.
  public var direction: Direction { self == .english ? .leftToRight : .rightToLeft }

  /// The digits that are its own.
  public var ownDigits: Digits {
    switch self {
    case .arabic: .arabicIndic
    case .persian: .extendedArabicIndic
    case .english, .hebrew: .western
    }
  }

  /// The one that comes behind it where they are gone through.
  public var next: InterfaceLanguage {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }

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
  /// ۰ ۱ ۲
  case extendedArabicIndic

  /// The scalar that writes nothing.
  var zero: UInt32 {
    switch self {
    case .western: 0x30
    case .arabicIndic: 0x660
    case .extendedArabicIndic: 0x6F0
    }
  }

  /// What is written where the locale says that the user is, after CLDR's default numbering systems: in Arabic ٠ ١ ٢,
  /// but 0 1 2 in the Maghreb and the Emirates; in Persian ۰ ۱ ۲. An interface in another language than the locale's
  /// writes 0 1 2.
  public init(locale: PosixLocale, language: InterfaceLanguage) {
    let isWestern = ["AE", "DZ", "EH", "LY", "MA", "TN"].contains(locale.region)
    self = language.rawValue == locale.language && !isWestern ? language.ownDigits : .western
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
