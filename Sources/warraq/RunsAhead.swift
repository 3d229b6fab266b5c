import ArticleModel
import Files
import Synchronization

/// What an article quotes, looked for on another thread while the screen is laid out.
struct RunsAhead: Sendable {
  let article: Article
  private let job: SideJob
  private let found: Found

  private final class Found: Sendable {
    let runs = Mutex<[QuotedRun]>([])
  }

  init(in article: Article, on thread: SideThread) {
    let found = Found()
    self.article = article
    self.found = found
    job = SideJob(on: thread) {
      let runs = CorrectionFile().runs(in: article)
      found.runs.withLock { $0 = runs }
    }
  }

  func runs() -> [QuotedRun] {
    job.finish()
    return found.runs.withLock { $0 }
  }

  /// What is found within a time; nil where that takes longer.
  func runs(within patience: Duration) -> [QuotedRun]? {
    job.finish(within: patience) ? found.runs.withLock { $0 } : nil
  }
}
