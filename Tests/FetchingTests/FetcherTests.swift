import Fetching
import Files
import LoopbackServer
import Testing

/// The program that fetches, against a server that misbehaves on purpose.
@Suite struct FetcherTests {
  private let server = LoopbackServer { path, request in
    func head(_ status: String, _ fields: String = "") -> String {
      "HTTP/1.1 \(status)\r\nConnection: close\r\n\(fields)\r\n"
    }
    switch path {
    case "/page":
      return .init(
        head(
          "200 OK",
          "Content-Type: text/html; charset=windows-1256\r\nETag: \"one\"\r\nLast-Modified: Mon, 02 Nov 2026 10:00:00 GMT\r\n"
            + "Cache-Control: public, max-age=600\r\nContent-Length: 5\r\n") + "hello")
    case "/moved": return .init(head("301 Moved", "Location: /again\r\n"))
    case "/again": return .init(head("308 Moved", "Location: /now\r\n"))
    case "/now": return .init(head("302 Found", "Location: /page\r\n"))
    case "/round": return .init(head("302 Found", "Location: /round\r\n"))
    case "/file": return .init(head("302 Found", "Location: file:///etc/passwd\r\n"))
    case "/elsewhere": return .init(head("302 Found", "Location: http://localhost:1/\r\n"))
    case "/gone": return .init(head("410 Gone", "Content-Length: 0\r\n"))
    case "/busy": return .init(head("429 Too Many", "Retry-After: 17\r\nContent-Length: 0\r\n"))
    case "/short": return .init(head("200 OK", "Content-Length: 10\r\n") + "abc")
    case "/endless": return .init(head("200 OK") + String(repeating: "x", count: 65536), isEndless: true)
    case "/hangs": return .init(head("200 OK", "Content-Length: 10\r\n") + "abc", hangs: 5)
    case "/silent": return .init("", hangs: 5)
    case "/slow": return .init(head("200 OK", "Content-Length: 5\r\n") + "hello", drip: 5)
    case "/large":
      return .init(head("200 OK", "Content-Length: \(5 << 20)\r\n"), body: [UInt8](repeating: 0x78, count: 5 << 20))
    case "/bomb": return .init(head("200 OK", "Content-Encoding: gzip\r\n"), body: GzipBomb.megabyte)
    case "/noGzip": return .init(head("200 OK", "Content-Encoding: gzip\r\n") + "this is not compressed")
    case "/noise": return .init("\u{1B}]0;owned\u{7}\u{0}")
    case "/changed":
      let isKnown = request.contains("If-None-Match: \"one\"")
      return .init(head(isKnown ? "304 Not Modified" : "200 OK", "Content-Length: 0\r\n"))
    default: return .init(head("404 Not Found", "Content-Length: 0\r\n"))
    }
  }

  private func fetch(_ path: String, limit: Int = 1 << 20, tag: String? = nil) -> Result<FetchResponse, FetchFailure> {
    let request = FetchRequest(
      url: server.url(path), entityTag: tag, allowsPrivate: true, limit: limit, seconds: 2)
    return Result { () throws(FetchFailure) in try FetcherTests.fetcher.fetch(request) }
  }

  static var fetcher: Fetcher { Fetcher(program: FileSystem().ownFolder + "/warraq-fetch") }

  @Test func aPageComesWithWhatTheServerSaysOfIt() throws {
    let response = try fetch("/page").get()
    #expect(response.status == 200 && response.body == Array("hello".utf8))
    #expect(response.contentType == "text/html; charset=windows-1256" && response.entityTag == "\"one\"")
    #expect(response.lastModified == "Mon, 02 Nov 2026 10:00:00 GMT" && response.maxAge == 600)
    #expect(response.movedTo == nil && !response.isTruncated && response.refusal == nil)
  }

  @Test func onlyWhatMovedForGoodIsRemembered() throws {
    let response = try fetch("/moved").get()
    #expect(response.url == server.url("/page") && response.movedTo == server.url("/now"))
    #expect(try fetch("/now").get().movedTo == nil)
  }

  @Test func whatHasNotChangedIsNotSentAgain() throws {
    #expect(try fetch("/changed", tag: "\"one\"").get().status == 304)
    #expect(try fetch("/changed", tag: "\"two\"").get().status == 200)
    let planted = try fetch("/changed", tag: "\"two\"\r\nX-Planted: 1").get()
    #expect(planted.status == 200 && !(server.requests.last ?? "").contains("\r\nX-Planted"))
  }

  @Test func whatIsSlowOrLargeComesWhole() throws {
    #expect(try fetch("/slow").get().body == Array("hello".utf8))
    #expect(try fetch("/large", limit: 6 << 20).get().body.count == 5 << 20)
    #expect(fetch("/large") == .failure(.tooLarge(limit: 1 << 20)))
  }

