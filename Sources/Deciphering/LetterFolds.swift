/// Letters of the Arabic script that are one and the same in a name, whichever of its languages wrote it.
package enum LetterFolds {
  /// What stands for the others, as code points of Unicode: the seats of hamza and wasla for alef, and the yehs, kafs and
  /// hehs of Persian, Urdu and Kurdish for those of Arabic.
  private static let groups: [(folded: UInt32, letters: [UInt32])] = [
    (0x627, [0x622, 0x623, 0x625, 0x671]),
    (0x64A, [0x649, 0x6CC]),
    (0x643, [0x6A9]),
    (0x647, [0x629, 0x6C1, 0x6BE, 0x6D5]),
  ]

  /// Every letter that folds lies in here.
  package static let range: ClosedRange<UInt32> = 0x622...0x6D5

  private static let table: [UInt32] = {
    var table = Array(range)
    for group in groups { for letter in group.letters { table[Int(letter - range.lowerBound)] = group.folded } }
    return table
  }()

  /// - Parameter letter: of `range`.
  package static func folded(_ letter: UInt32) -> UInt32 { table[Int(letter - range.lowerBound)] }
}
