/// The speakers of many articles: every mention under the one person or body that it means.
///
/// A short mention joins a full name where exactly one full name takes it; where two could be meant it stays by itself.
/// A bare single name means somebody in its own article alone, so that a surname never makes two people one.
public struct SpeakerDirectory: Sendable {
  /// One person or body.
  public struct Speaker: Sendable {
    /// The fullest mention.
    public fileprivate(set) var name: String
    fileprivate var identities: [SpeakerIdentity]
  }

  private struct Key: Hashable {
    var mention: String
    /// Set where the mention means somebody in this article alone.
    var article: String?
  }

  public private(set) var speakers: [Speaker] = []
  private var places: [Key: Int] = [:]

  /// Takes mentions with the articles that they stand in.
  public init(_ mentions: some Sequence<(mention: String, article: String, language: String?)>) {
    var identities: [Key: SpeakerIdentity] = [:]
    var order: [Key] = []
    for (mention, article, language) in mentions {
      if identities[Key(mention: mention)] != nil || identities[Key(mention: mention, article: article)] != nil {
        continue
      }
      let identity = SpeakerIdentity(mention, language: language)
      let key = Key(mention: mention, article: identity.isBareName ? article : nil)
      identities[key] = identity
      order.append(key)
    }
    self.init(identities, order)
  }

  /// Takes mentions of which it is known already whom they may mean; of equal ones the first counts.
  public init(of mentions: some Sequence<(identity: SpeakerIdentity, article: String)>) {
    var identities: [Key: SpeakerIdentity] = [:]
    var order: [Key] = []
    for (identity, article) in mentions {
      let key = Key(mention: identity.mention, article: identity.isBareName ? article : nil)
      guard identities[key] == nil else { continue }
      identities[key] = identity
      order.append(key)
    }
    self.init(identities, order)
  }

  private init(_ identities: [Key: SpeakerIdentity], _ order: [Key]) {
    // Full names first, so that short ones find all that they could mean.
    let sorted = order.enumerated().compactMap { place, key in identities[key].map { (place, key, $0) } }
      .sorted { ($1.2.nameLength, $0.0) < ($0.2.nameLength, $1.0) }
    for (_, key, identity) in sorted { add(identity, key) }
  }

  private mutating func add(_ identity: SpeakerIdentity, _ key: Key) {
    let found =
      key.article == nil
      ? speakers.indices.filter { place in speakers[place].identities.contains { $0.isSame(as: identity) } } : []
    if found.count == 1, let place = found.first {
      speakers[place].identities.append(identity)
      if identity.mention.unicodeScalars.count > speakers[place].name.unicodeScalars.count {
        speakers[place].name = identity.mention
      }
      places[key] = place
    } else {
      places[key] = speakers.count
      speakers.append(Speaker(name: identity.mention, identities: [identity]))
    }
  }

  /// An index into `speakers`: whom a mention in an article means.
  public func speaker(of mention: String, in article: String) -> Int? {
    places[Key(mention: mention)] ?? places[Key(mention: mention, article: article)]
  }

  /// The name of whom a mention in an article means, and all mentions that mean the same.
  func mentions(ofWhomMeans mention: String, in article: String) -> [String] {
    guard let place = speaker(of: mention, in: article) else { return [] }
    let name = speakers[place].name
    return [name] + speakers[place].identities.map(\.mention).filter { $0 != name }
  }

  /// Indices into `speakers`: everybody who answers to a name that the reader typed. Those whose whole name it is go
  /// before those who only bear it.
  /// "=Moreau" means only those whose whole mention it is.
  public func speakers(named query: String) -> [Int] {
    if query.hasPrefix("=") {
      let mention = query.dropFirst().trimmingSpaces
      return speakers.indices.filter { place in speakers[place].identities.contains { $0.mention == mention } }
    }
    let answering = speakers.indices.filter { place in
      speakers[place].identities.contains { $0.answers(to: query) }
    }
    // A surname names all who bear it, one who is called by nothing else among them.
    guard query.split(separator: " ").count > 1 else { return answering }
    let exact = answering.filter { place in speakers[place].identities.contains { $0.isNamed(query) } }
    return exact.count == 1 ? exact : answering
  }
}

extension Substring {
  fileprivate var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
