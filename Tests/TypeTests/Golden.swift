import Glibc
import Screen
import Testing

/// The file of a test, as text.
func contents(ofFile path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}

enum TestFolder {
  static let path = String(#filePath.dropLast("/Golden.swift".count))
  static let root = String(path.dropLast("/Tests/TypeTests".count))
}

/// A line's picture that a person can read, kept beside the tests; another version of a library may move a dot here and
/// there. `WARRAQ_RECORD=1` writes it anew and still fails.
enum Golden {
  static func check(_ coverage: Coverage, _ name: String) throws {
    var shown = ""
    for y in 0..<coverage.height {
      let row = coverage.dots[y * coverage.width..<(y + 1) * coverage.width]
      shown += String(row.map { Array(" .:+#")[Int($0) * 4 / 255] }) + "\n"
    }
    let path = "\(TestFolder.path)/Goldens/\(name).txt"
    if getenv("WARRAQ_RECORD") != nil {
      let file = try #require(fopen(path, "w"))
      fputs(shown, file)
      fclose(file)
      Issue.record("recorded \(name): read it, then run without WARRAQ_RECORD")
      return
    }
    let golden = try #require(contents(ofFile: path))
    let (kept, got) = (golden.split(separator: "\n"), shown.split(separator: "\n"))
    #expect(kept.count == got.count)
    let different = zip(kept, got).reduce(0) { sum, rows in
      sum + abs(rows.0.count - rows.1.count) + zip(rows.0, rows.1).count { $0 != $1 }
    }
    let inked = golden.count { $0 != " " && $0 != "\n" }
    #expect(different * 10 <= inked, "\(different) of \(inked) dots\n\(shown)")
  }
}
