import Synchronization

/// A `SideJob` that something comes of.
public final class SideWork<Value: Sendable>: Sendable {
  private let job: SideJob
  private let found: Found

  private final class Found: Sendable {
    let value = Mutex<Value?>(nil)
  }

  public init(_ body: @escaping @Sendable () -> Value) {
    let found = Found()
    self.found = found
    job = SideJob {
      let value = body()
      found.value.withLock { $0 = value }
    }
  }

  /// Whether nobody would have to wait for it.
  public var isDone: Bool { job.isDone }

  /// Waits for it, and gives what came of it; what could not be started is done now.
  public func result() -> Value {
    while true {
      job.finish()
      if let value = found.value.withLock({ $0 }) { return value }
    }
  }
}
