import Testing

/// The walls between rooms. SwiftPM alone does not guard them: an import reached through another target compiles.
struct RoomTests {
  private let map: RoomMap
  private let manifest: Manifest

  init() throws {
    map = RoomMap(readme: try Repository.text("README.md"))
    manifest = Manifest(try Repository.text("Package.swift"))
  }

  @Test func everyTargetThatIsNoTestStandsInTheMap() {
    let targets = manifest.targets.filter(\.isRoom)
    #expect(targets.count > 10)
    let testing: Set = [
      "CVTerm", "CPty", "TerminalModel", "store-saver", "hostile-text", "FuzzTargets", "fuzz",
      "LoopbackServer",
    ]
    #expect(Set(targets.map(\.name)).subtracting(testing) == Set(map.rooms.map(\.name)))
  }

  @Test func theMapSaysWhatEachRoomNeverDoes() {
    for room in map.rooms { #expect(!room.owns.isEmpty && !room.never.isEmpty, "\(room.name)") }
  }

  @Test func sourcesImportWhatTheMapSays() throws {
    for room in map.rooms {
      let folder = room.name == "Themes" ? "Themes" : "Sources/\(room.name)"
      let found = try imports(under: folder)
      #expect(
        found == room.imports,
        "\(room.name) imports \(found.sorted()), the map says \(room.imports.sorted())")
    }
  }

  @Test func thePackageDependsAsTheMapSays() {
    // A program is built beside the one that starts it, and imported by none.
    let programs = manifest.targets.filter { $0.kind == "executableTarget" }.map(\.name)
    let rooms = Set(map.rooms.map(\.name) + ["ArgumentParser"]).subtracting(programs)
    for target in manifest.targets where target.isRoom {
      guard let room = map.rooms.first(where: { $0.name == target.name }) else { continue }
      #expect(target.dependencies.subtracting(programs) == room.imports.intersection(rooms), "\(target.name)")
    }
  }

  @Test func noRoomImportsOneOnItsOwnFloorOrAbove() throws {
    var floors: [String: Int] = [:]
    for line in try Repository.text("README.md").split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.filter { $0 != " " && $0 != "`" } }
      if cells.count == 5, let floor = Int(cells[0]) { floors[cells[1]] = floor }
    }
    for room in map.rooms {
      let floor = try #require(floors[room.name])
      for other in room.imports {
        if let below = floors[other] { #expect(below < floor, "\(room.name) imports \(other)") }
      }
    }
  }

  @Test func nobodyImportsFoundation() throws {
    for file in try Repository.files(under: "Sources", ending: ".swift")
      + Repository.files(under: "Tests", ending: ".swift")
    {
      let forbidden = try imports(of: file).filter { $0.hasPrefix("Foundation") && $0 != "FoundationEssentials" }
      #expect(forbidden.isEmpty, "\(file) imports \(forbidden)")
    }
  }

  private func imports(under folder: String) throws -> Set<String> {
    try Repository.files(under: folder, ending: ".swift").reduce(into: []) { $0.formUnion(try imports(of: $1)) }
  }

  private func imports(of file: String) throws -> Set<String> {
    let lines = try Repository.text(file).split(separator: "\n")
    return Set(
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy(Self.opensImport) else {
          return nil
        }
        let name = words.dropFirst(place + 1).first { !Self.declarations.contains($0) }
        return name.map { String($0.prefix { $0 != "." }) }
      })
  }

  private static func opensImport(_ word: Substring) -> Bool {
    word.hasPrefix("@") || ["public", "package", "internal", "private"].contains(word)
  }

  private static let declarations: [Substring] = ["struct", "class", "enum", "func", "var", "protocol", "typealias"]
}
