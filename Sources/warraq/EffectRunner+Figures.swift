import Fetching
import Files
import Reader
import Screen

extension EffectRunner {
  /// Looks for the pictures of an article, which are files beside it. Nothing is fetched for it.
  func findFigures(_ addresses: [String], of id: String) {
    guard let program = frontEnd.figureProgram else { return }
    let source = source
    frontEnd.inBackground {
      let folder = source.folder(of: id)
      var found: [String: FoundFigure] = [:]
      for address in addresses {
        do throws(FigureFault) {
          let path = try Self.path(of: address, in: folder)
          let size = try program.size(of: path)
          found[address] = .found(path: path, width: size.width, height: size.height)
        } catch {
          found[address] = .missing(error)
        }
      }
      return .figuresFound(id: id, found)
    }
  }

  /// The file that an article means by an address.
  private static func path(of address: String, in folder: String?) throws(FigureFault) -> String {
    if FetchAddress.isOne(address) { throw .remote }
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

  /// With what stands for a byte, "%20", as that byte, and without what a page of the web may add behind its name.
  private static func decoded(_ name: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: "?"), byte != UInt8(ascii: "#") {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
        value > 0
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return SystemPath.text(bytes)
  }
}
