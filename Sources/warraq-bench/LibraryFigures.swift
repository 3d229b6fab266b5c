import Glibc
import Querying
import Store

/// How long a library takes for what a reader waits for: the median and the worst of many, in milliseconds.
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
    try time("statements of a speaker", rounds: 5) {
      found = try store.statements(akinTo: "وزير الخارجية مختار تلوبيردي").count
    }
    print("  \(found) akin")
    store.close()
  }

  private static func time(_ name: String, rounds: Int, _ work: () throws -> Void) throws {
    var times: [Double] = []
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      try work()
      let (seconds, attoseconds) = (ContinuousClock.now - start).components
      times.append(Double(seconds) * 1_000 + Double(attoseconds) / 1e15)
    }
    times.sort()
    func shown(_ value: Double) -> String { String(Double(Int(value * 100)) / 100) }
    print("\(name): \(shown(times[times.count / 2])) ms, worst \(shown(times[times.count - 1]))")
  }
}
