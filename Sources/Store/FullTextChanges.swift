/// What the full text is to learn of a transaction, told when all else in it is done.
///
/// FTS5 gathers what it is told and writes it out in one piece at the end. But it writes out what it has so far whenever
/// SQLite sets a savepoint, which each statement with a trigger does, and whenever it is told of a key below the last
/// one: told as they come, every article was a piece of its own, to be merged with hundreds of others later.
struct FullTextChanges {
  private var gone: [(key: Int, names: [Database.Value])] = []
  private var added: [Int: (names: [Database.Value], body: String)] = [:]

  /// An article is no more that was listed under these names. What the text held of it is passed over from now on.
  mutating func remove(key: Int, names: [Database.Value]) {
    if added.removeValue(forKey: key) == nil { gone.append((key, names)) }
  }

  mutating func add(key: Int, names: [Database.Value], body: String) { added[key] = (names, body) }

  func write(to database: Database) throws(StoreError) {
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
