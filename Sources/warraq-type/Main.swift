// Unsafe pointers: read(2) and write(2) take the rest of an array, within its count.
import Glibc
import Type
import TypeWire

/// Sets and draws letters for the reader, which asks by standard input and reads the answers from standard output. Ends
/// when its input does.
@main
struct TypeProgram {
  static func main() {
    guard isatty(STDIN_FILENO) == 0 else {
      let words = "warraq-type sets letters for warraq, which starts it by itself.\n"
      _ = words.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      exit(2)
    }
    let typesetter = Typesetter()
    while let head = readBytes(4) {
      let length = head.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
      guard length <= TypeRequest.longest, let body = readBytes(length) else { exit(1) }
      let bytes = answer(body[...], by: typesetter).bytes
      let size = (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) }
      guard writeBytes(size + bytes) else { exit(1) }
    }
  }

  private static func answer(_ body: ArraySlice<UInt8>, by typesetter: Typesetter?) -> TypeAnswer {
    guard let typesetter else { return .failure("FreeType or fontconfig do not start") }
    switch TypeRequest(bytes: body) {
    case nil: return .failure("not a request")
    case .fonts(let preferred):
      typesetter.shelf.preferred = preferred
      return .fonts(typesetter.families())
    case .measure(let scalars, let levels, let faces, let language):
      return .advances(typesetter.advances(of: scalars, levels: levels, faces: faces, language: language))
    case .cover(let line): return .coverage(typesetter.draw(line))
    case .paint(let line, let inks):
      return typesetter.png(of: line, inks: inks).map { .picture($0) } ?? .failure("the line cannot be made a picture")
    }
  }

  /// Reads exactly so many bytes; nil where they do not come.
  private static func readBytes(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let got = bytes.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress?.advanced(by: done), count - done) }
      if got > 0 { done += got } else if got == 0 || errno != EINTR { return nil }
    }
    return bytes
  }

  private static func writeBytes(_ bytes: [UInt8]) -> Bool {
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress?.advanced(by: done), bytes.count - done) }
      if put > 0 { done += put } else if errno != EINTR { return false }
    }
    return true
  }
}
