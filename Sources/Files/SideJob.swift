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
    let end = Milestone()

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }

    func run() {
      body()
      end.reach()
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
  public var isDone: Bool { work.end.isReached }

  /// Waits until it is done; what could not be started is done now.
  public func finish() { reach(work.end) }

  /// Waits until it comes to something on its way; what could not be started is done now.
  public func reach(_ milestone: Milestone) {
    if isBegun || isDone { milestone.wait() } else { work.run() }
  }

  /// Waits for so long, a few milliseconds at most; whether it is done by then.
  public func finish(within patience: Duration) -> Bool { isBegun ? work.end.wait(within: patience) : isDone }
}
