/// Walks over the quoted spans beside the text, so that their edges become tokens in their places.
struct SpanEdges {
  private let spans: [QuotedSpan]
  private var next = 0
  private var open: [Int] = []

  init(spans: [QuotedSpan]) { self.spans = spans }

  var current: Int32 { open.last.map { Int32($0) } ?? -1 }

  /// Opens the span that starts at `index`; gives where its words begin.
  mutating func open(at index: Int, into tokens: inout [Token]) -> Int? {
    while next < spans.count, spans[next].outerStart < index { next += 1 }
    guard next < spans.count, spans[next].outerStart == index else { return nil }
    let span = spans[next]
    tokens.append(Token(kind: .opening, start: Int32(index), end: Int32(span.start), span: Int32(next)))
    open.append(next)
    next += 1
    return span.start
  }

  /// Closes what ends before `index` without a mark.
  mutating func close(at index: Int, into tokens: inout [Token]) {
    while let top = open.last, spans[top].outerEnd <= index {
      open.removeLast()
      tokens.append(
        Token(kind: .closing, start: Int32(spans[top].end), end: Int32(spans[top].outerEnd), span: Int32(top)))
    }
  }

  /// At the end of a span's words: closes it and gives where the text goes on.
  mutating func skipClosingMark(at index: Int, into tokens: inout [Token]) -> Int? {
    guard let top = open.last, spans[top].end <= index, spans[top].outerEnd > index else { return nil }
    open.removeLast()
    tokens.append(
      Token(kind: .closing, start: Int32(spans[top].end), end: Int32(spans[top].outerEnd), span: Int32(top)))
    return spans[top].outerEnd
  }

  mutating func closeAll(upTo index: Int, into tokens: inout [Token]) { close(at: index, into: &tokens) }
}
