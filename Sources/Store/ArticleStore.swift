import ArticleFiles
import ArticleModel
import Files
import Glibc
import Synchronization

/// The local file store: one file an article, a rebuildable index over them, and the reader's state.
///
/// Each database is opened when it is first asked for: reading a single file costs nothing of the index. Close the store
/// at the end; what was saved is safe without it, but the write-ahead logs stay behind.
public final class ArticleStore: Sendable {
  /// Holds `articles/`, `index.sqlite` and `state.sqlite`.
  public let directory: String
  let files: FileSystem
  let rules: StatementRules?
  let log: MarkLog
  private let rooms: Mutex<Rooms>

  struct Rooms {
    var index: ArticleIndex?
    var state: StateDatabase?
    let lock: LibraryLock
    /// Whether the files have been looked at since the index was opened.
    var isFresh = false
    /// Where the reader came to in this run, which other machines have not been told.
    var places: [String: MarkLog.Mark] = [:]
    /// Words to the user that nobody has read yet.
    var notices: [String] = []
  }

  /// The directory is made where it is missing.
  ///
  /// - Parameters:
  ///   - statements: how statements are found in what is saved; without it that is left to others.
  ///   - machine: the name of this machine among those that the library is carried between.
  public init(
    directory: String, files: FileSystem = FileSystem(), statements: StatementRules? = nil, machine: String? = nil
  ) throws(StoreError) {
    self.directory = directory
    log = MarkLog(directory: directory, machine: machine)
    self.files = files
    rules = statements
    rooms = Mutex(Rooms(lock: LibraryLock(directory: directory)))
    try makeFolder(directory + "/articles")
  }

  /// What there is to tell the user since the last time: what was damaged, and what it was mended from.
  public func takeNotices() -> [String] {
    rooms.withLock { rooms in
      defer { rooms.notices = [] }
      return rooms.notices
    }
  }

  /// Whether nothing can be kept here; what is there can be read.
  public var isReadOnly: Bool {
    (try? withRooms { rooms throws(StoreError) in try state(&rooms).isReadOnly }) ?? true
  }

  /// Reads what has changed on the disk since the last time, and tells after each piece of it how many files are left;
  /// false ends it there.
  /// - Returns: whether anything had changed.
  @discardableResult public func refresh(
    _ look: Look = .changedFolders(and: []), _ progress: (Int) -> Bool = { _ in true }
  ) throws(StoreError) -> Bool {
    try withRooms { rooms throws(StoreError) in try refresh(&rooms, look, progress) }
  }

  /// Readies the full text of a library that many files have come into at once for quick searches, in the background, as
  /// long as asked to.
  /// - Returns: whether nothing is left to be done.
  public func quickenSearches(while goesOn: () -> Bool = { true }) throws(StoreError) -> Bool {
    try withRooms { rooms throws(StoreError) in
      let index = try index(&rooms)
      return index.database.isReadOnly ? true : try index.mergePieces(while: goesOn)
    }
  }

  /// So many bytes of a write-ahead log are read through in a third of a millisecond, or taken over in a hundredth of a
  /// second.
  private static let (longLog, longLogAtTheEnd) = (1 << 17, 1 << 22)

  /// Takes long write-ahead logs of the databases over into them, in the background: at the next start they would be read
  /// through before the first screen.
  public func takeLogOver() throws(StoreError) {
    try withRooms { rooms throws(StoreError) in
      for database in [try index(&rooms).database, try state(&rooms).database] where database.logSize > Self.longLog {
        database.takeLogOver()
      }
    }
  }

  /// How closely the files are looked at.
  public enum Look: Equatable, Sendable {
    /// Those in folders whose time has changed, which is what files that come and go leave behind, and in these.
    case changedFolders(and: Set<String>)
    case everyFile
  }

  public func article(id: String) throws(StoreError) -> Article {
    var article = ArticleDocument(parsing: try text(of: path(of: id))).article
    article.id = id
    return article
  }

