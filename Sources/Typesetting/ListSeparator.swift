import UnicodeText

/// The comma between the items of a list: Arabic and what is written with its letters have their own, Hebrew and the
/// scripts of Europe do not.
public enum ListSeparator {
  /// - Parameters:
  ///   - items: the text of what is listed.
  ///   - language: a BCP 47 tag, for items without a letter.
  public static func text(for items: String, language: String?) -> String {
    for scalar in items.unicodeScalars {
      switch ScalarProperties(of: scalar.value).bidiClass {
      case .AL: return arabic
      case .L, .R: return western
      default: break
      }
    }
    let tag = language.map { String($0.lowercased().prefix { $0 != "-" && $0 != "_" }) } ?? ""
    return languages.contains(tag) ? arabic : western
  }

  private static let arabic = "، "
  private static let western = ", "
  /// Those whose usual script has U+060C.
  private static let languages: Set<String> = [
    "ar", "arz", "ary", "fa", "prs", "ur", "ps", "ckb", "sd", "ug", "pnb", "ks", "bal", "azb", "dv", "syr",
  ]
}
