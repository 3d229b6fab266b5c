import Querying

/// The settings file as it was read: a setting a line, `key = value`, or keys, `bind KEYS = COMMAND`; `#` begins a
/// comment where a word could begin.
public struct SettingsFile: Equatable, Sendable {
  public struct Entry: Equatable, Sendable {
    public var setting: Setting
    public var value: String
    /// Counted from 1.
    public var line: Int
  }

  public let path: String
  public private(set) var entries: [Entry] = []
  /// The families to set real letters in, by language or script: `font.ar = Amiri`.
  public private(set) var fonts: [String: String] = [:]
  /// Searches that stand in the list of views: `search.kotob = tag:كتب is:unread`.
  public private(set) var searches: [SavedSearch] = []
  public private(set) var bindings: [KeyBinding] = []
  public private(set) var warnings: [SettingsWarning] = []

  public init(path: String) { self.path = path }

  public init(_ text: String, path: String) {
    self.path = path
    for (index, line) in SettingsLine.lines(of: text).enumerated() { read(line, number: index + 1) }
  }

  private mutating func read(_ line: SettingsLine, number: Int) {
    func warn(_ message: Bilingual) { warnings.append(SettingsWarning(path: path, line: number, message: message)) }
    let words = line.words
    guard let name = words.first?.text else { return }
    if BindingLine.words.contains(name) {
      switch BindingLine.parse(words, line: number) {
      case .success(let binding): bindings.append(binding)
      case .failure(let fault): warn(fault.message)
      }
      return
    }
    guard words.count >= 3, words[1].isEquals else {
      return warn(
        Bilingual(
          ar: "يلزم اسم إعداد ثم = ثم قيمته، كما في: language = ar",
          en: "a setting's name, = and its value are expected, as in: language = ar"))
    }
    if name.hasPrefix("font."), name.utf8.count > 5 {
      fonts[String(name.dropFirst(5))] = words[2...].map(\.text).joined(separator: " ")
      return
    }
    if name.hasPrefix("search."), name.utf8.count > 7 {
      let search = SavedSearch(
        name: String(name.dropFirst(7)), query: words[2...].map(\.asTyped).joined(separator: " "))
      do throws(QueryFault) {
        _ = try QueryParser.parse(search.query)
        searches.removeAll { $0.name == search.name }
        searches.append(search)
      } catch {
        warn(error.wording(in: search.query, isolates: false).behind("\(name): "))
      }
      return
    }
    guard let setting = Setting(rawValue: name) else {
      let near = NearName.of(name, among: Setting.allCases.map(\.rawValue))
      let all = Setting.allCases.map(\.rawValue).joined(separator: ", ")
      return warn(
        near.map { Bilingual(ar: "لا إعداد باسم {1}؛ أتريد {2}؟", en: "there is no setting {1}; {2}?", name, $0) }
          ?? Bilingual(ar: "لا إعداد باسم {1}؛ الموجود: {2}", en: "there is no setting {1}; there are {2}", name, all))
    }
    let value = words[2...].map(\.text).joined(separator: " ")
    guard setting.takes(value) else { return warn(setting.complaint(about: value)) }
    entries.append(Entry(setting: setting, value: value, line: number))
  }
}

extension SettingsFile {
  /// The map of keys that the settings come to, and what in the file is at odds with itself.
  public func keymap(_ preset: KeymapPreset) -> (keymap: Keymap, warnings: [SettingsWarning]) {
    var keymap = Keymap(preset)
    let conflicts = keymap.lay(bindings)
    return (keymap, conflicts.map { SettingsWarning(path: path, line: $0.line, message: $0.message) })
  }
}

/// What in a settings file, or in the environment, could not be followed; the rest holds all the same.
public struct SettingsWarning: Equatable, Sendable {
  public var path: String
  /// Counted from 1; nil where it is no file.
  public var line: Int?
  public var message: Bilingual

  public init(path: String, line: Int?, message: Bilingual) {
    self.path = path
    self.line = line
    self.message = message
  }

  public func text(_ language: InterfaceLanguage) -> String {
    path + (line.map { ":\($0)" } ?? "") + ": " + message[language]
  }
}

extension Setting {
  public func complaint(about value: String) -> Bilingual {
    Bilingual(
      ar: "{1}: القيم الممكنة {2}", en: "{1}: it takes {2}", "\(rawValue) = \(value)", valuesInPrint)
  }
}

extension Settings {
  /// Takes what a file says.
  public mutating func offer(_ file: SettingsFile) {
    for entry in file.entries { offer(entry.value, for: entry.setting, from: .file(file.path, line: entry.line)) }
  }

  /// Takes what the environment says, and returns what of it is no value.
  public mutating func offerEnvironment(_ variable: (String) -> String?) -> [SettingsWarning] {
    var warnings: [SettingsWarning] = []
    for setting in Setting.allCases {
      guard let text = variable(setting.variable) else { continue }
      if setting.takes(text) {
        offer(text, for: setting, from: .environment(setting.variable))
      } else {
        warnings.append(SettingsWarning(path: setting.variable, line: nil, message: setting.complaint(about: text)))
      }
    }
    return warnings
  }
}
