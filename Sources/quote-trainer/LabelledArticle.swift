import ArticleFiles
import Quoting

/// An article with what a person said of its quoted runs.
struct LabelledArticle {
  struct Label {
    var range: Range<Int>
    /// The classes that the label leaves possible, a bit each.
    var allowed: UInt8
    var isOptional = false
    var names: [String] = []
    /// Where the speaker is named, as far as the label says.
    var mentions: [Range<Int>] = []
    var via: String?
    /// Says a speaker, or that there is none.
    var tellsSpeaker = true

    var isStatement: Bool { allowed == 1 << UInt8(QuoteModel.Class.statement.rawValue) }
  }

  var id: String
  var set: String
  var language: String
  var outlet: String
  var text: String
  var labels: [Label]
  /// Every run in marks has a label.
  var isComplete: Bool
  let scalars: [Unicode.Scalar]

  init(
    id: String, set: String, language: String, outlet: String, text: String, labels: [Label], isComplete: Bool
  ) {
    self.id = id
    self.set = set
    self.language = language
    self.outlet = outlet
    self.text = text
    self.labels = labels
    self.isComplete = isComplete
    scalars = Array(text.unicodeScalars)
  }

  /// A fifth of each set, which nobody reads and nothing is learned from.
  var isUnread: Bool { SHA256.hexDigest(of: id.utf8).reduce(0) { $0 + ($1.hexDigitValue ?? 0) } % 5 == 0 }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (max(0, range.lowerBound), min(range.upperBound, scalars.count))
    while start < end, TrainingText.isEdge(scalars[start].value) { start += 1 }
    while end > start, TrainingText.isEdge(scalars[end - 1].value) { end -= 1 }
    return start..<max(start, end)
  }

  /// The label of each span: one to one, the closest first, at least half in common.
  func matches(_ spans: [Range<Int>]) -> [Int?] {
    let edges = spans.map(trimmed)
    let wanted = labels.map { trimmed($0.range) }
    var pairs: [(share: Double, span: Int, label: Int)] = []
    for (span, edge) in edges.enumerated() {
      for (label, other) in wanted.enumerated() {
        let common = min(edge.upperBound, other.upperBound) - max(edge.lowerBound, other.lowerBound)
        guard common > 0 else { continue }
        let all = max(edge.upperBound, other.upperBound) - min(edge.lowerBound, other.lowerBound)
        let share = Double(common) / Double(all)
        if share >= 0.5 { pairs.append((share, span, label)) }
      }
    }
    pairs.sort { ($1.share, $0.span, $0.label) < ($0.share, $1.span, $1.label) }
    var found = [Int?](repeating: nil, count: spans.count)
    var used = Set<Int>()
    for pair in pairs where found[pair.span] == nil && !used.contains(pair.label) {
      found[pair.span] = pair.label
      used.insert(pair.label)
    }
    return found
  }
}
