import Files
import Reader
import Synchronization

/// The first page of a library's list, read on another thread before the screen is there to ask for it.
struct PageAhead: Sendable {
  private static let request = ListRequest()
  private let job: SideJob
  private let found = Found()

  private final class Found: Sendable {
    let page = Mutex<Result<ListPage, FileFault>?>(nil)
  }

  init(on thread: SideThread, read: @escaping @Sendable (ListRequest) throws(FileFault) -> ListPage) {
    job = SideJob(on: thread) { [found] in
      let page = Result { () throws(FileFault) in try read(Self.request) }
      found.page.withLock { $0 = page }
    }
  }

  /// Waits for it; nil where another page is asked for.
  func page(_ request: ListRequest) throws(FileFault) -> ListPage? {
    guard request == Self.request else { return nil }
    job.finish()
    return try found.page.withLock { $0 }?.get()
  }
}
