import Reader

/// The articles of one run of the program, and what is remembered of them.
struct OpenedSource {
  var source: any ArticleSource
  var memory: any ReaderMemory

  init(_ paths: [String]) throws {
    source = FileSource(paths)
    memory = PassingMemory()
  }
}
