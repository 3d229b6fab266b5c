import Testing

@testable import Fetching

@Suite struct FetchWireTests {
  private let events: [FetchEvent] = [
    .progress(id: 3, received: 65536),
    .answered(
      id: 1,
      FetchResponse(
        status: 200, url: "https://news.example/أخبار", movedTo: "https://new.example/", contentType: "text/html",
        language: "ar", entityTag: "W/\"1\"", lastModified: "x", maxAge: 5, retryAfter: 6, isTruncated: true,
        body: Array("{\"id\":9,\"received\":1}\n\n".utf8))),
    .answered(id: 2, FetchResponse(status: 304, url: "http://a.example/")),
    .failed(id: 4, .insecure("self-signed")), .failed(id: 5, .tooLarge(limit: 20 << 20)),
    .failed(id: 6, .hostIsBusy(retryAfter: 30)), .failed(id: 7, .other("a\nb")), .failed(id: 8, .badAddress),
    .failed(id: 9, .privateAddress), .failed(id: 10, .unknownHost), .failed(id: 11, .refused),
    .failed(id: 12, .timedOut), .failed(id: 13, .tooManyRedirects), .failed(id: 14, .noFetcher("gone")),
  ]

  @Test(arguments: [1, 2, 3, 7, 64, 100_000]) func eventsComeBackHoweverTheBytesAreCut(size: Int) {
    var bytes: [UInt8] = []
    for event in events {
      bytes += FetchWire.line(event)
      if case .answered(_, let response) = event { bytes += response.body }
    }
    var stream = AnswerStream()
    var found: [FetchEvent] = []
    for start in stride(from: 0, to: bytes.count, by: size) {
      stream.take(bytes[start..<min(start + size, bytes.count)]) { found.append($0) }
    }
    #expect(found == events)
  }

  @Test func requestsComeBack() {
    let request = FetchRequest(
      id: 12, url: "https://news.example/?q=\"x\"", entityTag: "\"t\"", lastModified: "Mon", allowsPrivate: true,
      limit: 5,
      seconds: 6)
    #expect(FetchWire.request(FetchWire.line(request).dropLast()) == request)
    #expect(FetchWire.request("{}".utf8) == nil && FetchWire.request("nonsense".utf8) == nil)
  }

  @Test func privateAddressesAreKnown() {
    let near: [[UInt8]] = [
      [127, 0, 0, 1], [10, 1, 2, 3], [172, 16, 0, 1], [172, 31, 9, 9], [192, 168, 1, 1], [169, 254, 169, 254],
      [100, 64, 0, 1], [0, 0, 0, 0], [224, 0, 0, 1], [255, 255, 255, 255], [198, 18, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 127, 0, 0, 1],
      [0xFE, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [0xFD, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 1],
      [0x20, 0x02, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], [], [1, 2, 3],
    ]
    let far: [[UInt8]] = [
      [8, 8, 8, 8], [172, 15, 0, 1], [172, 32, 0, 1], [100, 63, 0, 1], [100, 128, 0, 1], [192, 167, 0, 1],
      [1, 1, 1, 1],
      [223, 255, 255, 255], [0x2A, 0, 0x14, 0x50, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 8, 8, 8, 8],
    ]
    for address in near { #expect(PrivateAddress.contains(address), "\(address)") }
    for address in far { #expect(!PrivateAddress.contains(address), "\(address)") }
  }

  @Test func addressesAreTold() {
    for good in ["http://a.example", "HTTPS://A.example/x", "https://خبر.example/نص"] {
      #expect(FetchAddress.isOne(good))
    }
    for bad in ["http://", "https:///x", "ftp://a.example", "http://a b", "http://a\nb", "file.txt", "", "http://?q"] {
      #expect(!FetchAddress.isOne(bad), "\(bad)")
    }
  }
}
