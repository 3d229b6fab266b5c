import Typesetting

/// The reader's own command line, which shows what could be meant while it is typed: commands by their names and by what
/// they do in any language of the interface, settings with their values, themes, places.
struct Palette: Equatable, Sendable {
  /// What is chosen from.
  enum Kind: Equatable, Sendable { case commands, outline, links, views, leftOut, speakers, notes }

  let kind: Kind
  private(set) var text = ""
  /// An index into the items that fit.
  private(set) var selection: Int
  /// How far back in the history the line stands; nil where it was typed.
  private var recalled: Int?

  init(_ kind: Kind = .commands, selection: Int = 0) {
    self.kind = kind
    self.selection = selection
  }

  mutating func change(_ text: String) {
    self.text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(Prompt.limit)))
    selection = 0
    recalled = nil
  }

  /// Moves over the items, round at either end.
  mutating func move(by step: Int, among count: Int) {
    guard count > 0 else { return }
    selection = ((selection + step) % count + count) % count
  }

  /// Takes an earlier line, or a later one again; behind the last one the line is empty.
  mutating func recall(_ step: Int, from history: [String]) {
    let now = recalled ?? history.count
    let wanted = min(max(now + step, 0), history.count)
    guard wanted != now else { return }
    change(wanted < history.count ? history[wanted] : "")
    recalled = wanted
  }
}

/// One thing that a line of the palette can come to.
struct PaletteItem: Equatable, Sendable {
  enum Action: Equatable, Sendable {
    case run(Command)
    case set(Setting, String)
    case search(String)
    /// A share of the text, in per cent.
    case share(Int)
    /// A row of the list, or a line of the article, counted from 1.
    case line(Int)
    case goTo(ReadingPlace)
    /// An index into the links.
    case link(Int)
    case show(ListView)
    /// A page of the web.
    case fetch(String)
    /// An index into what was left out; nil for all of it.
    case takeBack(Int?)
    case follow(String)
    case openNote(ListedNote)
    /// More has to be typed behind it.
    case more
  }

  /// The line that it stands for.
  var line: String
  var title: String
  /// The keys that do the same.
  var keys = ""
  var action: Action
}

/// What the palette can come to in a place of the reader.
struct PaletteItems: Sendable {
  let pane: Pane
  let keymap: Keymap
  let words: Words
  let themes: [String]

  /// What fits a line, the likeliest first.
  func fitting(_ text: String) -> [PaletteItem] {
    let trimmed = String(text.drop { $0 == " " || $0 == ":" })
    let parts = trimmed.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let first = parts.first, !first.isEmpty else { return all }
    if parts.count > 1 {
      let rest = String(parts[1].drop { $0 == " " })
      switch first {
      case "set": return settings(rest)
      case "theme": return themes(rest)
      case "search": return rest.isEmpty ? [] : [search(rest)]
      default: break
      }
    }
    if let place = place(trimmed) { return [place] }
    if ReaderState.isWebAddress(trimmed) {
      return [
        PaletteItem(line: trimmed, title: Command.openAddress.info.title[words.language], action: .fetch(trimmed))
      ]
    }
    let named = Self.rank(all, for: trimmed)
    // What is nothing else can at least be searched for.
    return named.isEmpty && pane == .article ? [search(trimmed)] : named
  }

  private var all: [PaletteItem] {
    let commands = Command.allCases.filter { $0.info.panes.contains(pane) && $0 != .palette }.map { command in
      PaletteItem(
        line: command.name, title: command.info.title[words.language],
        keys: keymap.keys(of: command, in: pane).map(\.name).joined(separator: "  "), action: .run(command))
    }
    return commands + [
      PaletteItem(line: "set ", title: words[.paletteSet], action: .more),
      PaletteItem(line: "theme ", title: words[.paletteTheme], action: .more),
      PaletteItem(line: "search ", title: words[.paletteSearch], action: .more),
    ]
  }

  private func settings(_ rest: String) -> [PaletteItem] {
    let parts = rest.split(whereSeparator: { $0 == " " || $0 == "=" }).map(String.init)
    if let name = parts.first, let setting = Setting(rawValue: name), parts.count > 1 || rest.last == " " {
      let typed = parts.count > 1 ? parts[1] : ""
      let values = self.values(of: setting).filter { typed.isEmpty || $0.hasPrefix(typed) }
      return (values.isEmpty && !typed.isEmpty ? [typed] : values).map {
        PaletteItem(line: "set \(name) \($0)", title: setting.info.title[words.language], action: .set(setting, $0))
      }
    }
    let items = Setting.allCases.map {
      PaletteItem(line: "set \($0.rawValue) ", title: $0.info.title[words.language], action: .more)
    }
    return rest.isEmpty ? items : Self.rank(items, for: rest)
  }

  private func values(of setting: Setting) -> [String] {
    switch setting.info.values {
    case .choice(let names): names
    case .flag: ["on", "off"]
    case .number(let range): range.map { "\($0)" }
    case .name: themes
    }
  }

  private func themes(_ typed: String) -> [PaletteItem] {
    let names = themes.filter { typed.isEmpty || $0.hasPrefix(typed) }
    return (names.isEmpty ? [typed] : names).map {
      PaletteItem(line: "theme \($0)", title: words.theme($0), action: .set(.theme, $0))
    }
  }

  private func search(_ text: String) -> PaletteItem {
    PaletteItem(line: "search \(text)", title: words[.paletteSearch], action: .search(text))
  }

  /// "50%" and "12".
  private func place(_ text: String) -> PaletteItem? {
    let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
    guard !digits.isEmpty, digits.utf8.count < 9, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(digits)
    else { return nil }
    return text.hasSuffix("%")
      ? PaletteItem(line: text, title: Command.toShare.info.title[words.language], action: .share(min(number, 100)))
      : PaletteItem(line: text, title: words[.paletteLine], action: .line(number))
  }

  /// The items that a text fits: those whose name begins with it, then those that have it as a word, then at the start of
  /// one, then those that have it anywhere in their name or in what they do, in any language.
  private static func rank(_ items: [PaletteItem], for text: String) -> [PaletteItem] {
    let key = SearchKey(text)
    let ranked = items.compactMap { item -> (item: PaletteItem, rank: Int)? in
      let name = item.line.split(separator: " ").last.map(String.init) ?? item.line
      if name.hasPrefix(text) { return (item, name == text ? 0 : 1) }
      let words = name.split(separator: "-")
      if words.contains(where: { $0 == text }) { return (item, 2) }
      if words.contains(where: { $0.hasPrefix(text) }) { return (item, 3) }
      var texts = [name, item.title]
      if case .run(let command) = item.action { texts += command.info.title.inAllLanguages }
      return texts.contains(where: key.isFound(in:)) ? (item, 4) : nil
    }
    return ranked.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
      \.element.item)
  }
}
