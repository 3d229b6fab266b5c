import Glibc
import Synchronization

/// Work that is done on a thread of its own while the one that asked for it does something else, and then waits for it.
///
/// Not a task: whoever waits for one of those inside another takes a thread from the few that all tasks share.
public final class SideWork<Value: Sendable>: Sendable {
  private let work: Work
  /// Whether a thread does it.
  private let isBegun: Bool

  private final class Work: Sendable {
    let body: @Sendable () -> Value
    let value = Mutex<Value?>(nil)
    let ended = Turnstile()

    init(_ body: @escaping @Sendable () -> Value) { self.body = body }

    func run() {
      let found = body()
      value.withLock { $0 = found }
      ended.open()
    }
  }

  public init(_ body: @escaping @Sendable () -> Value) {
    work = Work(body)
    isBegun = OwnThread.run(work.run)
  }

  /// Work for a thread that may have something else to do first.
  public init(on thread: SideThread, _ body: @escaping @Sendable () -> Value) {
    work = Work(body)
    isBegun = thread.add(work.run)
  }

  /// Whether nobody would have to wait for it.
  public var isDone: Bool { work.value.withLock { $0 != nil } }

  /// Waits for it for so long, a few milliseconds at most, and gives what came of it by then.
  public func result(within patience: Duration) -> Value? {
    wait(patience)
    return work.value.withLock { $0 }
  }

  /// Waits for it, and gives what came of it; what could not be started is done now.
  public func result() -> Value {
    wait(nil)
    return work.value.withLock { $0 } ?? work.body()
  }

  private func wait(_ patience: Duration?) {
    guard isBegun, !isDone else { return }
    work.ended.pass(within: patience)
    // For whoever else waits.
    if isDone { work.ended.open() }
  }
}
