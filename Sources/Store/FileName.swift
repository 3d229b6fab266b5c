import ArticleModel
import Glibc

/// Where an article's file stands: `YYYY/MM/DD-<slug>-<id8>.md`.
enum FileName {
  /// By the day of publication, else by today.
  static func path(for article: Article, id: String) -> String {
    let day = article.dateline?.published.flatMap(day) ?? today()
    return "\(day.year)/\(day.month)/\(day.day)-\(slug(article.headline))-\(id.prefix(8)).md"
  }

  /// The headline's first words, letters and digits of any script; short enough for any file system.
  static func slug(_ headline: String) -> String {
    var slug = ""
    for scalar in headline.unicodeScalars {
      if slug.utf8.count > 60 { break }
      // Most letters, which need not be looked up.
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || ("\u{621}"..."\u{63A}").contains(scalar)
        || ("\u{641}"..."\u{64A}").contains(scalar)
      {
        slug.unicodeScalars.append(scalar)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug += scalar.properties.lowercaseMapping
      } else if !slug.isEmpty, slug.last != "-", !scalar.properties.isJoinControl,
        scalar.properties.canonicalCombiningClass == .notReordered
      {
        slug += "-"
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "article" : slug
  }

  private static func day(_ date: String) -> (year: String, month: String, day: String)? {
    let parts = date.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    let digits = parts.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? $0.utf8.count : 0 }
    guard digits.first == 4, digits.count < 2 || digits[1] == 2, digits.count < 3 || digits[2] == 2 else { return nil }
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "00", parts.count > 2 ? String(parts[2]) : "00")
  }

  private static func today() -> (year: String, month: String, day: String) {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return ("\(parts.tm_year + 1900)", two(parts.tm_mon + 1), two(parts.tm_mday))
  }
}
