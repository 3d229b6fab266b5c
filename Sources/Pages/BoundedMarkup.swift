// Unsafe pointers: a page is scanned byte by byte before anything else is; every look asks for the end first.

/// HTML made safe for the parser before it sees a byte of it: what costs it dear, or is no text, is left out.
///
/// libxml2 compares each attribute of a tag with all before it, and looks through the whole stack of open elements for
/// each end tag without a start; it knows nothing of HTML5's rules for scripts. So attributes, their lengths and the depth
/// are bounded here, scripts and styles taken out, JSON-LD set aside.
struct BoundedMarkup {
  /// What is left for the parser.
  private(set) var bytes: [UInt8] = []
  /// The contents of the `application/ld+json` scripts.
  private(set) var linkedData: [String] = []
  /// The contents of other scripts that are JSON, as far as `dataLength` goes.
  private(set) var data: [String] = []
  /// Whether a bound was met.
  private(set) var isCut = false

  static let attributeLimit = 200
  static let attributeLength = 16 << 10
  static let depthLimit = 20_000
  static let dataLength = 2 << 20

  private let source: [UInt8]
  private var place = 0
  /// Start tags without their end so far, by name.
  private var open: [String: Int] = [:]
  private var depth = 0
  /// Behind here no tag ends: what looks like one is text, and nobody searches for its end again.
  private let lastEnd: Int
  /// Ends that were searched for in vain, so that they are searched for once.
  private var missing: Set<String> = []

