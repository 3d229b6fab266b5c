import Files
import Reader
import Synchronization

/// What the first screen shows, opened and read on another thread while this one makes the screen ready: a library's
/// databases and its first page, or files, of which the only one is then looked through for statements.
struct Opening {
  private let named: [String]
  private let parts = Parts()
  private let job: SideJob

  private final class Parts: Sendable {
    struct Found: Sendable {
      var opened: Result<OpenedSource, any Error>?
      var remembered: OpenedSource.Remembered?
      var listing: Listing?
    }

    let found = Mutex(Found())
    let isOpened = Milestone()
    let isListed = Milestone()
  }

  /// - Parameters:
  ///   - named: files and folders; none is the library.
  ///   - budget: what listing may take; what is left of a large folder follows later.
  init(_ named: [String], within budget: Duration, on thread: SideThread) {
    self.named = named
    job = SideJob(on: thread) { [parts] in
      let opened = Result { try OpenedSource(named) }
      // The databases of a library are at work from now on for its first page, and would keep whoever asks waiting.
      let remembered = (try? opened.get()).flatMap { $0.isOfFiles ? nil : $0.remembered() }
      parts.found.withLock { ($0.opened, $0.remembered) = (opened, remembered) }
      parts.isOpened.reach()
      if let source = (try? opened.get())?.source {
        let listing = source.listing(from: 0, within: budget)
        parts.found.withLock { $0.listing = listing }
        source.workAhead(on: thread)
      }
      parts.isListed.reach()
    }
  }

  /// Waits until it is open; files are read on meanwhile, beside what is remembered.
  func opened() throws -> (OpenedSource, OpenedSource.Remembered) {
    job.reach(parts.isOpened)
    let found = parts.found.withLock { $0 }
    let opened = try found.opened?.get() ?? OpenedSource(named)
    return (opened, found.remembered ?? opened.remembered())
  }

  /// Waits for what is listed.
  func listing() -> Listing {
    job.reach(parts.isListed)
    return parts.found.withLock { $0.listing } ?? Listing()
  }
}
