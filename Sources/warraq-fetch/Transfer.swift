// Unsafe pointers: libcurl calls back with pointers that are good during the call; what is kept is copied.
import CCurl
import Fetching
import Glibc

/// One request on its way, over all its redirects.
///
/// libcurl calls back with a pointer to it, so it is a class; it lives in `FetchLoop.transfers` as long as its handle.
final class Transfer {
  /// Steps from one address to the next, at the most.
  private static let redirectLimit = 10
  /// Seconds to come to a connection.
  private static let connectSeconds = 10
  /// Bytes between two words of progress.
  private static let progressStep = 1 << 16

  let request: FetchRequest
  let handle: UnsafeMutableRawPointer
  /// Whether the host was found at a private address.
  private(set) var isNear = false
  private let deadline: ContinuousClock.Instant
  private var url: String
  private var movedTo: String?
  private var movedForGood = true
  private var redirectCount = 0
  private var allowsPrivate: Bool
  private var body: [UInt8] = []
  private var told = 0
  private var headers: [String: String] = [:]
  private var refusal: FetchFailure?
  private var fields: UnsafeMutablePointer<curl_slist>?
  private let word: UnsafeMutablePointer<CChar>

  /// Nil where the address is none that can be asked.
  init?(_ request: FetchRequest) {
    guard let handle = curl_easy_init() else { return nil }
    self.request = request
    self.handle = handle
    url = request.url
    allowsPrivate = request.allowsPrivate
    deadline = .now + .seconds(request.seconds)
    word = .allocate(capacity: Int(CURL_ERROR_SIZE))
    word.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    setUp()
    guard point(to: request.url) else {
      curl_easy_cleanup(handle)
      return nil
    }
  }

  deinit {
    curl_slist_free_all(fields)
    word.deallocate()
  }

