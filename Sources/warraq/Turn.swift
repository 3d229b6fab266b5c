import Synchronization

/// Whose turn it is among pieces of background work of one kind, where only the last one asked for is still wanted.
final class Turn: Sendable {
  private let count = Mutex(0)

  /// Begins another turn, which ends the one before it.
  @discardableResult func begin() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }

  func isCurrent(_ turn: Int) -> Bool { count.withLock { $0 == turn } }
}
