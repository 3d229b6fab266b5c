// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.
import CUnicodeTables

/// Clusters and cells of a text that holds more than letters and their marks: emoji, flags, Hangul, controls.
struct ClusterFlags {
  let options: ShapingOptions

  /// Sets where clusters start (UAX#29), then the cells of the sequences among them.
  func set(_ text: DecodedText, _ flags: UnsafeMutablePointer<UInt8>) {
    let automaton = unicode_clusters_table()
    var row = 0
    var start = 0
    for i in 0..<text.count {
      let entry = automaton[row &+ Int(text.properties[i] >> 11 & 15)]
      row = Int(entry >> 1)
      if entry & 1 == 0 {
        flags[i] &= ~ScalarFlags.clusterStart
        continue
      }
      flags[i] |= ScalarFlags.clusterStart
      if i > start { setCells(text, flags, start, i) }
      start = i
    }
    if start < text.count { setCells(text, flags, start, text.count) }
  }

  /// A mark that no letter carries is set on a no-break space, as the standard advises (section 2.11), in one cell.
  static func setLoneMark(_ text: DecodedText, _ flags: UnsafeMutablePointer<UInt8>, _ i: Int) {
    flags[i] |= ScalarFlags.clusterStart
    if flags[i] & (ScalarFlags.silent | ScalarFlags.cellsMask | ScalarFlags.softHyphen) == 0 { flags[i] |= 1 }
  }

  private func setCells(_ text: DecodedText, _ flags: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int) {
    let class_ = clusterClass(text, start)
    if class_ == Self.extend || class_ == Self.spacingMark { Self.setLoneMark(text, flags, start) }
    if end - start == 1 { return }
    let emojiStyle = text.scalars[start + 1] == 0xFE0F && text.properties[start] & ScalarProperties.emojiStyle != 0
    if class_ == Self.pictograph || class_ == Self.indicator || emojiStyle {
      setEmojiCells(text, flags, start, end, isEmoji: emojiStyle)
      return
    }
    for i in start + 1..<end where Self.isStyle(text.scalars[i]) { flags[i] |= ScalarFlags.silent }
  }

  /// The cells of an emoji sequence; `isEmoji` where U+FE0F asks for the picture.
  private func setEmojiCells(
    _ text: DecodedText, _ flags: UnsafeMutablePointer<UInt8>, _ start: Int, _ end: Int, isEmoji: Bool
  ) {
    var isEmoji = isEmoji
    let isFlag = clusterClass(text, start) == Self.indicator
    for i in start + 1..<end {
      let takesCells = flags[i] & ScalarFlags.cellsMask != 0
      if takesCells { isEmoji = true }
      if options.clustersEmoji {
        // All of it is one glyph, with its joiners, styles and tags.
        flags[i] &= ~(ScalarFlags.cellsMask | ScalarFlags.silent)
      } else if isFlag {
        continue
      } else if takesCells || Self.isStyle(text.scalars[i]) {
        flags[i] = flags[i] & ~ScalarFlags.cellsMask | ScalarFlags.silent
      }
    }
    if options.clustersEmoji && isEmoji { flags[start] = flags[start] & ~ScalarFlags.cellsMask | 2 }
  }

  @inline(__always) private func clusterClass(_ text: DecodedText, _ i: Int) -> UInt32 { text.properties[i] >> 11 & 15 }

  /// U+FE0E and U+FE0F.
  @inline(__always) private static func isStyle(_ scalar: UInt32) -> Bool { scalar & ~1 == 0xFE0E }

  private static let extend: UInt32 = 4
  private static let indicator: UInt32 = 6
  private static let spacingMark: UInt32 = 8
  private static let pictograph: UInt32 = 14
}
