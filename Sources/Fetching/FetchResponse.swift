/// What a server answered, whatever it was.
public struct FetchResponse: Equatable, Sendable {
  /// RFC 9110, section 15.
  public var status: Int
  /// Where the redirects ended.
  public var url: String
  /// Where the address has moved for good (301, 308, and nothing else before them); nil where it has not.
  public var movedTo: String?
  public var contentType: String?
  /// What it is written in, where the server names one language (RFC 9110, `Content-Language`).
  public var language: String?
  public var entityTag: String?
  public var lastModified: String?
  /// Seconds that the answer stays fresh (RFC 9111).
  public var maxAge: Int?
  /// Seconds to wait before asking again (RFC 9110, `Retry-After`).
  public var retryAfter: Int?
  /// The connection ended before the body did.
  public var isTruncated: Bool
  public var body: [UInt8]

  public init(
    status: Int, url: String, movedTo: String? = nil, contentType: String? = nil, language: String? = nil,
    entityTag: String? = nil, lastModified: String? = nil, maxAge: Int? = nil, retryAfter: Int? = nil,
    isTruncated: Bool = false, body: [UInt8] = []
  ) {
    self.status = status
    self.url = url
    self.movedTo = movedTo
    self.contentType = contentType
    self.language = language
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.maxAge = maxAge
    self.retryAfter = retryAfter
    self.isTruncated = isTruncated
    self.body = body
  }
}

/// Why there is no answer.
public enum FetchFailure: Error, Equatable, Sendable {
  /// No http or https address.
  case badAddress
  case privateAddress
  case unknownHost
  case refused
  case timedOut
  /// What the TLS library says of it.
  case insecure(String)
  case tooLarge(limit: Int)
  case tooManyRedirects
  /// Another answer of the host's has asked for patience, in seconds.
  case hostIsBusy(retryAfter: Int)
  case other(String)
  /// The program that fetches is not beside this one, or has ended.
  case noFetcher(String)

  /// In words, to stand behind the address and a colon.
  public var reason: String {
    switch self {
    case .badAddress: "is no http or https address"
    case .privateAddress: "leads to a private address, which is asked only where you type it yourself"
    case .unknownHost: "there is no such host, or no network"
    case .refused: "the host takes no connection"
    case .timedOut: "the answer took too long"
    case .insecure(let word): "the connection is not secure: \(word)"
    case .tooLarge(let limit): "is larger than \(limit >> 20) MB"
    case .tooManyRedirects: "leads from one address to the next without end"
    case .hostIsBusy(let seconds): "the host asked to wait \(seconds) s"
    case .other(let word): word
    case .noFetcher(let word): "the program warraq-fetch, which belongs beside warraq, does not run: \(word)"
    }
  }
}

/// What comes back from a fetch, as it happens.
public enum FetchEvent: Equatable, Sendable {
  /// Bytes of the body so far.
  case progress(id: Int, received: Int)
  case answered(id: Int, FetchResponse)
  case failed(id: Int, FetchFailure)
}

extension FetchResponse {
  /// Why the answer is not what was asked for, to stand behind the address and a colon; nil where it is.
  public var refusal: String? {
    switch status {
    case 200..<300: nil
    case 304: "has not changed"
    case 401, 403: "the server does not let this program read it (\(status))"
    case 404: "there is no such page (404)"
    case 410: "the page is gone for good (410)"
    case 429, 503: "the server is too busy (\(status))" + (retryAfter.map { " and asks to wait \($0) s" } ?? "")
    case 500...: "the server failed (\(status))"
    default: "the server answered \(status)"
    }
  }
}
