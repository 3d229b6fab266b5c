import ArticleModel
import Files
import Reader
import Synchronization

extension FileSource {
  /// A file that was named is not written to: the article holds what was taken back for this run.
  func takeBack(_ id: String, piece: Int?) throws -> () throws -> Void {
    guard case .article(let before, _) = try content(id) else {
      throw FileFault(path: id, reason: "is kept whole: nothing was left out of it")
    }
    var changed = before
    changed.takeBack(piece)
    fetched.withLock { $0[id] = changed }
    return { [self] in fetched.withLock { $0[id] = before } }
  }
}
