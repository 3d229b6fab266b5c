import ArticleModel
import Deciphering

/// What an article is compared by: its address, the words of its headline, and some of the words of its text in a row.
public struct StorySketch: Equatable, Sendable {
  /// Of the address without what readers and campaigns hang on it.
  var link: UInt64?
  /// Words of the headline, each once, in the order of their hashes.
  var title: [UInt32]
  /// Words of the headline that hold a digit.
  var numbers: [UInt32]
  /// The smallest hashes of three words in a row (MinHash, bottom k).
  var text: [UInt32]

  /// So many hashes stand for a text.
  static let size = 48
  /// Words at a text's beginning that are looked at: one feed gives the whole, another the beginning.
  static let beginning = 80

  init(link: UInt64?, title: [UInt32], numbers: [UInt32], text: [UInt32]) {
    self.link = link
    self.title = title
    self.numbers = numbers
    self.text = text
  }

  public init(_ article: Article) {
    link = article.url.flatMap(Self.link)
    let words = Self.words(article.headline)
    title = Set(words.map(Self.shortHash)).sorted()
    numbers = Set(words.filter { $0.contains { (0x30...0x39).contains($0) } }.map(Self.shortHash)).sorted()
    var body: [UInt32] = []
    for paragraph in article.paragraphs where paragraph.address != .headline {
      guard case .block = paragraph.address else { continue }
      body += Self.words(paragraph.text.text).map(Self.shortHash)
      if body.count >= Self.beginning { break }
    }
    body = Array(body.prefix(Self.beginning))
    guard body.count >= 3 else {
      text = []
      return
    }
    let runs: [UInt32] = (0...(body.count - 3)).map { place in
      var hash: UInt32 = body[place] &* 0x9E37_79B1
      hash = (hash ^ body[place + 1]) &* 0x85EB_CA77
      return hash ^ (body[place + 2] &* 0xC2B2_AE3D)
    }
    text = Array(Set(runs).sorted().prefix(Self.size))
  }

  /// Whether both tell one story.
  func tellsSame(as other: StorySketch) -> Bool {
    guard numbers == other.numbers else { return false }
    let titles = Self.share(title, other.title)
    let texts = Self.containment(text, other.text)
    if let link, link == other.link { return titles >= 0.5 || texts ?? 0 >= 0.5 }
    return titles >= 0.8 && min(title.count, other.title.count) >= 3 && texts ?? 0 >= 0.5
  }

  /// What two sets have in common, of all that is in either.
  private static func share(_ a: [UInt32], _ b: [UInt32]) -> Double {
    let common = Set(a).intersection(b).count
    let all = a.count + b.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  /// Fewer words in a row than these say nothing.
  private static let least = 5

  /// How much of the shorter text stands in the other; nil where there is too little of it.
  ///
  /// Up to the largest hash of a text that was cut short, both are known whole.
  private static func containment(_ a: [UInt32], _ b: [UInt32]) -> Double? {
    let ends = [a, b].compactMap { $0.count == size ? $0.last : nil }
    let end = ends.min() ?? .max
    let (first, second) = (Set(a.prefix { $0 <= end }), Set(b.prefix { $0 <= end }))
    let shorter = min(first.count, second.count)
    return shorter < least ? nil : Double(first.intersection(second).count) / Double(shorter)
  }

  // MARK: Words

  /// The words of a text as bytes, without marks, quotation marks and the shapes of letters that are written for one
  /// another.
  static func words(_ text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: word.append(UInt8(scalar.value))
      case 0x41...0x5A: word.append(UInt8(scalar.value) + 0x20)
      case 0x660...0x669, 0x6F0...0x6F9: word.append(UInt8(0x30 + (scalar.value & 0xF)))
      case 0x300...0x36F, 0x591...0x5C7, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670, 0x200B...0x200F: continue
      case 0x80... where scalar.properties.isAlphabetic: word += Array(String(folded(scalar)).utf8)
      default:
        if !word.isEmpty { words.append(word) }
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Alef with and without hamza, ya and alef maqsura, ta marbuta and ha are written for one another.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard LetterFolds.range.contains(scalar.value) else {
      return scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
    }
    return Unicode.Scalar(LetterFolds.folded(scalar.value)) ?? scalar
  }

  private static func shortHash(_ word: [UInt8]) -> UInt32 {
    let whole = hash(word)
    return UInt32(truncatingIfNeeded: whole ^ whole >> 32)
  }

  /// FNV-1a.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func link(_ url: String) -> UInt64? {
    let address = CanonicalLink.of(url)
    // The front page of a site is nobody's address.
    return address.utf8.contains(UInt8(ascii: "/")) ? hash(address.utf8) : nil
  }
}
