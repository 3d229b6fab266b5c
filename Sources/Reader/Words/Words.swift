import ArticleModel
import Typesetting

/// Everything that the interface says, in its language and its digits.
public struct Words: Equatable, Sendable {
  public var language: InterfaceLanguage
  public var digits: Digits

  public init(language: InterfaceLanguage, digits: Digits = .western) {
    self.language = language
    self.digits = digits
  }

  /// What a set page says of itself.
  public var galleyLabels: GalleyLabels {
    GalleyLabels(textSize: self[.textSize], picture: self[.picture], teaser: self[.teaserOnly])
  }

  public subscript(phrase: Phrase) -> String { phrase.wording[language] }

  /// "3 articles", "مقالان".
  public func count(_ count: Int, _ noun: Noun) -> String { noun.counted(count, in: self) }

  // MARK: Numbers

  public func number(_ number: Int) -> String { inDigits(String(number)) }

  /// A share of 1 as per cent: "45%", "٤٥٪".
  public func percent(_ share: Double) -> String {
    let whole = share.isFinite ? Int((min(max(share, 0), 100) * 100).rounded()) : 0
    return number(whole) + (digits == .arabicIndic ? "٪" : "%")
  }

  /// A share of 1 with its sign on the side that its digits have it on, whatever stands before.
  public func isolatedPercent(_ share: Double) -> String {
    (digits == .arabicIndic ? "\u{2067}" : "\u{2066}") + percent(share) + "\u{2069}"
  }

  /// "3 of 12"
  public func position(_ number: Int, of count: Int) -> String {
    switch language {
    case .arabic: "\(self.number(number)) من \(self.number(count))"
    case .english: "\(self.number(number)) of \(self.number(count))"
    }
  }

  func inDigits(_ text: String) -> String {
    guard digits == .arabicIndic else { return text }
    var changed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      changed.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + 0x660) ?? scalar : scalar)
    }
    return String(changed)
  }

  // MARK: Wordings with something filled in

  /// What a step of the size ladder achieved: letters that grew are called size.
  public func letterSize(_ share: Double) -> String {
    switch language {
    case .arabic: "الحجم \(isolatedPercent(share))"
    case .english: "Size \(percent(share))"
    }
  }

  /// Only the room around the letters grew: called spacing, never size.
  public func spacing(percent share: Double) -> String {
    switch language {
    case .arabic: "التباعد \(isolatedPercent(share))"
    case .english: "Spacing \(percent(share))"
    }
  }

  /// Why letters do not grow, and what to do about it.
  public func noFonts(_ fault: FontFault) -> String {
    switch (fault, language) {
    case (.noFont, .arabic): "لا خط للحروف الكبيرة؛ ثبّت الحزمة \(isolated("fonts-noto-core"))"
    case (.noFont, .english): "No font for larger letters: install the package fonts-noto-core"
    case (.noProgram(let name), .arabic): "البرنامج \(isolated(name)) الذي يكبّر الحروف لا يعمل"
    case (.noProgram(let name), .english): "\(isolated(name)), which enlarges letters, does not run"
    }
  }

  /// How far the search for statements has come in a large text.
  func lookingForStatements(_ share: Double) -> String {
    switch language {
    case .arabic: "يجري البحث عن التصريحات: \(isolatedPercent(share))"
    case .english: "Looking for statements: \(percent(share))"
    }
  }

  public func theme(_ name: String) -> String {
    switch language {
    case .arabic: "المظهر: \(isolated(name))"
    case .english: "Theme: \(isolated(name))"
    }
  }

  /// Which way the text is set; nil is by the text itself.
  public func direction(_ direction: Direction?) -> String {
    switch direction {
    case nil: Bilingual(ar: "الاتجاه حسب النص", en: "Direction: by the text")[language]
    case .rightToLeft: Bilingual(ar: "الاتجاه من اليمين إلى اليسار", en: "Direction: right to left")[language]
    case .leftToRight: Bilingual(ar: "الاتجاه من اليسار إلى اليمين", en: "Direction: left to right")[language]
    }
  }

  public func cannotOpen(_ path: String, because reason: String) -> String {
    switch language {
    case .arabic: "تعذّر فتح \(isolated(path)): \(isolated(reason))"
    case .english: "Cannot open \(isolated(path)): \(isolated(reason))"
    }
  }

  public func screenTooSmall(needs columns: Int, _ rows: Int) -> String {
    switch language {
    case .arabic: "الشاشة صغيرة: يلزم \(number(columns))×\(number(rows))"
    case .english: "Too small: needs \(columns)×\(rows)"
    }
  }

  public func help(in pane: Pane) -> String {
    switch language {
    case .arabic: "مفاتيح \(pane.title[language])"
    case .english: "Keys in the \(pane.title[language])"
    }
  }

  public func minutesLeft(_ minutes: Int) -> String {
    switch language {
    case .arabic: "الباقي \(count(minutes, .minute))"
    case .english: "\(count(minutes, .minute)) left"
    }
  }

  public func endReached(next key: String) -> String {
    switch language {
    case .arabic: "نهاية المقال؛ \(isolated(key)) للتالي"
    case .english: "End of the article; \(key) goes to the next"
    }
  }

  /// What says, without a screen, that the line is a heading; level 0 is the headline.
  func heading(level: Int) -> String {
    switch (level, language) {
    case (0, .arabic): "العنوان"
    case (0, .english): "Headline"
    case (_, .arabic): "عنوان فرعي"
    case (_, .english): "Heading \(number(level))"
    }
  }

  public func noCommand(_ line: String) -> String {
    switch language {
    case .arabic: "لا أمر باسم \(isolated(line))"
    case .english: "There is no command \(isolated(line))"
    }
  }

  public func keyDoesNothing(_ key: String) -> String {
    switch language {
    case .arabic: "المفتاح \(isolated(key)) بلا عمل هنا"
    case .english: "\(isolated(key)) does nothing here"
    }
  }

  public func hits(_ number: Int, of count: Int, for text: String) -> String {
    "\(position(number, of: count)) · \(isolated(text))"
  }

  /// Whose words a statement is: "X، نقلًا عن Y".
  public func attribution(of run: QuotedRun) -> String {
    let who = speaker(of: run)
    guard let via = run.via else { return who }
    return "\(who)\(language == .arabic ? "،" : ",") \(self[.via]) \(isolated(via))"
  }

  /// Who speaks, isolated; a guess has a question mark, and nobody is said to be so.
  public func speaker(of run: QuotedRun) -> String {
    guard let speaker = run.speaker else { return self[.speakerUnknown] }
    return run.isGuess ? isolated("\(speaker)\u{00A0}\(guessMark)") : isolated(speaker)
  }

  /// Behind a speaker that is a guess.
  public var guessMark: String { language == .arabic ? "؟" : "?" }

  public func statements(by speaker: String) -> String {
    switch language {
    case .arabic: "تصريحات \(isolated(speaker))"
    case .english: "Statements by \(isolated(speaker))"
    }
  }

  /// A text of unknown direction set into a sentence so that neither reorders the other (FSI … PDI, UAX#9 6.2).
  func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }
}
