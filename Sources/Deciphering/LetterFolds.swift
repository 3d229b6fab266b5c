/// Letters of the Arabic script that are one and the same in a name, whichever of its languages wrote it.
package enum LetterFolds {
  /// What stands for the others, as code points of Unicode: the seats of hamza and wasla for alef, and the yehs, kafs and
  /// hehs of Persian, Urdu and Kurdish for those of Arabic.
  package static func folded(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x649, 0x6CC: 0x64A
    case 0x6A9: 0x643
    case 0x629, 0x6C1, 0x6BE, 0x6D5: 0x647
    default: letter
    }
  }

  /// Every letter that folds lies in here.
  package static let range: ClosedRange<UInt32> = 0x622...0x6D5
}
