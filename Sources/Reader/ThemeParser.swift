import Screen

/// What a theme file said that could not be followed; the rest of the file holds all the same.
public struct ThemeWarning: Equatable, Sendable {
  /// Counted from 1.
  public var line: Int
  public var message: String
}

/// Reads theme files. The format stands at the top of `Themes/dark.theme`.
public enum ThemeParser {
  public static func parse(_ text: String) -> (theme: Theme, warnings: [ThemeWarning]) {
    let bytes = Array(text.utf8)
    var reader = Reader()
    var start = 0
    while start < bytes.count {
      reader.line += 1
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      reader.read(bytes[start..<end])
      start = end + 1
    }
    return (Theme(stated: reader.stated), reader.warnings)
  }

  /// What has been read so far.
  private struct Reader {
    /// Counted from 1.
    var line = 0
    /// By `ThemeRole.rawValue`.
    var stated = [StylePatch?](repeating: nil, count: ThemeRole.names.count)
    var warnings: [ThemeWarning] = []
    /// The role that was stated last: files name them in the order of the table, where the next is soon found.
    private var last = 0

    mutating func read(_ line: ArraySlice<UInt8>) {
      var rest = line
      guard let first = ThemeParser.word(&rest) else { return }
      guard let role = place(of: first) else { return warn("there is no role \(ThemeParser.shown(first))") }
      last = role
      if stated[role] != nil { warn("\(ThemeRole.names[role]) is set a second time") }
      var patch = StylePatch()
      while let word = ThemeParser.word(&rest) {
        if !ThemeParser.read(word, into: &patch) { warn("\(ThemeParser.shown(word)) is no style") }
      }
      stated[role] = patch
    }

    private func place(of name: ArraySlice<UInt8>) -> Int? {
      let names = ThemeRole.names
      for step in 0..<names.count {
        let place = (last + step) % names.count
        if name.elementsEqual(names[place].utf8) { return place }
      }
      return nil
    }

    private mutating func warn(_ message: String) { warnings.append(ThemeWarning(line: line, message: message)) }
  }

  /// The next word of a line; nil at its end and before a comment.
  private static func word(_ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var start = rest.startIndex
    while start < rest.endIndex, isBlank(rest[start]) { start += 1 }
    guard start < rest.endIndex, rest[start] != UInt8(ascii: "#") else { return nil }
    var end = start
    while end < rest.endIndex, !isBlank(rest[end]) { end += 1 }
    defer { rest = rest[end...] }
    return rest[start..<end]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Reads one word after the role; false where it says nothing that a theme can say.
  private static func read(_ word: ArraySlice<UInt8>, into patch: inout StylePatch) -> Bool {
    if word.starts(with: "fg=".utf8), let color = color(named: word.dropFirst(3)) {
      patch.foreground = color
    } else if word.starts(with: "bg=".utf8), let color = color(named: word.dropFirst(3)) {
      patch.background = color
    } else if word.elementsEqual("plain".utf8) {
      patch.clearsAttributes = true
    } else if let attribute = attributes.first(where: { word.elementsEqual($0.name.utf8) }) {
      patch.attributes.insert(attribute.value)
    } else {
      return false
    }
    return true
  }

  private static let attributes: [(name: String, value: Style.Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline), ("reverse", .reverse),
  ]

  /// In the order of the terminal's palette; `bright-` adds eight.
  private static let colorNames = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

  private static func color(named name: ArraySlice<UInt8>) -> Color? {
    if name.elementsEqual("default".utf8) { return .default }
    if name.first == UInt8(ascii: "#") {
      guard name.count == 7, let value = number(name.dropFirst(), radix: 16) else { return nil }
      return .rgb(
        red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
        blue: UInt8(truncatingIfNeeded: value))
    }
    if let first = name.first, (0x30...0x39).contains(first) {
      return name.count > 9 ? nil : number(name, radix: 10).flatMap { UInt8(exactly: $0) }.map(Color.indexed)
    }
    let isBright = name.starts(with: "bright-".utf8)
    let plain = isBright ? name.dropFirst(7) : name
    guard let index = colorNames.firstIndex(where: { plain.elementsEqual($0.utf8) }) else { return nil }
    return .indexed(UInt8(index + (isBright ? 8 : 0)))
  }

  /// A number of digits alone, of so few that it cannot grow too large.
  private static func number(_ digits: ArraySlice<UInt8>, radix: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      let own: UInt32
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): own = UInt32(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): own = UInt32(digit - UInt8(ascii: "a")) + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): own = UInt32(digit - UInt8(ascii: "A")) + 10
      default: return nil
      }
      guard own < radix else { return nil }
      value = value * radix + own
    }
    return value
  }

  /// A word of the file as a warning may carry it to a terminal: short, and nothing but printable ASCII.
  private static func shown(_ word: ArraySlice<UInt8>) -> String {
    let text = String(decoding: word, as: UTF8.self).unicodeScalars.prefix(40)
    return "'\(text.map { (0x20..<0x7F).contains($0.value) ? String($0) : "?" }.joined())'"
  }
}
