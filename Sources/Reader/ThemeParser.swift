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
    var stated: [String: StylePatch] = [:]
    var warnings: [ThemeWarning] = []
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
      func warn(_ message: String) { warnings.append(ThemeWarning(line: index + 1, message: message)) }
      let words = line.split(whereSeparator: \.isWhitespace).prefix { !$0.hasPrefix("#") }
      guard let role = words.first.map(String.init) else { continue }
      guard knownRoles.contains(role) else {
        warn("there is no role \(shown(role))")
        continue
      }
      if stated[role] != nil { warn("\(role) is set a second time") }
      var patch = StylePatch()
      for word in words.dropFirst() where !read(word, into: &patch) { warn("\(shown(word)) is no style") }
      stated[role] = patch
    }
    return (Theme(stated: stated), warnings)
  }

  private static let knownRoles = Set(ThemeRole.allCases.map(\.name))

  /// Reads one word after the role; false where it says nothing that a theme can say.
  private static func read(_ word: Substring, into patch: inout StylePatch) -> Bool {
    if word.hasPrefix("fg="), let color = color(named: word.dropFirst(3)) {
      patch.foreground = color
    } else if word.hasPrefix("bg="), let color = color(named: word.dropFirst(3)) {
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

  static func color(named name: Substring) -> Color? {
    if name == "default" { return .default }
    if name.first == "#" {
      let digits = name.dropFirst()
      guard digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else {
        return nil
      }
      return .rgb(
        red: UInt8(truncatingIfNeeded: value >> 16), green: UInt8(truncatingIfNeeded: value >> 8),
        blue: UInt8(truncatingIfNeeded: value))
    }
    if name.first?.isNumber == true { return UInt8(name).map(Color.indexed) }
    let isBright = name.hasPrefix("bright-")
    guard let index = colorNames.firstIndex(of: String(isBright ? name.dropFirst(7) : name)) else { return nil }
    return .indexed(UInt8(index + (isBright ? 8 : 0)))
  }

  /// A word of the file as a warning may carry it to a terminal: short, and nothing but printable ASCII.
  private static func shown(_ word: some StringProtocol) -> String {
    let text = word.unicodeScalars.prefix(40).map { (0x20..<0x7F).contains($0.value) ? String($0) : "?" }.joined()
    return "'\(text)'"
  }
}
