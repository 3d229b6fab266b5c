import Files
import Glibc

/// The settings file: `key = value` lines, `#` begins a comment. What the command line says goes before it.
///
/// Keys: `theme`, `language`, `size`, `justify`, `bidi`, `marks`, `passthrough`, `size.real-font`, `size.by`,
/// `size.mosaic`, and `font.` with a language or script, `font.ar`.
struct Configuration: Sendable {
  static let keys = [
    "theme", "language", "size", "justify", "bidi", "marks", "passthrough", "size.real-font", "size.by", "size.mosaic",
  ]

  private(set) var values: [String: String] = [:]
  /// What could not be understood, with file and line.
  private(set) var warnings: [String] = []

  init(directory: String) {
    let path = directory + "/config"
    do throws(FileFault) {
      self.init(text: try FileSystem().readSettings(path), path: path)
    } catch {
      self.init(text: "", path: path)
      if error.cause != .system(ENOENT), error.cause != .system(ENOTDIR) { warnings.append(error.description) }
    }
  }

  init(text: String, path: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.prefix { $0 != "#" }
      guard line.contains(where: { $0 != " " && $0 != "\t" && $0 != "\r" }) else { continue }
      let halves = line.split(separator: "=", maxSplits: 1)
      let words = halves.map { String($0.trimmingBlanks) }
      guard words.count == 2, Self.keys.contains(words[0]) || words[0].hasPrefix(Self.fontPrefix), !words[1].isEmpty
      else {
        warnings.append(
          "\(path):\(index + 1): expected one of \(Self.keys.joined(separator: ", ")), then = and a value")
        continue
      }
      values[words[0]] = words[1]
    }
  }

  private static let fontPrefix = "font."

  /// The families to set real letters in, by language or script: "ar" to "Amiri".
  var fonts: [String: String] {
    values.reduce(into: [:]) { fonts, entry in
      if entry.key.hasPrefix(Self.fontPrefix) {
        fonts[String(entry.key.dropFirst(Self.fontPrefix.count))] = entry.value
      }
    }
  }

  subscript(key: String) -> String? { values[key] }

  /// "on" or "off", also yes, no, true, false.
  func flag(_ key: String) -> Bool? {
    switch values[key]?.lowercased() {
    case "on", "yes", "true": true
    case "off", "no", "false": false
    default: nil
    }
  }
}

extension Substring {
  var trimmingBlanks: Substring {
    let isBlank = { (character: Character) in character == " " || character == "\t" || character == "\r" }
    return drop(while: isBlank).reversedDrop(while: isBlank)
  }

  private func reversedDrop(while isDropped: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isDropped(last) { rest.removeLast() }
    return rest
  }
}
