// Unsafe pointers: read(2) and write(2) take the rest of an array, within its count.
import Files
import Glibc
import Pictures
import Screen
import Type
import TypeWire

/// Sets and draws letters and reads pictures for the reader, which asks by standard input and reads the answers from standard output. Ends
/// when its input does.
@main
struct TypeProgram {
  static func main() {
    guard isatty(STDIN_FILENO) == 0 else {
      let words = "warraq-type sets letters and reads pictures for warraq, which starts it by itself.\n"
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
    let request = TypeRequest(bytes: body)
    if let answer = request.flatMap(figure) { return answer }
    guard let typesetter else { return .failure("FreeType or fontconfig do not start") }
    switch request {
    case nil, .measureFigure, .readFigure: return .failure("not a request")
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

  /// Seconds after which a picture that is not read yet ends the program: some are made to take for ever.
  private static let patience: UInt32 = 20
  /// Bytes of a picture's file.
  private static let largestFile = 32 << 20

  /// Nil where the request is about letters.
  private static func figure(_ request: TypeRequest) -> TypeAnswer? {
    alarm(patience)
    defer { alarm(0) }
    do throws(FigureFault) {
      switch request {
      case .measureFigure(let path):
        let size = try Figure.size(of: try bytes(of: path))
        return .size(width: size.width, height: size.height)
      case .readFigure(let figure, let asPNG):
        let raster = try Figure.raster(of: try bytes(of: figure.path), width: figure.width, height: figure.height)
        guard asPNG else { return .raster(raster) }
        return .picture(try Figure.png(of: raster))
      default: return nil
      }
    } catch {
      return .figureFault(error)
    }
  }

  private static func bytes(of path: String) throws(FigureFault) -> [UInt8] {
    do throws(FileFault) {
      return try FileSystem().read(path, limit: largestFile)
    } catch {
      if case .tooLarge = error.cause { throw .tooLarge }
      throw .missing
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
