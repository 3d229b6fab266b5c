import ArticleModel
import Files
import JSONText
import Quoting

/// What the reader has said of quoted words: in the library's folder, one readable file an article.
///
/// `corrections/ID.jsonl` has a line for each: `{"id":"…","words":"…","kind":"statement","speaker":"…"|null}`.
struct CorrectionFile: Sendable {
  private let folder: String
  private let files = FileSystem()

  init(folder: String = Directories().data + "/corrections") { self.folder = folder }

  /// The quoted runs of an article, as found and as corrected.
  func runs(in article: Article) -> [QuotedRun] {
    QuotedRun.corrected(QuoteFinder.quotedRuns(in: article), by: corrections(of: article.id))
  }

  /// The same, or nil once it is not wanted any more.
  ///
  /// - Parameter kindsKnown: told the runs without their speakers, where their kinds are known before.
  func runs(
    in article: Article, while isWanted: () -> Bool, kindsKnown: (RunKinds) -> Void = { _ in }
  ) -> [QuotedRun]? {
    func corrected(_ runs: [QuotedRun]) -> [QuotedRun] {
      QuotedRun.corrected(runs, by: corrections(of: article.id))
    }
    let found = QuoteFinder.quotedRuns(in: article, while: isWanted) {
      kindsKnown(RunKinds(runs: corrected($0.runs), unsettled: $0.unsettled))
    }
    return found.map(corrected)
  }

  func corrections(of id: String) -> [QuoteCorrection] {
    lines(of: id).compactMap { line in
      guard line["id"]?.string == id, let words = line["words"]?.string,
        let kind = line["kind"]?.string.flatMap(QuotedRun.Kind.init)
      else { return nil }
      return QuoteCorrection(words: words, kind: kind, speaker: line["speaker"]?.string)
    }
  }

  /// Keeps a correction, in place of an earlier one of the same words. What else stands in the file stays.
  func add(_ correction: QuoteCorrection, to id: String) throws(FileFault) {
    try files.makeFolder(folder)
    let kept = lines(of: id).filter { $0["id"]?.string != id || $0["words"]?.string != correction.words }
    let line = JSONValue.object([
      JSONMember(key: "id", value: .string(id)), JSONMember(key: "words", value: .string(correction.words)),
      JSONMember(key: "kind", value: .string(correction.kind.rawValue)),
      JSONMember(key: "speaker", value: .optional(correction.speaker)),
    ])
    try files.write((kept + [line]).map { $0.jsonText + "\n" }.joined(), to: path(of: id))
  }

  private func lines(of id: String) -> [JSONValue] {
    guard let bytes = try? files.read(path(of: id)) else { return [] }
    var found: [JSONValue] = []
    var lines = JSONLines(bytes)
    while let line = lines.next() {
      if case .success(let value) = line.value { found.append(value) }
    }
    return found
  }

  private func path(of id: String) -> String {
    let name = id.unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-": UInt8(ascii: scalar)
      default: UInt8(ascii: "_")
      }
    }
    return "\(folder)/\(String(decoding: name.suffix(100), as: UTF8.self)).jsonl"
  }
}
