import ArticleFiles
import FoundationEssentials
import Screen
import Testing
import Themes

@testable import Reader

/// What the reader shows after some keys, as frames that a person can read. A case is a folder in `Cases`: `keys` says
/// how the reader begins and what is typed, `frame.txt` is what the screen then shows.
///
/// `WARRAQ_RECORD=1` writes the frames anew and still fails, so that nobody records by accident.
struct FrameCaseTests {
  @Test(arguments: FrameCase.all) func theScreenIsAsRecorded(_ name: String) throws {
    let frame = try FrameCase(name).frame()
    let path = "\(FrameCase.folder)/\(name)/frame.txt"
    if ProcessInfo.processInfo.environment["WARRAQ_RECORD"] != nil {
      try frame.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): read it, then run without WARRAQ_RECORD")
      return
    }
    let wanted = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let got = frame.split(separator: "\n")
    #expect(got.count == wanted.count)
    for (row, pair) in zip(got, wanted).enumerated() { #expect(pair.0 == pair.1, "\(name), row \(row)") }
  }
}

/// One folder of `Cases`.
struct FrameCase {
  static let folder = #filePath.dropLast("FrameCaseTests.swift".count) + "Cases"
  static let all = ((try? FileManager.default.contentsOfDirectory(atPath: String(folder))) ?? [])
    .filter { !$0.hasSuffix(".md") }.sorted()

  private var columns = 80
  private var rows = 24
  private var words = Words(language: .english)
  private var theme = Theme.plain
  private var articles: [String] = []
  private var keys = ""

  init(_ name: String) throws {
    for line in try String(contentsOfFile: "\(Self.folder)/\(name)/keys", encoding: .utf8).split(separator: "\n") {
      let halves = line.split(separator: " ", maxSplits: 1).map(String.init)
      let value = halves.count > 1 ? halves[1] : ""
      switch halves[0] {
      case "size":
        let size = value.split(separator: "x").compactMap { Int($0) }
        (columns, rows) = (size[0], size[1])
      case "language": words = Words(language: try #require(InterfaceLanguage(rawValue: value)))
      case "theme": theme = ThemeParser.parse(try #require(BuiltinTheme(rawValue: value)).text).theme
      case "articles": articles = value.split(separator: " ").map(String.init)
      case "keys": keys = value
      default: Issue.record("\(name): '\(line)' says nothing that a case can say")
      }
    }
  }

  /// The last frame; with its styles where the case names a theme.
  func frame() throws -> String {
    let documents = try articles.map {
      ArticleDocument(parsing: try String(contentsOfFile: "\(Self.folder)/\($0).md", encoding: .utf8))
    }
    let options = ReaderOptions(words: words, today: CivilDate(iso: "2026-11-24"))
    var world = World(documents.map(\.article), columns: columns, rows: rows, options: options, theme: theme)
    for word in keys.split(separator: " ") {
      if word.hasPrefix("text:") {
        for character in word.dropFirst(5) { world.send(.key(.character(character))) }
      } else {
        world.type(String(word))
      }
    }
    return world.state.frame().transcript(withStyles: theme != .plain)
  }
}