  init(_ source: [UInt8]) {
    self.source = source
    lastEnd = source.lastIndex(of: UInt8(ascii: ">")) ?? -1
    bytes.reserveCapacity(source.count / 2)
    while place < source.count {
      let byte = source[place]
      if byte == UInt8(ascii: "<") {
        readMarkup()
      } else {
        let end = source[place...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
        bytes += source[place..<end]
        place = end
      }
    }
  }

  private func byte(_ offset: Int) -> UInt8 { place + offset < source.count ? source[place + offset] : 0 }

  private mutating func readMarkup() {
    guard place < lastEnd else {
      bytes += "&lt;".utf8
      place += 1
      return
    }
    switch byte(1) {
    case UInt8(ascii: "!"):
      if byte(2) == UInt8(ascii: "-"), byte(3) == UInt8(ascii: "-") {
        skipComment()
      } else if source[place...].starts(with: "<![CDATA[".utf8) {
        place += 9
      } else {
        skip(past: [UInt8(ascii: ">")], from: place)
      }
    case UInt8(ascii: "?"): skip(past: [UInt8(ascii: ">")], from: place)
    case UInt8(ascii: "/") where Self.isLetter(byte(2)): readEndTag()
    case let letter where Self.isLetter(letter): readStartTag()
    default:
      bytes += "&lt;".utf8
      place += 1
    }
  }

  /// A comment that nobody ends ends with the first tag's end, so that the page is not lost in it.
  private mutating func skipComment() {
    if byte(4) == UInt8(ascii: ">") {
      place += 5
    } else if let end = find("-->", from: place + 4) {
      place = end + 3
    } else {
      skip(past: [UInt8(ascii: ">")], from: place)
    }
  }

  private mutating func skip(past mark: [UInt8], from start: Int) {
    place = source[start...].firstIndex(of: mark[0]).map { $0 + 1 } ?? source.count
  }

  private mutating func readName(from offset: Int) -> String {
    var end = place + offset
    while end < source.count, !Self.isSpace(source[end]), source[end] != UInt8(ascii: ">"),
      source[end] != UInt8(ascii: "/"), source[end] != UInt8(ascii: "<")
    {
      end += 1
    }
    let name = String(
      decoding: source[(place + offset)..<min(end, place + offset + 40)].map(Self.lowered), as: UTF8.self)
    place = end
    return name
  }

  private mutating func readEndTag() {
    let name = readName(from: 2)
    skip(past: [UInt8(ascii: ">")], from: place)
    // `</p>` and `</br>` without a start stand for something.
    if name != "p" && name != "br" {
      guard let count = open[name], count > 0 else { return }
      open[name] = count - 1
      if Self.nests(name) { depth -= 1 }
    }
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  private mutating func readStartTag() {
    let name = readName(from: 1)
    let start = bytes.count
    bytes.append(UInt8(ascii: "<"))
    bytes += name.utf8
    var kind = ScriptKind.program
    var isClosed = false
    var count = 0
    while place < source.count, source[place] != UInt8(ascii: ">"), source[place] != UInt8(ascii: "<") {
      if Self.isSpace(source[place]) || source[place] == UInt8(ascii: "/") {
        isClosed = source[place] == UInt8(ascii: "/")
        place += 1
        continue
      }
      isClosed = false
      let attribute = readAttribute()
      count += 1
      if name == "script", kind == .program { kind = ScriptKind(source[attribute]) }
      if count > Self.attributeLimit || attribute.count > Self.attributeLength {
        if count > Self.attributeLimit { isCut = true }
      } else {
        bytes.append(UInt8(ascii: " "))
        bytes += source[attribute]
      }
    }
    if byte(0) == UInt8(ascii: ">") { place += 1 }
    bytes.append(UInt8(ascii: ">"))
    if let rawEnd = Self.rawText[name] {
      bytes.removeSubrange(start...)
      if !isClosed || name == "script" || name == "style" { skipRawText(end: rawEnd, kind) }
      return
    }
    if Self.void.contains(name) {
      // libxml2 waits for its end.
      if name == "embed" { bytes += "</embed>".utf8 }
      return
    }
    // Written as XML is: what stands behind it is not in it.
    if isClosed, Self.foreign.contains(name) {
      bytes += "</\(name)>".utf8
      return
    }
    guard depth < Self.depthLimit || !Self.nests(name) else {
      bytes.removeSubrange(start...)
      isCut = true
      return
    }
    open[name, default: 0] += 1
    if Self.nests(name) { depth += 1 }
  }

  /// What a script is, by its `type`.
  private enum ScriptKind {
    case program, linkedData, data

    init(_ attribute: ArraySlice<UInt8>) {
      guard attribute.count < 100 else {
        self = .program
        return
      }
      let attribute = Array(attribute)
      let isData = find("application/json", in: attribute, from: 0) != nil
      self = find("ld+json", in: attribute, from: 0) != nil ? .linkedData : isData ? .data : .program
    }
  }

  /// The bytes of one attribute, quotes and all.
  private mutating func readAttribute() -> Range<Int> {
    let start = place
    place += 1
    while place < source.count, !Self.isSpace(source[place]), ![0x3D, 0x3E, 0x2F].contains(source[place]) { place += 1 }
    let end = place
    while place < source.count, Self.isSpace(source[place]) { place += 1 }
    guard byte(0) == 0x3D else {
      place = end
      return start..<end
    }
    place += 1
    while place < source.count, Self.isSpace(source[place]) { place += 1 }
    let quote = byte(0)
    if quote == 0x22 || quote == 0x27 {
      guard !missing.contains(quote == 0x22 ? "\"" : "'"), let close = source[(place + 1)...].firstIndex(of: quote)
      else {
        missing.insert(quote == 0x22 ? "\"" : "'")
        // A quote that nobody closes would swallow the page.
        place += 1
        return start..<end
      }
      place = close + 1
    } else {
      while place < source.count, !Self.isSpace(source[place]), source[place] != 0x3E { place += 1 }
    }
    return start..<place
  }

  /// Leaves out all up to the end tag (HTML5 13.2.5.2 ff.).
  private mutating func skipRawText(end: String, _ kind: ScriptKind) {
    let start = place
    var close = place
    while let found = find(end, from: close) {
      let next = found + end.utf8.count < source.count ? source[found + end.utf8.count] : 0x3E
      if Self.isSpace(next) || next == 0x3E || next == 0x2F {
        switch kind {
        case .linkedData: linkedData.append(String(decoding: source[start..<found], as: UTF8.self))
        case .data where data.reduce(found - start, { $0 + $1.utf8.count }) <= Self.dataLength:
          data.append(String(decoding: source[start..<found], as: UTF8.self))
        default: break
        }
        place = found
        skip(past: [0x3E], from: place)
        return
      }
      close = found + 1
    }
  }

  /// What is taken out with all that stands in it, and by which end.
  private static let rawText: [String: String] = [
    "script": "</script", "style": "</style", "svg": "</svg", "template": "</template", "math": "</math",
  ]
  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// What shows something from elsewhere, with words in it for those who cannot see that.
  private static let foreign: Set<String> = ["iframe", "object", "applet", "audio", "video", "canvas"]

  /// Elements that the parser does not close by itself when the next one opens.
  private static func nests(_ name: String) -> Bool {
    !["p", "li", "dt", "dd", "tr", "td", "th", "option", "tbody", "thead", "tfoot"].contains(name)
  }

  private mutating func find(_ text: String, from start: Int) -> Int? {
    guard !missing.contains(text) else { return nil }
    let found = Self.find(text, in: source, from: start)
    if found == nil { missing.insert(text) }
    return found
  }

  static func find(_ text: String, in bytes: [UInt8], from start: Int) -> Int? {
    let wanted = Array(text.utf8)
    guard bytes.count >= wanted.count, start <= bytes.count - wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { bytes in
      var index = start
      let last = bytes.count - wanted.count
      while index <= last {
        if bytes[index] == wanted[0] {
          var offset = 1
          while offset < wanted.count, lowered(bytes[index + offset]) == wanted[offset] { offset += 1 }
          if offset == wanted.count { return index }
        }
        index += 1
      }
      return nil
    }
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
  private static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
}
