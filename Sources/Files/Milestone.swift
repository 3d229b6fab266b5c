import Synchronization

/// Something that one thread comes to and others wait for.
public final class Milestone: Sendable {
  private let isThere = Mutex(false)
  private let turnstile = Turnstile()

  public init() {}

  public var isReached: Bool { isThere.withLock { $0 } }

  public func reach() {
    isThere.withLock { $0 = true }
    turnstile.open()
  }

  /// Waits until it is reached, or for so long at most; whether it is reached by then.
  @discardableResult public func wait(within patience: Duration? = nil) -> Bool {
    guard !isReached else { return true }
    turnstile.pass(within: patience)
    guard isReached else { return false }
    // For whoever else waits.
    turnstile.open()
    return true
  }
}
