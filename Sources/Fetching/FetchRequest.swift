/// What is to be fetched, and how much of it at the most.
public struct FetchRequest: Equatable, Sendable {
  /// The number that the answer bears.
  public var id: Int
  public var url: String
  /// What the server called the version that is here already (RFC 9110, `If-None-Match`).
  public var entityTag: String?
  /// When the server said that it had changed last, in its own words (RFC 9110, `If-Modified-Since`).
  public var lastModified: String?
  /// Whether a private address may be asked (this machine, the local network): only one that the user has typed.
  public var allowsPrivate: Bool
  /// Bytes of the body, decoded.
  public var limit: Int
  /// For the whole of it, redirects included.
  public var seconds: Int

  public init(
    id: Int = 0, url: String, entityTag: String? = nil, lastModified: String? = nil, allowsPrivate: Bool = false,
    limit: Int = 20 << 20, seconds: Int = 30
  ) {
    self.id = id
    self.url = url
    self.entityTag = entityTag
    self.lastModified = lastModified
    self.allowsPrivate = allowsPrivate
    self.limit = limit
    self.seconds = seconds
  }
}
