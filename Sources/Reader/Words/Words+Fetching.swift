extension Words {
  /// The sign in the status line while something is being fetched: "↓ 3/12 · 1.2 MB".
  func fetching(_ progress: FetchProgress) -> String {
    let place = progress.count > 1 ? " \(number(progress.done))/\(number(progress.count))" : ""
    let size = progress.bytes > 0 ? " · " + inDigits(megabytes(progress.bytes)) + " " + Self.unit[language] : ""
    return "\u{2066}↓\(place)\(size)\u{2069}"
  }

  private static let unit = Bilingual(ar: "م.ب", en: "MB")

  private func megabytes(_ bytes: Int) -> String { "\(bytes >> 20).\((bytes >> 10 & 1023) * 10 / 1024)" }

  func changed(_ change: FeedFileChange) -> String {
    switch change {
    case .newFeeds(let count):
      said(ar: "خلاصات جديدة: {1}؛ R لجلبها", en: "New feeds: {1}; R fetches them", number(count))
    case .rules:
      said(ar: "تغيرت القواعد؛ تسري على ما سيُجلب", en: "The rules have changed, for what is fetched from now on")
    case .fault(let file, let line):
      said(ar: "سطر لا يُفهم: {1}", en: "A line that is not understood: {1}", isolated("\(file):\(line)"))
    }
  }

  /// "12 new, 1 changed; 2 feeds failed: …"
  func fetched(_ report: FetchReport) -> String {
    if report.feedCount == 0 { return self[.noFeeds] }
    var text = said(
      ar: "{1} جديد، {2} معدّل", en: "{1} new, {2} changed", number(report.added), number(report.changed))
    if report.failed > 0 { text += said(ar: "؛ لم يُجب {1}", en: "; {1} failed", number(report.failed)) }
    if let first = report.firstFailure { text += ": " + isolated(first) }
    if let followed = report.followed { text = self[.followedNow] + isolated(followed) + " · " + text }
    return text
  }
}
