import JSONText

/// How `warraq` and `warraq-fetch` speak: an object of JSON a line, and behind an answer's line as many bytes of body as it
/// says.
public enum FetchWire {
  public static func line(_ request: FetchRequest) -> [UInt8] {
    line([
      ("id", .integer(request.id)), ("url", .string(request.url)), ("etag", .optional(request.entityTag)),
      ("modified", .optional(request.lastModified)), ("private", .bool(request.allowsPrivate)),
      ("limit", .integer(request.limit)), ("seconds", .integer(request.seconds)),
    ])
  }

  /// Nil where the line is no request.
  public static func request(_ line: some Collection<UInt8>) -> FetchRequest? {
    guard case .success(let value) = JSONValue.parse(line), let id = value["id"]?.integer,
      let url = value["url"]?.string, let limit = value["limit"]?.integer, let seconds = value["seconds"]?.integer
    else { return nil }
    return FetchRequest(
      id: id, url: url, entityTag: value["etag"]?.string, lastModified: value["modified"]?.string,
      allowsPrivate: value["private"] == .bool(true), limit: limit, seconds: seconds)
  }

  /// The line of an event; an answer's body goes behind it.
  public static func line(_ event: FetchEvent) -> [UInt8] {
    switch event {
    case .progress(let id, let received): line([("id", .integer(id)), ("received", .integer(received))])
    case .answered(let id, let response):
      line([
        ("id", .integer(id)), ("status", .integer(response.status)), ("url", .string(response.url)),
        ("moved", .optional(response.movedTo)), ("type", .optional(response.contentType)),
        ("language", .optional(response.language)), ("etag", .optional(response.entityTag)),
        ("modified", .optional(response.lastModified)),
        ("age", response.maxAge.map(JSONValue.integer) ?? .null),
        ("retry", response.retryAfter.map(JSONValue.integer) ?? .null), ("truncated", .bool(response.isTruncated)),
        ("bytes", .integer(response.body.count)),
      ])
    case .failed(let id, let failure):
      line([
        ("id", .integer(id)), ("failure", .string(failure.code)), ("word", .string(failure.word)),
        ("number", .integer(failure.number)),
      ])
    }
  }

  /// The event of a line without its body, and how many bytes of body follow; nil where the line is no event.
  public static func event(_ line: some Collection<UInt8>) -> (event: FetchEvent, bodyCount: Int)? {
    guard case .success(let value) = JSONValue.parse(line), let id = value["id"]?.integer else { return nil }
    if let received = value["received"]?.integer { return (.progress(id: id, received: received), 0) }
    if let code = value["failure"]?.string {
      let failure = FetchFailure(
        code: code, word: value["word"]?.string ?? "", number: value["number"]?.integer ?? 0)
      return failure.map { (.failed(id: id, $0), 0) }
    }
    guard let status = value["status"]?.integer, let url = value["url"]?.string, let count = value["bytes"]?.integer,
      count >= 0
    else { return nil }
    let response = FetchResponse(
      status: status, url: url, movedTo: value["moved"]?.string, contentType: value["type"]?.string,
      language: value["language"]?.string, entityTag: value["etag"]?.string, lastModified: value["modified"]?.string,
      maxAge: value["age"]?.integer,
      retryAfter: value["retry"]?.integer, isTruncated: value["truncated"] == .bool(true))
    return (.answered(id: id, response), count)
  }

  private static func line(_ members: [(String, JSONValue)]) -> [UInt8] {
    JSONValue.object(members.map { JSONMember(key: $0.0, value: $0.1) }).jsonBytes + [UInt8(ascii: "\n")]
  }
}

extension FetchFailure {
  fileprivate var code: String {
    switch self {
    case .badAddress: "address"
    case .privateAddress: "private"
    case .unknownHost: "host"
    case .refused: "refused"
    case .timedOut: "time"
    case .insecure: "tls"
    case .tooLarge: "size"
    case .tooManyRedirects: "redirects"
    case .hostIsBusy: "busy"
    case .other: "other"
    case .noFetcher: "fetcher"
    }
  }

  fileprivate var word: String {
    switch self {
    case .insecure(let word), .other(let word), .noFetcher(let word): word
    default: ""
    }
  }

  fileprivate var number: Int {
    switch self {
    case .tooLarge(let number), .hostIsBusy(let number): number
    default: 0
    }
  }

  fileprivate init?(code: String, word: String, number: Int) {
    switch code {
    case "address": self = .badAddress
    case "private": self = .privateAddress
    case "host": self = .unknownHost
    case "refused": self = .refused
    case "time": self = .timedOut
    case "tls": self = .insecure(word)
    case "size": self = .tooLarge(limit: number)
    case "redirects": self = .tooManyRedirects
    case "busy": self = .hostIsBusy(retryAfter: number)
    case "other": self = .other(word)
    case "fetcher": self = .noFetcher(word)
    default: return nil
    }
  }
}
