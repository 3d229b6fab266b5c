import Files
import Glibc
import Reader
import Terminal

/// The clipboard, reached through the terminal and through the desktop's own tools.
enum Clipboard {
  /// A terminal drops an OSC 52 that is longer than about this, in bytes of base64.
  private static let longestSequence = 100_000

  /// Copies by OSC 52, which also works over ssh, and by wl-copy, xclip or xsel where there is a display, since many
  /// terminals ignore OSC 52 without a word. False where neither can be tried.
  static func copy(_ text: String, through session: TerminalSession) -> Bool {
    let encoded = base64(Array(text.utf8))
    let isSent = encoded.utf8.count <= longestSequence
    if isSent { session.copy(base64: encoded) }
    let environment = Environment()
    var tools: [[String]] = []
    if environment["WAYLAND_DISPLAY"] != nil { tools.append(["wl-copy"]) }
    if environment["DISPLAY"] != nil {
      tools += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    return tools.contains { ChildProcess.hand(text, to: $0) } || isSent
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 { text.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : 0x3D) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The user's browser.
enum Browser {
  /// Opens a web page; a word on why not, nil where it was handed over. No other kind of address is ever opened.
  static func open(_ url: String) -> String? {
    let address = url.lowercased()
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return "only http and https addresses are opened: \(harmless(url))"
    }
    let named = Environment()["BROWSER"].map { [$0] }
    for tool in [named, ["xdg-open"], ["sensible-browser"]].compactMap({ $0 }) where ChildProcess.hand(to: tool + [url])
    {
      return nil
    }
    return "no browser was found: set BROWSER"
  }
}

extension CivilDate {
  /// The day on this machine's clock.
  static func today() -> CivilDate? {
    var now = Glibc.time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    return CivilDate(iso: "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))")
  }
}
