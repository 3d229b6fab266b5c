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

  /// The places of a sign as far as they do not overlap, counted from the front.
  func ranges(ofSign sign: String) -> [Range<Index>] {
    let sign = Array(sign.utf8)
    guard let head = sign.first else { return [] }
    let starts = utf8.withContiguousStorageIfAvailable { bytes in
      var starts: [Int] = []
      var place = 0
      while place + sign.count <= bytes.count {
        if bytes[place] == head, (1..<sign.count).allSatisfy({ bytes[place + $0] == sign[$0] }) {
          starts.append(place)
          place += sign.count
        } else {
          place += 1
        }
      }
      return starts
    }
    return (starts ?? []).map { start in
      let lower = utf8.index(startIndex, offsetBy: start)
      return lower..<utf8.index(lower, offsetBy: sign.count)
    }
  }
}
