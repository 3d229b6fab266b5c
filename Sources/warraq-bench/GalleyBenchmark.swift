// Unsafe pointers: what is measured is given the text as the reader gives it, lent and not copied.
import ArticleModel
import Glibc
import Typesetting

/// Measures pages: `warraq-bench --galley FILE…` sets each file as a large text that stays where it is, and, up to 32 MB,
/// as an article of its lines. Milliseconds of the clock, best of the rounds.
enum GalleyBenchmark {
  private static let columns = 100
  private static let rows = 50

  static func measure(_ path: String, rounds: Int) {
    guard let bytes = MappedBytes(path: path) else {
      print("warraq-bench: cannot map \(path)")
      exit(2)
    }
    print("\(path): \(bytes.count) bytes")
    measureText(bytes, rounds: rounds)
    if bytes.count <= 32 << 20 { measureArticle(bytes, rounds: rounds) }
  }

  private static func measureText(_ bytes: MappedBytes, rounds: Int) {
    func open() -> Galley { Galley(text: bytes, typography: Typography(), columns: columns) }
    report("text, first screen", rounds) {
      var galley = open()
      draw(&galley, at: 0)
    }
    let opened = open()
    report("text, end", rounds) {
      var galley = opened
      draw(&galley, at: galley.lineCount - rows)
    }
    report("text, half", rounds) {
      var galley = opened
      draw(&galley, at: galley.lineCount / 2)
    }
    report("text, another size", rounds) {
      var galley = opened.relaid(typography: Typography(measure: 44), columns: columns)
      draw(&galley, at: 0)
    }
    report("text, one counting step", rounds) { _ = opened.indexStep()?.run() }
    report("text, all counted", min(rounds, 1)) {
      var galley = opened
      while let step = galley.indexStep() { _ = galley.apply(step.run(), keeping: 0) }
    }
    print("  anonymous memory \(anonymousMemory()) kB")
  }

  private static func measureArticle(_ bytes: MappedBytes, rounds: Int) {
    let text = bytes.withBytes { String(decoding: $0, as: UTF8.self) }
    let blocks = text.split(separator: "\n").map { Block.paragraph(RichText(String($0))) }
    let article = Article(headline: path(of: bytes), direction: .rightToLeft, blocks: blocks)
    func open() -> Galley { Galley(article: article, typography: Typography(), columns: columns, labels: .arabic) }
    report("article, opened and first screen", rounds) {
      var galley = open()
      draw(&galley, at: 0)
    }
    let opened = open()
    report("article, end", rounds) {
      var galley = opened
      draw(&galley, at: galley.lineCount - rows)
    }
    report("article, another size", rounds) {
      var galley = opened.relaid(typography: Typography(measure: 44), columns: columns)
      draw(&galley, at: 0)
    }
    report("article, a screen of rows", rounds) {
      var galley = opened
      draw(&galley, at: 10)
    }
  }

  private static func path(of bytes: MappedBytes) -> String { bytes.path }

  /// Asks for every row of a screen, as the reader does.
  private static func draw(_ galley: inout Galley, at line: Int) {
    let top = galley.prepare(line: max(line, 0), rows: rows)
    var glyphs = 0
    for row in top..<top + rows { glyphs += galley.line(row).glyphs.count }
    if glyphs == Int.min { print(glyphs) }
  }

  private static func report(_ name: String, _ rounds: Int, _ work: () -> Void) {
    var best = Double.infinity
    for _ in 0..<max(rounds, 1) {
      let start = now()
      work()
      best = min(best, now() - start)
    }
    let microseconds = Int(best * 1e6)
    let fraction = String(1000 + microseconds % 1000).dropFirst()
    print(
      "  \(name)\(String(repeating: " ", count: max(36 - name.utf8.count, 1)))\(microseconds / 1000).\(fraction) ms")
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Resident pages that are no file's, in kilobytes.
  private static func anonymousMemory() -> String {
    guard let file = fopen("/proc/self/status", "r") else { return "?" }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 256)
    while fgets(&buffer, 256, file) != nil {
      let line = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if line.hasPrefix("RssAnon:") { return line.filter(\.isNumber) }
    }
    return "?"
  }
}

/// A file's bytes where the kernel keeps them.
private final class MappedBytes: TextBytes, @unchecked Sendable {
  let path: String
  let count: Int
  private let buffer: UnsafeRawBufferPointer

  init?(path: String) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let count = Int(lseek(file, 0, SEEK_END))
    guard count > 0, let base = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), base != MAP_FAILED else {
      return nil
    }
    self.path = path
    self.count = count
    buffer = UnsafeRawBufferPointer(start: base, count: count)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: buffer.baseAddress), count) }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { body(buffer) }
}
