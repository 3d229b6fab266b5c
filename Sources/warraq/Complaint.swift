import ArgumentParser
import Glibc

/// A word to the user on stderr; what comes from outside is made harmless to a terminal first.
func warn(_ text: String) { tell("warraq: \(harmless(text))") }

/// Lines to the user on stderr.
func tell(_ lines: String) {
  var lines = harmless(lines, keepsLines: true) + "\n"
  lines.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// An end with a reason: printed as it is, and the exit code for it.
struct Complaint: Error, CustomStringConvertible {
  let description: String
  let code: Int32

  init(_ description: String, code: Int32) {
    self.description = description
    self.code = code
  }
}
