import Testing

/// Words of human languages are data: Quoting asks the packs of Languages, and holds none itself.
struct QuotingWordsTests {
  @Test func noStringOfQuotingHoldsAWord() throws {
    let files = try Repository.files(under: "Sources/Quoting", ending: ".swift")
    #expect(files.count > 20)
    for file in files {
      for (number, line) in try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = Self.withoutComment(line)
        let strings = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter {
          $0.offset % 2 == 1
        }
        for (_, string) in strings {
          #expect(!string.unicodeScalars.contains { $0.properties.isAlphabetic }, "\(file):\(number + 1): \(string)")
        }
      }
    }
  }

  /// Letters as numbers would be words in disguise. A range tells scripts apart, and tatweel is no letter.
  @Test func noNumberOfQuotingIsALetter() throws {
    for file in try Repository.files(under: "Sources/Quoting", ending: ".swift") {
      for (number, line) in try Repository.text(file).split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        let code = Self.withoutComment(line)
        for match in code.matches(of: /0x([0-9A-Fa-f]{2,5})\b/) where !code.contains("...") {
          let scalar = UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init)
          #expect(
            scalar?.properties.isAlphabetic != true || scalar == "\u{640}", "\(file):\(number + 1): \(match.output.0)")
        }
      }
    }
  }

  private static func withoutComment(_ line: Substring) -> Substring {
    var slashes = 0
    var isString = false
    for index in line.indices {
      if line[index] == "\"" { isString.toggle() }
      slashes = line[index] == "/" && !isString ? slashes + 1 : 0
      if slashes == 2 { return line[..<index] }
    }
    return line
  }
}
