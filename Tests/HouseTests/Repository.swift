import FoundationEssentials

/// The files of the repository that these tests stand in.
enum Repository {
  static let root = String(#filePath.dropLast("/Tests/HouseTests/Repository.swift".count))

  static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  static func write(_ text: some StringProtocol, to path: String) throws {
    try String(text).write(toFile: "\(root)/\(path)", atomically: true, encoding: .utf8)
  }

  /// What stands directly in a folder, sorted.
  static func entries(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
  }

  /// Paths of all files under a folder, relative to the root, sorted.
  static func files(under folder: String, ending: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: "\(root)/\(folder)").map { "\(folder)/\($0)" }
      .filter { $0.hasSuffix(ending) && !isFolder($0) }.sorted()
  }

  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) && isFolder
  }

  /// Every file that people write: sources, tests, themes, the README and the manifest.
  static func written() throws -> [String] {
    try files(under: "Sources") + files(under: "Tests") + files(under: "Themes") + ["Package.swift", "README.md"]
  }
}

/// The map of rooms as README.md shows it: a table whose rows name a room and, last, what it imports.
struct RoomMap {
  struct Room {
    var name: String
    /// What it owns, and what it never does.
    var owns: String
    var never: String
    var imports: Set<String>
  }

  var rooms: [Room]

  init(readme: String) {
    rooms = readme.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
      guard line.hasPrefix("| "), cells.count == 5, Int(cells[0]) != nil else { return nil }
      return Room(
        name: Self.codeWords(cells[1]).first ?? "", owns: cells[2], never: cells[3],
        imports: Set(Self.codeWords(cells[4])))
    }
  }

  /// The words between backticks.
  private static func codeWords(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }
}

/// The targets of Package.swift with what each depends on, as far as text alone tells.
struct Manifest {
  struct Target {
    var kind: String
    var name: String
    var dependencies: Set<String>

    /// Whether it is built into the program or its tools; products have the same names.
    var isRoom: Bool { ["target", "executableTarget", "systemLibrary"].contains(kind) }
  }

  var targets: [Target]

  init(_ text: String) {
    targets = text.split(separator: "    .").compactMap { piece in
      guard let parenthesis = piece.firstIndex(of: "("),
        let name = Self.strings(in: Self.after("name:", in: piece)).first
      else { return nil }
      let list = Self.after("dependencies: [", in: piece).prefix { $0 != "]" }
      var dependencies = Set(Self.strings(in: list))
      if list.contains("argumentParser") { dependencies.insert("ArgumentParser") }
      return Target(kind: String(piece[..<parenthesis]), name: name, dependencies: dependencies)
    }
  }

  private static func after(_ mark: String, in text: Substring) -> Substring {
    text.firstRange(of: mark).map { text[$0.upperBound...] } ?? ""
  }

  private static func strings(in text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .compactMap { $0.offset % 2 == 1 ? String($0.element) : nil }
  }
}
