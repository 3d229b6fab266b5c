import ArticleFiles
import Fetching
import Files
import Screen

/// The files that an article means by the addresses of its pictures.
enum PictureFile {
  /// - Parameter folder: the article's own; nil where it is of no file.
  static func path(of address: String, in folder: String?) throws(FigureFault) -> String {
    if FetchAddress.isOne(address) {
      guard let folder, let saved = saved(address, in: folder) else { throw .remote }
      return saved
    }
    var name = address
    let scheme = "file://"
    if name.hasPrefix(scheme) {
      name.removeFirst(scheme.count)
    } else if FetchAddress.isOfAnotherKind(name) {
      throw .unknown
    }
    guard let folder else { throw .missing }
    let files = FileSystem()
    // As it stands, and as a page of the web spells it.
    for name in [name, decoded(name)] {
      let path = name.hasPrefix("/") ? name : "\(folder)/\(name)"
      if files.status(path) != nil { return path }
    }
    throw .missing
  }

  /// What a browser has saved with a page, in the folder `PAGE_files` beside it; the page names it by where it would be on
  /// the network.
  private static func saved(_ address: String, in folder: String) -> String? {
    let parts = address.split(separator: "/").suffix(2)
    guard parts.count == 2, let last = parts.last, parts[parts.startIndex].hasSuffix("_files") else { return nil }
    let path = "\(folder)/\(decoded(String(parts[parts.startIndex])))/\(decoded(String(last)))"
    return FileSystem().status(path)?.kind == .regular ? path : nil
  }

  /// Whether a file lies in a folder or below it, where its links lead too: an article from elsewhere is nobody's word for
  /// taking other files along.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    let files = FileSystem()
    guard let real = files.realPath(path), let root = files.realPath(folder) else { return false }
    return real.utf8.starts(with: (root.hasSuffix("/") ? root : root + "/").utf8)
  }

  /// With what stands for a byte, "%20", as that byte, and without what a page of the web may add behind its name.
  private static func decoded(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: "?"), byte != UInt8(ascii: "#") {
      // A number of Swift's may have a sign.
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      if byte == UInt8(ascii: "%"), digits.count == 2, digits != [0, 0] {
        bytes.append(UInt8(digits[0] << 4 | digits[1]))
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return SystemPath.text(bytes)
  }
}
