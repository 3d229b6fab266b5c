// Unsafe pointers: the parser looks at bytes one by one, of texts of many megabytes; every look asks for the end first.

extension JSONValue {
  /// Brackets nested deeper than this are refused rather than followed down the stack.
  public static let maximumDepth = 200

  /// The one value that a text holds (RFC 8259), or why it holds none; total on any bytes.
  ///
  /// Bytes that are not UTF-8 and surrogates without their partner become U+FFFD; a leading byte order mark is skipped.
  public static func parse(_ bytes: some Collection<UInt8>) -> Result<JSONValue, JSONFault> {
    let contiguous: Result<JSONValue, JSONFault>? = bytes.withContiguousStorageIfAvailable { run($0) }
    return contiguous ?? Array(bytes).withUnsafeBufferPointer { run($0) }
  }

  /// See `parse(_:)` for bytes.
  public static func parse(_ text: String) -> Result<JSONValue, JSONFault> { parse(text.utf8) }

  private static func run(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONFault> {
    var parser = JSONParser(bytes: bytes)
    do throws(JSONFault) {
      return .success(try parser.parseDocument())
    } catch {
      return .failure(error)
    }
  }
}

/// A recursive-descent parser over bytes that outlive it.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  mutating func parseDocument() throws(JSONFault) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    let value = try parseValue(depth: 0)
    skipWhitespace()
    if position < bytes.count { throw fault(.trailingText) }
    return value
  }

  private mutating func parseValue(depth: Int) throws(JSONFault) -> JSONValue {
    if depth > JSONValue.maximumDepth { throw fault(.tooDeep) }
    skipWhitespace()
    switch next {
    case UInt8(ascii: "{"): return try parseObject(depth: depth)
    case UInt8(ascii: "["): return try parseArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try parseString())
    case .some(UInt8(ascii: "-")), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return try parseNumber()
    default:
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      if take("null") { return .null }
      throw fault(.valueExpected)
    }
  }

  private mutating func parseObject(depth: Int) throws(JSONFault) -> JSONValue {
    position += 1
    var members: [JSONMember] = []
    skipWhitespace()
    if take("}") { return .object([]) }
    while true {
      skipWhitespace()
      if next != UInt8(ascii: "\"") { throw fault(.keyExpected) }
      let key = try parseString()
      skipWhitespace()
      if !take(":") { throw fault(.colonExpected) }
      members.append(JSONMember(key: key, value: try parseValue(depth: depth + 1)))
      skipWhitespace()
      if take("}") { return .object(members) }
      if !take(",") { throw fault(.commaExpected) }
    }
  }

  private mutating func parseArray(depth: Int) throws(JSONFault) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    skipWhitespace()
    if take("]") { return .array([]) }
    while true {
      values.append(try parseValue(depth: depth + 1))
      skipWhitespace()
      if take("]") { return .array(values) }
      if !take(",") { throw fault(.commaExpected) }
    }
  }

  private mutating func parseNumber() throws(JSONFault) -> JSONValue {
    let start = position
    _ = take("-")
    if !take("0"), !skipDigits() { throw fault(.badNumber) }
    var isIntegral = true
    if take(".") {
      isIntegral = false
      if !skipDigits() { throw fault(.badNumber) }
    }
    if take("e") || take("E") {
      isIntegral = false
      if !take("+") { _ = take("-") }
      if !skipDigits() { throw fault(.badNumber) }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if isIntegral, let value = Int(text) { return .integer(value) }
    // 1e999 is none that could be written again.
    guard let value = Double(text), value.isFinite else { throw fault(.badNumber) }
    return .number(value)
  }

  // MARK: The bytes

  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func fault(_ reason: JSONFault.Reason) -> JSONFault {
    let newlines = bytes[..<position].count { $0 == 0x0A }
    return JSONFault(reason: reason, byteOffset: position, line: newlines + 1)
  }

  mutating func take(_ literal: StaticString) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for index in 0..<length where bytes[position + index] != literal.utf8Start[index] { return false }
    position += length
    return true
  }

  private mutating func skipDigits() -> Bool {
    let start = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    return position > start
  }

  private mutating func skipWhitespace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }
}
