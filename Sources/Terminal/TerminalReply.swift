/// A terminal's answer to a query.
enum TerminalReply: Equatable, Sendable {
  /// DA1, what the terminal can do. Every terminal answers it, and in the order asked: the fence behind a burst.
  case primaryAttributes([Int])
  /// DA2, which terminal it is and its version, as it came: `65;7006;1`.
  case secondaryAttributes(String)
  /// XTVERSION, name and version: `VTE(8401)`.
  case version(String)
  /// DECRQM's answer: 0 unknown, 1 set, 2 reset, 3 and 4 the same for ever.
  case mode(Int, isPrivate: Bool, state: Int)
  /// Where the cursor stands (CPR), 1-based.
  case cursor(row: Int, column: Int)
  /// The background's colour (OSC 11), 0...255 each.
  case background(red: UInt8, green: UInt8, blue: UInt8)
  /// A cell in pixels (XTWINOPS 16).
  case cellSize(width: Int, height: Int)
  /// kitty's graphics protocol is understood.
  case graphics
  /// All that was sent before the question has been worked on (DSR 5).
  case ready
  /// An answer that nobody asked for, or garbage in the shape of one.
  case other

  /// Reads a control sequence; nil where it is a key.
  init?(_ sequence: ControlSequence) {
    let number = sequence.parameter(0)
    switch (sequence.final, sequence.marker, sequence.intermediate) {
    case (UInt8(ascii: "c"), UInt8(ascii: "?"), _):
      self = .primaryAttributes(sequence.parameters.compactMap { $0 })
    case (UInt8(ascii: "c"), UInt8(ascii: ">"), _):
      self = .secondaryAttributes(sequence.parameters.map { $0.map { "\($0)" } ?? "" }.joined(separator: ";"))
    case (UInt8(ascii: "y"), _, UInt8(ascii: "$")):
      self = .mode(number, isPrivate: sequence.marker == UInt8(ascii: "?"), state: sequence.parameter(1))
    // On the first row it is F3 with a modifier, so queries for the cursor are made on another.
    case (UInt8(ascii: "R"), 0, 0) where sequence.parameters.count == 2 && number > 1:
      self = .cursor(row: number, column: sequence.parameter(1))
    case (UInt8(ascii: "t"), 0, 0) where number == 6 && sequence.parameters.count == 3:
      self = .cellSize(width: sequence.parameter(2), height: sequence.parameter(1))
    case (UInt8(ascii: "n"), 0, 0) where number == 0 && sequence.parameters.count == 1: self = .ready
    case (UInt8(ascii: "c"), _, _), (UInt8(ascii: "n"), _, _), (UInt8(ascii: "t"), _, _), (UInt8(ascii: "x"), _, _),
      (UInt8(ascii: "y"), _, _):
      self = .other
    case (_, 0x3C...0x3F, _), (_, _, 0x20...0x2F): self = .other
    default: return nil
    }
  }

  /// Reads a control string; every string is an answer of some kind.
  init?(introducer: UInt8, body: ArraySlice<UInt8>) {
    let text = String(decoding: body, as: UTF8.self)
    if introducer == UInt8(ascii: "P"), text.hasPrefix(">|") {
      self = .version(String(text.dropFirst(2).prefix(80)))
    } else if introducer == UInt8(ascii: "]"), text.hasPrefix("11;"), let color = Self.color(text.dropFirst(3)) {
      self = .background(red: color.red, green: color.green, blue: color.blue)
    } else if introducer == UInt8(ascii: "_"), text.hasPrefix("G"), text.hasSuffix(";OK") {
      self = .graphics
    } else {
      self = .other
    }
  }

  /// XParseColor's `rgb:RRRR/GGGG/BBBB` with one to four digits each, or `#RRGGBB`.
  private static func color(_ text: Substring) -> (red: UInt8, green: UInt8, blue: UInt8)? {
    let parts: [Substring]
    if let colon = text.firstIndex(of: ":"), text[..<colon].hasPrefix("rgb") {
      parts = text[text.index(after: colon)...].split(separator: "/").map { $0 }
    } else if text.hasPrefix("#"), text.count == 7 {
      let digits = Array(text.dropFirst())
      parts = [0, 2, 4].map { Substring(String(digits[$0...$0 + 1])) }
    } else {
      return nil
    }
    guard parts.count >= 3 else { return nil }
    let values = parts.prefix(3).map(share)
    guard let red = values[0], let green = values[1], let blue = values[2] else { return nil }
    return (red, green, blue)
  }

  /// One to four hexadecimal digits as a part of the largest number of so many digits.
  private static func share(_ digits: Substring) -> UInt8? {
    guard (1...4).contains(digits.utf8.count) else { return nil }
    var (value, most) = (0, 0)
    for byte in digits.utf8 {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
      value = value << 4 | digit
      most = most << 4 | 15
    }
    return UInt8(value * 255 / most)
  }
}
