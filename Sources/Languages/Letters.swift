// Unsafe pointers: constant tables of C, generated with their lengths; they outlive the program's every use of them.
import CLanguages

/// The letters of a `LetterList`, each entry a run of them.
public struct Letters: Sendable {
  public let runs: [[UInt32]]
  /// The entries of one letter.
  private let single: [UInt32]

  public init(_ list: LetterList) {
    let starts = warraq_letter_starts_table()
    let letters = warraq_letters_table()
    let all = (Int(starts[Int(list.rawValue)])..<Int(starts[Int(list.rawValue) + 1])).map { letters[$0] }
    // A zero ends each run.
    runs = all.split(separator: 0).map(Array.init)
    single = runs.compactMap { $0.count == 1 ? $0.first : nil }
  }

  /// Whether the letter is an entry.
  public func contains(_ letter: UInt32) -> Bool { single.contains(letter) }

  /// Whether a word begins with an entry.
  public func begin(_ word: some Collection<UInt32>) -> Bool { runs.contains { word.starts(with: $0) } }

  /// Whether a word ends in an entry.
  public func end(_ word: some BidirectionalCollection<UInt32>) -> Bool {
    runs.contains { word.reversed().starts(with: $0.reversed()) }
  }

  /// Whether a word is built on an entry, whose ف ع ل stand for any letter, as grammarians write patterns.
  public func fit(_ word: some Collection<UInt32>) -> Bool {
    let count = word.count
    return runs.contains { run in
      run.count == count && zip(run, word).allSatisfy { $0 == $1 || Self.radicals.contains($0) }
    }
  }

  private static let radicals = Letters(.radicals).single
}
