import Testing
import UnicodeText

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("مُحَمَّد", "محمد"), ("أإآٱا", "ااااا"), ("علـــي", "علي"), ("على", "علي"), ("مدرسة", "مدرسه"), ("مؤمن", "مومن"),
    ("رئيس", "رييس"), ("كتاب", "كتاب"), ("کتاب", "كتاب"), ("ایران", "ايران"), ("می‌شود", "ميشود"), ("٢٠٢٤", "2024"),
    ("۲۰۲۴", "2024"), ("Élysée STRASSE ß", "elysee strasse ss"), ("ﻻ ﷲ ﻣﺼﺮ", "لا الله مصر"),
    ("\u{200F}سلام\u{061C}", "سلام"),
    ("ءأؤئ", "ءاوي"), ("ÅΣΑΣ", "aσασ"), ("", ""),
  ])
  func folds(text: String, folded: String) { #expect(FoldedText(text).string == folded) }

  /// A hit is given in scalars of the text itself, with the marks of its last letter.
  @Test func rangesLeadBackToTheText() {
    let text = "قال مُحَمَّدٌ: «محمد» و ﻣﺤﻤﺪ"
    let ranges = FoldedText(text).ranges(of: FoldedText("محمد"))
    let scalars = Array(text.unicodeScalars)
    let hits = ranges.map { range in
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    #expect(hits == ["مُحَمَّدٌ", "محمد", "ﻣﺤﻤﺪ"])
  }

  @Test func nothingIsFoundOfNothing() {
    #expect(FoldedText("سلام").ranges(of: FoldedText("ـــ")).isEmpty)
    #expect(FoldedText("").ranges(of: FoldedText("س")).isEmpty)
    #expect(FoldedText("سس").sourceRange(of: 2..<2) == 2..<2)
  }

  /// Folding what is folded changes nothing.
  @Test func foldingIsIdempotent() {
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let once = FoldedText(String(scalar))
      if once.scalars == [value] { continue }
      #expect(FoldedText(once.string).scalars == once.scalars)
    }
  }
}
