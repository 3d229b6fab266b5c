import Files
import Importing
import Reader
import Synchronization

/// What the first screen lists. Files are read on another thread, which then looks for what the only one quotes; all that
/// does not hang on it is done meanwhile.
struct FirstListing {
  private let source: any ArticleSource
  private let budget: Duration
  private let makesArticles: Bool
  private let job: SideJob?
  private let found = Found()

  private final class Found: Sendable {
    let listing = Mutex<Listing?>(nil)
  }

  /// - Parameters:
  ///   - makesArticles: whether what is read is made articles of, which takes long.
  ///   - budget: what it may take; what is left of a large folder follows later.
  ///   - thread: where it is read; nil reads it when it is asked for.
  init(of source: any ArticleSource, makesArticles: Bool, within budget: Duration, on thread: SideThread?) {
    (self.source, self.makesArticles, self.budget) = (source, makesArticles, budget)
    job = thread.map { [found] thread in
      SideJob(on: thread) {
        let listing = source.listing(from: 0, within: budget)
        found.listing.withLock { $0 = listing }
        source.quoteAhead(on: thread)
      }
    }
    if job != nil, makesArticles { Importer.layOutDates() }
  }

  /// Waits for it, and takes some of its work meanwhile: a text takes longer than all that could be done beside it.
  func listing() -> Listing {
    if let job {
      for layOut in Importer.layouts where makesArticles && !job.isDone { layOut() }
      job.finish()
    }
    return found.listing.withLock { $0 } ?? source.listing(from: 0, within: budget)
  }
}
