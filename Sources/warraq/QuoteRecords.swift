// Unsafe pointers: a line is lent by the reader of lines, and parsed where it stands.
import JSONText
import Quoting

/// The lines of `warraq quotes --input jsonl`: a text in, its quoted runs out.
struct QuoteRecords {
  /// A line made no sense and was left out.
  private(set) var sawFault = false
  private var output: [UInt8] = []
  private var number = 0

  private static let bufferSize = 1 << 16

  mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
    number += 1
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { return }
    switch JSONValue.parse(line) {
    case .failure(let fault): refuse(fault.reason.rawValue)
    case .success(let value):
      guard let text = value["text"]?.string else { return refuse("there is no text") }
      answer(id: value["id"] ?? .null, text: text, language: value["lang"]?.string)
    }
  }

  private mutating func answer(id: JSONValue, text: String, language: String?) {
    let quotes = QuoteFinder.quotes(in: text, language: language).map { quote in
      JSONValue.object(
        [
          JSONMember(key: "start", value: .integer(quote.range.lowerBound)),
          JSONMember(key: "end", value: .integer(quote.range.upperBound)),
          JSONMember(key: "kind", value: .string(quote.kind.rawValue)),
          JSONMember(key: "speaker", value: .optional(quote.speaker)),
          JSONMember(key: "via", value: .optional(quote.via)),
        ] + (quote.isGuess ? [JSONMember(key: "guess", value: true)] : []))
    }
    JSONValue.object([JSONMember(key: "id", value: id), JSONMember(key: "quotes", value: .array(quotes))])
      .write(to: &output)
    output.append(0x0A)
    if output.count > Self.bufferSize { flush() }
  }

  private mutating func refuse(_ reason: String) {
    sawFault = true
    warn("line \(number): \(reason)")
  }

  mutating func flush() {
    if output.isEmpty { return }
    printOut(String(decoding: output, as: UTF8.self))
    output.removeAll(keepingCapacity: true)
  }
}
