import Screen
import Terminal
import Typesetting

/// The test card: text in four languages and a mixture, each with the words that say what it must look like.
enum DoctorCard {
  /// Written for this card.
  static let samples: [(text: String, expectation: String)] = [
    ("السلام عليكم: القطار يصل غدًا صباحًا", "Arabic: letters joined, first word at the right, ends in صباحًا"),
    ("وقالت «نعم» (مرتين) في ٢٤ مايو 2024", "Arabic: « and ( open at the right of their words; 2024 last, at the left"),
    ("مُحَمَّدٌ رَسَمَ لَوْحَةً", "Arabic with marks: they sit on their letters, or none are shown"),
    ("لا إله، الأمل، الإسلام، الآن", "Arabic: lam and alef joined into one sign in every word"),
    ("پژوهشگر می‌گوید: گچ و چای", "Persian: a gap without a space in می‌گوید; پ چ ژ گ each with their dots"),
    ("یہ اُردو ہے، ٹھیک ہے؟", "Urdu: joined letters, the question mark at the left"),
    ("שלום עולם, בוקר טוב!", "Hebrew: first word at the right, ! at the left"),
    ("نشرت Reuters الخبر في 10:30 (GMT+3)", "Mixed: Reuters, 10:30 and GMT+3 read from left to right"),
    ("He said «مرحبا بكم» twice.", "English with Arabic: the Arabic words run right to left"),
  ]

  static func frame(columns: Int, rows: Int, session: TerminalSession) -> Frame {
    var frame = Frame(columns: columns, rows: rows)
    put(
      "Warraq: test card (\(session.profile.identity.key), \(session.strategy.rawValue)). Any key ends it.", 0, &frame)
    var row = 2
    for (text, expectation) in samples {
      guard row + 1 < rows else { break }
      put(text, row, &frame, Style(attributes: .bold))
      put("    you should see " + expectation, row + 1, &frame, Style(attributes: .dim))
      row += rows >= 3 * samples.count + 2 ? 3 : 2
    }
    return frame
  }

  private static func put(_ text: String, _ row: Int, _ frame: inout Frame, _ style: Style = .plain) {
    let shaped = ShapedParagraph(StyledParagraph(text))
    guard let line = shaped.lines(measure: max(frame.columns - 2, 1)).first else { return }
    let set = shaped.visualLine(line)
    var column = 1
    for glyph in set.glyphs {
      let cell = Cell(
        glyph.base, marks: glyph.marks, style: style, width: UInt8(clamping: glyph.width),
        isRightToLeft: glyph.level & 1 == 1)
      frame.put(cell, row: row, column: column)
      column += Int(glyph.width)
    }
  }
}
