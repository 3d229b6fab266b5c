import ArgumentParser
import Files
import Glibc
import Reader
import Terminal
import Themes

/// The themes that can be chosen: those that the program carries along, and the user's own files.
struct ThemeShelf {
  private(set) var name: String
  private(set) var theme: Theme
  /// The same as its file says it, before it was fitted to a terminal's colours.
  private var written: Theme
  private(set) var names: [String]
  /// The text of the theme file.
  private(set) var text: String
  private let directory: String
  private var depth = ColorDepth.direct
  /// What a theme file holds that was not understood.
  private(set) var warnings: [String] = []
  /// That the theme which was asked for is not there, where another one stands in for it.
  private(set) var absence: String?

  /// - Parameters:
  ///   - asked: a theme's name, or the path of a theme file; nil is `fallback`.
  ///   - directory: where the user's own themes are, one `NAME.theme` each.
  init(asked: String?, fallback: BuiltinTheme, directory: String) throws {
    self.directory = directory
    names = BuiltinTheme.allCases.map(\.rawValue)
    for own in Self.files(in: directory) where !names.contains(own) { names.append(own) }
    name = asked ?? fallback.rawValue
    do throws(FileFault) {
      guard let found = try Self.text(of: name, directory: directory) else {
        throw FileFault(path: name, cause: .system(ENOENT))
      }
      text = found
    } catch {
      let word = error.cause == .system(ENOENT) ? "there is no theme '\(name)'" : "theme \(error)"
      throw ValidationError(
        "\(word): a theme is one of \(names.joined(separator: ", ")), or the path of a theme file")
    }
    let parsed = ThemeParser.parse(text)
    (theme, written) = (parsed.theme, parsed.theme)
    warnings = Self.warnings(parsed.warnings, of: name)
  }

  /// The same, with the fallback in the place of a theme that is not there: nobody is kept from reading by it.
  init(asked: Settings.Value?, fallback: BuiltinTheme, directory: String) throws {
    do {
      try self.init(asked: asked?.text, fallback: fallback, directory: directory)
    } catch let error as ValidationError {
      guard let asked, asked.source != .commandLine else { throw error }
      try self.init(asked: String?.none, fallback: fallback, directory: directory)
      let place =
        switch asked.source {
        case .file(let path, let line): "\(path):\(line): "
        case .environment(let name): "\(name): "
        case .standard, .remembered, .commandLine: ""
        }
      absence = place + error.message
    }
  }

  /// Leaves the one theme that needs no colours: in any other the selection would not show without them.
  mutating func keepToAttributes() {
    name = BuiltinTheme.mono.rawValue
    names = [name]
    parse(BuiltinTheme.mono.text)
  }

  /// From now on every theme is fitted to a terminal's colours, in which some of its own may look alike.
  mutating func fit(to depth: ColorDepth) {
    guard depth != self.depth else { return }
    self.depth = depth
    fit()
  }

  /// What the theme as it is written lets be read badly, a line each.
  var faintTexts: [String] {
    written.texts.compactMap { name, style in
      guard let contrast = ColorDepth.contrast(of: style), contrast < ColorDepth.leastContrast else { return nil }
      let tenths = Int(contrast * 10)
      return "theme \(self.name): \(name) has a contrast of \(tenths / 10).\(tenths % 10) : 1, 4.5 : 1 can be read"
    }
  }

  /// Takes a theme by its name, or the path of its file.
  mutating func choose(_ asked: String) throws(FileFault) {
    guard let text = try Self.text(of: asked, directory: directory) else {
      throw FileFault(path: asked, reason: "there is no such theme: \(names.joined(separator: ", "))")
    }
    name = asked
    parse(text)
  }

  /// The next theme round.
  mutating func next() -> (name: String, theme: Theme) {
    let index = names.firstIndex(of: name).map { $0 + 1 } ?? 0
    name = names[index % names.count]
    if let text = try? Self.text(of: name, directory: directory) { parse(text) }
    return (name, theme)
  }

  private mutating func parse(_ text: String) {
    self.text = text
    let parsed = ThemeParser.parse(text)
    written = parsed.theme
    warnings = Self.warnings(parsed.warnings, of: name)
    fit()
  }

  private mutating func fit() {
    theme = written
    if depth == .palette, BuiltinTheme(rawValue: name)?.isToldIn256Colors == true { return }
    if depth != .direct, depth != .none {
      let grounds = theme.grounds
      theme = theme.told(as: ThemeParser.parse(BuiltinTheme.mono.text).theme) { [depth] in
        depth.look(of: $0, amid: grounds)
      }
    }
  }

  private static func warnings(_ found: [ThemeWarning], of name: String) -> [String] {
    found.map { "theme \(name):\($0.line): \($0.message)" }
  }

  private static func text(of name: String, directory: String) throws(FileFault) -> String? {
    if let builtin = BuiltinTheme(rawValue: name) { return builtin.text }
    if name.contains("/") { return try FileSystem().readSettings(name) }
    return files(in: directory).contains(name) ? try FileSystem().readSettings("\(directory)/\(name).theme") : nil
  }

  /// The names of the theme files in a folder.
  private static func files(in directory: String) -> [String] {
    let entries = (try? FileSystem().entries(of: directory)) ?? []
    return entries.map(\.name).filter { $0.hasSuffix(".theme") }.map { String($0.dropLast(6)) }.sorted()
  }
}
