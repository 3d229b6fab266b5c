import Files
import Glibc

/// Writes the table of CFrameRows from the rows: `swift run frame-tables [file of the rows] [C file]`.
@main struct FrameTables {
  static func main() {
    let arguments = CommandLine.arguments
    let source = arguments.count > 1 ? arguments[1] : "Sources/Quoting/Frames/frames.rows"
    let target = arguments.count > 2 ? arguments[2] : "Sources/CFrameRows/Rows.c"
    do {
      let file = RowFile(try FileSystem().readText(source))
      for fault in file.faults { complain("\(source):\(fault)") }
      if !file.faults.isEmpty { exit(1) }
      let text = RowLayout(file).text
      try FileSystem().write(text, to: target)
      print("\(target): \(file.constructions.count) constructions, \(text.utf8.count) bytes")
    } catch {
      complain("\(error)")
      exit(1)
    }
  }

  private static func complain(_ words: String) {
    let line = Array("frame-tables: \(words)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
  }
}
