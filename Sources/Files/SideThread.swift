import Synchronization

/// A thread of its own that does one work after another, until nobody has it any more: to start one takes a tenth of a
/// millisecond, and the first screen waits for that.
public final class SideThread: Sendable {
  private let line = Line()

  private final class Line: Sendable {
    /// A chain of works: an array of them would have its type made up at run time, the first time that it grows.
    final class Link: Sendable {
      let work: @Sendable () -> Void
      let next = Mutex<Link?>(nil)

      init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }

    struct State {
      var first: Link?
      var last: Link?
      var isRunning = false

      mutating func add(_ work: @escaping @Sendable () -> Void) {
        let link = Link(work)
        last?.next.withLock { $0 = link }
        first = first ?? link
        last = link
      }

      mutating func take() -> (@Sendable () -> Void)? {
        guard let link = first else { return nil }
        first = link.next.withLock { $0 }
        if first == nil { last = nil }
        return link.work
      }
    }

    let state = Mutex(State())
    /// Opened once for each work, and once at the end.
    let gate = Turnstile()

    func run() {
      while true {
        gate.pass()
        guard let work = state.withLock({ $0.take() }) else { return }
        work()
      }
    }
  }

  public init() {}

  /// What was added is done all the same.
  deinit { line.gate.open() }

  /// Lets work be done when all that was added before is; false where no thread is to be had.
  func add(_ work: @escaping @Sendable () -> Void) -> Bool {
    let line = line
    let isRunning = line.state.withLock { state in
      if !state.isRunning { state.isRunning = OwnThread.run(line.run) }
      if state.isRunning { state.add(work) }
      return state.isRunning
    }
    if isRunning { line.gate.open() }
    return isRunning
  }
}
