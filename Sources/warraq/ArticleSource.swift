import ArticleModel
import Fetching
import Files
import Quoting
import Reader

/// Where the reader's articles come from: the library, or the files that were named.
protocol ArticleSource: Sendable {
  /// What the list is of, where it is not the library.
  var name: String? { get }
  /// Whether it is the library, whose articles can be changed where it can be written to.
  var isLibrary: Bool { get }
  /// A single article that was named: the reader begins in it.
  var isSingle: Bool { get }
  /// What there is from a place on, as much of it as can be read in the time given; nil takes all the time it needs.
  func listing(from start: Int, within budget: Duration?) -> Listing
  /// Begins what the first screen will ask for, once it has listed something: what the one article quotes that it shows,
  /// the first page of a library.
  func workAhead(on thread: SideThread)
  /// What came of that for an article, where it is there in a moment; nil where it is not, or was taken before.
  ///
  /// - Parameter isShown: whether a run is among what the first screen shows, which cannot change under the reader's eyes.
  func quotedAhead(in article: Article, where isShown: (QuotedRun) -> Bool) -> RunsAhead.Known?
  /// Lets go of what was opened beside, at the end.
  func close()
  /// A word on each thing in what was named that was passed over.
  var passedOver: [String] { get }
  /// The folders in which articles may come, change and go.
  var folders: [String] { get }
  /// Files in these folders came, changed or went.
  func changed(in folders: Set<String>)
  /// What there is now, after something came, changed or went.
  func relisting() -> Listing
  /// Takes what is listed by now, with what is remembered of it, where the list is held in memory.
  func hold(_ entries: [ListEntry])
  /// Rows of the list.
  func page(_ request: ListRequest) throws(FileFault) -> ListPage
  /// Marks all that a request lists read, and gives those that were not.
  func markRead(_ request: ListRequest, in memory: any ReaderMemory) throws -> [String]
  /// How many articles these views have, and those of all groups.
  func count(_ views: [ListView]) -> [CountedView]
  /// Moves articles into the trash, and gives the way back; nil where there is none.
  func trash(_ ids: [String]) throws -> (() throws -> Void)?
  /// Changes tags, and gives how many articles have changed with the way back; nil where tags cannot be kept.
  func tag(_ ids: [String], _ change: TagChange) throws -> (count: Int, back: () throws -> Void)?
  /// Takes what was done to an article, where the list is held in memory.
  func change(_ id: String, _ change: (inout ListEntry) -> Void)
  /// What the speaker says whom a name means, in an article where it stands in one, the newest first; nil where nobody
  /// wants it any more.
  func statements(by speaker: String, in article: String?, _ isWanted: () -> Bool) -> [SpokenStatement]?
  /// Writes a note to a passage, and gives the way back; nil where notes cannot be kept.
  func note(_ id: String, passage: String, speaker: String?, text: String) throws -> (() throws -> Void)?
  /// The newest first.
  func notes() -> [ListedNote]
  /// The passages of an article that bear a note.
  func notedPassages(_ id: String) -> [String]
  /// Who is quoted, those with most statements first.
  func speakers() -> [CountedSpeaker]
  /// Takes what the reader says of a name: `= NAME` or `WHICH : QUERY`; false where it is neither.
  func tell(_ line: String, about speaker: String) throws -> Bool
  /// Takes a page of the web among the articles; returns what it is opened by.
  func add(_ page: ImportedArticle) throws(FileFault) -> String
  /// Puts what is new in the feeds among the articles.
  func fetchFeeds(by fetcher: Fetcher, progress: (FetchProgress) -> Void) throws(FileFault) -> FetchReport
  /// Puts what is new in the feed of an article among the articles.
  func fetchFeed(of id: String, by fetcher: Fetcher, progress: (FetchProgress) -> Void) throws(FileFault) -> FetchReport
  /// Follows a feed and takes what it has among the articles; nil where no feeds can be followed.
  func follow(
    _ address: String, title: String?, by fetcher: Fetcher, progress: (FetchProgress) -> Void
  ) throws(FileFault) -> FetchReport?
  /// The first of a site's feeds, where none of them is followed yet and feeds can be.
  func unfollowed(_ siteFeeds: [String]) -> String?
  /// All articles that tell the story of this one, itself among them.
  func story(of id: String) -> [String]
  /// Puts the whole of an article's page in the place of its foretaste; false where articles cannot be changed.
  func complete(_ id: String, by fetcher: Fetcher, progress: (Int) -> Void) throws(FileFault) -> Bool
  /// What stands in quotation marks in an article of this source, as found and as corrected; nil once it is not wanted.
  func runs(in article: Article, while isWanted: () -> Bool) -> [QuotedRun]?
  /// Takes what the reader has just said of an article's statements into what is kept of them.
  func requote(_ id: String) throws
  /// Puts what was left out of an article's page back into it: a piece, or all of it. Gives the way back.
  func takeBack(_ id: String, piece: Int?) throws -> () throws -> Void
  /// The file in which a picture of an article is kept; nil where it is not.
  func picture(_ address: String, of id: String) -> String?
  /// Keeps a picture that was fetched for an article, and gives its file; nil where none are kept.
  func keep(picture: [UInt8], at address: String, of id: String) -> String?
  /// The hosts that the user has named himself for an article to come from, which may be private ones.
  func namedHosts(of id: String) -> Set<String>
  /// The folder that an article's file stands in; nil where it is of no file.
  func folder(of id: String) -> String?
  /// The article with what stands in quotation marks still to be found.
  func content(_ id: String) throws(FileFault) -> OpenedArticle.Content
}

extension ArticleSource {
  func workAhead(on thread: SideThread) {}
  func quotedAhead(in article: Article, where isShown: (QuotedRun) -> Bool) -> RunsAhead.Known? { nil }
  func close() {}
  var passedOver: [String] { [] }

  func runs(in article: Article, while isWanted: () -> Bool) -> [QuotedRun]? {
    CorrectionFile().runs(in: article, while: isWanted)
  }

  /// Where an article is of no page, nothing was left out of it.
  func takeBack(_ id: String, piece: Int?) throws -> () throws -> Void {
    throw FileFault(path: id, reason: "is no page: nothing was left out of it")
  }
}

/// A part of a list of articles.
struct Listing: Sendable {
  var entries: [ListEntry] = []
  /// What could not be read, and is left out.
  var faults: [FileFault] = []
  /// Where the rest begins; nil where this is the end.
  var next: Int?
  /// Whether there is something else to list than before.
  var isChanged = true
  /// What was changed in the user's files about feeds.
  var feedFileChange: FeedFileChange?

  /// The other part behind this one, all newest first; what has no date stands at the end, as it came.
  func joined(with other: Listing) -> Listing {
    let all = (entries + other.entries).enumerated().sorted { a, b in
      switch (a.element.date, b.element.date) {
      case (let one?, let two?) where one != two: one > two
      case (_?, nil): true
      case (nil, _?): false
      default: a.offset < b.offset
      }
    }
    return Listing(entries: all.map(\.element), faults: faults + other.faults, next: other.next)
  }
}
