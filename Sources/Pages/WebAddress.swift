import ArticleModel

/// An address of the web, taken apart as far as following a relative one needs (RFC 3986 5.2).
struct WebAddress: Equatable {
  var scheme: String
  /// With user and port; nil where the scheme has none ("mailto").
  var authority: String?
  var path: String

  /// Only what may be followed: http, https, and mail addresses.
  init?(_ text: String) {
    let text = Self.cleaned(text)
    guard let colon = text.firstIndex(of: ":") else { return nil }
    scheme = text[..<colon].lowercased()
    guard ["http", "https", "mailto"].contains(scheme) else { return nil }
    var rest = text[text.index(after: colon)...]
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
      authority = String(rest[..<end])
      rest = rest[end...]
    }
    guard (authority?.isEmpty == false) != (scheme == "mailto") else { return nil }
    path = String(rest)
  }

  var text: String { scheme + ":" + (authority.map { "//" + $0 } ?? "") + path }

  /// The host without "www.", as a reader names the site.
  var host: String? {
    guard var host = authority else { return nil }
    if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
    if let colon = host.lastIndex(of: ":"), host[host.index(after: colon)...].allSatisfy(\.isNumber) {
      host = String(host[..<colon])
    }
    return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host.lowercased()
  }

  /// What a link on the page at `base` leads to; nil for what is not to be followed ("javascript:") or not known.
  static func resolve(_ reference: String, base: WebAddress?) -> String? {
    let reference = cleaned(reference)
    guard !reference.isEmpty, reference.utf8.count <= 8192 else { return nil }
    if hasScheme(reference) { return WebAddress(reference)?.text }
    guard let base, let authority = base.authority else { return nil }
    if reference.hasPrefix("//") { return WebAddress(base.scheme + ":" + reference)?.text }
    let root = base.scheme + "://" + authority
    let whole = base.path.prefix { $0 != "#" }
    let path = whole.prefix { $0 != "?" }
    if reference.hasPrefix("#") { return root + whole + reference }
    if reference.hasPrefix("?") { return root + path + reference }
    let end = reference.firstIndex { "?#".contains($0) } ?? reference.endIndex
    let target = String(reference[..<end])
    let joined: String
    if target.hasPrefix("/") {
      joined = target
    } else {
      let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "/"
      joined = folder + target
    }
    return root + withoutDots(joined) + reference[end...]
  }

  /// A reference to a file beside the page or below it; nil for one of another kind.
  static func fileBeside(_ reference: String) -> String? {
    let reference = cleaned(reference)
    guard !reference.isEmpty, reference.utf8.count <= 1024, !hasScheme(reference),
      !"/?#".contains(reference.prefix(1)), !reference.split(separator: "/").contains("..")
    else { return nil }
    return reference
  }

  /// A scheme is letters before a colon that no slash comes before.
  private static func hasScheme(_ text: String) -> Bool {
    guard let colon = text.utf8.firstIndex(of: 0x3A) else { return false }
    let head = text.utf8[..<colon]
    guard let first = head.first, (0x41...0x5A).contains(first) || (0x61...0x7A).contains(first) else { return false }
    return head.allSatisfy {
      (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
        || [0x2B, 0x2D, 0x2E].contains($0)
    }
  }

  private static func withoutDots(_ path: String) -> String {
    var kept: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      switch part {
      case ".": if index == parts.count - 1 { kept.append("") }
      case "..":
        if kept.count > 1 { kept.removeLast() }
        if index == parts.count - 1 { kept.append("") }
      default: kept.append(part)
      }
    }
    return kept.joined(separator: "/")
  }

  /// Browsers drop tabs and line ends inside an address and the spaces around it; a space in it is `%20`.
  private static func cleaned(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: break
      default: kept.append(scalar)
      }
    }
    var trimmed = kept[...]
    while let first = trimmed.first, first == " " || first == "\u{A0}" { trimmed.removeFirst() }
    while let last = trimmed.last, last == " " || last == "\u{A0}" { trimmed.removeLast() }
    guard trimmed.contains(where: { $0 == " " || $0 == "\"" || $0 == "<" || $0 == ">" }) else { return String(trimmed) }
    return trimmed.reduce(into: "") { text, scalar in
      switch scalar {
      case " ": text += "%20"
      case "\"": text += "%22"
      case "<": text += "%3C"
      case ">": text += "%3E"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }
}
