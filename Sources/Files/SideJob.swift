import Synchronization

/// Something that is done on a thread of its own while the one that asked for it does something else, and then waits for
/// its end.
///
/// Not a task: whoever waits for one of those inside another takes a thread from the few that all tasks share.
public final class SideJob: Sendable {
  private let work: Work
  /// Whether a thread does it.
  private let isBegun: Bool

  private final class Work: Sendable {
    let body: @Sendable () -> Void
    let isDone = Mutex(false)
    let ended = Turnstile()

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    func run() {
      body()
      isDone.withLock { $0 = true }
      ended.open()
    }
  }

  public init(_ body: @escaping @Sendable () -> Void) {
    work = Work(body)
    isBegun = OwnThread.run(work.run)
  }

  /// For a thread that may have something else to do first.
  public init(on thread: SideThread, _ body: @escaping @Sendable () -> Void) {
    work = Work(body)
    isBegun = thread.add(work.run)
  }

  /// Whether nobody would have to wait for it.
  public var isDone: Bool { work.isDone.withLock { $0 } }

  /// Waits until it is done; what could not be started is done now.
  public func finish() {
    guard !isDone else { return }
    if isBegun { wait(nil) } else { work.run() }
  }

  /// Waits for so long, a few milliseconds at most; whether it is done by then.
  public func finish(within patience: Duration) -> Bool {
    if isBegun, !isDone { wait(patience) }
    return isDone
  }

  private func wait(_ patience: Duration?) {
    work.ended.pass(within: patience)
    // For whoever else waits.
    if isDone { work.ended.open() }
  }
}
