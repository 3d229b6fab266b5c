import Files

/// How many files of a folder were passed over, and why, the most frequent reason first.
struct PassedOver {
  private static let mostReasons = 6

  /// Nil where nothing was passed over.
  let text: String?

  init(_ walk: FolderWalk) {
    var counts: [String: Int] = [:]
    for skipped in walk.skipped { counts[Self.reason(skipped), default: 0] += 1 }
    guard !counts.isEmpty else {
      text = nil
      return
    }
    let reasons = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown =
      reasons.prefix(Self.mostReasons).map { "\($0.value) \($0.key)" } + (reasons.count > Self.mostReasons ? ["…"] : [])
    let count = walk.skipped.count
    text = "\(count) \(count == 1 ? "file was" : "files were") passed over: \(shown.joined(separator: ", "))"
  }

  private static func reason(_ skipped: FolderWalk.Skipped) -> String {
    switch skipped.why {
    case .hidden: "hidden"
    case .again: "under another name"
    case .unwanted: ending(of: SystemPath.name(of: skipped.path))
    case .special(let kind): "\(kind)"
    case .unreadable(let fault): fault.reason
    }
  }

  /// What a file's name says of its kind, by scalars: a mark behind the dot would make one `Character` with it.
  private static func ending(of name: String) -> String {
    let scalars = name.unicodeScalars
    guard let dot = scalars.lastIndex(of: "."), scalars.distance(from: dot, to: scalars.endIndex) <= 8 else {
      return "without an ending"
    }
    return SystemPath.shown(String(scalars[dot...]))
  }
}
