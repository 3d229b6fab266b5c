/// Blanks and signs in a line, found by bytes: most lines are none of what is looked for, and paragraphs are long.
extension StringProtocol {
  /// How many words with blanks between there are; one more than `most` stands for any number above it.
  func wordCount(upTo most: Int) -> Int {
    var count = 0
    var isInWord = false
    for byte in utf8 {
      if byte == 0x20 {
        isInWord = false
      } else if !isInWord {
        isInWord = true
        count += 1
        if count > most { break }
      }
    }
    return count
  }

  /// What stands between the places of a sign, without the pieces that are empty.
  func pieces(between sign: String) -> [SubSequence] {
    var pieces: [SubSequence] = []
    var start = startIndex
    for range in ranges(ofSign: sign) {
      if start < range.lowerBound { pieces.append(self[start..<range.lowerBound]) }
      start = range.upperBound
    }
    if start < endIndex { pieces.append(self[start...]) }
    return pieces
  }

  /// What stands between single blanks, as `split(separator: " ")` has it: a blank that bears a mark is none. To compare
  /// each `Character` with a blank takes longer than all that is done with the words.
  var words: [SubSequence] {
    var words: [SubSequence] = []
    var start = startIndex
    var index = startIndex
    while index < endIndex {
      let next = utf8.index(after: index)
      if utf8[index] == 0x20, isCharacter(at: index) {
        if start < index { words.append(self[start..<index]) }
        start = next
      }
      index = next
    }
    if start < endIndex { words.append(self[start...]) }
    return words
  }

  /// The first place of a sign of ASCII that bears no mark, among so many bytes.
  func firstIndex(ofSign sign: UInt8, within count: Int) -> Index? {
    var rest = utf8.prefix(count)
    while let index = rest.firstIndex(of: sign) {
      if isCharacter(at: index) { return index }
      rest = rest[rest.index(after: index)...]
    }
    return nil
  }

  /// Whether a sign of ASCII is a `Character` of its own, as it always is among others of ASCII.
  private func isCharacter(at index: Index) -> Bool {
    let scalars = unicodeScalars
    let sign = scalars[index]
    let next = scalars.index(after: index)
    return (index == startIndex || !Self.isOne(scalars[scalars.index(before: index)], sign))
      && (next == endIndex || !Self.isOne(sign, scalars[next]))
  }

  /// Whether two scalars are one `Character`.
  private static func isOne(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    if first.isASCII, second.isASCII { return false }
    var pair = ""
    pair.unicodeScalars.append(first)
    pair.unicodeScalars.append(second)
    return pair.index(after: pair.startIndex) == pair.endIndex
  }

  /// The places of a sign as far as they do not overlap, counted from the front.
  func ranges(ofSign sign: String) -> [Range<Index>] {
    let sign = Array(sign.utf8)
    // Nearly every word has blanks around it: what is looked for is the first byte that is none.
    guard !sign.isEmpty else { return [] }
    let offset = sign.firstIndex { $0 != 0x20 } ?? 0
    let (seldom, behind) = (sign[offset], sign.count - offset)
    let starts = utf8.withContiguousStorageIfAvailable { bytes in
      var starts: [Int] = []
      var place = offset
      while place + behind <= bytes.count {
        guard bytes[place] == seldom else {
          place += 1
          continue
        }
        var length = 0
        while length < sign.count, bytes[place - offset + length] == sign[length] { length += 1 }
        if length == sign.count { starts.append(place - offset) }
        place += length == sign.count ? sign.count : 1
      }
      return starts
    }
    return (starts ?? []).map { start in
      let lower = utf8.index(startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: sign.count)
    }
  }
}
