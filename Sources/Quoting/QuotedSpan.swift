/// A stretch between two quotation marks, before anybody asked what it is.
struct QuotedSpan {
  /// Scalar offsets of what lies inside the marks, white space trimmed.
  var start: Int
  var end: Int
  /// Scalar offsets with the marks; the same as `end` where no mark closes the span.
  var outerStart: Int
  var outerEnd: Int
  var family: MarkFamily
  /// The span that this one lies in.
  var parent: Int?
  var isUnclosed = false
  /// Takes up the span that the paragraph before left open.
  var continuesParagraph = false
}
