/// Articles that tell one story: one of them leads and is listed, the others name it in their files.
extension ArticleIndex {
  private var hasStories: Bool {
    get throws(StoreError) {
      try database.value("SELECT EXISTS (SELECT 1 FROM article WHERE leader IS NOT NULL)").integer == 1
    }
  }

  /// These articles, each with those that follow it.
  func stories(of ids: [String]) throws(StoreError) -> [String] {
    guard try hasStories else { return ids }
    var all: [String] = []
    var seen: Set<String> = []
    for id in ids {
      if seen.insert(id).inserted { all.append(id) }
      try database.query("SELECT id FROM article WHERE leader = ?", [.text(id)]) { row in
        if let follower = row[0].text, seen.insert(follower).inserted { all.append(follower) }
      }
    }
    return all
  }

  /// These articles, each with all others of its story.
  func wholeStories(of ids: [String]) throws(StoreError) -> [String] {
    guard try hasStories else { return ids }
    var all = ids
    var seen = Set(ids)
    let wanted = Database.Value.text(QuerySQL.list(ids))
    try database.query(
      """
      SELECT other.id FROM json_each(?) AS wanted JOIN article ON article.id = wanted.value
        JOIN article AS other ON other.leader = coalesce(article.leader, article.id)
      UNION SELECT leader FROM json_each(?) AS wanted JOIN article ON article.id = wanted.value WHERE leader IS NOT NULL
      """, [wanted, wanted]
    ) { row in
      if let id = row[0].text, seen.insert(id).inserted { all.append(id) }
    }
    return all
  }

  /// All that tell the story that an article tells, the one that leads first.
  func story(of id: String) throws(StoreError) -> [String] {
    let leader = try database.value("SELECT leader FROM article WHERE id = ?", [.text(id)]).text ?? id
    var all: [String] = []
    try database.query(
      "SELECT id FROM article WHERE id = ? OR leader = ? ORDER BY id <> ?, key",
      [.text(leader), .text(leader), .text(leader)]
    ) { all.append($0[0].text ?? "") }
    return all
  }

  /// Lists those again whose leader is gone.
  func releaseFollowers() throws(StoreError) {
    try database.execute(
      """
      UPDATE article SET hiding = 0 WHERE hiding = 1 AND leader IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM article AS other WHERE other.id = article.leader)
      """)
  }
}
