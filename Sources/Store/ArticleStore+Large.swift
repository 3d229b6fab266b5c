import ArticleFiles
import Files

/// An article whose file is too large to be taken in: its text is read where it stands.
public struct LargeArticle: Sendable {
  /// The file, whole.
  public var path: String
  public var headline: String
  /// Bytes of the head, behind which the text begins.
  public var textStart: Int
}

extension ArticleStore {
  /// Bytes from which on an article is read where it stands: taken in, it would need five times as many, and a second.
  public static let largeSize = 8 << 20
  /// No head is longer, in bytes.
  private static let headLimit = 64 << 10

  /// An article whose file has so many bytes or more; nil where it has fewer, or a head that cannot be told.
  public func largeArticle(_ id: String, ofBytes size: Int = largeSize) throws(StoreError) -> LargeArticle? {
    let path = try path(of: id)
    guard isLarge(path, ofBytes: size) else { return nil }
    let head = try StoreError.wrapping { () throws(FileFault) in
      try MappedFile(path, in: files, ownLimit: 0).withBytes { Array($0.prefix(Self.headLimit)) }
    }
    let end = Array("\n---\n".utf8)
    guard head.starts(with: end.dropFirst()),
      let last = head.indices.dropFirst(3).first(where: { head[$0...].starts(with: end) })
    else { return nil }
    let start = last + end.count
    let article = ArticleDocument(parsing: String(decoding: head[..<start], as: UTF8.self)).article
    return LargeArticle(path: path, headline: article.headline, textStart: start)
  }

  func isLarge(_ path: String, ofBytes size: Int = largeSize) -> Bool { (files.status(path)?.size ?? 0) >= size }
}
