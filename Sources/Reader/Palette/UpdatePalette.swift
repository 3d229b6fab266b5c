import Screen

extension ReaderState {
  /// Lines that are kept to be taken again.
  private static let historyLimit = 100

  /// Takes a key while the palette is open.
  mutating func typeInPalette(_ key: KeyPress) -> [Effect] {
    guard var palette else { return [] }
    let items = items(of: palette)
    // Commands stand above the line that finds them, the likeliest nearest to it; the rest in its own order.
    let up = palette.kind == .commands ? 1 : -1
    switch key {
    case .escape, .control("c"):
      self.palette = nil
      return []
    case .backspace:
      if palette.text.isEmpty {
        self.palette = nil
        return []
      }
      var text = palette.text
      text.unicodeScalars.removeLast()
      palette.change(text)
    case .control("u"): palette.change("")
    case .control("w"): palette.change(String(palette.text.reversed().drop { $0 == " " }.drop { $0 != " " }.reversed()))
    case .up, .backTab: palette.move(by: up, among: items.count)
    case .down: palette.move(by: -up, among: items.count)
    case .tab where palette.kind != .commands: palette.move(by: 1, among: items.count)
    case .control("p"): palette.recall(-1, from: paletteHistory)
    case .control("n"): palette.recall(1, from: paletteHistory)
    case .tab: if items.indices.contains(palette.selection) { palette.change(items[palette.selection].line) }
    case .enter: return enter(palette, items)
    default:
      guard case .character(let character) = key.key, key.modifiers.isSubset(of: .shift) else { return [] }
      palette.change(palette.text + KeyPress.typed(character))
    }
    self.palette = palette
    return []
  }

  private mutating func enter(_ palette: Palette, _ items: [PaletteItem]) -> [Effect] {
    guard items.indices.contains(palette.selection) else {
      self.palette = nil
      message = palette.text.isEmpty ? nil : Message(text: words.noCommand(palette.text), weight: .warning)
      return []
    }
    let item = items[palette.selection]
    if item.action == .more {
      self.palette?.change(item.line)
      return []
    }
    self.palette = nil
    if palette.kind == .commands { remember(item.line) }
    switch item.action {
    case .run(let command): return waits(command, count: nil) ? [] : run(command, count: nil)
    case .set(let setting, let value): return set(setting, to: value)
    case .search(let text): return search(text)
    case .share(let percent): return focus == .article ? moveToShare(percent) : []
    case .line(let number): return move(to: max(number, 1) - 1)
    case .goTo(let place): return jump(to: place)
    case .link(let number): return select(link: number)
    case .show(let view): return show(view)
    case .fetch(let address): return fetch(address: address)
    case .takeBack(let piece): return open.map { [.takeBack(id: $0.id, piece: piece)] } ?? []
    case .follow(let speaker): return follow(speaker)
    case .openNote(let note): return openNote(note)
    case .more: return []
    }
  }

  private mutating func remember(_ line: String) {
    paletteHistory.removeAll { $0 == line }
    paletteHistory.append(line)
    if paletteHistory.count > Self.historyLimit { paletteHistory.removeFirst() }
  }

  /// Sets something for this run; what has to do with the terminal and with files the rim does.
  mutating func set(_ setting: Setting, to value: String) -> [Effect] {
    guard setting.takes(value) else {
      message = Message(text: setting.complaint(about: value)[words.language], weight: .warning)
      return []
    }
    message = Message(text: "\u{2066}\(setting.rawValue) = \(value)\u{2069}")
    switch setting {
    case .language:
      guard let language = InterfaceLanguage(rawValue: value) else { return [] }
      options.words = words.inLanguage(language)
    case .digits: options.words.digits = value == "western" ? .western : words.language.ownDigits
    case .calendar: options.words.dates.calendar = DateStyle.Calendar(rawValue: value)
    case .hijriOffset: options.words.dates.hijriOffset = Int(value) ?? 0
    case .months: options.words.dates.months = MonthNames(rawValue: value) ?? .egyptian
    case .justify: options.isJustified = Setting.flag(value) ?? options.isJustified
    case .kashida: options.stretchesWords = Setting.flag(value) ?? options.stretchesWords
    case .pictures: options.showsFigures = Setting.flag(value) ?? options.showsFigures
    case .listWidth: options.sideColumns = Int(value)
    case .size: return Int(value).map { resize(to: $0) } ?? []
    case .theme, .keymap, .bidi, .marks, .sizeBy, .mosaic, .type: return [.set(setting, value)]
    case .passthrough, .realFont: return [.set(setting, Setting.flag(value) == true ? "on" : "off")]
    }
    typesetAgain()
    return []
  }
}
