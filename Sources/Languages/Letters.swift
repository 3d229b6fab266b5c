// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.
import CLanguages

/// The letters of a `LetterList`, each entry a run of them. Words are asked about them by the million: what asks is
/// inlined.
public struct Letters: Sendable {
  public let runs: [[UInt32]]
  /// The entries of one letter.
  @usableFromInline let single: [UInt32]

  public init(_ list: LetterList) {
    let starts = warraq_letter_starts_table()
    let letters = warraq_letters_table()
    let all = (Int(starts[Int(list.rawValue)])..<Int(starts[Int(list.rawValue) + 1])).map { letters[$0] }
    // A zero ends each run.
    runs = all.split(separator: 0).map(Array.init)
    single = runs.compactMap { $0.count == 1 ? $0.first : nil }
  }

  /// Whether the letter is an entry.
  @inlinable public func contains(_ letter: UInt32) -> Bool { single.contains(letter) }

  /// Whether a word begins with an entry.
  @inlinable public func begin<Word: RandomAccessCollection<UInt32>>(_ word: Word) -> Bool where Word.Index == Int {
    for run in runs where run.count <= word.count && Self.matches(run, word, at: word.startIndex) { return true }
    return false
  }

  /// Whether a word ends in an entry.
  @inlinable public func end<Word: RandomAccessCollection<UInt32>>(_ word: Word) -> Bool where Word.Index == Int {
    for run in runs where run.count <= word.count && Self.matches(run, word, at: word.endIndex - run.count) {
      return true
    }
    return false
  }

  @inlinable static func matches<Word: RandomAccessCollection<UInt32>>(_ run: [UInt32], _ word: Word, at start: Int)
    -> Bool where Word.Index == Int
  {
    for offset in run.indices where word[start + offset] != run[offset] { return false }
    return true
  }

  /// Whether a word is built on an entry, whose ف ع ل stand for any letter, as grammarians write patterns.
  @inlinable public func fit<Word: RandomAccessCollection<UInt32>>(_ word: Word) -> Bool where Word.Index == Int {
    patterns: for run in runs where run.count == word.count {
      for offset in run.indices where word[word.startIndex + offset] != run[offset] {
        guard Self.radicals.contains(run[offset]) else { continue patterns }
      }
      return true
    }
    return false
  }

  @usableFromInline static let radicals = Letters(.radicals).single
}
