import Glibc
import Synchronization

/// Work that is done on a thread of its own while the one that asked for it does something else, and then waits for it.
///
/// Not a task: whoever waits for one of those inside another takes a thread from the few that all tasks share.
public final class SideWork<Value: Sendable>: Sendable {
  private let work: Work
  /// None where it could not be started, or was waited for.
  private let thread = Mutex<pthread_t?>(nil)

  private final class Work: Sendable {
    let body: @Sendable () -> Value
    let value = Mutex<Value?>(nil)

    init(_ body: @escaping @Sendable () -> Value) { self.body = body }

    func run() {
      let found = body()
      value.withLock { $0 = found }
    }
  }

  public init(_ body: @escaping @Sendable () -> Value) {
    work = Work(body)
    let thread = OwnThread.start(work.run)
    self.thread.withLock { $0 = thread }
  }

  /// Whether nobody would have to wait for it.
  public var isDone: Bool { work.value.withLock { $0 != nil } }

  /// Waits for it for so long, a few milliseconds at most, and gives what came of it by then.
  public func result(within patience: Duration) -> Value? {
    let end = ContinuousClock.now + patience
    while true {
      let value = work.value.withLock { $0 }
      guard value == nil, ContinuousClock.now < end else { return value }
      usleep(50)
    }
  }

  /// Waits for it, and gives what came of it; what could not be started is done now.
  public func result() -> Value {
    if let thread = thread.withLock({ $0.take() }) { pthread_join(thread, nil) }
    return work.value.withLock { $0 } ?? work.body()
  }

  deinit { if let thread = thread.withLock({ $0.take() }) { pthread_detach(thread) } }
}
