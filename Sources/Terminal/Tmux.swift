// Unsafe pointers: the way back is made as a C argument list that a signal's handler can use.
import CTerm
import Glibc

/// What is asked of, and told to, the tmux that the program runs in.
enum Tmux {
  /// What `query` answers: the terminal behind, in XTVERSION's words, the client in it, and whether sequences may pass
  /// through to it.
  struct Answer: Equatable {
    var outerVersion: String
    /// The client's process; empty where none is attached.
    var client: String
    var passthrough: String

    /// Of a tmux that could not be asked.
    static let nothing = Answer(outerVersion: "", client: "", passthrough: "")

    private init(outerVersion: String, client: String, passthrough: String) {
      (self.outerVersion, self.client, self.passthrough) = (outerVersion, client, passthrough)
    }

    init?(_ text: String) {
      let line = text.prefix { $0 != "\n" }
      let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard parts.count >= 3 else { return nil }
      self.init(
        outerVersion: parts.dropLast(2).joined(separator: "|"), client: parts[parts.count - 2],
        passthrough: parts[parts.count - 1])
    }

    /// tmux before 3.3 has no such option and lets everything through.
    var mayPass: Bool { passthrough != "off" && passthrough != "0" }
  }

  static func query() -> ChildOutput? {
    ChildOutput(["tmux", "display-message", "-p", "#{client_termtype}|#{client_pid}|#{allow-passthrough}"])
  }

  /// Lets this pane's sequences through to the outer terminal, or sets the option back to what it was; a program that is
  /// ended by a signal sets it back too.
  static func setPassthrough(_ isOn: Bool) {
    let back = ["tmux", "set-option", "-p", "-u", "allow-passthrough"]
    var words: [UnsafeMutablePointer<CChar>?] = back.map { strdup($0) } + [nil]
    if isOn { wq_set_farewell(&words) } else { wq_set_farewell(nil) }
    for word in words { free(word) }
    var child = ChildOutput(isOn ? ["tmux", "set-option", "-p", "allow-passthrough", "on"] : back)
    _ = child?.wait(milliseconds: 300)
  }
}
