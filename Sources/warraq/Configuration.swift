import ArgumentParser
import Files
import Reader
import Terminal

/// The settings of one run, from everywhere that says something of them, and what of that could not be followed.
struct Configuration: Sendable {
  var settings = Settings()
  var warnings: [SettingsWarning] = []
  private var file: SettingsFile?

  /// - Parameter path: a settings file that was named, which then has to be there; nil is the usual one.
  init(path: String?, environment: Environment = Environment()) throws {
    let usual = Directories().configuration + "/config"
    warnings = settings.offerEnvironment { environment[$0] }
    guard path != nil || FileSystem().status(usual) != nil else { return }
    let file: SettingsFile
    do throws(FileFault) {
      file = SettingsFile(try FileSystem().readSettings(path ?? usual), path: path ?? usual)
    } catch {
      guard path == nil else { throw error }
      // A settings file that cannot be read is no reason not to read.
      let reason = "\(error.reason)"
      warnings.append(SettingsWarning(path: usual, line: nil, message: Bilingual(ar: reason, en: reason)))
      return
    }
    settings.offer(file)
    self.file = file
    warnings += file.warnings
  }

  /// The families to set real letters in, by language or script: "ar" to "Amiri".
  var fonts: [String: String] { file?.fonts ?? [:] }

  /// The searches that stand in the list of views.
  var searches: [SavedSearch] { file?.searches ?? [] }

  /// Takes what the command line says of a setting.
  mutating func offer(_ text: String?, for setting: Setting) throws {
    guard let text else { return }
    guard setting.takes(text) else { throw ValidationError(setting.complaint(about: text).english) }
    settings.offer(text, for: setting, from: .commandLine)
  }

  mutating func offer(_ flag: Bool?, for setting: Setting) {
    settings.offer(flag.map { $0 ? "on" : "off" }, for: setting, from: .commandLine)
  }

  /// The map of keys; what in it is at odds with itself is added to the warnings.
  mutating func keymap() -> Keymap {
    let preset = settings[.keymap].flatMap(KeymapPreset.init(rawValue:)) ?? .standard
    if let file { warnings += file.keymap(preset).warnings }
    return keymap(preset)
  }

  /// A ready map with the user's own keys laid over it.
  func keymap(_ preset: KeymapPreset) -> Keymap { file?.keymap(preset).keymap ?? Keymap(preset) }

  /// Takes what the user chose by keys in earlier runs.
  mutating func offer(_ choices: ReaderChoices) {
    settings.offer(choices.language?.rawValue, for: .language, from: .remembered)
    settings.offer(choices.isJustified.map { $0 ? "on" : "off" }, for: .justify, from: .remembered)
    settings.offer(choices.theme, for: .theme, from: .remembered)
  }
}

extension Settings {
  /// What they say of the terminal. `NO_COLOR` is heeded (no-color.org).
  func terminal(_ environment: Environment = Environment()) -> TerminalSettings {
    TerminalSettings(
      bidi: self[.bidi].flatMap(TerminalSettings.Bidi.init(rawValue:)) ?? .auto,
      marks: self[.marks].flatMap(TerminalSettings.Marks.init(rawValue:)) ?? .auto,
      colors: environment["NO_COLOR"] == nil ? .auto : .none, passthrough: flag(.passthrough),
      realFont: flag(.realFont),
      sizeBy: self[.sizeBy].flatMap(TerminalSettings.SizeBy.init(rawValue:)) ?? .auto,
      mosaic: self[.mosaic].flatMap(Mosaic.init(rawValue:)))
  }

  /// The words of the interface: as set, else as the locale has them.
  func words(_ environment: Environment = Environment()) -> Words {
    let locale = PosixLocale(environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"])
    let language = self[.language].flatMap(InterfaceLanguage.init(rawValue:)) ?? InterfaceLanguage(locale: locale)
    let digits: Digits =
      switch self[.digits] {
      case "western": .western
      case "arabic": language.ownDigits
      default: Digits(locale: locale, language: language)
      }
    let dates = DateStyle(
      calendar: self[.calendar].flatMap(DateStyle.Calendar.init(rawValue:)), hijriOffset: number(.hijriOffset) ?? 0,
      months: self[.months].flatMap(MonthNames.init(rawValue:)) ?? MonthNames(locale: locale))
    return Words(language: language, digits: digits, dates: dates)
  }
}
