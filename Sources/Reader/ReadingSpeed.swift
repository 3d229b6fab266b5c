import ArticleModel

/// How fast grown-up readers read, in characters a minute, by language: the means of the IReST texts
/// (Trauzettel-Klosinski and Dietz, "Standardized assessment of reading performance", IOVS 53, 2012).
enum ReadingSpeed {
  private static let measured: [String: Double] = [
    "ar": 612, "de": 920, "en": 987, "es": 1025, "fi": 1078, "fr": 998, "he": 833, "it": 950, "ja": 357, "nl": 978,
    "pl": 916, "pt": 913, "ru": 986, "sl": 885, "sv": 917, "tr": 1054, "zh": 255,
  ]

  /// For a language that was not measured, what its side is read at.
  static func charactersPerMinute(_ language: String?, _ direction: Direction) -> Double {
    let name = language.map { String($0.prefix { $0 != "-" }).lowercased() } ?? ""
    return measured[name] ?? (direction == .rightToLeft ? 612 : 987)
  }
}

extension ReaderState {
  /// Whole minutes that the rest of the article takes, the last one begun counted; nil where all of it takes no minute,
  /// and at its end.
  var minutesLeft: Int? {
    guard let open else { return nil }
    let article = open.article
    let whole = Double(open.characterCount) / ReadingSpeed.charactersPerMinute(article.language, article.direction)
    guard whole >= 1 else { return nil }
    let left = Int((whole * (1 - open.share(rows: articleRows))).rounded(.up))
    return left > 0 ? left : nil
  }
}
