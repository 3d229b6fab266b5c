import Files
import Glibc

/// Writes the tables of CUnicodeTables: `swift run unicode-tables [UCD directory] [directory of the C files]`.
@main struct UnicodeTables {
  static func main() {
    let arguments = CommandLine.arguments
    let database = CharacterDatabase(directory: arguments.count > 1 ? arguments[1] : "/usr/share/unicode")
    let target = arguments.count > 2 ? arguments[2] : "Sources/CUnicodeTables"
    do {
      for file in try files(database) {
        try FileSystem().write(file.text, to: "\(target)/\(file.name)")
        print("\(target)/\(file.name): \(file.text.utf8.count) bytes")
      }
    } catch {
      "unicode-tables: \(error)\n".withCString { _ = write(STDERR_FILENO, $0, strlen($0)) }
      exit(1)
    }
  }

  /// The text of every generated file.
  static func files(_ database: CharacterDatabase) throws -> [TableFile] {
    let data = try CharacterData(database)
    return [properties(data), automata(), shaping(data), folding(data)]
  }

  private static func properties(_ data: CharacterData) -> TableFile {
    let table = TwoStageTable(PackedProperties(data).words)
    var file = TableFile("Properties.c")
    file.add("unicode_property_blocks", "uint16_t", table.blockOfPrefix)
    file.add("unicode_properties", "uint32_t", table.values)
    let mirrored = data.mirror.sorted { $0.key < $1.key }
    // Sorted, and headed by their count.
    file.add("unicode_mirrored", "uint32_t", [UInt32(mirrored.count)] + mirrored.map { UInt32($0.key) })
    file.add("unicode_mirrors", "uint32_t", [UInt32(mirrored.count)] + mirrored.map { UInt32($0.value) })
    return file
  }

  private static func automata() -> TableFile {
    var file = TableFile("Automata.c")
    // A row has 64 columns; an entry is the place of the next row, times four, and the outcome.
    let lines = LineBreakAutomaton()
    let entries: [[UInt32]] = lines.rows.map { row in
      row.map { UInt32($0.next) << 8 | UInt32($0.outcome.rawValue) } + Array(repeating: 0, count: 64 - row.count)
    }
    file.add("unicode_line_breaks", "uint16_t", Array(entries.joined()))
    // A row has 16 columns; an entry is the place of the next row, times two, and whether a boundary stands before.
    let clusters = ClusterAutomaton()
    let boundaries: [[UInt32]] = clusters.rows.map { row in
      row.map { UInt32($0.next) << 5 | ($0.boundary ? 1 : 0) } + Array(repeating: 0, count: 16 - row.count)
    }
    file.add("unicode_clusters", "uint16_t", Array(boundaries.joined()))
    return file
  }

  private static func shaping(_ data: CharacterData) -> TableFile {
    let tables = ShapingTables(data)
    var file = TableFile("Shaping.c")
    file.add("unicode_forms", "uint16_t", tables.forms)
    file.add("unicode_stand_ins", "uint16_t", tables.standIns)
    file.add("unicode_stand_in_marks", "uint16_t", tables.standInMarks)
    return file
  }

  private static func folding(_ data: CharacterData) -> TableFile {
    let tables = FoldingTables(data)
    let table = TwoStageTable(tables.words)
    var file = TableFile("Folding.c")
    file.add("unicode_folding_blocks", "uint16_t", table.blockOfPrefix)
    file.add("unicode_foldings", "uint32_t", table.values)
    file.add("unicode_folding_sequences", "uint32_t", tables.sequences)
    return file
  }
}
