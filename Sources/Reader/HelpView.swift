import ArticleModel
import Screen

/// The help screen: every command with its keys, printed from the one table.
struct HelpView: Equatable, Sendable {
  var top = 0

  func draw(into frame: inout Frame, area: Area, words: Words, theme: Theme) {
    let page = theme.style(for: .uiHelp)
    for row in area.rowRange { frame.fill(row: row, columns: area.columnRange, style: page) }
    let inner = (area.column + 2)..<(area.column + area.columns - 2)
    for (offset, line) in Self.lines(words: words, theme: theme).dropFirst(top).prefix(area.rows).enumerated() {
      let row = area.row + offset
      let direction = words.language.direction
      let keys = line.keys.rows(columns: inner.count / 3, direction: direction).first
      keys?.draw(into: &frame, row: row, columns: inner)
      let indent = line.keys.isEmpty ? 0 : min(18, inner.count / 3) + 2
      let rest =
        direction == .rightToLeft
        ? inner.lowerBound..<(inner.upperBound - indent) : (inner.lowerBound + indent)..<inner.upperBound
      line.title.rows(columns: rest.count, direction: direction).first?.draw(into: &frame, row: row, columns: rest)
    }
  }

  static func lineCount(words: Words) -> Int { lines(words: words, theme: .plain).count }

  private struct Line {
    var keys = InterfaceText()
    var title: InterfaceText
  }

  private static func lines(words: Words, theme: Theme) -> [Line] {
    var lines: [Line] = []
    for topic in CommandInfo.Topic.allCases {
      if !lines.isEmpty { lines.append(Line(title: InterfaceText())) }
      lines.append(Line(title: InterfaceText(topic.title[words.language], theme.style(for: .uiHelpHeading))))
      for command in Command.allCases where command.info.topic == topic {
        // Key names are left to right whatever stands around them.
        let names = "\u{2066}" + command.info.keys.map(\.name).joined(separator: " ") + "\u{2069}"
        lines.append(
          Line(
            keys: InterfaceText(names, theme.style(for: .uiHelpKey)),
            title: InterfaceText(command.info.title[words.language], theme.style(for: .uiHelp))))
      }
    }
    lines.append(Line(title: InterfaceText()))
    lines.append(Line(title: InterfaceText(words[.countHint], theme.style(for: .uiHelp))))
    return lines
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
    case .sharing: Bilingual(ar: "النسخ والروابط", en: "Copying and links")
    case .screen: Bilingual(ar: "الشاشة", en: "Screen")
    }
  }
}