  /// The article's file, below the library's folder.
  public func path(of id: String) throws(StoreError) -> String {
    let path = try withRooms { rooms throws(StoreError) -> String? in
      if let path = try index(&rooms).path(of: id) { return path }
      return try freshIndex(&rooms).path(of: id)
    }
    guard let path else { throw StoreError(path: directory, reason: "holds no article \(id)") }
    return path
  }

  public func state(id: String) throws(StoreError) -> ArticleState {
    try withRooms { rooms throws(StoreError) in try state(&rooms).state(id) }
  }

  public func setRead(_ id: String, _ isRead: Bool) throws(StoreError) { try setRead([id], isRead) }

  public func setStarred(_ id: String, _ isStarred: Bool) throws(StoreError) {
    try withRooms { rooms throws(StoreError) in
      try marking(&rooms, [(id, .starred(isStarred))]) { state throws(StoreError) in try state.setStarred(id, isStarred)
      }
    }
  }

  /// Keeps reading places with the shares read (0...1), all in one commit.
  public func setPlaces(_ places: [(id: String, place: String?, share: Double)]) throws(StoreError) {
    try withRooms { rooms throws(StoreError) in
      try marking(&rooms) { state throws(StoreError) in try state.setPlaces(places) }
      // Each scroll is kept here; others are told where the reader came to.
      for (id, place, share) in places { rooms.places[id] = .place(place, share: share) }
    }
  }

  /// Marks many at once, in one commit.
  public func setRead(_ ids: [String], _ isRead: Bool) throws(StoreError) {
    let ids = try wholeStories(of: ids)
    try withRooms { rooms throws(StoreError) in
      try marking(&rooms, ids.map { ($0, .read(isRead)) }) { state throws(StoreError) in try state.setRead(ids, isRead)
      }
    }
  }

  /// Changes the state, and lets an index that is open know; what it does not get to know it asks for later.
  private func marking(
    _ rooms: inout Rooms, _ marks: [(id: String, mark: MarkLog.Mark)] = [],
    _ body: (StateDatabase) throws(StoreError) -> Void
  ) throws(StoreError) {
    let state = try state(&rooms)
    try body(state)
    if !state.isReadOnly { tell(marks) }
    _ = try? rooms.index?.adoptMarks(of: state)
  }

  /// Tells other machines; files outside of the library are this one's own.
  private func tell(_ marks: [(id: String, mark: MarkLog.Mark)]) {
    let now = MarkLog.now()
    log.append(marks.filter { !$0.id.hasPrefix("file:") }.map { MarkLog.Line(id: $0.id, at: now, mark: $0.mark) })
  }

  public func setPlace(_ id: String, _ place: String?, share: Double) throws(StoreError) {
    try setPlaces([(id, place, share)])
  }

  public func preference(_ key: String) throws(StoreError) -> String? {
    try withRooms { rooms throws(StoreError) in try state(&rooms).preference(key) }
  }

  /// Keeps a preference; nil takes it away.
  public func setPreference(_ key: String, _ value: String?) throws(StoreError) {
    try withRooms { rooms throws(StoreError) in try state(&rooms).setPreference(key, value) }
  }

  /// What a file outside of the library is known by: its real path.
  public static func stateID(ofFile path: String) -> String {
    "file:" + (FileSystem().realPath(path) ?? path)
  }

  /// Closes what was opened; asking again opens it again.
  public func close() { rooms.withLock { close(&$0) } }

  /// Closes it where nobody is at work in it, and not much of a log would have to be taken over.
  public func closeIfIdle() {
    rooms.withLockIfAvailable { rooms in
      if rooms.index?.database.logSize ?? 0 <= Self.longLogAtTheEnd { close(&rooms) }
    }
  }

