import ArticleFiles
import Files

/// A note with the article that it is to.
public struct KnownNote: Equatable, Sendable {
  public var articleID: String
  public var headline: String
  public var source: String?
  /// Of the article; ISO 8601.
  public var date: String?
  public var url: String?
  public var note: ArticleNote
}

extension ArticleStore {
  /// Writes a note beside an article.
  /// - Returns: what stood there before, for taking it back.
  public func add(_ note: ArticleNote, to id: String) throws(StoreError) -> String? {
    let headline = try article(id: id).headline
    return try changeNotes(of: id) { NoteFile.adding(note, to: $0, headline: headline) }
  }

  /// Gives an article the notes that it had; nil takes the file away.
  public func setNotes(_ text: String?, of id: String) throws(StoreError) { _ = try changeNotes(of: id) { _ in text } }

  private func changeNotes(of id: String, _ change: (String?) -> String?) throws(StoreError) -> String? {
    try withRooms { rooms throws(StoreError) in
      let index = try freshIndex(&rooms)
      let state = try state(&rooms)
      return try rooms.lock.hold { () throws(StoreError) in
        guard let path = try index.path(of: id) else {
          throw StoreError(path: directory, reason: "holds no article \(id)")
        }
        let file = NoteFile.path(beside: path)
        let before = try? files.readText(file)
        try StoreError.wrapping { () throws(FileFault) in
          if let after = change(before) { try files.write(after, to: file) } else { try files.remove(file) }
        }
        try index.read([index.relative(path)]) { id throws(StoreError) in try state.state(id) }
        return before
      }
    }
  }

  /// What in an article bears a note.
  public func notedPassages(of id: String) throws(StoreError) -> [String] {
    try withRooms { rooms throws(StoreError) in
      var passages: [String] = []
      try index(&rooms).database.query(
        "SELECT DISTINCT passage FROM note WHERE article = (SELECT key FROM article WHERE id = ?)", [.text(id)]
      ) { passages.append($0[0].text ?? "") }
      return passages
    }
  }

  /// The notes to the articles that answer, the newest note first.
  public func notes(
    _ selection: ArticleSelection = ArticleSelection(), limit: Int = .max
  ) throws(StoreError) -> [KnownNote] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).notes(selection, limit: limit) }
  }
}

extension ArticleIndex {
  /// What stands beside an article's file.
  func notes(beside path: String) -> [ArticleNote] {
    (try? files.readText(NoteFile.path(beside: path))).map(NoteFile.notes(in:)) ?? []
  }

  func insert(_ notes: [ArticleNote], key: Int) throws(StoreError) {
    for (number, note) in notes.enumerated() {
      try database.query(
        "INSERT INTO note VALUES (?, ?, ?, ?, ?, ?)",
        [
          .integer(key), .integer(number), .text(note.date), .text(note.passage), .optional(note.speaker),
          .text(note.text),
        ])
    }
  }

  func notes(_ selection: ArticleSelection, limit: Int) throws(StoreError) -> [KnownNote] {
    let sql = QuerySQL(selection)
    var found: [KnownNote] = []
    try database.query(
      """
      SELECT id, headline, source, article.date, url, note.date, passage, speaker, text FROM note
      JOIN article ON article.key = note.article WHERE \(sql.condition) ORDER BY note.date DESC, path, number LIMIT ?
      """, sql.values + [.integer(limit)]
    ) { row in
      let note = ArticleNote(
        date: row[5].text ?? "", passage: row[6].text ?? "", speaker: row[7].text, text: row[8].text ?? "")
      found.append(
        KnownNote(
          articleID: row[0].text ?? "", headline: row[1].text ?? "", source: row[2].text, date: row[3].text,
          url: row[4].text, note: note))
    }
    return found
  }
}
