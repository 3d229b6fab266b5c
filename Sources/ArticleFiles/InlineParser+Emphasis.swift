import ArticleModel

extension InlineParser {
  /// Longer runs, and openers beyond so many that wait for their ends, are text: stretches lie in one another a few deep
  /// where somebody means them, and a foreign file's million would have to be carried through everything behind.
  private static let longestRun = 16
  private static let openerLimit = 200

  /// A run of stars or underscores, and what it can do where it stands (CommonMark 6.2).
  mutating func parseDelimiter(_ byte: UInt8) {
    let count = bytes[position...].prefix { $0 == byte }.count
    let before = Self.kind(of: scalar(before: position))
    let after = Self.kind(of: scalar(at: position + count))
    let isLeftFlanking = after != .space && (after == .other || before != .other)
    let isRightFlanking = before != .space && (before == .other || after != .other)
    var canOpen = isLeftFlanking
    var canClose = isRightFlanking
    if byte == UInt8(ascii: "_") {
      canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
    }
    guard canOpen || canClose, count <= Self.longestRun else { return appendText(upTo: position + count) }
    let node = appendNode(upTo: position + count)
    delimiters.append(Delimiter(node: node, byte: byte, count: count, canOpen: canOpen, canClose: canClose))
  }

  /// Pairs the runs from an index on, innermost first, and forgets them ("process emphasis").
  mutating func matchDelimiters(from first: Int) {
    var stack: [Int] = []
    /// By byte, whether it could also open, and length modulo three: below here nothing can open for it.
    var bottoms: [Int: Int] = [:]
    for index in first..<max(first, delimiters.count) {
      if delimiters[index].canClose {
        let key = Int(delimiters[index].byte) * 6 + (delimiters[index].canOpen ? 3 : 0) + delimiters[index].count % 3
        while delimiters[index].count > 0 {
          let bottom = min(bottoms[key] ?? 0, stack.count)
          guard let place = stack[bottom...].lastIndex(where: { matches(delimiters[$0], delimiters[index]) }) else {
            bottoms[key] = stack.count
            break
          }
          pair(stack[place], index)
          stack.removeSubrange((delimiters[stack[place]].count > 0 ? place + 1 : place)...)
        }
      }
      if delimiters[index].canOpen, delimiters[index].count > 0, stack.count < Self.openerLimit { stack.append(index) }
    }
    delimiters.removeSubrange(min(first, delimiters.count)...)
  }

  private func matches(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
    guard opener.byte == closer.byte else { return false }
    // Rules 9 and 10.
    let isAmbiguous = opener.canClose || closer.canOpen
    return !isAmbiguous || (opener.count + closer.count) % 3 != 0 || (opener.count % 3 == 0 && closer.count % 3 == 0)
  }

  private mutating func pair(_ opener: Int, _ closer: Int) {
    let used = delimiters[opener].count >= 2 && delimiters[closer].count >= 2 ? 2 : 1
    nodes[delimiters[opener].node].opens.append(used == 2 ? .strong : .emphasis)
    nodes[delimiters[closer].node].closes += 1
    for index in [opener, closer] {
      delimiters[index].count -= used
      let range = nodes[delimiters[index].node].range
      nodes[delimiters[index].node].range = range.lowerBound..<range.upperBound - used
    }
  }

  private enum Neighbour { case space, punctuation, other }

  private static func kind(of scalar: Unicode.Scalar?) -> Neighbour {
    guard let scalar, !scalar.properties.isWhitespace else { return .space }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .other
    }
  }

  private func scalar(before index: Int) -> Unicode.Scalar? {
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : scalar(at: start)
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < bytes.count else { return nil }
    return String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
  }
}
