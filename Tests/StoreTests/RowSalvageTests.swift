import Glibc
import Testing

@testable import Store

/// Rows read out of a file's pages, against what SQL reads.
@Suite struct RowSalvageTests {
  private let folder = Folder()

  private func database(_ name: String, wal: Bool) throws -> Database {
    let database = try Database(path: folder.path + "/" + name)
    try database.execute(
      """
      PRAGMA page_size = 4096; PRAGMA journal_mode = \(wal ? "WAL" : "DELETE");
      CREATE TABLE kept (id TEXT PRIMARY KEY, number INTEGER, share REAL, word TEXT) WITHOUT ROWID;
      """)
    return database
  }

  private static func rows(_ count: Int) -> [[Database.Value]] {
    let numbers: [Int] = [
      0, 1, -1, 127, 128, -129, 32_767, -32_769, 8_388_607, 1 << 31, -(1 << 40), 1 << 47, .max, .min,
    ]
    let lengths = [0, 1, 30, 150, 2_000]
    return (0..<count).map { number in
      let share: Database.Value = number % 5 == 0 ? .null : .real(Double(number) + 0.25)
      let word = String(repeating: "كلمة ", count: lengths[number % 5])
      return [.text("id-\(number)"), .integer(numbers[number % numbers.count]), share, .text(word)]
    }
  }

  private func sorted(_ rows: [[Database.Value]]) -> [[Database.Value]] {
    rows.sorted { $0[0].text ?? "" < $1[0].text ?? "" }
  }

  @Test func everyValueComesBack() throws {
    let rows = Self.rows(300)
    let database = try database("a.sqlite", wal: false)
    try database.transaction { () throws(StoreError) in
      for row in rows { try database.query("INSERT INTO kept VALUES (?, ?, ?, ?)", row) }
    }
    database.close()
    let found = RowSalvage(file: Folder.bytes(folder.path + "/a.sqlite"), log: []).rows
    #expect(sorted(found) == sorted(rows))
  }

  /// A row that no longer fits leaves more or less of itself in its page, by a rule whose turns are a byte apart.
  @Test func rowsOfEveryLengthAroundTheTurnsComeBack() throws {
    let turns = [0, 120, 1_000, 4_580, 5_092, 8_670, 9_184]
    let rows = turns.flatMap { turn in (0..<20).map { String(repeating: "x", count: turn + $0) } }.enumerated().map {
      [Database.Value.text("\($0)"), .integer($0), .null, .text($1)]
    }
    let database = try database("d.sqlite", wal: false)
    for row in rows { try database.query("INSERT INTO kept VALUES (?, ?, ?, ?)", row) }
    database.close()
    let found = RowSalvage(file: Folder.bytes(folder.path + "/d.sqlite"), log: []).rows
    #expect(sorted(found) == sorted(rows))
  }

  @Test func theLogGoesBeforeTheFile() throws {
    let rows = Self.rows(60)
    let database = try database("b.sqlite", wal: true)
    for row in rows { try database.query("INSERT INTO kept VALUES (?, ?, ?, ?)", row) }
    let path = folder.path + "/b.sqlite"
    let found = RowSalvage(file: Folder.bytes(path), log: Folder.bytes(path + "-wal")).rows
    #expect(sorted(found) == sorted(rows))
    // A file that was cut, with its whole log beside it.
    #expect(sorted(RowSalvage(file: [], log: Folder.bytes(path + "-wal")).rows) == sorted(rows))
    database.close()
  }

  @Test func anyBytesAreRead() throws {
    let database = try database("c.sqlite", wal: false)
    for row in Self.rows(80) { try database.query("INSERT INTO kept VALUES (?, ?, ?, ?)", row) }
    database.close()
    var random = SeededRandom(seed: 3)
    let whole = Folder.bytes(folder.path + "/c.sqlite")
    for _ in 0..<200 {
      var bytes = whole
      for _ in 0..<40 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = RowSalvage(file: bytes, log: Array(bytes.prefix(9_000))).rows
    }
    for length in [0, 1, 100, 4_095, 4_097] { _ = RowSalvage(file: Array(whole.prefix(length)), log: []).rows }
  }
}
