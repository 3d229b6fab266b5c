import ArticleFiles
import Files

/// The tags that articles had before they were changed, for taking it back.
public struct TagsBefore: Equatable, Sendable {
  public var id: String
  public var tags: [String]
}

extension ArticleStore {
  /// Adds tags to articles and takes others away; they stand in the articles' files.
  /// - Returns: what the articles that were changed had before.
  @discardableResult public func tag(
    _ ids: [String], adding: [String], removing: [String] = []
  ) throws(StoreError) -> [TagsBefore] {
    let (added, removed) = (adding.map(SearchTerms.key), Set(removing.map(SearchTerms.key)))
    return try changeTags(ids.map { ($0, nil) }) { tags in
      let kept = tags.filter { !removed.contains(SearchTerms.key($0)) }
      let names = Set(kept.map(SearchTerms.key))
      return kept + zip(added, adding).filter { !names.contains($0.0) && !$0.0.isEmpty }.map(\.1)
    }
  }

  /// Gives articles the tags that they had.
  public func setTags(_ before: [TagsBefore]) throws(StoreError) {
    _ = try changeTags(before.map { ($0.id, $0.tags) }) { $0 }
  }

  private func changeTags(
    _ wanted: [(id: String, tags: [String]?)], _ change: ([String]) -> [String]
  ) throws(StoreError) -> [TagsBefore] {
    try withRooms { rooms throws(StoreError) in
      let index = try freshIndex(&rooms)
      let state = try state(&rooms)
      var before: [TagsBefore] = []
      // In pieces: whoever waits for the lock gets it.
      for start in stride(from: 0, to: wanted.count, by: 128) {
        try rooms.lock.hold { () throws(StoreError) in
          var changed: [String] = []
          for (id, tags) in wanted[start..<min(start + 128, wanted.count)] {
            guard let path = try index.path(of: id) else {
              throw StoreError(path: directory, reason: "holds no article \(id)")
            }
            let (text, had) = try StoreError.wrapping { () throws(FileFault) in
              let text = try files.readText(path)
              return (text, ArticleTags.tags(in: ArticleDocument(parsing: text)))
            }
            let has = tags ?? change(had)
            if has == had { continue }
            try StoreError.wrapping { () throws(FileFault) in
              try files.write(ArticleTags.setting(has, in: text), to: path)
            }
            before.append(TagsBefore(id: id, tags: had))
            changed.append(String(path.dropFirst(index.root.count + 1)))
          }
          try index.read(changed) { id throws(StoreError) in try state.state(id) }
        }
      }
      return before
    }
  }
}
