import Testing

@testable import Fetching

/// Who is asked when, played through with a clock of the test's own.
@Suite struct HostTurnsTests {
  /// Plays hosts with so many requests each; every request takes `work` nanoseconds.
  private func play(_ counts: [Int], work: UInt64, isNear: Bool) -> (
    starts: [(id: Int, host: Int, at: UInt64)], most: Int
  ) {
    var turns = HostTurns()
    var hosts: [Int: Int] = [:]
    var id = 0
    for (host, count) in counts.enumerated() {
      for _ in 0..<count {
        turns.add(FetchRequest(id: id, url: "http://h\(host).example/\(id)"))
        hosts[id] = host
        id += 1
      }
    }
    var now: UInt64 = 0
    var running: [(request: FetchRequest, until: UInt64)] = []
    var starts: [(id: Int, host: Int, at: UInt64)] = []
    var most = 0
    while !turns.isEmpty {
      switch turns.next(at: now) {
      case .start(let request):
        starts.append((request.id, hosts[request.id] ?? -1, now))
        running.append((request, now + work))
        most = max(most, running.count)
      case .refuse: Issue.record("nobody asked for patience")
      case .wait(let time):
        let ends = running.map(\.until).min()
        now = min(ends ?? .max, time.map { now + $0 } ?? .max)
        for done in running.filter({ $0.until <= now }) {
          turns.finished(done.request, at: now, isNear: isNear, retryAfter: nil)
        }
        running.removeAll { $0.until <= now }
      }
    }
    return (starts, most)
  }

  @Test func eachIsAskedOnceAndNeverTwoOfAHostAtOnce() {
    let counts = [5, 1, 9, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1]
    let (starts, most) = play(counts, work: 1000, isNear: false)
    #expect(starts.map(\.id).sorted() == Array(0..<counts.reduce(0, +)))
    #expect(most == HostTurns.width)
    for host in counts.indices {
      let times = starts.filter { $0.host == host }.map(\.at)
      for (before, after) in zip(times, times.dropFirst()) { #expect(after >= before + 1000 + HostTurns.pause) }
    }
  }

  @Test func aHostNearbyNeedsNoPause() {
    let (starts, most) = play([20], work: 10, isNear: true)
    #expect(most == 1 && starts.last?.at == 190)
  }

  @Test func noHostWaitsBehindAnother() {
    let (starts, _) = play([50, 1, 1], work: 10, isNear: false)
    #expect(starts.prefix(3).map(\.host) == [0, 1, 2])
  }

  @Test func theHostIsFoundInAnAddress() {
    #expect(HostTurns.host(of: "https://User@News.Example:8080/a/b") == "news.example:8080")
    #expect(HostTurns.host(of: "http://news.example?q=/") == "news.example")
    #expect(HostTurns.host(of: "nonsense") == "")
  }
}
