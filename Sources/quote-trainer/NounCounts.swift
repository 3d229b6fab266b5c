import ArticleFiles
import Files
import Glibc
import JSONText
import Languages
import Quoting

/// Counts how unlabelled Arabic articles use their words, for `NounFilter`.
struct NounCounts {
  private struct Use {
    var all = 0
    var definite = 0
  }

  private var uses: [UInt64: Use] = [:]
  private var articles = 0
  private var digests = ""

  /// Reads the archives of a folder, each of JSON lists of articles with a title and a content. `unzip` takes them apart.
  init(folder: String) throws {
    let names = try FileSystem().entries(of: folder).map(\.name).filter { $0.hasSuffix(".zip") }.sorted()
    for name in names {
      let path = "\(folder)/\(name)"
      digests += "\(SHA256.hexDigest(of: try FileSystem().read(path)))  \(name)\n"
      guard case .success(let value) = JSONValue.parse(Self.unpacked(path)), let list = value.array else {
        throw Corpus.Fault(path: path, reason: "no list of articles")
      }
      for article in list { count(article) }
    }
  }

  private static func unpacked(_ path: String) -> [UInt8] {
    let quoted = "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
    guard let pipe = popen("unzip -p \(quoted)", "r") else { return [] }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { bytes += chunk[..<count] }
    return bytes
  }

  private mutating func count(_ article: JSONValue) {
    articles += 1
    for part in ["title", "content"] {
      var letters: [UInt32] = []
      func end(_ counts: inout Self) {
        defer { letters.removeAll(keepingCapacity: true) }
        guard letters.count > 1, letters.allSatisfy({ (0x620..<0x700).contains($0) }),
          let use = NounFilter.use(of: letters, language: "ar")
        else { return }
        counts.uses[use.noun, default: Use()].all += 1
        if use.isDefinite { counts.uses[use.noun, default: Use()].definite += 1 }
      }
      for scalar in (article[part]?.string ?? "").unicodeScalars {
        let found = ScalarTable.scalarClass(scalar.value)
        if found == .letter {
          let folded = ScalarTable.folded(scalar.value)
          if folded != 0 { letters.append(folded) }
        } else if found != .ignorable {
          end(&self)
        }
      }
      end(&self)
    }
  }

  /// The file of the filter, with what it was made of in its head.
  var file: WeightFile {
    var bits = [Int](repeating: 0, count: NounFilter.bits / 8)
    var count = 0
    for (noun, use) in uses
    where use.all >= NounFilter.least && NounFilter.shares.contains(1000 * use.definite / use.all) {
      count += 1
      for place in NounFilter.places(of: noun) { bits[place >> 3] |= 1 << (place & 7) }
    }
    var file = WeightFile(head: [
      "Written by `swift run -c release quote-trainer --data FOLDER --nouns`. Do not edit.",
      "A Bloom filter of \(count) common nouns and adjectives that \(articles) unlabelled articles use with and without the",
      "article; like the given names of the packs it was only counted, and no article, sentence or word stands in it.",
      "SHA-256 of the list of all archives that were read: \(SHA256.hexDigest(of: digests.utf8))",
    ])
    file.add("warraq_noun_bits", "uint8_t", bits)
    return file
  }
}
