import ArticleFiles
import ArticleModel
import Files
import Screen
import Store

/// Takes the pictures along that lie beside a file which is imported: the article in the library shows them when the file
/// is gone.
struct PictureCopies {
  let store: ArticleStore

  /// - Returns: what was found and not taken, in words.
  func take(from input: String, for id: String) -> [String] {
    guard let article = try? store.article(id: id) else { return [] }
    let folder = SystemPath.folder(of: input)
    var words: [String] = []
    for address in article.figureAddresses.prefix(PictureFolder.mostPictures) {
      guard let path = try? PictureFile.path(of: address, in: folder) else { continue }
      do {
        guard PictureFile.isInside(path, folder) else {
          throw FileFault(path: path, reason: "lies outside of the folder of the file that names it")
        }
        let bytes = try FileSystem().read(path, limit: PictureFolder.mostBytes)
        // What is there already costs the disk nothing.
        if let kept = store.picture(address, of: id), try FileSystem().read(kept) == bytes { continue }
        guard PictureFolder.holds(bytes) else {
          throw FileFault(path: path, reason: "is no PNG, JPEG, WebP or GIF")
        }
        try store.keep(picture: bytes, at: address, of: id)
      } catch {
        words.append("a picture was not taken along: \(error)")
      }
    }
    return words
  }
}
