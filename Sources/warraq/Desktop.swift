import Files
import Glibc
import Reader
import Terminal

/// The clipboard, reached through the terminal and through the desktop's own tools.
enum Clipboard {
  /// A terminal drops an OSC 52 that is longer than about this, in bytes of base64.
  private static let longestSequence = 100_000

  /// How long a clipboard program may take to end; one that goes on by then serves what it has taken.
  private static let patience = 2000

  /// Sends OSC 52, which also works over ssh, and returns what is left to do: to hand the text to wl-copy, xclip or xsel
  /// where there is a display, since many terminals pass over OSC 52 without a word, and to tmux's buffer inside of tmux.
  static func copy(_ text: String, through session: TerminalSession) -> @Sendable () -> CopyOutcome {
    let isSent = text.utf8.count <= longestSequence / 4 * 3
    if isSent { session.copy(text) }
    return handOver(text, isSent: isSent, isConfirmed: isSent && session.takesClipboard)
  }

  /// The same where no terminal takes a control.
  static func copy(_ text: String) -> @Sendable () -> CopyOutcome { handOver(text, isSent: false, isConfirmed: false) }

  private static func handOver(_ text: String, isSent: Bool, isConfirmed: Bool) -> @Sendable () -> CopyOutcome {
    let environment = Environment()
    return {
      // All are tried: what is copied inside of tmux is wanted there and on the desktop.
      let taken = tools(environment).contains { take(text, by: $0) }
      let isInTmux = environment["TMUX"]?.isEmpty == false
      // Before tmux 3.2 there was no handing on.
      let takenByTmux =
        isInTmux && [["-w", "-"], ["-"]].contains { take(text, by: ["tmux", "load-buffer"] + $0) }
      return taken || isConfirmed ? .taken : takenByTmux ? .takenByTmux : isSent ? .sent : .impossible
    }
  }

  /// The clipboard programs of the desktop at hand.
  private static func tools(_ environment: Environment) -> [[String]] {
    var tools: [[String]] = []
    if environment["WAYLAND_DISPLAY"] != nil { tools.append(["wl-copy"]) }
    if environment["DISPLAY"] != nil {
      tools += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
    }
    return tools
  }

  /// Whether a program took the text: it read all of it, and ended without an error. Those that serve the clipboard go on
  /// as another process of their own and end at once themselves; of one that stands still nothing is known.
  private static func take(_ text: String, by words: [String]) -> Bool {
    guard let child = try? ChildProcess(words, input: .pipe), let end = child.input else { return false }
    // A program that goes away before it has read all must not take the reader along.
    signal(SIGPIPE, SIG_IGN)
    let isWritten = (try? FileSystem().write(Array(text.utf8), to: end, named: words[0])) != nil
    close(end)
    guard let code = child.wait(milliseconds: patience) else {
      child.leave()
      return false
    }
    return isWritten && code == 0
  }
}

/// The user's browser.
enum Browser {
  /// How long what cannot open a page may take to say so, in milliseconds.
  private static let patience = 2000

  /// Opens a web page; a word on why not, nil where it was handed over. No other kind of address is ever opened.
  static func open(_ url: String) -> String? {
    let address = url.lowercased()
    guard address.hasPrefix("https://") || address.hasPrefix("http://") else {
      return "only http and https addresses are opened: \(harmless(url))"
    }
    let named = Environment()["BROWSER"].map { [$0] }
    for tool in [named, ["xdg-open"], ["sensible-browser"]].compactMap({ $0 }) {
      guard let child = try? ChildProcess(tool + [url]) else { continue }
      // A browser that is open already takes the address and ends; one that opens stays.
      switch child.wait(milliseconds: patience) {
      case 0: return nil
      case nil:
        child.leave()
        return nil
      default: continue
      }
    }
    return "no browser was found: set BROWSER"
  }
}

extension CivilDate {
  /// The day on this machine's clock.
  static func today() -> CivilDate {
    var now = Glibc.time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
