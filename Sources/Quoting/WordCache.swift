import Languages

/// What a table knows of the words met last, since most words of a text are said again: the word of each slot is the last
/// whose key fell into it.
struct WordCache {
  struct Entry {
    var key = WordKey(value: 0)
    var analysis = CueTable.Analysis()
    /// Somebody is called so.
    var isForename = false
  }

  private static let forenames = WordSet(.forenames)
  private static let slots = 1 << 10

  let table: CueTable
  private var entries = [Entry](repeating: Entry(), count: slots)

  init(table: CueTable) { self.table = table }

  /// What is known of a folded word; `key` is its own.
  mutating func entry(of letters: [UInt32], key: WordKey) -> Entry {
    let slot = Int(truncatingIfNeeded: key.value ^ key.value >> 32) & (Self.slots - 1)
    if entries[slot].key != key {
      let analysis = table.analysis(of: letters)
      entries[slot] = Entry(
        key: key, analysis: analysis,
        isForename: Self.forenames.contains(key) || analysis.stem != key && Self.forenames.contains(analysis.stem))
    }
    return entries[slot]
  }
}
