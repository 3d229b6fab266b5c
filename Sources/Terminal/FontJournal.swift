import CTerm
import Files
import Glibc

/// Written before the terminal's font is changed and removed when it is itself again, so that a run which was killed
/// can be made good by a later one. One file a process, in the state directory.
struct FontJournal: Sendable {
  let directory: String

  private var path: String { "\(directory)/font-\(getpid())" }

  /// False where it cannot be written; the font is then left alone.
  func write(_ kind: TerminalIdentity.Kind, steps: Int) -> Bool {
    let text = "\(kind.rawValue) \(steps)\n"
    guard (try? FileSystem().write(text, to: path, mode: 0o600)) != nil else { return false }
    wq_set_journal(path)
    return true
  }

  func remove() {
    try? FileSystem().remove(path)
    wq_set_journal(nil)
  }

  /// The steps by which a run that is no more has left the font of such a terminal larger, and its journal.
  func left(_ kind: TerminalIdentity.Kind) -> (steps: Int, path: String)? {
    for entry in (try? FileSystem().entries(of: directory)) ?? [] {
      let name = entry.name
      guard name.hasPrefix("font-"), let process = pid_t(name.dropFirst(5)), kill(process, 0) != 0 else { continue }
      let text = (try? FileSystem().readSettings("\(directory)/\(name)", limit: 1 << 10)) ?? ""
      let words = text.split { $0 == " " || $0 == "\n" }
      if words.count == 2, words[0] == kind.rawValue, let steps = Int(words[1]), (1...20).contains(steps) {
        return (steps, "\(directory)/\(name)")
      }
    }
    return nil
  }
}
