/// Where an imported article came from, what was left out of it, and why.
public struct Provenance: Equatable, Sendable {
  /// A piece of the page that is no part of the article.
  public struct Dropped: Equatable, Sendable {
    public var text: String
    /// "furniture", "share", "control" …
    public var why: String
    /// The index of the article's block that it stood before, where that is known.
    public var place: Int?

    public init(text: String, why: String, place: Int? = nil) {
      self.text = text
      self.why = why
      self.place = place
    }
  }

  /// The file name, URL or "-" that was read.
  public var input: String
  /// "text", "article", "html" …
  public var format: String
  /// Size of the input in bytes.
  public var byteCount: Int
  /// SHA-256 of the input, lower-case hexadecimal.
  public var sha256: String
  public var charset: String
  /// "bom", "http", "meta", "xml", "user", "utf-8" or "guess".
  public var charsetSource: String
  /// Name and version of the rules that took the page apart ("plain-text/1").
  public var extractor: String
  /// Field name to the evidence that it was taken from.
  public var fields: [String: String]
  public var dropped: [Dropped]
  public var warnings: [String]

  public init(
    input: String, format: String, byteCount: Int, sha256: String, charset: String, charsetSource: String,
    extractor: String, fields: [String: String] = [:], dropped: [Dropped] = [], warnings: [String] = []
  ) {
    self.input = input
    self.format = format
    self.byteCount = byteCount
    self.sha256 = sha256
    self.charset = charset
    self.charsetSource = charsetSource
    self.extractor = extractor
    self.fields = fields
    self.dropped = dropped
    self.warnings = warnings
  }
}
