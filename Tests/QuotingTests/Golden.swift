import FoundationEssentials
import Testing

/// A text kept beside the tests. `WARRAQ_RECORD=1` writes it anew and still fails, so that nobody records by accident.
enum Golden {
  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Goldens/\(name).txt"
    if ProcessInfo.processInfo.environment["WARRAQ_RECORD"] != nil {
      try? text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): read it, then run without WARRAQ_RECORD", sourceLocation: sourceLocation)
      return
    }
    let wanted = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    guard text != wanted else { return }
    let got = text.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let row = zip(got, lines).prefix { $0 == $1 }.count
    Issue.record(
      """
      \(name), row \(row + 1):
      is    \(row < got.count ? got[row] : "(missing)")
      wants \(row < lines.count ? lines[row] : "(nothing)")
      """, sourceLocation: sourceLocation)
  }
}
