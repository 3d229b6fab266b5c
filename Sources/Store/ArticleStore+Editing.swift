import ArticleFiles
import ArticleModel
import Files

extension ArticleStore {
  /// Changes an article in its file, and in the index with it; what else stands in the file stays.
  /// - Returns: the text of the file before, for taking it back.
  @discardableResult public func edit(_ id: String, _ change: (inout Article) -> Void) throws(StoreError) -> String {
    try rewrite(id) { text in
      var document = ArticleDocument(parsing: text)
      change(&document.article)
      return document.fileText
    }
  }

  /// Gives an article's file the text that it had.
  public func restore(_ id: String, text: String) throws(StoreError) { _ = try rewrite(id) { _ in text } }

  private func rewrite(_ id: String, _ change: (String) -> String) throws(StoreError) -> String {
    try withRooms { rooms throws(StoreError) -> String in
      let index = try freshIndex(&rooms)
      let state = try state(&rooms)
      guard let path = try index.path(of: id) else {
        throw StoreError(path: directory, reason: "holds no article \(id)")
      }
      return try rooms.lock.hold { () throws(StoreError) -> String in
        let before = try StoreError.wrapping { () throws(FileFault) -> String in
          let text = try files.readText(path)
          try files.write(change(text), to: path)
          return text
        }
        try index.read([String(path.dropFirst(index.root.count + 1))]) { id throws(StoreError) in try state.state(id) }
        return before
      }
    }
  }
}
