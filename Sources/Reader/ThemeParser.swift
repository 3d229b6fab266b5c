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
    var text = text
    text.makeContiguousUTF8()
    var stated = [StylePatch?](repeating: nil, count: ThemeRole.allCases.count)
    var warnings: [ThemeWarning] = []
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      func warn(_ message: String) { warnings.append(ThemeWarning(line: index + 1, message: message)) }
      let words = line.split(whereSeparator: isBlank).prefix { $0.first != UInt8(ascii: "#") }
      guard let first = words.first else { continue }
      let name = Substring(first)
      guard let role = ThemeRole.named[name] else {
        warn("there is no role \(shown(name))")
        continue
      }
      if stated[Int(role.rawValue)] != nil { warn("\(name) is set a second time") }
      var patch = StylePatch()
      for word in words.dropFirst() where !read(Substring(word), into: &patch) {
        warn("\(shown(Substring(word))) is no style")
      }
      stated[Int(role.rawValue)] = patch
    }
    return (Theme(stated: stated), warnings)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// Reads one word after the role; false where it says nothing that a theme can say.
  private static func read(_ word: Substring, into patch: inout StylePatch) -> Bool {
    if word.utf8.starts(with: "fg=".utf8), let color = color(named: word.utf8.dropFirst(3)) {
      patch.foreground = color
    } else if word.utf8.starts(with: "bg=".utf8), let color = color(named: word.utf8.dropFirst(3)) {
      patch.background = color
    } else if word == "plain" {
      patch.clearsAttributes = true
    } else if let attribute = attributes.first(where: { $0.name == word }) {
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

  private static func color(named name: Substring.UTF8View.SubSequence) -> Color? {
    let text = Substring(name)
    if text == "default" { return .default }
    if name.first == UInt8(ascii: "#") {
      // A sign would be taken for a number's.
      guard name.count == 7, name.dropFirst().allSatisfy({ $0 >= 0x30 }),
        let value = UInt32(text.dropFirst(), radix: 16)
      else { return nil }
      return .rgb(
        red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
        blue: UInt8(truncatingIfNeeded: value))
    }
    if let first = name.first, (0x30...0x39).contains(first) { return UInt8(text).map(Color.indexed) }
    let isBright = name.starts(with: "bright-".utf8)
    let plain = isBright ? Substring(name.dropFirst(7)) : text
    guard let index = colorNames.firstIndex(where: { $0 == plain }) else { return nil }
    return .indexed(UInt8(index + (isBright ? 8 : 0)))
  }

  /// A word of the file as a warning may carry it to a terminal: short, and nothing but printable ASCII.
  private static func shown(_ word: Substring) -> String {
    let text = word.unicodeScalars.prefix(40).map { (0x20..<0x7F).contains($0.value) ? String($0) : "?" }.joined()
    return "'\(text)'"
  }
}
