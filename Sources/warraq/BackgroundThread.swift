import Glibc

/// Work on a thread of its own, so that nothing asked for later waits for it, however long it takes: Swift's own pool has
/// as many threads as there are processors, and what nobody wants any more would hold them.
enum BackgroundThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  static func run(_ body: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(body)).toOpaque()
    var thread = pthread_t()
    let problem = pthread_create(
      &thread, nil,
      { word in
        if let word { Unmanaged<Work>.fromOpaque(word).takeRetainedValue().body() }
        return nil
      }, work)
    if problem == 0 {
      pthread_detach(thread)
    } else {
      // No more threads are to be had; the pool has some.
      Unmanaged<Work>.fromOpaque(work).release()
      Task.detached { body() }
    }
  }
}
