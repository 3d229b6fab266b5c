import ArticleModel
import Screen

/// The help screen: every command of the pane at hand with its keys, from the map of keys that holds.
struct HelpView: Equatable, Sendable {
  /// The pane that help was asked for in.
  let pane: Pane
  var top = 0
  /// What is being looked for.
  var filter = ""

  func draw(into frame: inout Frame, area: Area, keymap: Keymap, words: Words, theme: Theme) {
    let page = theme.style(for: .uiHelp)
    for row in area.rowRange { frame.fill(row: row, columns: area.columnRange, style: page) }
    let inner = (area.column + 2)..<max(area.column + area.columns - 2, area.column + 2)
    let lines = lines(keymap, words)
    // Keys that take more than a third of the screen are cut rather than the words.
    let widest = lines.map { InterfaceText($0.keys, page).cells }.max() ?? 0
    let indent = min(max(widest, 8), inner.count / 3) + 2
    for (offset, line) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      let row = area.row + offset
      let direction = words.language.direction
      // Key names are left to right whatever stands around them.
      InterfaceText("\u{2066}\(line.keys)\u{2069}", theme.style(for: .uiHelpKey))
        .rows(columns: inner.count / 3, direction: direction).first?.draw(into: &frame, row: row, columns: inner)
      let used = line.keys.isEmpty ? 0 : min(indent, inner.count)
      let rest =
        direction == .rightToLeft
        ? inner.lowerBound..<(inner.upperBound - used) : (inner.lowerBound + used)..<inner.upperBound
      let style = theme.style(for: line.keys.isEmpty ? .uiHelpHeading : .uiHelp)
      InterfaceText(line.title, style).rows(columns: rest.count, direction: direction).first?
        .draw(into: &frame, row: row, columns: rest)
    }
  }

  func lineCount(_ keymap: Keymap, _ words: Words) -> Int { lines(keymap, words).count }

  /// A command with its keys, or a heading without.
  private struct Line {
    var keys = ""
    var title: String
  }

  private func lines(_ keymap: Keymap, _ words: Words) -> [Line] {
    let wanted = SearchKey(filter)
    var lines: [Line] = [Line(title: words.help(in: pane))]
    var topic: CommandInfo.Topic?
    for row in KeyTable.rows(keymap, words.language, panes: [pane]) {
      let keys = KeyTable.list(row.keys)
      // In any language of the interface, as the palette finds them.
      let texts = [row.title, keys] + row.commands.flatMap { $0.info.title.inAllLanguages + [$0.name] }
      guard filter.isEmpty || texts.contains(where: wanted.isFound(in:)) else { continue }
      if row.topic != topic { lines += [Line(title: ""), Line(title: row.topic.title[words.language])] }
      topic = row.topic
      lines.append(Line(keys: keys, title: row.title))
    }
    guard topic != nil else { return lines + [Line(title: ""), Line(title: words[.nothingFound])] }
    return filter.isEmpty ? lines + [Line(title: ""), Line(title: words[.countHint])] : lines
  }
}

extension CommandInfo.Topic {
  public var title: Bilingual {
    switch self {
    case .moving: Bilingual(ar: "التنقل", en: "Moving")
    case .articles: Bilingual(ar: "المقالات", en: "Articles")
    case .searching: Bilingual(ar: "البحث", en: "Searching")
    case .size: Bilingual(ar: "حجم الخط", en: "Text size")
    case .quotes: Bilingual(ar: "التصريحات", en: "Quoted statements")
    case .aloud: Bilingual(ar: "القراءة بالصوت", en: "Reading aloud")
    case .sharing: Bilingual(ar: "النسخ والروابط", en: "Copying and links")
    case .screen: Bilingual(ar: "الشاشة", en: "Screen")
    case .own: Bilingual(ar: "مفاتيحك", en: "Your own keys")
    }
  }
}
