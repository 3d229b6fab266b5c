import Testing
import UnicodeText

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("مُحَمَّد", "محمد"), ("أإآٱا", "ااااا"), ("علـــي", "علي"), ("على", "علي"), ("مدرسة", "مدرسه"), ("مؤمن", "مومن"),
    ("رئيس", "رييس"), ("كتاب", "كتاب"), ("کتاب", "كتاب"), ("ایران", "ايران"), ("می‌شود", "ميشود"), ("٢٠٢٤", "2024"),
    ("۲۰۲۴", "2024"), ("Élysée STRASSE ß", "elysee strasse ss"), ("ﻻ ﷲ ﻣﺼﺮ", "لا الله مصر"),
    ("\u{200F}سلام\u{061C}", "سلام"),
    ("a\u{A0}b\u{202F}c\n  d\te", "a b c d e"), ("«a» “b” ״c״ „d‟", "\"a\" \"b\" \"c\" \"d\""),
    ("l’a ג׳ ‹x›", "l'a ג' 'x'"),
    ("a‐b–c־d—e−f", "a-b-c-d-e-f"), ("so\u{AD}ft", "soft"), ("أ، ب؛ ج؟ ٥٠٪ …", "ا, ب; ج? 50% ..."),
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

  /// What is typed on a keyboard finds what a printer set.
  @Test(arguments: [
    ("می شود", "او می‌شود."), ("میشود", "او می‌شود."), ("می‌شود", "او می‌شود."), ("می شود", "او می\u{A0}شود"),
    ("a b", "xa\n    b"), ("a b", "a\u{202F}b"), ("l'eau", "de l’eau"), ("ג'", "ג׳ירפה"), ("\"نعم\"", "قال «نعم» ثم"),
    ("\"yes\"", "said “yes”"), ("ח\"כ", "ח״כ"), ("a-b", "a–b"), ("בית-ספר", "בית־ספר"), ("co-op", "co\u{AD}op"),
    ("coop", "co\u{AD}op"), ("؟", "why?"), ("50%", "٥٠٪"), ("...", "نعم…"), ("«x»", "\"x\""), ("ها ", "کتاب‌ها را"),
    (" ها", "کتاب‌ها را"),
  ]) func whatIsTypedFindsWhatIsPrinted(_ typed: String, _ printed: String) {
    #expect(FoldedText(printed).ranges(of: FoldedText(typed)).count == 1)
  }

  @Test func aBlankIsNotFoundWhereThereIsNone() {
    for (typed, printed) in [("a b", "ab"), ("می شود", "میشود"), ("a-b", "ab"), ("\u{200C}", "می‌شود")] {
      #expect(FoldedText(printed).ranges(of: FoldedText(typed)).isEmpty, "\(typed) in \(printed)")
    }
  }

  @Test func aHitOverAJointIsWhole() {
    #expect(FoldedText("x می‌شود y").ranges(of: FoldedText("می شود")) == [2..<8])
    #expect(FoldedText("a \n  b").ranges(of: FoldedText("a b")) == [0..<6])
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
