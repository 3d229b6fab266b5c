import Glibc
import Synchronization

/// Tells when files in some folders come, change or go (inotify), on a thread of its own.
///
/// What is written in several steps, or many files at once, is told once: after nothing has happened for a moment.
public final class FolderWatch: Sendable {
  /// How long nothing has to happen, in milliseconds.
  private static let quiet: Int32 = 100
  /// After so many milliseconds it is told all the same.
  private static let patience: Duration = .seconds(1)

  /// inotify's descriptor, and the end of a pipe that ends the thread when it is closed; -1 where there is none.
  private let descriptor: Int32
  private let stop: Int32

  /// - Parameters:
  ///   - folders: those that cannot be watched are left out.
  ///   - changed: called on the watching thread.
  public init(_ folders: [String], changed: @escaping @Sendable () -> Void) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    var ends: [Int32] = [-1, -1]
    guard descriptor >= 0, pipe(&ends) == 0 else {
      stop = -1
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stop = ends[1]
    let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF
    for folder in folders { _ = folder.withSystemPath { inotify_add_watch(descriptor, $0, UInt32(events)) } }
    let work = Unmanaged.passRetained(Work(descriptor: descriptor, stop: ends[0], changed: changed)).toOpaque()
    var thread = pthread_t()
    let problem = pthread_create(
      &thread, nil,
      { word in
        if let word { Unmanaged<Work>.fromOpaque(word).takeRetainedValue().run() }
        return nil
      }, work)
    if problem == 0 { pthread_detach(thread) } else { Unmanaged<Work>.fromOpaque(work).release() }
  }

  deinit { if stop >= 0 { close(stop) } }

  /// What the thread does, and all that it needs for it.
  private final class Work: Sendable {
    let descriptor: Int32
    let stop: Int32
    let changed: @Sendable () -> Void

    init(descriptor: Int32, stop: Int32, changed: @escaping @Sendable () -> Void) {
      self.descriptor = descriptor
      self.stop = stop
      self.changed = changed
    }

    func run() {
      defer {
        close(descriptor)
        close(stop)
      }
      while wait(-1) {
        let end = ContinuousClock.now + FolderWatch.patience
        drain()
        while ContinuousClock.now < end, isReady(FolderWatch.quiet) { drain() }
        changed()
      }
    }

    /// Waits for a change; false when the watch is over.
    private func wait(_ milliseconds: Int32) -> Bool {
      while true {
        var watched = [
          pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: stop, events: 0, revents: 0),
        ]
        let count = poll(&watched, 2, milliseconds)
        if count < 0, errno == EINTR { continue }
        if count < 0 || watched[1].revents != 0 { return false }
        if watched[0].revents & Int16(POLLIN) != 0 { return true }
      }
    }

    private func isReady(_ milliseconds: Int32) -> Bool {
      var watched = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      return poll(&watched, 1, milliseconds) > 0
    }

    private func drain() {
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while read(descriptor, &buffer, buffer.count) > 0 {}
    }
  }
}
