import ArticleModel
import Files
import Quoting
import Synchronization

/// What an article quotes, looked for on another thread while the screen is laid out.
struct RunsAhead: Sendable {
  let article: Article
  private let job: SideJob
  private let found: Found

  /// What is known of it at a time.
  enum Known {
    case runs([QuotedRun])
    /// Without the speakers, who are still being looked for.
    case kinds(RunKinds)
  }

  private final class Found: Sendable {
    struct Runs: Sendable {
      var kinds: RunKinds?
      var whole: [QuotedRun]?
    }

    let runs = Mutex(Runs())
    /// All that a page is marked by.
    let areKindsKnown = Milestone()
  }

  init(in article: Article, on thread: SideThread) {
    let found = Found()
    self.article = article
    self.found = found
    job = SideJob(on: thread) {
      let whole = CorrectionFile().runs(in: article, while: { true }) { kinds in
        found.runs.withLock { $0.kinds = kinds }
        found.areKindsKnown.reach()
      }
      found.runs.withLock { $0.whole = whole }
      found.areKindsKnown.reach()
    }
  }

  func runs() -> [QuotedRun] {
    job.finish()
    return found.runs.withLock { $0.whole } ?? []
  }

  /// The same within a time; nil where that takes longer.
  func runs(within patience: Duration) -> [QuotedRun]? {
    job.finish(within: patience) ? found.runs.withLock { $0.whole } : nil
  }

  /// What is known within a time; nil where that takes longer.
  func known(within patience: Duration) -> Known? {
    guard found.areKindsKnown.wait(within: patience) else { return nil }
    let runs = found.runs.withLock { $0 }
    return runs.whole.map { .runs($0) } ?? runs.kinds.map { .kinds($0) }
  }
}
