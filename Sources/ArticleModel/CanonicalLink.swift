/// A link as the same page is known by, whichever way it was come to: without its scheme, its fragment and what campaigns
/// and readers hang on it.
public enum CanonicalLink {
  private static let marks = ["utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=", "ref=", "at_medium=", "at_campaign="]

  /// The same for all addresses of one page.
  public static func of(_ link: String) -> String {
    var text = link.prefix { $0 != "#" }
    for scheme in ["https://", "http://", "//"] where text.lowercased().hasPrefix(scheme) {
      text = text.dropFirst(scheme.count)
      break
    }
    let halves = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let slash = halves[0].firstIndex(of: "/") ?? halves[0].endIndex
    var host = halves[0][..<slash].lowercased()
    if host.hasPrefix("www.") { host.removeFirst(4) }
    var path = String(halves[0][slash...])
    while path.hasSuffix("/") { path.removeLast() }
    let query =
      halves.count > 1 ? halves[1].split(separator: "&").filter { part in !marks.contains { part.hasPrefix($0) } } : []
    return host + path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
  }
}
