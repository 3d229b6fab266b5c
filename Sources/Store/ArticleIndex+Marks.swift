extension ArticleIndex {
  /// Takes over what the reader did since the last time, by this process or another.
  func adoptMarks(of state: StateDatabase) throws(StoreError) {
    if database.isReadOnly { return }
    var adopted = try progress("state")
    let latest = try state.revision()
    if adopted == latest { return }
    try database.transaction { () throws(StoreError) in
      if latest < adopted {
        // Another state than the one that was adopted: a mended one.
        try database.execute("UPDATE article SET isRead = 0, isStarred = 0, share = 0")
        adopted = 0
      }
      for (id, mark) in try state.marks(since: adopted) {
        try database.query(
          "UPDATE article SET isRead = ?, isStarred = ?, share = ? WHERE id = ?",
          [.integer(mark.isRead ? 1 : 0), .integer(mark.isStarred ? 1 : 0), .real(mark.readShare), .text(id)])
      }
      try setProgress("state", latest)
    }
  }

  func progress(_ name: String) throws(StoreError) -> Int {
    try database.value("SELECT value FROM progress WHERE name = ?", [.text(name)]).integer
  }

  func setProgress(_ name: String, _ value: Int) throws(StoreError) {
    try database.query("INSERT OR REPLACE INTO progress VALUES (?, ?)", [.text(name), .integer(value)])
  }
}
