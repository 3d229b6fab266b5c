/// A small model of a terminal: which modes are set, of all that was ever written to it. What is not undone at the end
/// stays in it.
public struct ModeCounter {
  private var modes: Set<String> = []

  /// What a terminal has from the start, so that its being "set" is no change: line wrap, the cursor, implicit bidi.
  private static let initial: Set<String> = ["?7", "?25", "8", "bidi", "ctl"]

  public init(_ bytes: [UInt8]) {
    modes = Self.initial
    var place = 0
    while place < bytes.count {
      guard bytes[place] == 0x1B, place + 1 < bytes.count else {
        place += 1
        continue
      }
      switch bytes[place + 1] {
      case UInt8(ascii: "["): place = control(bytes, place + 2)
      case UInt8(ascii: "]"): place = string(bytes, place + 2)
      case UInt8(ascii: "#"): place += 3
      default: place += 2
      }
    }
  }

  /// The modes that differ from what they were at first.
  public var left: [String] { modes.symmetricDifference(Self.initial).sorted() }

  private mutating func control(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, !(0x40...0x7E).contains(bytes[end]) { end += 1 }
    guard end < bytes.count else { return end }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    let marker = text.hasPrefix("?") ? "?" : ""
    for number in text.dropFirst(marker.isEmpty ? 0 : 1).split(separator: ";") {
      switch bytes[end] {
      case UInt8(ascii: "h"): modes.insert(marker + number)
      case UInt8(ascii: "l"): modes.remove(marker + number)
      case UInt8(ascii: "m") where marker.isEmpty:
        if number == "0" { modes.remove("style") } else { modes.insert("style") }
      default: break
      }
    }
    if bytes[end] == UInt8(ascii: "m"), text.isEmpty || text == "39;49" { modes.remove("style") }
    return end + 1
  }

  private mutating func string(_ bytes: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != 0x07, bytes[end] != 0x1B { end += 1 }
    switch String(decoding: bytes[start..<end], as: UTF8.self) {
    case "50;BidiRenderingEnabled=true": modes.insert("bidi")
    case "50;BidiRenderingEnabled=false": modes.remove("bidi")
    case "5379;use_ctl=true": modes.insert("ctl")
    case "5379;use_ctl=false": modes.remove("ctl")
    default: break
    }
    return end < bytes.count && bytes[end] == 0x07 ? end + 1 : end
  }
}
