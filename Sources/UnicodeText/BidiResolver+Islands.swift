// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

extension BidiResolver {
  /// A paragraph without explicit formatting, most of which runs in its base direction: everything has the paragraph
  /// level but for islands, each from the strong character of the base direction before something foreign to the next
  /// one behind it. No rule but N0 looks past those, so each island is resolved by itself.
  ///
  /// Says no, leaving `levels` undefined, where an island holds a bracket.
  mutating func resolveIslands(_ text: DecodedText, _ base: UInt8, _ levels: UnsafeMutablePointer<UInt8>) -> Bool {
    levels.initialize(repeating: base, count: text.count)
    let foreign: UInt32 = base == 0 ? BidiClasses.rightToLeft : BidiClasses.foreignToRight
    let home: UInt32 = base == 0 ? BidiClasses.left : BidiClasses.right
    if !text.has(foreign) { return true }
    let properties = text.properties
    var i = 0
    while true {
      while i < text.count && foreign &>> (properties[i] & 31) & 1 == 0 { i &+= 1 }
      if i == text.count { return true }
      var start = i
      while start > 0 && home &>> (properties[start] & 31) & 1 == 0 { start &-= 1 }
      while i < text.count && home &>> (properties[i] & 31) & 1 == 0 { i &+= 1 }
      if !resolveIsland(text, start, i, base, levels) { return false }
    }
  }

  private mutating func resolveIsland(
    _ text: DecodedText, _ start: Int, _ end: Int, _ base: UInt8, _ levels: UnsafeMutablePointer<UInt8>
  ) -> Bool {
    var count = 0
    var anyWord: UInt32 = 0
    for i in start..<end {
      let word = text.properties[i]
      anyWord |= word
      types[count] = UInt8(truncatingIfNeeded: word & 31)
      places[count] = Int32(truncatingIfNeeded: i)
      count &+= word & 31 == UInt32(BidiClass.BN.rawValue) ? 0 : 1
    }
    if anyWord >> 18 & 3 != 0 { return false }
    _ = resolveWeak(types, count, base)
    resolveNeutral(types, count, base, base, base)
    var at = start
    var level = base
    for k in 0..<count {
      let place = Int(places[k])
      while at < place {
        levels[at] = level
        at &+= 1
      }
      level = types[k]
    }
    while at < end {
      levels[at] = level
      at &+= 1
    }
    return true
  }
}
