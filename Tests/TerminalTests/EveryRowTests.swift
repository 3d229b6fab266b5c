import ArticleFiles
import ArticleModel
import CSamples
import Screen
import Testing
import Typesetting
import UnicodeText

@testable import Terminal

/// Every row of many pages, not first screens: what a terminal makes of the row it is sent is the row as it was set.
@Suite struct EveryRowTests {
  /// The C library tells no widths without a UTF-8 locale.
  init() { _ = TerminalLocale.adopt() }

  private static let samples: [Article] = (0..<wq_sample_count()).map { index in
    let sample = wq_sample_at(index)
    let text = String(decoding: UnsafeBufferPointer(start: sample.bytes, count: sample.count), as: UTF8.self)
    return ArticleDocument(parsing: text).article
  }

  /// A page of what the samples do not hold: every space of Unicode inside sentences, digits of three scripts with signs
  /// and brackets around them, marks of weight, letters of many scripts in one line.
  private static let hard: Article = {
    let spaces = [0xA0, 0x1680, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A)
    let spaced = spaces.compactMap { Unicode.Scalar(UInt32($0)) }.map {
      "بلغ\($0)العدد\($0)2254\($0)رجلا\($0)(منهم\($0)٣)"
    }
    let digits = [
      "سنة ۱۴۰۵ (۲۰۲۶ م)، و٢٠٢٤؛ ٪٥٠ ثم ۵۰٪ و12,5 و١٢٫٥ و۱۲٬۰۰۰", "«۱۴۰۵»", "۱۴۰۵/۰۳/۰۲ - ۱۰:۳۰", "(٢٠٢٤)؟!",
      "۲۰-۳۰ نفر",
      "یک۲سه۴", "٪؟،؛", "12۳٤", "الصفحة ٣/٤، [٥]", "שנת 2024 (תשפ״ד), כ־50%", "۔۔۔ ۔", "﴿قل﴾ ۞ ٭ ۝٣",
      "کوردی: ڕۆژ، گوڵ، ێوارە", "طائرة F-16 وCOVID-19",
      "漢字 و한국어 ثم ไทย 😀 كلام", "ܫܠܡܐ ߒߞߏ ދިވެހި سلام", "ھے؟ یہ\u{A0}ہے۔ گاڑی،",
    ]
    let texts = (spaced + digits).map { text in
      RichText(text, spans: [Inline(.strong, 2..<6), Inline(.emphasis, 9..<12)])
    }
    return Article(direction: .rightToLeft, blocks: texts.map { .paragraph($0) })
  }()

  /// The rows of an article's page, bold and italic where the page is.
  private static func rows(_ article: Article, columns: Int) -> [[Cell]] {
    let galley = Galley(
      article: article, typography: Typography(measure: columns), columns: columns,
      labels: GalleyLabels(textSize: "حجم الخط", picture: "صورة"))
    return (0..<galley.lineCount).map { index in
      var frame = Frame(columns: columns, rows: 1)
      for placed in galley.line(index).glyphs {
        let glyph = placed.glyph
        var style = Style.plain
        if glyph.textStyle.marks.contains(.strong) || glyph.textStyle.role == .headline {
          style.attributes.insert(.bold)
        }
        if glyph.textStyle.marks.contains(.emphasis) { style.attributes.insert(.italic) }
        let cell = Cell(
          glyph.base, marks: glyph.marks, style: style, width: UInt8(glyph.width), isRightToLeft: glyph.level & 1 == 1)
        frame.put(cell, row: 0, column: placed.column)
      }
      return frame.cells.filter { !$0.isContinuation }
    }
  }

  /// Whole rows, and rows with another page's beside them.
  static let pages: [[Cell]] = {
    var all: [[Cell]] = []
    for article in samples + [hard] { for columns in [30, 66] { all += rows(article, columns: columns) } }
    let wide = (samples + [hard]).map { rows($0, columns: 44) }
    for (place, left) in wide.enumerated() {
      let right = wide[(place + 5) % wide.count]
      for (index, row) in left.enumerated().prefix(60) {
        all.append(row + [Cell(0x20), Cell(0x2502), Cell(0x20)] + right[index % right.count])
      }
    }
    return all
  }()

  private func sendable(_ row: [Cell]) -> [Cell] { row.flatMap { $0.sendable(keepingMarks: false) } }

  @Test(arguments: KittyModel.Fonts.allCases) func kitty(_ fonts: KittyModel.Fonts) {
    let model = KittyModel(fonts)
    let wrong = Self.pages.map(sendable).filter { !model.shows(RunReversal.apply($0), as: $0) }
    #expect(wrong.map(text) == [])
  }

  private func text(_ row: [Cell]) -> String {
    String(String.UnicodeScalarView(row.compactMap { Unicode.Scalar($0.base) }))
  }
}
