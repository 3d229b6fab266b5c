import Glibc
import Querying
import Quoting
import Store

/// How long a library takes for what a reader waits for: the median and the worst of many in milliseconds, and the median
/// of what it used of the processor, which is what a machine without other work would take.
enum LibraryFigures {
  static func measure(_ directory: String) {
    do {
      try all(directory)
    } catch {
      print("warraq-bench: \(error)")
      exit(1)
    }
  }

  private static func all(_ directory: String) throws {
    var store = try ArticleStore(directory: directory)
    try time("look at the disk", rounds: 1) { _ = try store.refresh() }
    store.close()
    try time("open, first rows", rounds: 9) {
      store.close()
      store = try ArticleStore(directory: directory)
      _ = try store.page(ArticleSelection(), radius: 160)
    }
    let count = try store.page(ArticleSelection(), radius: 0).count
    print("\(count) articles")
    for share in [0, 25, 50, 75, 100] {
      try time("rows at \(share)%", rounds: 9) {
        _ = try store.page(ArticleSelection(), orAt: count * share / 100, radius: 160)
      }
    }
    for line in ["ا", "ال", "الم", "مف", "مفا", "حصري", "from:الوراق", "is:unread after:2018", "-is:read"] {
      try time("filter \(line)", rounds: 7) {
        let query = try QueryParser.parse(line, isPartial: true)
        _ = try store.page(ArticleSelection(query: query), radius: 160)
      }
    }
    for line in ["نادرة500", "شائعة", "\"وقال وزير الخارجية\"", "مفاوضات", "speaker:تلوبيردي"] {
      let query = try QueryParser.parse(line)
      let selection = ArticleSelection(query: query, order: .relevance, searchesBodies: true)
      var found = 0
      try time("search \(line)", rounds: 7) { found = try store.page(selection, radius: 25).count }
      print("  \(found) found")
    }
    var found = 0
    let rules = StatementRules(version: 1) { QuoteFinder.quotedRuns(in: $0) }
    // As much as can be found in some seconds: a reader does it beside everything else.
    let end = ContinuousClock.now + .seconds(10)
    try time("find statements", rounds: 1) { _ = try store.findStatements(rules) { ContinuousClock.now < end } }
    try time("statements of a speaker", rounds: 5) {
      let speaker = "وزير الخارجية مختار تلوبيردي"
      let known = try store.mentions(akinTo: speaker)
      let directory = SpeakerDirectory(known.map { (mention: $0.text, article: "", language: $0.language) })
      let wanted = directory.speaker(of: speaker, in: "")
      let names = known.map(\.text).filter { wanted != nil && directory.speaker(of: $0, in: "") == wanted }
      found = try store.statements(of: names).count
    }
    print("  \(found) found")
    store.close()
  }

  /// What the process has used of the processor, in milliseconds; other programs do not add to it.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1e6
  }

  private static func time(_ name: String, rounds: Int, _ work: () throws -> Void) throws {
    var times: [Double] = []
    var spent: [Double] = []
    for _ in 0..<rounds {
      let (start, before) = (ContinuousClock.now, processorTime())
      try work()
      let (seconds, attoseconds) = (ContinuousClock.now - start).components
      times.append(Double(seconds) * 1_000 + Double(attoseconds) / 1e15)
      spent.append(processorTime() - before)
    }
    times.sort()
    spent.sort()
    func shown(_ value: Double) -> String { String(Double(Int(value * 100)) / 100) }
    print(
      "\(name): \(shown(times[times.count / 2])) ms, worst \(shown(times[times.count - 1])); of the processor "
        + shown(spent[spent.count / 2]))
    fflush(nil)
  }
}
