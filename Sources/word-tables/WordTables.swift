import Files
import Glibc

/// Writes the tables of CWords from the files of words: `swift run word-tables`, in the project's folder.
@main struct WordTables {
  static func main() {
    do {
      for (name, text) in try all(in: ".") {
        try FileSystem().write(text, to: "Sources/CWords/\(name)")
        print("Sources/CWords/\(name): \(text.utf8.count) bytes")
      }
    } catch {
      let line = Array("word-tables: \(error)\n".utf8)
      _ = write(STDERR_FILENO, line, line.count)
      exit(1)
    }
  }

  /// The C files by their names.
  static func all(in folder: String) throws(WordFault) -> [(name: String, text: String)] {
    [
      (
        "Dates.c",
        try DateTables.text { (name) throws(WordFault) in try text("\(folder)/Sources/Deciphering/Words/\(name).words")
        }
      ),
      ("Languages.c", try LanguageMarkTables.text(text("\(folder)/Sources/LanguageIdentification/languages.txt"))),
      (
        "Pages.c",
        try PageTables.text { (name) throws(WordFault) in try text("\(folder)/Sources/Pages/Words/\(name).words") }
      ),
    ]
  }

  static func text(_ path: String) throws(WordFault) -> String {
    do { return try FileSystem().readText(path) } catch { throw WordFault(file: path, reason: "\(error)") }
  }
}
