import ArticleFiles
import ArticleModel
import Feeds
import Files
import Store

/// Feeds that have been read, whose articles are still to be saved: those of several feeds together, since the disk takes
/// as long for many as for one.
struct FeedBatch {
  /// An item that is not in the library as it is now.
  struct Coming {
    var key: String
    var digest: String
    var leader: String?
    var imported: ImportedArticle
    var fields: [ArticleDocument.Field] = []

    var incoming: IncomingArticle { IncomingArticle(imported, fields: fields) }
  }

  struct Arrival {
    var outcome: FeedFetch.Outcome
    var memory: FeedMemory
    /// What the feed lists and the library has.
    var listed: [String: FeedMemory.Item]
    var coming: [Coming]
    /// What is to be remembered of the answer once the articles are safe.
    var settle: (inout FeedMemory, FeedFetch.Outcome) -> Void = { _, _ in }
  }

  /// A batch that is being saved, beside the next one's being read.
  struct Saving {
    var arrivals: [Arrival]
    var work: SideWork<[Result<SaveResult, StoreError>]>
  }

  /// How long an article waits for others.
  private static let patience = Duration.milliseconds(500)

  private(set) var arrivals: [Arrival] = []
  private(set) var count = 0
  private var start: ContinuousClock.Instant?

  mutating func add(_ arrival: Arrival) {
    arrivals.append(arrival)
    count += arrival.coming.count
    start = start ?? .now
  }

  /// No more than this is held, however long the disk takes for the batch before.
  var isFull: Bool { count >= 4 * ArticleStore.batchCount }
  var isDue: Bool { count >= ArticleStore.batchCount || start.map { .now - $0 > Self.patience } ?? false }
}
