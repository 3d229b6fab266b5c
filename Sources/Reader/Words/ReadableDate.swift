import ArticleModel

extension Article {
  /// The article with a dateline that a machine wrote, as feeds have them (RFC 5322, RFC 3339), as a newspaper would write
  /// it in the article's language; what people wrote stays as it is.
  public var withReadableDate: Article {
    guard let dateline, let published = dateline.published, Self.isOfAMachine(dateline.raw),
      let date = CivilDate(iso: published)
    else { return self }
    let own = language.flatMap { InterfaceLanguage(rawValue: String($0.prefix { $0 != "-" })) }
    let words = Words(language: own ?? (direction == .rightToLeft ? .arabic : .english))
    var changed = self
    changed.dateline?.raw = words.fullDate(date) + (date.time == nil ? "" : Self.zone(of: published))
    return changed
  }

  /// Whose clock it is: " UTC", " UTC+03:00"; nothing where that is not said.
  private static func zone(of iso: String) -> String {
    guard let clock = iso.firstIndex(of: "T") else { return "" }
    let time = iso[clock...]
    if time.hasSuffix("Z") { return " \u{2066}UTC\u{2069}" }
    guard let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return "" }
    return " \u{2066}UTC\(time[sign...])\u{2069}"
  }

  private static func isOfAMachine(_ raw: String) -> Bool {
    guard raw.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let bytes = Array(raw.utf8)
    // 2026-11-27T08:00:00Z
    if bytes.count >= 16, bytes[4] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T") { return true }
    // Fri, 27 Nov 2026 08:00:00 GMT
    var words = raw.split(separator: " ")
    if words.first?.hasSuffix(",") == true { words.removeFirst() }
    guard words.count >= 4, let day = Int(words[0]), (1...31).contains(day), words[1].utf8.count == 3 else {
      return false
    }
    return Int(words[2]).map { $0 > 999 } == true && words[3].contains(":")
  }
}
