/// A JSON Lines stream: one value a line, blank lines passed over, a bad line told without losing the ones after it.
public struct JSONLines: Sequence, IteratorProtocol {
  public struct Line: Equatable, Sendable {
    /// Counted from 1.
    public var number: Int
    public var value: Result<JSONValue, JSONFault>
  }

  private let bytes: [UInt8]
  private var position = 0
  private var number = 0

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public mutating func next() -> Line? {
    while position < bytes.count {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.count
      let line = bytes[position..<end]
      position = end + 1
      number += 1
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      let value = JSONValue.parse(line).mapError { fault in
        var fault = fault
        fault.line = number
        return fault
      }
      return Line(number: number, value: value)
    }
    return nil
  }
}
