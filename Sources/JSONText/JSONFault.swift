/// Why a text is not JSON, and where.
public struct JSONFault: Error, Equatable, Sendable, CustomStringConvertible {
  public enum Reason: String, Equatable, Sendable {
    case valueExpected = "a value was expected"
    case keyExpected = "a key in quotation marks was expected"
    case colonExpected = "a colon was expected"
    case commaExpected = "a comma or the closing bracket was expected"
    case unclosedString = "a string is not closed"
    case controlInString = "a control character stands in a string"
    case badEscape = "an escape is not one of JSON's"
    case badNumber = "a number is not written as JSON writes it"
    case tooDeep = "brackets are nested too deeply"
    case trailingText = "text follows the value"
  }

  public var reason: Reason
  /// In UTF-8 bytes from the start of the text that was parsed.
  public var byteOffset: Int
  /// Counted from 1.
  public var line: Int

  public init(reason: Reason, byteOffset: Int, line: Int) {
    self.reason = reason
    self.byteOffset = byteOffset
    self.line = line
  }

  public var description: String { "line \(line), byte \(byteOffset): \(reason.rawValue)" }
}
