import Testing

/// Every file that a test compares with has a test that compares with it, and the other way round.
struct GoldenTests {
  @Test func noGoldenIsWithoutATestAndNoTestWithoutItsGolden() throws {
    for room in try Repository.entries(of: "Tests") where Repository.isFolder("Tests/\(room)/Goldens") {
      let names = try Repository.entries(of: "Tests/\(room)/Goldens").map { String($0.dropLast(".txt".count)) }
      let patterns = try Repository.files(under: "Tests/\(room)", ending: ".swift").flatMap {
        Self.goldenNames(in: try Repository.text($0))
      }
      for name in names {
        #expect(patterns.contains { Self.matches(name, $0) }, "no test in \(room) compares with \(name)")
      }
      for pattern in patterns {
        #expect(names.contains { Self.matches($0, pattern) }, "\(room) compares with \(pattern), which is not there")
      }
    }
  }

  /// A frame case without its keys or its frame proves nothing.
  @Test func everyFrameCaseHasItsKeysAndItsFrame() throws {
    let cases = "Tests/ReaderTests/Cases"
    let folders = try Repository.entries(of: cases).filter { Repository.isFolder("\(cases)/\($0)") }
    #expect(folders.count > 5)
    for folder in folders { #expect(try Repository.entries(of: "\(cases)/\(folder)") == ["frame.txt", "keys"]) }
  }

  /// The last argument of each `Golden.check(…)`, with `*` for what is filled in.
  private static func goldenNames(in text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      guard line.contains("Golden.check("), let end = line.lastIndex(of: "\""),
        let start = line[..<end].lastIndex(of: "\"")
      else { return nil }
      var name = ""
      var depth = 0
      var previous: Character = " "
      for character in line[line.index(after: start)..<end] {
        if character == "(", depth > 0 || previous == "\\" {
          if depth == 0 { name = name.dropLast() + "*" }
          depth += 1
        } else if character == ")", depth > 0 {
          depth -= 1
        } else if depth == 0 {
          name.append(character)
        }
        previous = character
      }
      return name
    }
  }

  /// Whether a name has the pattern's fixed parts in their order, from its beginning to its end.
  private static func matches(_ name: String, _ pattern: String) -> Bool {
    var rest = Substring(name)
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == 0 {
        guard rest.hasPrefix(part) else { return false }
        rest = rest.dropFirst(part.count)
      } else if index == parts.count - 1 {
        return rest.hasSuffix(part)
      } else if let found = rest.firstRange(of: part) {
        rest = rest[found.upperBound...]
      } else if !part.isEmpty {
        return false
      }
    }
    return rest.isEmpty
  }
}
