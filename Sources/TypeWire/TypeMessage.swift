import Screen

/// What the reader asks of `warraq-type`. A frame on the pipe is a length of four bytes and a message of that length, both
/// ways; each request gets one answer, in order.
public enum TypeRequest: Equatable, Sendable {
  /// The fonts to prefer, by language or script: "ar" to "Amiri". Answered by `.fonts`.
  case fonts(preferred: [String: String])
  /// Answered by `.advances`.
  case measure(scalars: [UInt32], levels: [UInt8], faces: [UInt8], language: String)
  /// Answered by `.coverage`.
  case cover(LetterLine)
  /// A PNG of a line in these colours; answered by `.picture`.
  case paint(LetterLine, [InkedStretch])
  /// The size of the picture in a file; answered by `.size`.
  case measureFigure(path: String)
  /// The picture in a file at a size: answered by `.picture` where that is to be a PNG, else by `.raster`.
  case readFigure(FigureDots, asPNG: Bool)
}

public enum TypeAnswer: Equatable, Sendable {
  /// The family that each script's letters are set in, "Arab" to "Amiri"; those without a font are left out.
  case fonts([String: String])
  /// 1/4096 em of each scalar; none where no font has the letters.
  case advances([Int32])
  case coverage(Coverage)
  case picture([UInt8])
  /// Dots of the whole picture.
  case size(width: Int, height: Int)
  case raster(Raster)
  case figureFault(FigureFault)
  /// What went wrong, in words for a person.
  case failure(String)
}

// MARK: On the wire

extension TypeRequest {
  /// Bytes above which no message is taken for one.
  public static let longest = 64 << 20

  public var bytes: [UInt8] {
    var out = WireWriter()
    switch self {
    case .fonts(let preferred):
      out.put(UInt8(1))
      out.put(preferred)
    case .measure(let scalars, let levels, let faces, let language):
      out.put(UInt8(2))
      out.put(language)
      out.put(scalars)
      out.put(levels)
      out.put(faces)
    case .cover(let line):
      out.put(UInt8(3))
      out.put(line)
    case .paint(let line, let inks):
      out.put(UInt8(4))
      out.put(line)
      out.put(inks.count)
      for ink in inks {
        out.put(ink.dots)
        out.put(ink.ink)
        out.put(ink.ground)
        out.put(UInt8(ink.isUnderlined ? 1 : 0))
      }
    case .measureFigure(let path):
      out.put(UInt8(5))
      out.put(path)
    case .readFigure(let figure, let asPNG):
      out.put(UInt8(6))
      out.put(figure.path)
      out.put(figure.width)
      out.put(figure.height)
      out.put(UInt8(asPNG ? 1 : 0))
    }
    return out.bytes
  }

  /// Nil where the bytes are no request, or one that could not be met: letters that are not there, pictures too large.
  public init?(bytes: ArraySlice<UInt8>) {
    var input = WireReader(bytes)
    switch input.byte() {
    case 1:
      guard let preferred = input.table() else { return nil }
      self = .fonts(preferred: preferred)
    case 2:
      guard let language = input.text(), let scalars = input.words(), let levels = input.list(),
        let faces = input.list(), levels.count == scalars.count, faces.count == scalars.count
      else { return nil }
      self = .measure(scalars: scalars, levels: levels, faces: faces, language: language)
    case 3:
      guard let line = input.line() else { return nil }
      self = .cover(line)
    case 4:
      guard let line = input.line(), let count = input.count(of: 17) else { return nil }
      var inks: [InkedStretch] = []
      for _ in 0..<count {
        guard let dots = input.range(), let ink = input.word(), let ground = input.word(), let flag = input.byte()
        else {
          return nil
        }
        inks.append(InkedStretch(dots: dots, ink: ink, ground: ground, isUnderlined: flag == 1))
      }
      self = .paint(line, inks)
    case 5:
      guard let path = input.text() else { return nil }
      self = .measureFigure(path: path)
    case 6:
      guard let path = input.text(), let width = input.integer(), let height = input.integer(), let flag = input.byte(),
        (1...LetterLine.longestSide).contains(width), (1...LetterLine.longestSide).contains(height),
        width * height <= LetterLine.mostDots
      else { return nil }
      self = .readFigure(FigureDots(path: path, width: width, height: height), asPNG: flag == 1)
    default: return nil
    }
    guard input.isAtEnd else { return nil }
  }
}

