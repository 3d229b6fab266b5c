/// Articles that tell one story: one read state for all, each of them within reach.
extension ArticleStore {
  /// The field of an article's file that names the article which is listed for it.
  public static let leaderKey = "same-story"

  /// All that tell the story that an article tells, the one that is listed first; itself among them.
  public func story(of id: String) throws(StoreError) -> [String] {
    try withRooms { rooms throws(StoreError) in try index(&rooms).story(of: id) }
  }

  /// The address of the feed that an article came from.
  public func feed(of id: String) throws(StoreError) -> String? {
    try withRooms { rooms throws(StoreError) in
      try index(&rooms).database.value("SELECT feed FROM article WHERE id = ?", [.text(id)]).text
    }
  }

  /// These articles with all others that tell the same stories: what is marked read is read in all sources.
  func wholeStories(of ids: [String]) throws(StoreError) -> [String] {
    try withRooms { rooms throws(StoreError) in try rooms.index?.wholeStories(of: ids) ?? ids }
  }
}