  /// What is small on the wire is bounded by what it comes to.
  @Test func whatBlowsItselfUpIsBounded() throws {
    #expect(try fetch("/bomb", limit: 2 << 20).get().body.count > 1 << 20)
    #expect(fetch("/bomb", limit: 1 << 16) == .failure(.tooLarge(limit: 1 << 16)))
    guard case .failure = fetch("/noGzip") else { Issue.record("it was no gzip"); return }
  }

  @Test func whatIsNotSecureSaysSo() {
    let request = FetchRequest(
      url: server.url("/page").replacing("http:", with: "https:"), allowsPrivate: true, seconds: 2)
    guard
      case .failure(.insecure(let word)) = Result(catching: { () throws(FetchFailure) in
        try FetcherTests.fetcher.fetch(request)
      })
    else { Issue.record("no failure of TLS"); return }
    #expect(!word.isEmpty)
  }

  @Test func noAnswerIsWithoutEnd() {
    #expect(fetch("/round") == .failure(.tooManyRedirects))
    #expect(fetch("/endless", limit: 1 << 20) == .failure(.tooLarge(limit: 1 << 20)))
    #expect(fetch("/silent") == .failure(.timedOut))
    #expect(fetch("/hangs") == .failure(.timedOut))
  }

  @Test func whatCameOfABrokenAnswerIsKept() throws {
    let response = try fetch("/short").get()
    #expect(response.isTruncated && response.body == Array("abc".utf8))
    guard case .failure(let failure) = fetch("/noise") else { Issue.record("no answer was expected"); return }
    #expect(!failure.reason.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test func noAddressLeadsWhereItMustNot() {
    #expect(fetch("/file") == .failure(.badAddress))
    #expect(fetch("/elsewhere") == .failure(.privateAddress))
    let fromFeed = FetchRequest(url: server.url("/page"), seconds: 2)
    #expect(throws: FetchFailure.privateAddress) { try FetcherTests.fetcher.fetch(fromFeed) }
    #expect(throws: FetchFailure.badAddress) { try FetcherTests.fetcher.fetch(FetchRequest(url: "file:///etc/passwd")) }
  }

  @Test func aBusyHostIsLeftAlone() {
    var events: [FetchEvent] = []
    let requests = ["/busy", "/page", "/page"].enumerated().map {
      FetchRequest(id: $0.offset, url: server.url($0.element), allowsPrivate: true)
    }
    FetcherTests.fetcher.fetch(requests) { events.append($0) }
    #expect(server.requests.count == 1)
    #expect(
      events.dropFirst() == [
        .failed(id: 1, .hostIsBusy(retryAfter: 17)), .failed(id: 2, .hostIsBusy(retryAfter: 17)),
      ])
  }

  @Test func manyAreAnsweredEachOnce() {
    let requests = (0..<600).map { FetchRequest(id: $0, url: server.url("/page?\($0)"), allowsPrivate: true) }
    var answered: [Int] = []
    FetcherTests.fetcher.fetch(requests) { event in
      if case .answered(let id, _) = event { answered.append(id) }
    }
    #expect(answered.sorted() == Array(0..<600))
  }

  @Test func aProgramThatIsNotThereIsNamed() {
    let fetcher = Fetcher(program: "/none/warraq-fetch")
    var failures: [FetchEvent] = []
    fetcher.fetch([FetchRequest(id: 7, url: server.url("/page"))]) { failures.append($0) }
    guard case .failed(id: 7, .noFetcher(let word))? = failures.first else { Issue.record("no failure"); return }
    #expect(!word.isEmpty && failures.count == 1)
  }
}

/// Bytes of gzip that come to far more than they are: one zero, said again and again (RFC 1951, fixed codes).
enum GzipBomb {
  static let megabyte = bytes(blowingUpTo: 1 << 20)

  private static func bytes(blowingUpTo size: Int) -> [UInt8] {
    var bytes: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    var bits: UInt32 = 0
    var count = 0
    /// Codes go out with their first bit first.
    func put(_ code: UInt32, _ length: Int) {
      for place in (0..<length).reversed() {
        bits |= (code >> UInt32(place) & 1) << UInt32(count)
        count += 1
        guard count == 8 else { continue }
        bytes.append(UInt8(bits))
        (bits, count) = (0, 0)
      }
    }
    put(0b110, 3)
    put(0x30, 8)
    for _ in 0...(size / 258) {
      // As before for 258 bytes, from one byte back.
      put(0b1100_0101, 8)
      put(0, 5)
    }
    put(0, 7)
    put(0, 7)
    // What was compressed, and how long it was.
    let length = UInt32(1 + 258 * (size / 258 + 1))
    var check: UInt32 = 0xFFFF_FFFF
    for _ in 0..<length {
      check ^= 0
      for _ in 0..<8 { check = check & 1 == 1 ? check >> 1 ^ 0xEDB8_8320 : check >> 1 }
    }
    for word in [~check, length] {
      for shift in stride(from: 0, through: 24, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
      }
    }
    return bytes
  }
}