  private func close(_ rooms: inout Rooms) {
    if rooms.state?.isReadOnly == false { tell(rooms.places.map { ($0.key, $0.value) }) }
    // Who is still at work beside closes nothing when the program ends.
    if let state = rooms.state?.database, state.logSize > 0 { state.takeLogOver() }
    rooms.places = [:]
    let recollection = rooms.state.flatMap { $0.isReadOnly ? nil : StateRecollection(of: $0, in: directory) }
    rooms.index?.close()
    rooms.state?.close()
    recollection?.keep()
    rooms.index = nil
    rooms.state = nil
  }

  // MARK: Inside

  func text(of path: String) throws(StoreError) -> String {
    try StoreError.wrapping { () throws(FileFault) in try files.readText(path) }
  }

  func makeFolder(_ path: String) throws(StoreError) {
    try StoreError.wrapping { () throws(FileFault) in try files.makeFolder(path) }
  }

  func index(_ rooms: inout Rooms) throws(StoreError) -> ArticleIndex {
    if let index = rooms.index {
      if index.database.isInPlace { return index }
      index.close()
      rooms.index = nil
    }
    // Where the two files have changed their names, the state is saved before the index takes its place.
    _ = try state(&rooms)
    let index = try ArticleIndex(directory: directory, lock: rooms.lock, files: files)
    rooms.index = index
    rooms.isFresh = false
    return index
  }

  /// The index after a first look at what has changed on the disk.
  func freshIndex(_ rooms: inout Rooms) throws(StoreError) -> ArticleIndex {
    let index = try index(&rooms)
    if !rooms.isFresh || index.database.path == ":memory:" { try refresh(&rooms) { _ in true } }
    return index
  }

  @discardableResult private func refresh(
    _ rooms: inout Rooms, _ look: Look = .changedFolders(and: []), _ progress: (Int) -> Bool
  ) throws(StoreError) -> Bool {
    let index = try index(&rooms)
    let state = try state(&rooms)
    do throws(StoreError) {
      let isChanged = try index.refresh(
        state: { id throws(StoreError) in try state.state(id) }, look: look, progress: progress)
      rooms.isFresh = true
      let isTold = try index.adoptMarks(of: log, into: state)
      if !state.isReadOnly { log.compact() }
      return isChanged || isTold
    } catch {
      // What is listed can be read all the same.
      guard error.isFull else { throw error }
      let notice = "\(error); what has changed since is not listed"
      if !rooms.notices.contains(notice) { rooms.notices.append(notice) }
      return false
    }
  }

  func state(_ rooms: inout Rooms) throws(StoreError) -> StateDatabase {
    if let state = rooms.state {
      if state.database.isInPlace { return state }
      state.database.close()
      rooms.state = nil
    }
    files.sweep(directory)
    var notices: [String] = []
    defer { rooms.notices += notices }
    let state = try StateDatabase(directory: directory, lock: rooms.lock) { notices.append($0) }
    rooms.state = state
    return state
  }

  /// Damage that is met on the way is mended, and the work done again.
  func withRooms<T: Sendable>(_ body: (inout Rooms) throws(StoreError) -> T) throws(StoreError) -> T {
    let result = rooms.withLock { rooms in
      Result { () throws(StoreError) in
        // Either database may turn out damaged.
        for _ in 0..<2 {
          do throws(StoreError) {
            return try body(&rooms)
          } catch {
            guard error.isDamage else { throw error }
            try mend(error.path, &rooms)
          }
        }
        return try body(&rooms)
      }
    }
    return try result.get()
  }

  private func mend(_ path: String, _ rooms: inout Rooms) throws(StoreError) {
    switch path {
    case StateDatabase.path(in: directory):
      rooms.state?.database.close()
      rooms.state = nil
      var notices: [String] = []
      defer { rooms.notices += notices }
      try StateMending(directory: directory).mended(lock: rooms.lock) { notices.append($0) }.close()
    case ArticleIndex.path(in: directory):
      try rooms.index?.empty()
      rooms.index?.close()
      rooms.index = nil
      // Whoever asks next is not to find it empty.
      try refresh(&rooms) { _ in true }
    default: break
    }
  }
}
