/// What `BoundedMarkup` knows of HTML's elements and bytes.
extension BoundedMarkup {
  /// What a script is, by its `type`.
  enum ScriptKind {
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

  /// What is taken out with all that stands in it, and by which end.
  static let rawText: [String: String] = [
    "script": "</script", "style": "</style", "svg": "</svg", "template": "</template",
    // A formula's letters are text; what says them once more in another language is not.
    "annotation": "</annotation", "annotation-xml": "</annotation-xml",
  ]
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
  ]

  /// What shows something from elsewhere, with words in it for those who cannot see that.
  static let foreign: Set<String> = ["iframe", "object", "applet", "audio", "video", "canvas"]

  /// Elements that the parser does not close by itself when the next one opens.
  static func nests(_ name: String) -> Bool {
    !["p", "li", "dt", "dd", "tr", "td", "th", "option", "tbody", "thead", "tfoot"].contains(name)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
  static func lowered(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 32 : byte }
}
