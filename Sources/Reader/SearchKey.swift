// Unsafe pointers: a stretch of a mapped file is searched where it stands.
import UnicodeText

/// What is searched for, folded once: محمد finds مُحَمَّد, and ۱۲ finds 12.
struct SearchKey: Equatable, Sendable {
  private let folded: FoldedText

  init(_ text: String) { folded = FoldedText(text) }

  func isFound(in text: String) -> Bool { !ranges(in: text).isEmpty }

  /// Every place it is found at, in Unicode scalars of `text`; they do not overlap.
  func ranges(in text: String) -> [Range<Int>] { FoldedText(text).ranges(of: folded) }

  func ranges(in utf8: UnsafeBufferPointer<UInt8>) -> [Range<Int>] { FoldedText(utf8: utf8).ranges(of: folded) }
}