extension TypeAnswer {
  public var bytes: [UInt8] {
    var out = WireWriter()
    switch self {
    case .fonts(let table):
      out.put(UInt8(1))
      out.put(table)
    case .advances(let advances):
      out.put(UInt8(2))
      out.put(advances.map { UInt32(bitPattern: $0) })
    case .coverage(let coverage):
      out.put(UInt8(3))
      out.put(coverage.width)
      out.put(coverage.height)
      out.put(coverage.dots)
    case .picture(let bytes):
      out.put(UInt8(4))
      out.put(bytes)
    case .size(let width, let height):
      out.put(UInt8(5))
      out.put(width)
      out.put(height)
    case .raster(let raster):
      out.put(UInt8(6))
      out.put(raster.width)
      out.put(raster.height)
      out.put(raster.dots)
    case .figureFault(let fault):
      out.put(UInt8(7))
      out.put(fault.rawValue)
    case .failure(let words):
      out.put(UInt8(255))
      out.put(words)
    }
    return out.bytes
  }

  public init?(bytes: ArraySlice<UInt8>) {
    var input = WireReader(bytes)
    switch input.byte() {
    case 1:
      guard let table = input.table() else { return nil }
      self = .fonts(table)
    case 2:
      guard let words = input.words() else { return nil }
      self = .advances(words.map { Int32(bitPattern: $0) })
    case 3:
      guard let width = input.integer(), let height = input.integer(), let dots = input.list(), width >= 0, height >= 0,
        dots.count == width.multipliedReportingOverflow(by: height).partialValue
      else { return nil }
      self = .coverage(Coverage(width: width, height: height, dots: dots))
    case 4:
      guard let bytes = input.list() else { return nil }
      self = .picture(bytes)
    case 5:
      guard let width = input.integer(), let height = input.integer(), width > 0, height > 0 else { return nil }
      self = .size(width: width, height: height)
    case 6:
      guard let width = input.integer(), let height = input.integer(), let dots = input.list(), width > 0, height > 0,
        width <= LetterLine.mostDots, height <= LetterLine.mostDots, dots.count == width * height * 3
      else { return nil }
      self = .raster(Raster(width: width, height: height, dots: dots))
    case 7:
      guard let fault = input.byte().flatMap(FigureFault.init) else { return nil }
      self = .figureFault(fault)
    case 255:
      guard let words = input.text() else { return nil }
      self = .failure(words)
    default: return nil
    }
    guard input.isAtEnd else { return nil }
  }
}

extension WireWriter {
  fileprivate mutating func put(_ table: [String: String]) {
    put(table.count)
    for (key, value) in table.sorted(by: { $0.key < $1.key }) {
      put(key)
      put(value)
    }
  }

  fileprivate mutating func put(_ line: LetterLine) {
    put(line.language)
    for number in [line.emWidth, line.emHeight, line.width, line.height, line.baseline] { put(number) }
    put(line.raster.rawValue)
    put(line.runs.count)
    for run in line.runs {
      put(run.scalars)
      put(run.range)
      put(UInt8(run.isRightToLeft ? 1 : 0))
      put(run.face)
      put(run.x)
    }
  }
}

extension WireReader {
  fileprivate mutating func table() -> [String: String]? {
    guard let count = count(of: 8) else { return nil }
    var table: [String: String] = [:]
    for _ in 0..<count {
      guard let key = text(), let value = text() else { return nil }
      table[key] = value
    }
    return table
  }

  fileprivate mutating func line() -> LetterLine? {
    guard let language = text(), let emWidth = integer(), let emHeight = integer(), let width = integer(),
      let height = integer(), let baseline = integer(), let raster = byte().flatMap(LetterLine.Raster.init),
      let count = count(of: 18), (1...LetterLine.largestEm).contains(emWidth),
      (1...LetterLine.largestEm).contains(emHeight), (1...LetterLine.longestSide).contains(width),
      (1...LetterLine.longestSide).contains(height), width * height <= LetterLine.mostDots
    else { return nil }
    var runs: [LetterLine.Run] = []
    for _ in 0..<count {
      guard let scalars = words(), let range = range(), range.upperBound <= scalars.count, let flag = byte(),
        let face = byte(), let x = integer()
      else { return nil }
      runs.append(.init(scalars: scalars, range: range, isRightToLeft: flag == 1, face: face, x: x))
    }
    return LetterLine(
      runs: runs, language: language, emWidth: emWidth, emHeight: emHeight, width: width, height: height,
      baseline: baseline, raster: raster)
  }
}

extension LetterLine {
  /// 1/64 dot.
  static let largestEm = 2048 * 64
  /// Dots.
  static let longestSide = 32768
  static let mostDots = 16 << 20
}
