import Files
import Glibc

/// One writer at a time in a library, among all processes: held while an article is looked up, written and noted, and
/// while a database is made, migrated or mended.
///
/// Unchecked: `ArticleStore` lets one thread at a time to it.
final class LibraryLock: @unchecked Sendable {
  /// How long it waits for another process: one that is stopped in the middle of a write must not stop this one.
  private static let patience = Duration.seconds(10)

  private let path: String
  private var lock: FileLock?
  private var depth = 0

  init(directory: String) { path = directory + "/.lock" }

  /// Runs `body` while nobody else holds the lock; inside itself it is held already. A library that cannot be written to
  /// needs none.
  func hold<Value>(_ body: () throws(StoreError) -> Value) throws(StoreError) -> Value {
    if depth == 0 { try take() }
    depth += 1
    defer {
      depth -= 1
      if depth == 0 { lock = nil }
    }
    return try body()
  }

  private func take() throws(StoreError) {
    do throws(FileFault) {
      lock = try FileLock(path, patience: Self.patience)
    } catch {
      switch error.cause {
      case .system(EACCES), .system(EROFS), .system(EPERM): return
      case .system(EWOULDBLOCK):
        throw StoreError(path: path, reason: "another program has been writing to the library for too long")
      default: throw StoreError(error)
      }
    }
  }
}
