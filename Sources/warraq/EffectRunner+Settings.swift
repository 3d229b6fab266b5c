import Reader

extension EffectRunner {
  /// Takes what the settings file says by now. What a key has changed in this run gives way where the file says it.
  func reloadSettings(_ state: ReaderState) -> [Event] {
    do {
      var configuration = try reread()
      configuration.offer(memory.choices)
      let before = settings
      settings = configuration.settings
      keymaps = { [configuration] in configuration.keymap($0) }
      let keymap = configuration.keymap()
      var events: [Event] = []
      for setting in Setting.allCases where settings[setting] != before[setting] {
        switch setting {
        case .theme: events += settings[.theme].map { set(.theme, to: $0) } ?? []
        case .bidi, .marks, .sizeBy, .mosaic, .type, .passthrough, .realFont:
          events += settings[setting].map { set(setting, to: $0) } ?? []
        case .language, .digits, .months, .calendar, .hijriOffset, .keymap, .size, .justify, .kashida, .listWidth,
          .pictures:
          break
        }
      }
      events.append(
        .settingsChanged(
          settings.words(), keymap, isJustified: settings.flag(.justify),
          stretchesWords: settings.flag(.kashida),
          showsFigures: settings.flag(.pictures), sideColumns: settings.number(.listWidth),
          configuration.searches))
      let notices = configuration.warnings
      if let first = notices.first {
        events.append(.notice(first.text(settings.words().language), more: notices.count - 1))
      }
      return events
    } catch {
      return [.failed("\(error)")]
    }
  }

  func set(_ setting: Setting, to value: String) -> [Event] {
    switch setting {
    case .theme:
      do {
        try themes.choose(value)
        return [.themeChanged(themes.theme, name: themes.name)]
      } catch {
        return [.failed("\(error)")]
      }
    case .keymap: return [.keymapChanged(keymaps(KeymapPreset(rawValue: value) ?? .standard))]
    default:
      frontEnd.set(setting, to: value)
      return []
    }
  }

  /// Keeps what was chosen by a key, unless the settings say it: then it holds for this run alone.
  func save(_ preference: Preference) -> [Event] {
    switch preference {
    case .language(let language): return settings.isSet(.language) ? [] : report { try memory.setLanguage(language) }
    case .isJustified(let isJustified):
      return settings.isSet(.justify) ? [] : report { try memory.setJustified(isJustified) }
    case .sizeStep(let step):
      if !settings.isSet(.size) { frontEnd.keep(sizeStep: step) }
      frontEnd.setFont(step: step)
      return []
    }
  }
}
