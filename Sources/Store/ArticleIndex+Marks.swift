extension ArticleIndex {
  /// Takes over what the reader did since the last time, by this process or another.
  ///
  /// - Returns: false where the index cannot take them, since it cannot be written to or there is no room.
  @discardableResult func adoptMarks(of state: StateDatabase) throws(StoreError) -> Bool {
    if database.isReadOnly { return false }
    do throws(StoreError) {
      try adopt(state)
      return true
    } catch {
      guard error.isFull else { throw error }
      return false
    }
  }

  private func adopt(_ state: StateDatabase) throws(StoreError) {
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
