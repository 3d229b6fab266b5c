import Files
import Glibc
import Reader
import Store

/// The articles of one run of the program, and what is remembered of them.
struct OpenedSource: Sendable {
  var source: any ArticleSource
  private let store: ArticleStore?
  /// Whether files were named, and not the library.
  let isOfFiles: Bool

  /// What is remembered from earlier runs, as far as the first screen needs it.
  struct Remembered: Sendable {
    var choices = ReaderChoices()
    /// All that is remembered of files, where the store was not opened for it.
    var recollection: StateRecollection?
    /// Whether there is a memory that nothing can be written to.
    var isReadOnly = false
    /// What the store has had to mend, which the user is told once.
    var notices: [String] = []
  }

  /// Opens what was named, or the library. A memory that cannot be opened is done without, with a word on it.
  ///
  /// - Parameters:
  ///   - takesPipe: whether a pipe on standard input is an article where nothing is named.
  ///   - makesLibrary: whether a library that is not there yet is made; else the samples are shown in its place.
  init(_ named: [String], takesPipe: Bool = true, makesLibrary: Bool = true) throws {
    // An article that comes by a pipe needs no `-`, as in every pager.
    let paths = named.isEmpty && takesPipe && Self.isPiped ? ["-"] : named
    let directory = Directories().data
    isOfFiles = !paths.isEmpty
    guard makesLibrary || isLibrary(directory) else {
      source = paths.isEmpty ? FileSource(samples: Samples.all) : FileSource(paths)
      store = nil
      return
    }
    do throws(StoreError) {
      let store = try ArticleStore(directory: directory)
      source = paths.isEmpty ? try LibrarySource(store: store, forReading: makesLibrary) : FileSource(paths)
      self.store = store
    } catch {
      guard !paths.isEmpty else { throw Complaint("the library cannot be opened: \(error)", code: 1) }
      warn("places and marks are not kept: \(error)")
      store = nil
      source = FileSource(paths)
    }
  }

  /// Opens what is kept between runs.
  func remembered() -> Remembered {
    guard let store else { return Remembered() }
    // Of many files a database is asked sooner.
    if isOfFiles, source.isSingle, let recollection = StateRecollection(directory: store.directory) {
      return Remembered(choices: StoreMemory.choices(in: recollection), recollection: recollection)
    }
    let (isReadOnly, choices) = (store.isReadOnly, StoreMemory.choices(in: store))
    return Remembered(choices: choices, isReadOnly: isReadOnly, notices: store.takeNotices())
  }

  /// What is remembered; to be asked for once, when it is needed.
  func memory(_ remembered: Remembered) -> any ReaderMemory {
    guard let store else { return PassingMemory() }
    let kept = StoreMemory(store, isOfFiles: isOfFiles, recollection: remembered.recollection)
    guard remembered.isReadOnly else { return kept }
    warn("\(store.directory) cannot be written to: places and marks are not kept")
    return PassingMemory(over: kept)
  }

  private static var isPiped: Bool {
    guard let input = FileSystem().status(ofStream: STDIN_FILENO) else { return false }
    return input.kind == .pipe || input.kind == .regular && input.size > 0
  }

  /// What the store has had to mend, which the user is told once.
  func takeNotices() -> [String] { store?.takeNotices() ?? [] }

  func close() {
    source.close()
    store?.close()
  }
}
