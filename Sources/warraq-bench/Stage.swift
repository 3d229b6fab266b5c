// Unsafe pointers: what is measured is given the text as the reader gives it, lent and not copied.
import Glibc
import Typesetting
import UnicodeText

/// One thing that is measured over a whole text.
struct Stage {
  let name: String
  let run: @Sendable (CorpusFile) -> Int

  static let all = [
    Stage(name: "memory copy", run: copy),
    Stage(name: "bare UTF-8 decode", run: decode),
    Stage(name: "analysis", run: analyze),
    Stage(name: "analysis and wrapping", run: wrap),
    Stage(name: "wrap-only", run: index),
    Stage(name: "whole pipeline", run: typeset),
  ]

  @Sendable private static func copy(_ text: CorpusFile) -> Int {
    let target = UnsafeMutablePointer<UInt8>.allocate(capacity: text.bytes.count)
    defer { target.deallocate() }
    if let base = text.bytes.baseAddress { memcpy(target, base, text.bytes.count) }
    return Int(target[text.bytes.count / 2])
  }

  /// The standard library's decoder.
  @Sendable private static func decode(_ text: CorpusFile) -> Int {
    var sum: UInt32 = 0
    var decoder = UTF8()
    var bytes = text.bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) { sum &+= scalar.value }
    return Int(sum)
  }

  @Sendable private static func analyze(_ text: CorpusFile) -> Int {
    var analyzer = TextAnalyzer()
    var sum = 0
    for paragraph in text.paragraphs { sum += analyzer.analyze(utf8: paragraph).count }
    return sum
  }

  @Sendable private static func wrap(_ text: CorpusFile) -> Int {
    var analyzer = TextAnalyzer()
    var lines = 0
    for paragraph in text.paragraphs {
      let text = analyzer.analyze(utf8: paragraph)
      var wrapper = LineWrapper(text, measure: 80)
      while wrapper.next() != nil { lines += 1 }
    }
    return lines
  }

  @Sendable private static func index(_ text: CorpusFile) -> Int {
    var counter = LineCounter(measure: 80)
    var lines = 0
    for paragraph in text.paragraphs { lines += counter.lineCount(utf8: paragraph) }
    return lines
  }

  @Sendable private static func typeset(_ text: CorpusFile) -> Int {
    var setter = TextSetter(measure: 80)
    var sum = 0
    for paragraph in text.paragraphs {
      setter.set(utf8: paragraph)
      sum += setter.take { $0.count }
    }
    return sum
  }
}
