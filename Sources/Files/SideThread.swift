import Synchronization

/// A thread of its own that does one work after another, until nobody has it any more: to start one takes a tenth of a
/// millisecond, and the first screen waits for that.
public final class SideThread: Sendable {
  private let line = Line()

  private final class Line: Sendable {
    struct State {
      var works: [@Sendable () -> Void] = []
      var isRunning = false
    }

    let state = Mutex(State())
    /// Opened once for each work, and once at the end.
    let gate = Turnstile()

    /// False where no thread is to be had.
    func begin() -> Bool {
      state.withLock { state in
        if !state.isRunning { state.isRunning = OwnThread.run(run) }
        return state.isRunning
      }
    }

    func run() {
      while true {
        gate.pass()
        guard let work = state.withLock({ $0.works.isEmpty ? nil : $0.works.removeFirst() }) else { return }
        work()
      }
    }
  }

  public init() {}

  /// What was added is done all the same.
  deinit { line.gate.open() }

  /// Starts it before there is work, which then does not wait for that.
  public func begin() { _ = line.begin() }

  /// Lets work be done when all that was added before is; false where no thread is to be had.
  func add(_ work: @escaping @Sendable () -> Void) -> Bool {
    guard line.begin() else { return false }
    line.state.withLock { $0.works.append(work) }
    line.gate.open()
    return true
  }
}
