import Files
import Glibc

/// Makes a whole state out of a damaged one: row by row what SQL still gives, then what its pages still hold, then what
/// the copies of earlier days know. The damaged file is kept beside.
struct StateMending {
  private let directory: String
  private let path: String

  init(directory: String) {
    self.directory = directory
    path = StateDatabase.path(in: directory)
  }

  /// Mends the file in place, so that nobody who has it open is left with another one.
  func mended(lock: LibraryLock, notice: (String) -> Void) throws(StoreError) -> Database {
    try lock.hold { () throws(StoreError) in
      // SQLite throws a log away that stands beside an empty file.
      let log = (try? FileSystem().read(path + "-wal")) ?? []
      let file = (try? FileSystem().read(path)) ?? []
      // Whoever held the lock before may have mended it.
      if let whole = try? StateDatabase.schema.open(path, lock: lock) {
        if !file.isEmpty, (try? whole.value("PRAGMA quick_check(1)").text) == "ok" { return whole }
        whole.close()
      }
      let aside = try keepAside(file.isEmpty ? log : file)
      let damaged = try Database(path: path)
      // Of a file that was cut inside a page SQL reads zeroes for what is gone: then the copies go before it.
      let isCut = file.count % RowSalvage.pageSize != 0
      let readable = Rows(readableOf: damaged)
      let inPages = Rows(pagesOf: file, log: log)
      let found = (isCut ? inPages : readable.adding(inPages)).adding(swapped())
      try damaged.reset()
      try StateDatabase.schema.ready(damaged)
      try insert(found, into: damaged)
      notice("\(path) was damaged and has been mended: \(found.states.count) marks were still readable")
      try fill(damaged, keeping: Set(found.states.keys), notice: notice)
      try insert(readable, into: damaged)
      notice("the damaged file is kept as \(aside)")
      return damaged
    }
  }

  /// What stands in the index's place, where the two files have changed their names.
  private func swapped() -> Rows {
    guard let other = try? Database(path: directory + "/index.sqlite") else { return Rows() }
    defer { other.close() }
    return Rows(readableOf: other)
  }

  /// Adds what the copies know and the database does not, the newest copy's word first; then what this machine and others
  /// have told each other since (`marks`), which is later than any copy.
  ///
  /// - Parameter known: articles of which the database's own word stands.
  func fill(_ database: Database, keeping known: Set<String> = [], notice: (String) -> Void) throws(StoreError) {
    for copy in StateCopies(directory: directory).paths {
      let before = try database.value("SELECT count(*) FROM state").integer
      var rows = Rows(pagesOf: (try? FileSystem().read(copy)) ?? [], log: [])
      if let other = try? Database(path: copy) {
        rows = Rows(readableOf: other).adding(rows)
        other.close()
      }
      try insert(rows, into: database)
      let taken = try database.value("SELECT count(*) FROM state").integer - before
      if taken > 0 { notice("\(taken) marks were taken from the copy \(copy)") }
    }
    let told = MarkLog(directory: directory).latest.filter { !known.contains($0.id) }
    guard !told.isEmpty else { return }
    try database.transaction { () throws(StoreError) in
      for line in told { try StateDatabase.apply(line, to: database) }
    }
    notice("\(told.count) marks were taken from \(directory)/marks")
  }

  private func insert(_ rows: Rows, into database: Database) throws(StoreError) {
    try database.transaction { () throws(StoreError) in
      for (id, values) in rows.states {
        try database.query(
          "INSERT OR IGNORE INTO state (id, isRead, isStarred, place, share, revision) VALUES (?, ?, ?, ?, ?, 1)",
          [.text(id)] + values)
      }
      for (key, value) in rows.preferences {
        try database.query("INSERT OR IGNORE INTO preference (key, value) VALUES (?, ?)", [.text(key), .text(value)])
      }
    }
  }

  /// Keeps the file's bytes under a name that is free.
  private func keepAside(_ bytes: [UInt8]) throws(StoreError) -> String {
    var number = 1
    while access("\(path).damaged-\(number)", F_OK) == 0 { number += 1 }
    let aside = "\(path).damaged-\(number)"
    try StoreError.wrapping { () throws(FileFault) in try FileSystem().write(bytes, to: aside) }
    return aside
  }
}

extension StateMending {
  /// Rows of the state by their keys.
  private struct Rows {
    /// isRead, isStarred, place, share
    var states: [String: [Database.Value]] = [:]
    var preferences: [String: String] = [:]

    /// What SQL gives, from both ends up to where the damage begins.
    init(readableOf database: Database) {
      guard (try? database.value("PRAGMA encoding").text) == "UTF-8" else { return }
      for order in ["", " ORDER BY id DESC"] {
        try? database.query("SELECT id, isRead, isStarred, place, share FROM state" + order) { add($0) }
      }
      for order in ["", " ORDER BY key DESC"] {
        try? database.query("SELECT key, value FROM preference" + order) { add($0) }
      }
    }

    init() {}

    /// What stands in the pages of a file and its log.
    init(pagesOf file: [UInt8], log: [UInt8]) { for row in RowSalvage(file: file, log: log).rows { add(row) } }

    /// The other's rows where this has none.
    func adding(_ other: Rows) -> Rows {
      var all = self
      all.states.merge(other.states) { own, _ in own }
      all.preferences.merge(other.preferences) { own, _ in own }
      return all
    }

    /// No text of ours holds a zero or was anything but UTF-8.
    private static func isSound(_ text: String) -> Bool {
      text.unicodeScalars.allSatisfy { $0.value != 0 && $0.value != 0xFFFD }
    }

    /// A row belongs to the table that its values fit; what fits none is passed over.
    private mutating func add(_ row: [Database.Value]) {
      guard let key = row.first?.text, !key.isEmpty, row.allSatisfy({ $0.text.map(Self.isSound) ?? true }) else {
        return
      }
      if row.count == 2, let value = row[1].text {
        if preferences[key] == nil { preferences[key] = value }
      } else if row.count >= 5, states[key] == nil {
        guard case .integer(0...1) = row[1], case .integer(0...1) = row[2], (0...1).contains(row[4].real) else {
          return
        }
        if case .real = row[3] { return }
        if case .integer = row[3] { return }
        states[key] = Array(row[1...4])
      }
    }
  }
}
