import Glibc
import Typesetting
import UnicodeText

/// Measures the stages of the text engine over files: `warraq-bench [--rounds N] [--only NAME] FILE…`, or pages set from
/// them: `warraq-bench --galley FILE…`. A library is made by `warraq-bench --make-library DIRECTORY COUNT` and measured by
/// `warraq-bench --library DIRECTORY`.
///
/// Every stage runs once in each round, so that all see the same machine; what is printed is the median of the rounds.
@main struct Benchmark {
  static func main() {
    var rounds = 7
    var only: String?
    var isGalley = false
    var files: [String] = []
    var arguments = CommandLine.arguments.dropFirst().makeIterator()
    while let argument = arguments.next() {
      switch argument {
      case "--rounds": rounds = max(arguments.next().flatMap { Int($0) } ?? 7, 1)
      case "--galley": isGalley = true
      case "--hostile":
        HostilePatterns.run(bytes: arguments.next().flatMap { Int($0) } ?? 1_000_000)
        return
      case "--make-library":
        LibraryMaker.make(arguments.next() ?? ".", count: arguments.next().flatMap { Int($0) } ?? 100_000)
        return
      case "--library":
        LibraryFigures.measure(arguments.next() ?? ".")
        return
      case "--only": only = arguments.next()
      default: files.append(argument)
      }
    }
    if files.isEmpty {
      print("usage: warraq-bench [--rounds N] [--only NAME] [--galley] FILE…")
      exit(2)
    }
    for file in files where isGalley { GalleyBenchmark.measure(file, rounds: rounds) }
    for file in files where !isGalley {
      guard let text = CorpusFile(path: file) else {
        print("warraq-bench: cannot read \(file)")
        exit(2)
      }
      measure(text, rounds: rounds, only: only)
    }
  }

  private static func measure(_ text: CorpusFile, rounds: Int, only: String?) {
    let stages = Stage.all.filter { only == nil || $0.name == only }
    var times = stages.map { _ in [Double]() }
    for _ in 0..<rounds {
      for (i, stage) in stages.enumerated() {
        let start = now()
        let result = stage.run(text)
        times[i].append(now() - start)
        blackHole(result)
      }
    }
    print("\(text.path): \(megabytes(Double(text.bytes.count) / 1e6)) MB, \(text.paragraphs.count) paragraphs")
    for (i, stage) in stages.enumerated() {
      let sorted = times[i].sorted()
      let rate = Double(text.bytes.count) / sorted[rounds / 2] / 1e6
      let best = Double(text.bytes.count) / sorted[0] / 1e6
      let name = stage.name + String(repeating: " ", count: max(26 - stage.name.utf8.count, 1))
      print("\(name) \(megabytes(rate)) MB/s  best \(megabytes(best))")
    }
  }

  private static func megabytes(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Seconds of this thread's time.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  @inline(never) private static func blackHole(_ value: Int) {
    if value == Int.min { print(value) }
  }
}
