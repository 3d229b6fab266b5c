import CLibXML2

/// XML made whole before the parser sees a byte of it.
///
/// libxml2 goes on behind an error, but from then on it drops every reference, and a start tag that nobody ends takes the
/// rest of the feed into itself. So references become numbers here, stray `<` and `&` text, tags are paired, attributes
/// quoted; a document type, which could declare entities without end, is left out. Line ends stay, so that lines count.
struct RepairedMarkup {
  private(set) var bytes: [UInt8] = []
  /// What was wrong, the first few, each with its line.
  private(set) var faults: [String] = []
  private(set) var isMalformed = false

  static let depthLimit = 120
  static let attributeLimit = 64
  static let attributeLength = 64 << 10
  private static let faultLimit = 5

  private let source: [UInt8]
  private var place = 0
  private var line = 1
  private var counted = 0
  /// Names of open elements as they stand in `source`.
  private var open: [[UInt8]] = []
  /// How often each name is open: an end tag without a start must not cost a walk through all of them.
  private var openCount: [[UInt8]: Int] = [:]
  /// Open elements that are too deep to be kept.
  private var excess = 0

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count + source.count / 8)
    place = source.firstIndex(of: UInt8(ascii: "<")) ?? source.count
    while place < source.count {
      switch source[place] {
      case UInt8(ascii: "<"): readMarkup()
      case UInt8(ascii: "&"): readReference()
      default: readText()
      }
    }
    if !open.isEmpty {
      fault("the feed ends inside <\(String(decoding: open.last ?? [], as: UTF8.self))>")
      while !open.isEmpty { close() }
    }
  }

  private mutating func fault(_ word: String) {
    isMalformed = true
    guard faults.count < Self.faultLimit else { return }
    line += source[counted..<min(place, source.count)].count { $0 == 0x0A }
    counted = min(place, source.count)
    faults.append("line \(line): \(word)")
  }

  private func byte(_ offset: Int) -> UInt8 { place + offset < source.count ? source[place + offset] : 0 }

  private mutating func readText() {
    let end = source[place...].firstIndex { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") } ?? source.count
    // Text outside of the root would end the parser's work.
    if !open.isEmpty { append(source[place..<end]) }
    place = end
  }

  /// Controls are no characters of XML.
  private mutating func append(_ text: ArraySlice<UInt8>) {
    if text.contains(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D }) {
      bytes += text.lazy.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
    } else {
      bytes += text
    }
  }

  private mutating func readMarkup() {
    if source[place...].starts(with: "<![CDATA[".utf8) { return readCharacterData() }
    if source[place...].starts(with: "<!--".utf8) { return skip(to: "-->", from: place + 4) }
    switch byte(1) {
    case UInt8(ascii: "!"): skipDeclaration()
    case UInt8(ascii: "?"): skip(to: "?>", from: place + 2)
    case UInt8(ascii: "/"): readEndTag()
    case let letter where Self.startsName(letter): readStartTag()
    default:
      fault("a < that begins no tag")
      if !open.isEmpty { bytes += "&#60;".utf8 }
      place += 1
    }
  }

  private mutating func readCharacterData() {
    let start = place + 9
    let end = Self.find("]]>", in: source, from: start)
    if end == nil { fault("<![CDATA[ has no end") }
    if !open.isEmpty {
      bytes += "<![CDATA[".utf8
      append(source[min(start, source.count)..<(end ?? source.count)])
      bytes += "]]>".utf8
    }
    place = end.map { $0 + 3 } ?? source.count
  }

  /// The line ends of what is left out stay.
  private mutating func skip(to mark: String, from start: Int) {
    let end = Self.find(mark, in: source, from: start).map { $0 + mark.utf8.count } ?? source.count
    keepLines(place..<end)
    place = end
  }

  private mutating func skipDeclaration() {
    let start = place
    var depth = 0
    while place < source.count {
      let byte = source[place]
      place += 1
      if byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "]") { depth -= 1 }
      if byte == UInt8(ascii: ">"), depth <= 0 { break }
    }
    keepLines(start..<place)
  }

  private mutating func keepLines(_ range: Range<Int>) {
    if open.isEmpty { return }
    for index in range where source[index] == 0x0A { bytes.append(0x0A) }
  }

  // MARK: Tags

  private mutating func readName() -> [UInt8] {
    let start = place
    while place < source.count, Self.isName(source[place]) { place += 1 }
    return Array(source[start..<place])
  }

  private mutating func readEndTag() {
    place += 2
    let name = readName()
    let end = source[place...].firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") } ?? source.count
    place = end < source.count && source[end] == UInt8(ascii: ">") ? end + 1 : end
    if excess > 0, openCount[name, default: 0] == 0 || open.last != name {
      excess -= 1
      return
    }
    guard openCount[name, default: 0] > 0 else {
      fault("</\(String(decoding: name, as: UTF8.self))> ends what was not begun")
      return
    }
    if open.last != name { fault("<\(String(decoding: open.last ?? [], as: UTF8.self))> has no end") }
    while open.last != name { close() }
    close()
    excess = 0
  }

  private mutating func close() {
    guard let name = open.popLast() else { return }
    openCount[name, default: 1] -= 1
    bytes += "</".utf8
    bytes += name
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func readStartTag() {
    place += 1
    let name = readName()
    if Self.items.contains(Self.local(name)) { closeForItem() }
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes += name
    var isEmpty = false
    var names: [[UInt8]] = []
    while place < source.count, source[place] != UInt8(ascii: ">"), source[place] != UInt8(ascii: "<") {
      if Self.isSpace(source[place]) || source[place] == UInt8(ascii: "/") {
        isEmpty = source[place] == UInt8(ascii: "/")
        place += 1
      } else if Self.startsName(source[place]) {
        isEmpty = false
        readAttribute(&names)
      } else {
        fault("a tag with what is no attribute")
        place += 1
      }
    }
    if byte(0) == UInt8(ascii: ">") { place += 1 }
    guard open.count < Self.depthLimit else {
      bytes.removeSubrange(start...)
      if !isEmpty { excess += 1 }
      return
    }
    bytes += (isEmpty ? "/>" : ">").utf8
    if !isEmpty {
      open.append(name)
      openCount[name, default: 0] += 1
    }
  }

  /// An item stands in nothing but its feed: what is open beside that has lost its end.
  private mutating func closeForItem() {
    guard let holder = open.lastIndex(where: { Self.holders.contains(Self.local($0)) }), holder < open.count - 1 else {
      return
    }
    fault("<\(String(decoding: open.last ?? [], as: UTF8.self))> has no end")
    while open.count > holder + 1 { close() }
  }

  private static func local(_ name: [UInt8]) -> String {
    String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? [], as: UTF8.self).lowercased()
  }

  private static let items: Set<String> = ["item", "entry"]
  private static let holders: Set<String> = ["channel", "rss", "rdf", "feed"]

  private mutating func readAttribute(_ names: inout [[UInt8]]) {
    let name = readName()
    let end = place
    while Self.isSpace(byte(0)) { place += 1 }
    var value = 0..<0
    if byte(0) == UInt8(ascii: "=") {
      place += 1
      while Self.isSpace(byte(0)) { place += 1 }
      let quote = byte(0)
      if quote == 0x22 || quote == 0x27, let close = source[(place + 1)...].firstIndex(of: quote) {
        value = place + 1..<close
        place = close + 1
      } else {
        fault("an attribute without quotes")
        let start = place
        while place < source.count, !Self.isSpace(source[place]), source[place] != UInt8(ascii: ">") { place += 1 }
        value = start..<place
      }
    } else {
      place = end
    }
    guard !names.contains(name), names.count < Self.attributeLimit, value.count <= Self.attributeLength else { return }
    names.append(name)
    bytes.append(UInt8(ascii: " "))
    bytes += name
    bytes += "=\"".utf8
    let back = place
    place = value.lowerBound
    while place < value.upperBound {
      switch source[place] {
      case UInt8(ascii: "&"): readReference()
      case UInt8(ascii: "<"): bytes += "&#60;".utf8; place += 1
      case 0x22: bytes += "&#34;".utf8; place += 1
      case 0..<0x20: bytes.append(0x20); place += 1
      case let byte: bytes.append(byte); place += 1
      }
    }
    bytes.append(0x22)
    place = back
  }

  // MARK: References

  /// Makes a reference a number; what is none becomes text.
  private mutating func readReference() {
    let limit = min(source.count, place + 34)
    guard let end = source[(place + 1)..<max(limit, place + 1)].firstIndex(of: UInt8(ascii: ";")),
      let number = Self.number(of: source[(place + 1)..<end])
    else {
      if !open.isEmpty { bytes += "&#38;".utf8 }
      place += 1
      return
    }
    place = end + 1
    if Self.isCharacter(number), !open.isEmpty { bytes += "&#\(number);".utf8 }
  }

  private static func number(of name: ArraySlice<UInt8>) -> UInt32? {
    guard let first = name.first else { return nil }
    if first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
      let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
      guard let number = UInt32(text, radix: isHexadecimal ? 16 : 10), !text.hasPrefix("+") else { return nil }
      return windows1252[number] ?? number
    }
    let text = String(decoding: name, as: UTF8.self)
    if text == "apos" { return 39 }
    guard text.utf8.allSatisfy({ isName($0) }), let entity = htmlEntityLookup(text) else { return nil }
    return entity.pointee.value
  }

  /// XML 1.0, production 2.
  private static func isCharacter(_ number: UInt32) -> Bool {
    switch number {
    case 0x9, 0xA, 0xD, 0x20...0x7E, 0xA0...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// What those who write `&#146;` mean.
  private static let windows1252: [UInt32: UInt32] = [
    0x80: 0x20AC, 0x82: 0x201A, 0x83: 0x192, 0x84: 0x201E, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x2C6,
    0x89: 0x2030, 0x8A: 0x160, 0x8B: 0x2039, 0x8C: 0x152, 0x8E: 0x17D, 0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201C,
    0x94: 0x201D, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x2DC, 0x99: 0x2122, 0x9A: 0x161, 0x9B: 0x203A,
    0x9C: 0x153, 0x9E: 0x17E, 0x9F: 0x178,
  ]

  private static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    var index = start
    while let next = bytes[min(index, bytes.count)...].firstIndex(of: wanted[0]) {
      if bytes[next...].starts(with: wanted) { return next }
      index = next + 1
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func startsName(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F || byte == 0x3A || byte >= 0x80
  }

  private static func isName(_ byte: UInt8) -> Bool {
    startsName(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
  }
}
