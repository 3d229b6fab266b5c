import Languages

/// What a table knows of the words met last, since most words of a text are said again: the word of each slot is the last
/// whose key fell into it.
struct WordCache {
  struct Entry {
    var key = WordKey(value: 0)
    /// The last letter as it was written: ة and ه fold alike.
    var last: UInt32 = 0
    var shape: WordShape = []
    var analysis = CueTable.Analysis()
    /// Somebody is called so.
    var isForename = false
    /// A common noun or adjective, and nobody's name.
    var isCommon = false
    /// Another word folds alike.
    var isTwin = false
    /// The Arabic word without its first letter, where that could be a prefix, and without all that could be one.
    var tail: WordKey?
    var lightStem = WordKey()
  }

  private static let forenames = WordSet(.forenames)
  private static let twins = WordSet(.twins)

  let table: CueTable
  private var entries: [Entry]

  /// - Parameter words: about how many words there are to be met. Of few, few are kept: each page of memory that is
  ///   touched for the first time takes as long as to look up two words.
  init(table: CueTable, words: Int) {
    self.table = table
    entries = Array(repeating: Entry(), count: Self.slots(for: words, most: 1 << 10))
  }

  /// A power of two that so many words do not crowd in.
  static func slots(for words: Int, most: Int) -> Int {
    var slots = 1 << 6
    while slots < words, slots < most { slots <<= 1 }
    return slots
  }

  /// A common noun as it is, with a possessive, or as an object in the accusative.
  private func isCommon(_ letters: [UInt32], _ entry: Entry) -> Bool {
    if NounFilter.contains(entry.key) { return true }
    let endings = entry.shape.contains(.possessed) ? 1...2 : entry.shape.contains(.accusative) ? 1...1 : 0...0
    return letters.count > 4 && endings.contains { $0 > 0 && NounFilter.contains(WordKey(letters.dropLast($0))) }
  }

  /// What is known of a folded word; `key` is its own, and `last` its last letter as it was written.
  mutating func entry(of letters: [UInt32], key: WordKey, last: UInt32) -> Entry {
    let slot = Int(truncatingIfNeeded: key.value ^ key.value >> 32) & (entries.count - 1)
    if entries[slot].key != key || entries[slot].last != last {
      let analysis = table.analysis(of: letters)
      entries[slot] = Entry(
        key: key, last: last, shape: table.hasArabicPrefixes ? WordShape(letters, last: last, analysis) : [],
        analysis: analysis,
        isForename: Self.forenames.contains(key) || analysis.stem != key && Self.forenames.contains(analysis.stem))
      if table.hasArabicPrefixes {
        if letters.count > 2, CueTable.isPrefix(letters[0]) { entries[slot].tail = WordKey(letters.dropFirst()) }
        entries[slot].isCommon =
          analysis.roles.isEmpty && analysis.form.isEmpty && !entries[slot].isForename
          && isCommon(letters, entries[slot])
        entries[slot].isTwin = Self.twins.contains(key)
        entries[slot].lightStem = CueTable.lightStem(letters)
      }
    }
    return entries[slot]
  }
}
