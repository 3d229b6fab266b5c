import ArticleModel
import Screen

extension ReaderState {
  /// Rows of the palette above the line that is typed.
  private static let paletteRows = 8
  /// A library has more views than an article has subheadings.
  private static let viewRows = 20

  var paletteItems: PaletteItems {
    PaletteItems(pane: focus, keymap: keymap, words: words, themes: options.themeNames)
  }

  func items(of palette: Palette) -> [PaletteItem] {
    switch palette.kind {
    case .commands: paletteItems.fitting(palette.text)
    case .outline: outlineItems(palette.text)
    case .links: linkItems(palette.text)
    case .views: viewItems(palette.text)
    case .leftOut: leftOutItems(palette.text)
    case .speakers: speakerItems(palette.text)
    case .notes: noteItems(palette.text)
    }
  }

  /// What fits the line, in rows over the panes, the likeliest nearest to the line.
  func drawPalette(_ palette: Palette, into frame: inout Frame, status: Area) {
    let items = items(of: palette)
    let room = min(
      [.views, .leftOut, .speakers, .notes].contains(palette.kind) ? Self.viewRows : Self.paletteRows,
      max(status.row - 1, 0))
    let top = max(min(palette.selection - room + 1, items.count - room), 0)
    let direction = words.language.direction
    frame.uncover(rows: status.row - min(items.count - top, room)..<status.row)
    for (offset, item) in items.dropFirst(top).prefix(room).enumerated() {
      let shown = min(items.count - top, room)
      let row = palette.kind == .commands ? status.row - 1 - offset : status.row - shown + offset
      let isSelected = top + offset == palette.selection
      func style(_ role: ThemeRole) -> Style {
        let style = theme.style(for: role)
        return isSelected ? theme.style(for: .listSelectedFocus, over: style) : style
      }
      frame.fill(row: row, columns: status.columnRange, style: style(.uiHelp))
      let inner = (status.column + 1)..<max(status.column + status.columns - 1, status.column + 1)
      let end = InterfaceText(item.keys.isEmpty ? "" : "\u{2066}\(item.keys)\u{2069}", style(.uiHelpKey))
        .rows(columns: inner.count / (palette.kind == .commands ? 4 : 2), direction: direction).first
      end?.draw(into: &frame, row: row, columns: inner, alignment: .end)
      var text = InterfaceText()
      if !item.line.isEmpty { text.append("\u{2066}\(item.line)\u{2069}  ", style(.uiHelpKey)) }
      text.append(item.title, style(.uiHelp))
      text.rows(columns: inner.count - (end.map { $0.columns + 2 } ?? 0), direction: direction).first?
        .draw(into: &frame, row: row, columns: inner)
    }
  }
}
