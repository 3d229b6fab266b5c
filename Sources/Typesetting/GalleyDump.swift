/// A galley as text that a person can read: goldens, bug reports.
///
/// A row is shown as it stands on the screen, between LRO and PDF so that an editor does not reorder it; before it the
/// row's size, after it the letters of its roles where they change.
public enum GalleyDump {
  public static func text(of galley: Galley, lines: Range<Int>? = nil) -> String {
    (lines ?? 0..<galley.lineCount).map { row(galley.line($0), columns: galley.columns) }.joined(separator: "\n")
      + "\n"
  }

  private static func row(_ line: GalleyLine, columns: Int) -> String {
    let size =
      switch line.size.times {
      case 1: line.letters.map { $0.part == 0 ? "█" : "▒" } ?? " "
      default: line.size.part == 0 ? "▀" : "▄"
      }
    var cells = ""
    var at = 0
    for placed in line.glyphs {
      cells += String(repeating: " ", count: max(placed.column / line.unitsPerCell - at, 0))
      cells.unicodeScalars.append(Unicode.Scalar(placed.glyph.base) ?? "\u{FFFD}")
      for mark in 0..<4 where placed.glyph.marks[mark] != 0 {
        cells.unicodeScalars.append(Unicode.Scalar(placed.glyph.marks[mark]) ?? "\u{FFFD}")
      }
      at += max(placed.column / line.unitsPerCell - at, 0) + max(Int(placed.glyph.width) / line.unitsPerCell, 1)
    }
    if let figure = line.figure {
      cells += String(repeating: " ", count: max(figure.left - at, 0))
      cells += String(repeating: "▓", count: figure.columns)
      at = figure.left + figure.columns
    }
    let width = line.size == .normal ? columns : columns / 2
    cells += String(repeating: " ", count: max(width - at, 0))
    return "\(size)│\u{202D}\(cells)\u{202C}│ \(styles(of: line))"
  }

  /// The styles of a row from left to right, runs of one style once.
  private static func styles(of line: GalleyLine) -> String {
    var names: [String] = []
    for placed in line.glyphs where placed.glyph.base != 0x20 {
      let name = placed.glyph.textStyle.name
      if names.last != name { names.append(name) }
    }
    return names.joined(separator: " ")
  }
}

extension TextStyle {
  /// "body", "body+strong+link".
  public var name: String {
    let marks: [(TextMarks, String)] = [
      (.strong, "strong"), (.emphasis, "emphasis"), (.code, "code"), (.link, "link"), (.statement, "statement"),
    ]
    return "\(role)" + marks.filter { self.marks.contains($0.0) }.map { "+" + $0.1 }.joined()
  }
}
