import Glibc
import Synchronization

/// Tells in which of some folders files come, change or go (inotify), on a thread of its own.
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
  public init(_ folders: [String], changed: @escaping @Sendable (Set<String>) -> Void) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    var ends: [Int32] = [-1, -1]
    guard descriptor >= 0, pipe(&ends) == 0 else {
      stop = -1
      return
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stop = ends[1]
    let events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE | IN_DELETE_SELF | IN_MOVE_SELF
    var watched: [Int32: String] = [:]
    for folder in folders {
      let number = folder.withSystemPath { inotify_add_watch(descriptor, $0, UInt32(events)) }
      if number >= 0 { watched[number] = folder }
    }
    let work = Work(descriptor: descriptor, stop: ends[0], folders: watched, changed: changed)
    OwnThread.run(work.run)
  }

  deinit { if stop >= 0 { close(stop) } }

  /// What the thread does, and all that it needs for it.
  private final class Work: Sendable {
    let descriptor: Int32
    let stop: Int32
    let folders: [Int32: String]
    let changed: @Sendable (Set<String>) -> Void

    init(
      descriptor: Int32, stop: Int32, folders: [Int32: String], changed: @escaping @Sendable (Set<String>) -> Void
    ) {
      self.descriptor = descriptor
      self.folders = folders
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
        var found = drain()
        while ContinuousClock.now < end, isReady(FolderWatch.quiet) { found.formUnion(drain()) }
        changed(found)
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

    /// Takes what has been told by now; where there was too much of it, it may have been of any folder.
    private func drain() -> Set<String> {
      var found: Set<String> = []
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return found }
        var place = 0
        // struct inotify_event: watch, mask, cookie, length of the name behind it; four bytes each.
        while place + 16 <= count {
          func word(_ offset: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(buffer[place + offset + $1]) << (8 * UInt32($1)) }
          }
          if word(4) & UInt32(IN_Q_OVERFLOW) != 0 { found.formUnion(folders.values) }
          if let folder = folders[Int32(bitPattern: word(0))] { found.insert(folder) }
          place += 16 + Int(word(12))
        }
      }
    }
  }
}
