// Unsafe pointers: a lock and a condition of the system have to stay where they were made.
import Glibc

/// What threads wait at until others have opened it.
final class Turnstile: @unchecked Sendable {
  private struct State {
    var lock = pthread_mutex_t()
    var condition = pthread_cond_t()
    var passes = 0
  }

  private let state = UnsafeMutablePointer<State>.allocate(capacity: 1)

  init() {
    state.initialize(to: State())
    var attributes = pthread_condattr_t()
    pthread_condattr_init(&attributes)
    // The clock of the wall may be set while somebody waits.
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
    pthread_mutex_init(&state.pointee.lock, nil)
    pthread_cond_init(&state.pointee.condition, &attributes)
    pthread_condattr_destroy(&attributes)
  }

  deinit {
    pthread_cond_destroy(&state.pointee.condition)
    pthread_mutex_destroy(&state.pointee.lock)
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Lets one thread pass, now or later.
  func open() {
    pthread_mutex_lock(&state.pointee.lock)
    state.pointee.passes += 1
    pthread_cond_signal(&state.pointee.condition)
    pthread_mutex_unlock(&state.pointee.lock)
  }

  /// Waits until one may pass, or for so long at most.
  func pass(within patience: Duration? = nil) {
    let end = patience.map(Self.time)
    pthread_mutex_lock(&state.pointee.lock)
    defer { pthread_mutex_unlock(&state.pointee.lock) }
    while state.pointee.passes == 0 {
      guard var end else {
        pthread_cond_wait(&state.pointee.condition, &state.pointee.lock)
        continue
      }
      guard pthread_cond_timedwait(&state.pointee.condition, &state.pointee.lock, &end) == 0 else { return }
    }
    state.pointee.passes -= 1
  }

  private static func time(after patience: Duration) -> timespec {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    let (seconds, attoseconds) = patience.components
    let nanoseconds = time.tv_nsec + Int(attoseconds / 1_000_000_000)
    time.tv_sec += Int(seconds) + nanoseconds / 1_000_000_000
    time.tv_nsec = nanoseconds % 1_000_000_000
    return time
  }
}
