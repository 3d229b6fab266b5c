import Glibc

/// Threads of the system for work that may take any time. Swift's own pool has as many as there are processors: what
/// nobody wants any more would hold them, and whoever waits within one task for another takes one away.
public enum OwnThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Lets work go on by itself; false where no thread is to be had, and nothing was begun.
  @discardableResult public static func run(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = start(body) else { return false }
    pthread_detach(thread)
    return true
  }

  /// What is said to the program as a whole, which its first thread answers.
  private static func signalsToAll() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGWINCH, SIGCONT, SIGTSTP] { sigaddset(&set, signal) }
    return set
  }

  /// A thread that has to be joined or detached; nil where none is to be had.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    var (signals, before, thread) = (signalsToAll(), sigset_t(), pthread_t())
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let problem = pthread_create(
      &thread, nil,
      { word in
        if let word { Unmanaged<Work>.fromOpaque(word).takeRetainedValue().body() }
        return nil
      }, work)
    guard problem == 0 else {
      Unmanaged<Work>.fromOpaque(work).release()
      return nil
    }
    return thread
  }
}
