/// Whose turn it is among many requests: some at once over all, one at a time of a host, with a pause between.
///
/// Time is handed in, in nanoseconds of any clock that only goes on.
public struct HostTurns: Sendable {
  /// Requests under way at once.
  public static let width = 8
  /// Nanoseconds between two requests to one public host: a feed reader is a guest there.
  public static let pause: UInt64 = 250_000_000

  private struct Host {
    var waiting: [FetchRequest] = []
    /// Where in `waiting` the next one is: taking from the front of an array costs its length.
    var next = 0
    var isBusy = false
    /// Whether it stands in `order`.
    var isQueued = false
    var free: UInt64 = 0
    /// Seconds that it has asked to be left alone.
    var retryAfter: Int?
  }

  private var hosts: [String: Host] = [:]
  /// Those with requests that wait, the one whose turn is next first.
  private var order: [String] = []
  private var underWay = 0
  private var waitingCount = 0

  public init() {}

  public var isEmpty: Bool { underWay == 0 && waitingCount == 0 }

  public mutating func add(_ request: FetchRequest) {
    let name = Self.host(of: request.url)
    hosts[name, default: Host()].waiting.append(request)
    waitingCount += 1
    queue(name)
  }

  public enum Turn: Equatable, Sendable {
    case start(FetchRequest)
    /// The host has asked to be left alone.
    case refuse(FetchRequest, retryAfter: Int)
    /// Nothing before so many nanoseconds have passed; nil where something has to finish first.
    case wait(UInt64?)
  }

  public mutating func next(at now: UInt64) -> Turn {
    var soonest: UInt64?
    for (place, name) in order.enumerated() {
      guard var host = hosts[name], host.next < host.waiting.count else { continue }
      let request = host.waiting[host.next]
      if let seconds = host.retryAfter {
        host.next += 1
        waitingCount -= 1
        hosts[name] = host
        return .refuse(request, retryAfter: seconds)
      }
      guard !host.isBusy, underWay < Self.width else { continue }
      guard host.free <= now else {
        soonest = min(soonest ?? .max, host.free - now)
        continue
      }
      // The next host's turn comes before this one's second.
      order.remove(at: place)
      host.next += 1
      host.isBusy = true
      host.isQueued = false
      if host.next == host.waiting.count { (host.waiting, host.next) = ([], 0) }
      hosts[name] = host
      waitingCount -= 1
      underWay += 1
      queue(name)
      return .start(request)
    }
    return .wait(soonest)
  }

  /// - Parameters:
  ///   - isNear: the host is this machine or in the local network, which needs no pause.
  ///   - retryAfter: the seconds that it has asked for with 429 or 503.
  public mutating func finished(_ request: FetchRequest, at now: UInt64, isNear: Bool, retryAfter: Int?) {
    let name = Self.host(of: request.url)
    guard var host = hosts[name], host.isBusy else { return }
    host.isBusy = false
    host.free = isNear ? now : now + Self.pause
    host.retryAfter = retryAfter
    hosts[name] = host
    underWay -= 1
  }

  private mutating func queue(_ name: String) {
    guard var host = hosts[name], !host.isQueued, host.next < host.waiting.count else { return }
    host.isQueued = true
    hosts[name] = host
    order.append(name)
  }

  /// The host with its port, in lower case.
  public static func host(of url: String) -> String {
    let rest = url.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
    guard rest.count > 2 else { return "" }
    let authority = rest[2].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let host = authority.split(separator: UInt8(ascii: "@")).last ?? authority
    return String(Substring(host)).lowercased()
  }
}
