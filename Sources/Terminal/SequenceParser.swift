/// A control sequence, CSI … final, taken apart (ECMA-48 5.4).
struct ControlSequence: Equatable {
  /// One of `<` `=` `>` `?`, or 0.
  var marker: UInt8 = 0
  /// The parameters; one that was left out is nil. What stands behind a colon is dropped.
  var parameters: [Int?] = []
  /// The intermediate bytes, the first only; 0 where there is none.
  var intermediate: UInt8 = 0
  var final: UInt8

  /// The parameter at a place, or what it is by default.
  func parameter(_ place: Int, default standard: Int = 0) -> Int {
    place < parameters.count ? parameters[place] ?? standard : standard
  }
}

/// Takes the first thing off the front of a terminal's bytes.
enum SequenceParser {
  enum Outcome: Equatable {
    case text(Unicode.Scalar, length: Int)
    /// The Escape key: an ESC with something after it that makes no sequence with it.
    case escape
    case control(ControlSequence, length: Int)
    /// SS3 and its letter.
    case singleShift(UInt8, length: Int)
    /// `ESC [ [ A` … `E`, F1 to F5 of the Linux console.
    case linuxFunction(UInt8, length: Int)
    case mouse(MouseReport, length: Int)
    /// A control string: DCS `P`, OSC `]`, SOS `X`, PM `^`, APC `_`.
    case string(introducer: UInt8, body: Range<Int>, length: Int)
    /// A bracketed paste whose text starts at the place.
    case paste(start: Int)
    case malformed(length: Int)
    /// More bytes have to come.
    case incomplete
  }

  static func parse(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let start = bytes.startIndex
    guard bytes[start] == 0x1B else { return text(bytes) }
    guard start + 1 < bytes.endIndex else { return .incomplete }
    switch bytes[start + 1] {
    case 0x5B: return control(bytes)
    case 0x4F:
      guard start + 2 < bytes.endIndex else { return .incomplete }
      let final = bytes[start + 2]
      return (0x20...0x7E).contains(final) ? .singleShift(final, length: 3) : .escape
    case 0x50, 0x5D, 0x58, 0x5E, 0x5F: return string(bytes)
    default: return .escape
    }
  }

  /// Where the text of a paste ends, and what comes behind its closing mark begins. Until the mark has come there is no
  /// such place, and the text ends before what may be the mark's beginning.
  static func endOfPaste(_ bytes: ArraySlice<UInt8>) -> (text: Int, next: Int?) {
    let mark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]
    var place = bytes.startIndex
    while let escape = bytes[place...].firstIndex(of: 0x1B) {
      let here = bytes[escape...].prefix(mark.count)
      if mark.starts(with: here) { return (escape, here.count == mark.count ? escape + mark.count : nil) }
      place = escape + 1
    }
    return (bytes.endIndex, nil)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let first = bytes[bytes.startIndex]
    let length =
      switch first {
      case 0..<0x80: 1
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0 else { return .malformed(length: 1) }
    if length > bytes.count {
      let begun = bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
      return begun ? .incomplete : .malformed(length: 1)
    }
    let decoded = String(validating: bytes.prefix(length), as: UTF8.self)
    guard let scalar = decoded?.unicodeScalars.first else { return .malformed(length: 1) }
    return .text(scalar, length: length)
  }

  private static func control(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let start = bytes.startIndex
    var place = start + 2
    guard place < bytes.endIndex else { return .incomplete }
    if bytes[place] == 0x5B {
      guard place + 1 < bytes.endIndex else { return .incomplete }
      return .linuxFunction(bytes[place + 1], length: 4)
    }
    if bytes[place] == 0x4D { return plainMouse(bytes) }
    var sequence = ControlSequence(final: 0)
    if (0x3C...0x3F).contains(bytes[place]) {
      sequence.marker = bytes[place]
      place += 1
    }
    var number: Int?
    var inSubparameter = false
    var any = false
    while place < bytes.endIndex {
      let byte = bytes[place]
      switch byte {
      case 0x30...0x39:
        if !inSubparameter { number = min((number ?? 0) * 10 + Int(byte - 0x30), 1 << 24) }
        any = true
      case 0x3A: inSubparameter = true
      case 0x3B:
        sequence.parameters.append(number)
        (number, inSubparameter, any) = (nil, false, true)
      case 0x20...0x2F: if sequence.intermediate == 0 { sequence.intermediate = byte }
      case 0x40...0x7E:
        if any { sequence.parameters.append(number) }
        sequence.final = byte
        if byte == 0x7E, sequence.marker == 0, sequence.parameter(0) == 200 { return .paste(start: place + 1) }
        return .control(sequence, length: place + 1 - start)
      default: return .malformed(length: place - start)
      }
      place += 1
    }
    return .incomplete
  }

  /// The report of X10 and of mode 1000 without 1006: three bytes, each 32 more than its number.
  private static func plainMouse(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let start = bytes.startIndex
    guard start + 5 < bytes.endIndex else { return .incomplete }
    let report = MouseReport(
      button: Int(bytes[start + 3]) - 32, column: Int(bytes[start + 4]) - 33, row: Int(bytes[start + 5]) - 33,
      isRelease: bytes[start + 3] & 3 == 3 && bytes[start + 3] < 96)
    return .mouse(report, length: 6)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> Outcome {
    let start = bytes.startIndex
    var place = start + 2
    while place < bytes.endIndex {
      switch bytes[place] {
      case 0x07, 0x18, 0x1A:
        return .string(introducer: bytes[start + 1], body: start + 2..<place, length: place + 1 - start)
      case 0x1B:
        guard place + 1 < bytes.endIndex else { return .incomplete }
        guard bytes[place + 1] == 0x5C else { return .malformed(length: place - start) }
        return .string(introducer: bytes[start + 1], body: start + 2..<place, length: place + 2 - start)
      default: place += 1
      }
    }
    return .incomplete
  }
}
