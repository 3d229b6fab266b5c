import Glibc
import Screen
import Testing
import UnicodeText

@testable import Terminal

/// The table of `KittyRun` against what real versions of kitty were seen to do. The files are written by
/// `Tests/terminals/kitty-runs.py`, which tells what the columns show.
@Suite struct KittyMeasurementTests {
  static let versions = ["0.26.5", "0.48.2"]

  struct Row {
    var scalar: UInt32
    var seen: [String]
  }

  static func rows(_ version: String) throws -> [Row] {
    let folder = #filePath.prefix { _ in true }.split(separator: "/").dropLast(2).joined(separator: "/")
    let path = "/\(folder)/terminals/kitty-\(version).tsv"
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var rows: [Row] = []
    var line = [CChar](repeating: 0, count: 512)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard let scalar = UInt32(fields[0].dropFirst(2), radix: 16) else { continue }
      rows.append(Row(scalar: scalar, seen: Array(fields.dropFirst(2))))
    }
    return rows
  }

  /// The rows that were drawn, as `rows` of the script has them.
  private static func drawn(_ scalar: UInt32) -> [[Cell]] {
    let isDigit = Unicode.Scalar(scalar)?.properties.numericType == .decimal
    let x = Cell(scalar), y = Cell(isDigit ? scalar + 2 : scalar)
    let r = [0xFEA9, 0xFEED, 0xFE87, 0xFEB9].map { Cell($0) }
    let end = Cell(mirror(scalar) == scalar ? 0x2E : mirror(scalar))
    let bold = Cell(scalar, style: Style(attributes: .bold))
    return [
      [r[0], r[1], x, r[2], r[3]], [x, r[0], r[1]], [r[0], r[1], x], [x, y, x, end], [r[0], r[1], bold, r[2], r[3]],
      [Cell(0x51), Cell(0x6B), x, r[0], r[1]], [x, x, r[0]], [x, Cell(0x28), r[0], Cell(0x29)],
    ]
  }

  private static func mirror(_ scalar: UInt32) -> UInt32 { Mirroring.mirror(scalar) }

  private static func named(_ cells: [Cell], _ scalar: UInt32) -> String {
    let isDigit = Unicode.Scalar(scalar)?.properties.numericType == .decimal
    let names: [UInt32: Character] = [
      0xFEA9: "1", 0xFEED: "2", 0xFE87: "3", 0xFEB9: "4", 0x51: "P", 0x6B: "Q", 0x28: "(", 0x29: ")", 0x2E: ".",
    ]
    return String(
      cells.map { cell in
        if cell.base == scalar { return "x" }
        if isDigit, cell.base == scalar + 2 { return "y" }
        if mirror(scalar) != scalar, cell.base == mirror(scalar) { return "m" }
        return names[cell.base] ?? "?"
      })
  }

  /// Each row of a character comes out as was seen, it being in the letters' font or in one of its own; which of the two
  /// is the font's affair, but what ends every run was never seen to go on with one.
  @Test(arguments: versions) func theTableSaysWhatWasSeen(_ version: String) throws {
    let rows = try Self.rows(version)
    #expect(rows.count > 150)
    for row in rows {
      // Their glyphs were missing or have no cell of their own, so that the picture said nothing.
      if [0x6DD, 0x8A0, 0x1E900, 0x1F1E6].contains(row.scalar) { continue }
      let drawn = Self.drawn(row.scalar)
      let joined = drawn.map { Self.named(KittyModel(.one).shown($0), row.scalar) }
      let apart = drawn.map { cells in
        var shown: [Cell] = []
        var run: [Cell] = []
        for cell in cells + [Cell(row.scalar)] {
          if cell.base == row.scalar {
            shown += KittyModel(.one).shown(run) + [cell]
            run = []
          } else {
            run.append(cell)
          }
        }
        shown.removeLast()
        return Self.named(shown, row.scalar)
      }
      let goesOn = row.seen[0] != "21x43"
      if KittyRun(row.scalar) == .end { #expect(!goesOn, "U+\(String(row.scalar, radix: 16)) ends a run") }
      if goesOn {
        #expect(row.seen == joined, "U+\(String(row.scalar, radix: 16))")
      } else {
        #expect(row.seen[0] == apart[0] && row.seen[4] == "21x43", "U+\(String(row.scalar, radix: 16))")
      }
    }
  }
}
