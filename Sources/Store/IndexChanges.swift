/// What a transaction has changed of the articles, as far as it is told when all else in it is done.
///
/// FTS5 gathers what it is told and writes it out in one piece at the end. But it writes out what it has so far whenever
/// SQLite sets a savepoint, and whenever it is told of a key below the last one: told as they come, every article was a
/// piece of its own, to be merged with hundreds of others later.
struct IndexChanges {
  private var gone: [(key: Int, names: [Database.Value])] = []
  private var added: [Int: (names: [Database.Value], body: String)] = [:]
  private var counts: [Kind: Int] = [:]

  /// What `tally` counts by.
  struct Kind: Hashable {
    var isRead: Bool
    var hiding: Int
  }

  /// An article is no more that was listed under these names. What the text held of it is passed over from now on.
  mutating func remove(key: Int, _ kind: Kind, names: [Database.Value]) {
    counts[kind, default: 0] -= 1
    if added.removeValue(forKey: key) == nil { gone.append((key, names)) }
  }

  mutating func add(key: Int, _ kind: Kind, names: [Database.Value], body: String) {
    counts[kind, default: 0] += 1
    added[key] = (names, body)
  }

  func write(to database: Database) throws(StoreError) {
    // A trigger would have SQLite set a savepoint for each article, and copy each page for it that is then changed.
    for (kind, count) in counts where count != 0 {
      try database.query(
        "INSERT INTO tally VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET n = n + ?3",
        [.integer(kind.isRead ? 1 : 0), .integer(kind.hiding), .integer(count)])
    }
    // A table of FTS5 without content of its own has to be told what it is to forget.
    for (key, names) in gone.sorted(by: { $0.key < $1.key }) {
      try database.query(
        "INSERT INTO names (names, rowid, headline, source, author) VALUES ('delete', ?, ?, ?, ?)",
        [.integer(key)] + names)
    }
    let added = added.sorted { $0.key < $1.key }
    for (key, new) in added {
      try database.query(
        "INSERT INTO names (rowid, headline, source, author) VALUES (?, ?, ?, ?)", [.integer(key)] + new.names)
    }
    for (key, new) in added {
      try database.query(
        "INSERT INTO words (rowid, headline, source, author, body) VALUES (?, ?, ?, ?, ?)",
        [.integer(key)] + new.names, last: new.body)
    }
  }
}
