import UnicodeText

/// What is searched for, folded once.
struct SearchKey: Equatable, Sendable {
  private let folded: [UInt32]

  init(_ text: String) { folded = text.lowercased().unicodeScalars.map(\.value) }

  func isFound(in text: String) -> Bool { !ranges(in: text).isEmpty }

  /// Every place it is found at, in Unicode scalars of `text`; they do not overlap.
  func ranges(in text: String) -> [Range<Int>] {
    let hay = text.lowercased().unicodeScalars.map(\.value)
    guard !folded.isEmpty, hay.count >= folded.count else { return [] }
    var found: [Range<Int>] = []
    var start = 0
    while start + folded.count <= hay.count {
      if hay[start..<(start + folded.count)].elementsEqual(folded) {
        found.append(start..<(start + folded.count))
        start += folded.count
      } else {
        start += 1
      }
    }
    return found
  }
}
