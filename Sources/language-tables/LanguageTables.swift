import Files
import Glibc
import Languages

/// Writes the tables of CLanguages from the packs: `swift run language-tables [folder of the packs] [C file]`.
@main struct LanguageTables {
  static func main() {
    let arguments = CommandLine.arguments
    let folder = arguments.count > 1 ? arguments[1] : "Sources/Languages/packs"
    let target = arguments.count > 2 ? arguments[2] : "Sources/CLanguages/Tables.c"
    do {
      let packs = try Pack.all(in: folder)
      let faults = packs.flatMap(\.faults)
      for fault in faults { complain("\(folder)/\(fault)") }
      if !faults.isEmpty { exit(1) }
      let text = try CTables(packs).text
      try FileSystem().write(text, to: target)
      print("\(target): \(packs.count) languages, \(text.utf8.count) bytes")
    } catch {
      complain("\(error)")
      exit(1)
    }
  }

  private static func complain(_ words: String) {
    let line = Array("language-tables: \(words)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
