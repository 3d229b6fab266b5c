import ArticleModel
import Typesetting

/// Everything that the interface says, in its language and its digits.
public struct Words: Equatable, Sendable {
  public var language: InterfaceLanguage
  public var digits: Digits
  public var dates: DateStyle

  public init(language: InterfaceLanguage, digits: Digits = .western, dates: DateStyle = DateStyle()) {
    self.language = language
    self.digits = digits
    self.dates = dates
  }

  /// The same choices in another language; digits that it does not write give way.
  public func inLanguage(_ next: InterfaceLanguage) -> Words {
    Words(language: next, digits: digits == .western ? .western : next.ownDigits, dates: dates)
  }

  /// A wording in the language of the interface, with {1}, {2} … filled in.
  func said(ar arabic: String, en english: String, _ arguments: String...) -> String {
    Bilingual.filled(Bilingual(ar: arabic, en: english)[language], arguments)
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
    return number(whole) + (digits == .western ? "%" : "٪")
  }

  /// A share of 1 with its sign on the side that its digits have it on, whatever stands before.
  public func isolatedPercent(_ share: Double) -> String {
    (digits == .western ? "\u{2066}" : "\u{2067}") + percent(share) + "\u{2069}"
  }

  /// "3 of 12"
  public func position(_ number: Int, of count: Int) -> String {
    said(ar: "{1} من {2}", en: "{1} of {2}", self.number(number), self.number(count))
  }

  /// A share as a sentence of the interface takes it: isolated where the sentence runs right to left.
  private func share(_ share: Double) -> String {
    language.direction == .rightToLeft ? isolatedPercent(share) : percent(share)
  }

  func inDigits(_ text: String) -> String {
    guard digits != .western else { return text }
    var changed = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      changed.append(isDigit ? Unicode.Scalar(scalar.value - 0x30 + digits.zero) ?? scalar : scalar)
    }
    return String(changed)
  }

  // MARK: Wordings with something filled in

  /// What a step of the size ladder achieved: letters that grew are called size.
  public func letterSize(_ share: Double) -> String {
    said(ar: "الحجم {1}", en: "Size {1}", self.share(share))
  }

  /// Only the room around the letters grew: called spacing, never size.
  public func spacing(percent share: Double) -> String {
    said(ar: "التباعد {1}", en: "Spacing {1}", self.share(share))
  }

  /// Why letters do not grow, and what to do about it.
  public func noFonts(_ fault: FontFault) -> String {
    switch fault {
    case .noFont:
      said(
        ar: "لا خط للحروف الكبيرة؛ ثبّت الحزمة {1}", en: "No font for larger letters: install the package {1}",
        named("fonts-noto-core"))
    case .noProgram(let name):
      said(ar: "البرنامج {1} الذي يكبّر الحروف لا يعمل", en: "{1}, which enlarges letters, does not run", isolated(name))
    }
  }

  /// How far the search for statements has come in a large text.
  func lookingForStatements(_ share: Double) -> String {
    said(ar: "يجري البحث عن التصريحات: {1}", en: "Looking for statements: {1}", self.share(share))
  }

  /// How fast the voice is: "Speed 120%".
  func speed(_ tenths: Int) -> String {
    said(ar: "السرعة {1}", en: "Speed {1}", share(1 + Double(tenths) / 10))
  }

  public func theme(_ name: String) -> String {
    said(ar: "المظهر: {1}", en: "Theme: {1}", isolated(name))
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
    said(ar: "تعذّر فتح {1}: {2}", en: "Cannot open {1}: {2}", isolated(path), isolated(reason))
  }

  public func screenTooSmall(needs columns: Int, _ rows: Int) -> String {
    said(ar: "الشاشة صغيرة: يلزم {1}×{2}", en: "Too small: needs {1}×{2}", number(columns), number(rows))
  }

  public func help(in pane: Pane) -> String {
    said(ar: "مفاتيح {1}", en: "Keys in the {1}", pane.title[language])
  }

  public func minutesLeft(_ minutes: Int) -> String {
    said(ar: "الباقي {1}", en: "{1} left", count(minutes, .minute))
  }

  public func endReached(next key: String) -> String {
    said(ar: "نهاية المقال؛ {1} للتالي", en: "End of the article; {1} goes to the next", named(key))
  }

  /// What says, without a screen, that the line is a heading; level 0 is the headline.
  func heading(level: Int) -> String {
    level == 0 ? said(ar: "العنوان", en: "Headline") : said(ar: "عنوان فرعي", en: "Heading {1}", number(level))
  }

  public func noCommand(_ line: String) -> String {
    said(ar: "لا أمر باسم {1}", en: "There is no command {1}", isolated(line))
  }

  public func keyDoesNothing(_ key: String) -> String {
    said(ar: "المفتاح {1} بلا عمل هنا", en: "{1} does nothing here", isolated(key))
  }

  public func hits(_ number: Int, of count: Int, for text: String) -> String {
    "\(position(number, of: count)) · \(isolated(text))"
  }

  /// Whose words a statement is: "X، نقلًا عن Y".
  public func attribution(of run: QuotedRun) -> String {
    let who = speaker(of: run)
    guard let via = run.via else { return who }
    return "\(who)\(comma) \(self[.via]) \(isolated(via))"
  }

  /// Who speaks, isolated; a guess has a question mark, and nobody is said to be so.
  public func speaker(of run: QuotedRun) -> String {
    guard let speaker = run.speaker else { return self[.speakerUnknown] }
    return run.isGuess ? isolated("\(speaker)\u{00A0}\(guessMark)") : isolated(speaker)
  }

  /// Behind a speaker that is a guess.
  public var guessMark: String { said(ar: "؟", en: "?") }

  /// What stands between the parts of an enumeration.
  var comma: String { said(ar: "،", en: ",") }

  public func statements(by speaker: String) -> String {
    said(ar: "تصريحات {1}", en: "Statements by {1}", isolated(speaker))
  }

  /// A name in letters of the keyboard, isolated where the sentence runs right to left.
  private func named(_ text: String) -> String { language.direction == .rightToLeft ? isolated(text) : text }

  /// A text of unknown direction set into a sentence so that neither reorders the other (FSI … PDI, UAX#9 6.2).
  func isolated(_ text: String) -> String { "\u{2068}\(text)\u{2069}" }
}
