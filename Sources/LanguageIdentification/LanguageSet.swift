/// Some of the table's languages, a bit each.
package struct LanguageSet: OptionSet, Sendable {
  package static let capacity = 32
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ language: Int) { rawValue = 1 << UInt32(language) }

  static let all = LanguageSet(rawValue: .max)

  var count: Int { rawValue.nonzeroBitCount }
  @inline(__always)
  func contains(_ language: Int) -> Bool { rawValue &>> UInt32(truncatingIfNeeded: language) & 1 == 1 }

  /// The places of the languages, the first of them first.
  @inline(__always)
  var places: Places { Places(left: rawValue) }

  struct Places: Sequence, IteratorProtocol {
    fileprivate var left: UInt32

    @inline(__always)
    mutating func next() -> Int? {
      if left == 0 { return nil }
      defer { left &= left &- 1 }
      return left.trailingZeroBitCount
    }
  }
}
