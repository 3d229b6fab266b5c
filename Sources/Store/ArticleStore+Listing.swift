/// What the library holds, by what is asked of it.
extension ArticleStore {
  /// The rows of what is listed around an article, or around a position.
  public func page(
    _ selection: ArticleSelection, around id: String? = nil, orAt position: Int = 0, radius: Int
  ) throws(StoreError) -> SummaryPage {
    try withRooms { rooms throws(StoreError) in
      let index = try index(&rooms)
      let isAdopted = try index.adoptMarks(of: try state(&rooms))
      var page = try index.page(selection, around: id, orAt: position, radius: radius)
      if !isAdopted {
        // What the index could not take over.
        for place in page.rows.indices { page.rows[place].take(try state(&rooms).state(page.rows[place].id)) }
      }
      return page
    }
  }

  /// How many articles answer.
  public func count(_ selection: ArticleSelection) throws(StoreError) -> Int {
    try withRooms { rooms throws(StoreError) in
      let index = try index(&rooms)
      try index.adoptMarks(of: try state(&rooms))
      return try index.count(selection)
    }
  }

  /// The ids of all that is listed, after what has changed on the disk was read.
  public func ids(_ selection: ArticleSelection = ArticleSelection()) throws(StoreError) -> [String] {
    try withRooms { rooms throws(StoreError) in
      let index = try freshIndex(&rooms)
      try index.adoptMarks(of: try state(&rooms))
      return try index.ids(selection)
    }
  }

  /// Every article, newest first, after what has changed on the disk was read.
  public func summaries() throws(StoreError) -> [ArticleSummary] {
    try withRooms { rooms throws(StoreError) in
      _ = try freshIndex(&rooms)
    }
    return try page(ArticleSelection(), radius: .max / 2).rows
  }

  /// The groups that articles fall into, with how many there are and how many of them are unread.
  public func groups(by group: ArticleGroup, limit: Int = .max) throws(StoreError) -> [GroupCount] {
    try withRooms { rooms throws(StoreError) in
      let index = try index(&rooms)
      try index.adoptMarks(of: try state(&rooms))
      return try index.groups(by: group, limit: limit)
    }
  }

  /// The article that an item of a feed has become: by its own id in the feed, else by its link.
  public func id(feed: String, guid: String?, link: String?) throws(StoreError) -> String? {
    try withRooms { rooms throws(StoreError) in
      try freshIndex(&rooms).id(feed: feed, guid: guid, link: link)
    }
  }
}
