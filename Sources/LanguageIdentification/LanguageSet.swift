/// Some of the table's languages, a bit each.
package struct LanguageSet: OptionSet, Sendable {
  package static let capacity = 32
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }
  package init(_ language: Int) { rawValue = 1 << UInt32(language) }

  static let all = LanguageSet(rawValue: .max)

  var count: Int { rawValue.nonzeroBitCount }
  func contains(_ language: Int) -> Bool { rawValue >> UInt32(language) & 1 == 1 }

  /// The first of them first.
  func forEach(_ body: (Int) -> Void) {
    var left = rawValue
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
