import ArticleModel
import Quoting
import Reader
import Screen
import Typesetting

/// What the article pane would draw, as text: visual order, shaped, a row a line.
enum ScreenText {
  static func text(of article: Article, columns: Int, words: Words) -> String {
    let galley = Galley(
      article: article, quotedRuns: CorrectionFile().runs(in: article), typography: Typography(), columns: columns,
      labels: words.galleyLabels)
    var text = ""
    var galleyInView = galley
    for index in 0..<galley.lineCount {
      _ = galleyInView.prepare(line: index, rows: 1)
      text += row(galleyInView.line(index), columns: columns) + "\n"
    }
    return text
  }

  private static func row(_ line: GalleyLine, columns: Int) -> String {
    // A text of short lines has a million of them, and no need of a million whole rows.
    let used = line.glyphs.reduce(0) { max($0, $1.column + Int($1.glyph.width)) }
    var frame = Frame(columns: min(used, columns), rows: 1)
    for placed in line.glyphs { frame.put(Cell(placed.glyph, style: .plain), row: 0, column: placed.column) }
    let text = frame.text(ofRow: 0).unicodeScalars
    return text.lastIndex { $0 != " " }.map { String(text[...$0]) } ?? ""
  }
}
