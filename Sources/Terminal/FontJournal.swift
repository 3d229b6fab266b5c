import CTerm
import Glibc

/// Written before the terminal's font is changed and removed when it is itself again, so that a run which was killed
/// can be made good by a later one. One file a process, in the state directory.
struct FontJournal: Sendable {
  let directory: String

  private var path: String { "\(directory)/font-\(getpid())" }

  /// False where it cannot be written; the font is then left alone.
  func write(_ kind: TerminalIdentity.Kind, steps: Int) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    let bytes = Array("\(kind.rawValue) \(steps)\n".utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else { return false }
    wq_set_journal(path)
    return true
  }

  func remove() {
    unlink(path)
    wq_set_journal(nil)
  }

  /// The steps by which a run that is no more has left the font of such a terminal larger, and its journal.
  func left(_ kind: TerminalIdentity.Kind) -> (steps: Int, path: String)? {
    guard let listing = opendir(directory) else { return nil }
    defer { closedir(listing) }
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name.hasPrefix("font-"), let process = pid_t(name.dropFirst(5)), kill(process, 0) != 0 else { continue }
      let words = Self.text("\(directory)/\(name)").split { $0 == " " || $0 == "\n" }
      if words.count == 2, words[0] == kind.rawValue, let steps = Int(words[1]), (1...20).contains(steps) {
        return (steps, "\(directory)/\(name)")
      }
    }
    return nil
  }

  private static func text(_ path: String) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return "" }
    defer { close(file) }
    var buffer = [UInt8](repeating: 0, count: 64)
    let count = read(file, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
  }
}
