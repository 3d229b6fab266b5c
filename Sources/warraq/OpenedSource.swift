import Files
import Glibc
import Reader
import Store

/// The articles of one run of the program, and what is remembered of them.
struct OpenedSource {
  var source: any ArticleSource
  private let store: ArticleStore?
  /// Whether files were named, and not the library.
  let isOfFiles: Bool
  /// Whether an article has to be made of what was named: it is neither one as they are kept nor a text so large that it
  /// stays where it is.
  let makesArticles: Bool

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
    makesArticles = paths.contains { path in
      !path.hasSuffix(".md") && (FileSystem().status(path)?.size ?? 0) < FileSource.largeText
    }
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

  /// What is remembered; to be asked for once, when it is needed.
  func memory() -> any ReaderMemory {
    guard let store else { return PassingMemory() }
    let kept = StoreMemory(store, isOfFiles: isOfFiles)
    guard store.isReadOnly else { return kept }
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
