import CUnicodeTables

/// Mirror images of brackets and other characters in right-to-left text (L4).
public enum Mirroring {
  /// The scalar whose picture is the mirror image of this one's; itself where there is none.
  public static func mirror(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x28: return 0x29
    case 0x29: return 0x28
    case 0xAB: return 0xBB
    case 0xBB: return 0xAB
    default: break
    }
    let mirrored = unicode_mirrored_table()
    var low = 1
    var high = Int(mirrored[0]) + 1
    while low < high {
      let middle = (low + high) / 2
      if mirrored[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low <= Int(mirrored[0]) && mirrored[low] == scalar ? unicode_mirrors_table()[low] : scalar
  }

  /// The angle brackets U+2329 and U+232A are canonically U+3008 and U+3009 (BD16).
  @inline(__always) static func canonicalBracket(_ scalar: UInt32) -> UInt32 {
    scalar == 0x232A ? 0x3009 : scalar == 0x2329 ? 0x3008 : scalar
  }
}
