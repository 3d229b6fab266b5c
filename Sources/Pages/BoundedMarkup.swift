// Unsafe pointers: a page is scanned byte by byte before anything else is; every look asks for the end first.

/// HTML made safe for the parser before it sees a byte of it: what costs it dear, or is no text, is left out.
///
/// libxml2 compares each attribute of a tag with all before it, and looks through the whole stack of open elements for
/// each end tag without a start; it knows nothing of HTML5's rules for scripts. So attributes, their lengths and the depth
/// are bounded here, scripts and styles taken out, JSON-LD set aside.
struct BoundedMarkup {
  /// What is left for the parser.
  var bytes: [UInt8] = []
  /// The contents of the `application/ld+json` scripts.
  var linkedData: [String] = []
  /// The contents of other scripts that are JSON, as far as `dataLength` goes.
  var data: [String] = []
  /// Whether a bound was met.
  var isCut = false

  static let attributeLimit = 200
  static let attributeLength = 16 << 10
  static let depthLimit = 20_000
  static let dataLength = 2 << 20

  let source: [UInt8]
  var place = 0
  /// Start tags without their end so far, by name.
  var open: [String: Int] = [:]
  var depth = 0
  /// Behind here no tag ends: what looks like one is text, and nobody searches for its end again.
  private let lastEnd: Int
  /// Ends that were searched for in vain, so that they are searched for once.
  var missing: Set<String> = []
  /// Where the last end tags of some names begin.
  var lastEnds: [String: Int] = [:]

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

  func byte(_ offset: Int) -> UInt8 { place + offset < source.count ? source[place + offset] : 0 }

  private mutating func readMarkup() {
    guard place < lastEnd else {
      if source[place...].starts(with: "<!--".utf8) {
        // A comment that nothing ends: its sign is no text, what stands behind it may be.
        place += 4
      } else {
        bytes += "&lt;".utf8
        place += 1
      }
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

  mutating func skip(past mark: [UInt8], from start: Int) {
    place = source[start...].firstIndex(of: mark[0]).map { $0 + 1 } ?? source.count
  }

  mutating func find(_ text: String, from start: Int) -> Int? {
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
}
