import UnicodeText

/// The words that a query looks for in the text, for finding the places again that answered: a word in any of its forms,
/// a phrase as its words in a row.
public struct SoughtWords: Equatable, Sendable {
  /// The forms of each word, of a phrase one behind the other.
  private var sought: [[[ArraySlice<UInt32>]]] = []

  public init(_ query: Query) { add(query) }

  public var isEmpty: Bool { sought.isEmpty }
  /// Words and phrases.
  public var count: Int { sought.count }

  private mutating func add(_ query: Query) {
    switch query {
    case .all(let parts), .any(let parts): for part in parts { add(part) }
    case .condition(.word(let word, _)), .condition(.phrase(let word)):
      let words = WordForms.words(of: word)
      if words.count == 1 { sought.append([WordForms.forms(of: words[0])]) }
      // In a row they are sought as they stand, so that only the same words are the phrase.
      if words.count > 1 { sought.append(words.map { [$0] }) }
    case .not, .condition: break
    }
  }

  /// Where they stand in a text, in Unicode scalars of it, first to last; they do not overlap.
  public func ranges(in text: String) -> [Range<Int>] { found(in: text).map(\.range) }

  /// The same, each with the number of what was sought.
  public func found(in text: String) -> [(range: Range<Int>, sought: Int)] {
    if sought.isEmpty { return [] }
    let folded = FoldedText(text)
    let words = WordForms.words(of: folded)
    var found: [(range: Range<Int>, sought: Int)] = []
    var place = 0
    while place < words.count {
      let match = sought.indices.first { stands(sought[$0], at: place, of: words) }
      if let match {
        let last = place + sought[match].count - 1
        found.append((folded.sourceRange(of: words[place].startIndex..<words[last].endIndex), match))
        place = last
      }
      place += 1
    }
    return found
  }

  private func stands(_ wanted: [[ArraySlice<UInt32>]], at place: Int, of words: [ArraySlice<UInt32>]) -> Bool {
    guard place + wanted.count <= words.count else { return false }
    if wanted.count > 1 { return wanted.indices.allSatisfy { WordForms.bare(words[place + $0]) == wanted[$0][0] } }
    return WordForms.forms(of: words[place]).contains { form in wanted[0].contains(form) }
  }
}
