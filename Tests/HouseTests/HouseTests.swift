import Testing

/// Rules that hold for every file.
struct HouseTests {
  @Test func theTopLevelIsAsFixed() throws {
    let entries = try Repository.entries(of: "").filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(entries == ["Package.swift", "README.md", "Sources", "Tests", "Themes"])
  }

  @Test func noFileIsTooLongUnlessItIsGenerated() throws {
    for file in try Repository.written() where file.hasSuffix(".swift") {
      let text = try Repository.text(file)
      let isGenerated = text.split(separator: "\n").prefix(3).contains { $0.contains("enerated by") }
      let count = text.utf8.count { $0 == 10 }
      #expect(isGenerated || count <= 350, "\(file) has \(count) lines")
    }
  }

  /// One name, one thing: whoever reads a room need not ask which one is meant.
  @Test func noTwoTypesShareAName() throws {
    var places: [String: String] = [:]
    for file in try Repository.files(under: "Sources", ending: ".swift") {
      for line in try Repository.text(file).split(separator: "\n") where line.first != " " {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        guard let kind = words.firstIndex(where: { ["struct", "enum", "class", "protocol", "actor"].contains($0) }),
          words.indices.contains(kind + 1), !["private", "fileprivate"].contains(words[0]),
          words[..<kind].allSatisfy({ ["public", "package", "final", "indirect"].contains($0) })
        else { continue }
        let name = String(words[kind + 1])
        #expect(places[name] == nil, "\(name) stands in \(file) and in \(places[name] ?? "")")
        places[name] = file
      }
    }
    #expect(places.count > 300)
  }

  @Test func nothingIsLeftForLaterAndNothingNamesAMachine() throws {
    // Put together here so that this file does not hold them itself.
    let forbidden = [
      "TO" + "DO", "FIX" + "ME", "/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/", "nonisolated(un" + "safe)",
    ]
    for file in try Repository.written() where !file.hasSuffix(".bin") {
      let text = try Repository.text(file)
      for word in forbidden { #expect(!text.contains(word), "\(file) holds \(word)") }
    }
  }

  @Test func theReadmeNamesTheCommandThatRunsTheTests() throws {
    let readme = try Repository.text("README.md")
    let mark = try #require(readme.firstRange(of: "<!-- tests -->\n```sh\n"))
    let command = readme[mark.upperBound...].prefix { $0 != "\n" }
    #expect(command.contains("swift test"))
  }
}
