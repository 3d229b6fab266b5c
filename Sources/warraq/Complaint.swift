import ArgumentParser
import Files
import Glibc

/// A word to the user on stderr; what comes from outside is made harmless to a terminal first.
func warn(_ text: String) {
  var line = "warraq: \(harmless(text))\n"
  line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
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

/// Controls and format characters become visible, so that no name and no message drives the terminal.
func harmless(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in SystemPath.shown(text).unicodeScalars {
    switch scalar.value {
    case 0..<0x20: shown.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200E, 0x200F, 0x61C: shown.append("\u{FFFD}")
    default: shown.append(scalar)
    }
  }
  return String(shown)
}
