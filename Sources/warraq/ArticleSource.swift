import ArticleModel
import Reader

/// Where the reader's articles come from: the library, or the files that were named.
protocol ArticleSource: Sendable {
  /// What the list is of, where it is not the library.
  var name: String? { get }
  /// A single article that was named: the reader begins in it.
  var isSingle: Bool { get }
  /// Everything there is, newest first; what cannot be read is left out and told of in `faults`.
  func entries() -> (entries: [ListEntry], faults: [FileFault])
  func article(_ id: String) throws(FileFault) -> Article
}