  private func setUp() {
    let context = Unmanaged.passUnretained(self).toOpaque()
    _ = wq_set_text(handle, CURLOPT_PROTOCOLS_STR, "http,https")
    _ = wq_set_text(handle, CURLOPT_USERAGENT, "Warraq/0.1 (reader for the terminal)")
    // Everything that this libcurl can unpack.
    _ = wq_set_text(handle, CURLOPT_ACCEPT_ENCODING, "")
    _ = wq_set_number(handle, CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS))
    _ = wq_set_number(handle, CURLOPT_CONNECTTIMEOUT, Self.connectSeconds)
    _ = wq_set_number(handle, CURLOPT_NOSIGNAL, 1)
    _ = wq_set_pointer(handle, CURLOPT_ERRORBUFFER, word)
    _ = wq_set_pointer(handle, CURLOPT_WRITEDATA, context)
    _ = wq_set_pointer(handle, CURLOPT_HEADERDATA, context)
    _ = wq_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
    _ = wq_set_taker(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      Transfer.from(context).take(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    _ = wq_set_taker(handle, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
      Transfer.from(context).takeHeader(UnsafeRawBufferPointer(start: bytes, count: size * count))
      return size * count
    }
    _ = wq_set_opener(handle) { context, _, address in
      guard let context, let address else { return CURL_SOCKET_BAD }
      return Transfer.from(context).open(address)
    }
    fields = curl_slist_append(
      fields,
      "Accept: text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, "
        + "application/xml;q=0.9, */*;q=0.8")
    if let tag = request.entityTag { fields = curl_slist_append(fields, "If-None-Match: " + Self.oneLine(tag)) }
    if let date = request.lastModified {
      fields = curl_slist_append(fields, "If-Modified-Since: " + Self.oneLine(date))
    }
    _ = wq_set_pointer(handle, CURLOPT_HTTPHEADER, fields)
  }

  /// A field that came from a server must not bring a second one along.
  private static func oneLine(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }))
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Transfer {
    guard let context else { preconditionFailure("libcurl hands back what it was given") }
    return Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  }

  /// Sets the address of the next step; false where it is none.
  private func point(to url: String) -> Bool {
    guard FetchAddress.isOne(url) else { return false }
    self.url = url
    let left = max(1, Int((deadline - .now) / .milliseconds(1)))
    _ = wq_set_number(handle, CURLOPT_TIMEOUT_MS, left)
    return wq_set_text(handle, CURLOPT_URL, url) == CURLE_OK
  }

  // MARK: What libcurl calls

  private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
    guard body.count + bytes.count <= request.limit else {
      refusal = .tooLarge(limit: request.limit)
      return 0
    }
    body.append(contentsOf: bytes)
    return bytes.count
  }

  private func takeHeader(_ bytes: UnsafeRawBufferPointer) {
    let line = String(decoding: bytes, as: UTF8.self)
    if line.utf8.starts(with: "HTTP/".utf8) { return headers = [:] }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].unicodeScalars
    let start = value.firstIndex { $0.value > 0x20 } ?? value.endIndex
    let end = value.lastIndex { $0.value > 0x20 }.map(value.index(after:)) ?? start
    headers[line[..<colon].lowercased()] = String(value[start..<end])
  }

  /// Refuses a private address before anything is sent there. Behind a proxy the address is the proxy's, which the user
  /// has set.
  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    let bytes = Self.bytes(of: wq_address(address))
    isNear = PrivateAddress.contains(bytes)
    if isNear, !allowsPrivate, !Self.hasProxy {
      refusal = .privateAddress
      return CURL_SOCKET_BAD
    }
    return socket(
      address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
  }

  private static let hasProxy = ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
    .contains { (name: String) in getenv(name).map { strlen($0) > 0 } ?? false }

  private static func bytes(of address: UnsafePointer<sockaddr>?) -> [UInt8] {
    guard let address else { return [] }
    let raw = UnsafeRawPointer(address)
    switch Int32(address.pointee.sa_family) {
    case AF_INET: return Array(UnsafeRawBufferPointer(start: raw + 4, count: 4))
    case AF_INET6: return Array(UnsafeRawBufferPointer(start: raw + 8, count: 16))
    default: return []
    }
  }

  // MARK: What came of it

  /// More bytes than the last word told of.
  func progress() -> FetchEvent? {
    guard body.count >= told + Self.progressStep else { return nil }
    told = body.count
    return .progress(id: request.id, received: told)
  }

  /// This transfer on its way to where the answer points; nil where the answer is the last one.
  func redirected(_ result: CURLcode) -> Transfer? {
    guard result == CURLE_OK, [301, 302, 303, 307, 308].contains(status) else { return nil }
    var target: UnsafeMutablePointer<CChar>?
    guard wq_get_text(handle, CURLINFO_REDIRECT_URL, &target) == CURLE_OK, let target else { return nil }
    let next = String(cString: target)
    redirectCount += 1
    guard redirectCount <= Self.redirectLimit else {
      refusal = .tooManyRedirects
      return nil
    }
    movedForGood = movedForGood && (status == 301 || status == 308)
    if movedForGood { movedTo = next }
    // What was typed is trusted, not what it leads to elsewhere.
    if HostTurns.host(of: next) != HostTurns.host(of: url) { allowsPrivate = false }
    body = []
    told = 0
    guard point(to: next) else {
      refusal = .badAddress
      return nil
    }
    return self
  }

  private var status: Int {
    var status = 0
    _ = wq_get_number(handle, CURLINFO_RESPONSE_CODE, &status)
    return status
  }

  func event(_ result: CURLcode) -> FetchEvent {
    if let refusal { return .failed(id: request.id, refusal) }
    let isTruncated = [CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_HTTP2_STREAM].contains(result)
    guard result == CURLE_OK || isTruncated && !body.isEmpty else { return .failed(id: request.id, failure(result)) }
    return .answered(
      id: request.id,
      FetchResponse(
        status: status, url: url, movedTo: movedTo, contentType: headers["content-type"], language: language,
        entityTag: headers["etag"], lastModified: headers["last-modified"], maxAge: maxAge,
        retryAfter: seconds(headers["retry-after"]),
        isTruncated: isTruncated, body: body))
  }

  private func failure(_ result: CURLcode) -> FetchFailure {
    switch result {
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: .unknownHost
    case CURLE_COULDNT_CONNECT: .refused
    case CURLE_OPERATION_TIMEDOUT: .timedOut
    case CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL: .badAddress
    case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_ISSUER_ERROR, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_INVALIDCERTSTATUS:
      .insecure(explanation(result))
    default: .other(explanation(result))
    }
  }

  private func explanation(_ result: CURLcode) -> String {
    let own = String(cString: word)
    return Self.oneLine(own.isEmpty ? String(cString: curl_easy_strerror(result)) : own)
  }

  /// `Content-Language`, where it names one: of several nobody knows which is whose.
  private var language: String? {
    guard let text = headers["content-language"], !text.isEmpty, text.utf8.count <= 35 else { return nil }
    return text.utf8.allSatisfy { $0 == 0x2D || isalnum(Int32($0)) != 0 && $0 < 0x80 } ? text : nil
  }

  /// `Cache-Control: max-age`, else how far `Expires` lies ahead.
  private var maxAge: Int? {
    let control = (headers["cache-control"] ?? "").lowercased()
    for part in control.split(separator: ",") {
      let part = part.drop { $0 == " " }
      if part.hasPrefix("max-age=") { return Int(part.dropFirst(8).prefix { $0.isNumber }) }
    }
    return seconds(headers["expires"])
  }

  /// A number of seconds, or a date as seconds from now.
  private func seconds(_ text: String?) -> Int? {
    guard let text, !text.isEmpty else { return nil }
    if let seconds = Int(text) { return max(0, seconds) }
    let date = curl_getdate(text, nil)
    return date < 0 ? nil : max(0, date - time(nil))
  }
}
