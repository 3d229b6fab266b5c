import ArticleModel
import Deciphering

/// The lines above a page's body, each put into its field.
struct PageHead {
  private(set) var article = Article()
  private(set) var dropped: [Provenance.Dropped] = []
  private(set) var evidence: [String: String] = [:]
  /// Lines that no field takes; they go on to the body rather than be lost.
  private(set) var unexplained: [String] = []

  private var lines: [(line: PageLine, mark: HeadMark)]
  private let habits: DateHabits

  init(_ lines: [(PageLine, HeadMark)], _ habits: DateHabits) {
    self.lines = lines
    self.habits = habits
  }

  /// Several signs together: one alone stands in any text.
  func isConvincing(bodyCount: Int) -> Bool {
    let titles = lines.filter { $0.mark == .text && $0.line.wordCount >= 2 && $0.line.scalarCount <= 250 }
    guard let title = titles.first else { return false }
    var weight = 0
    for mark in [HeadMark.dateline, .byline, .agency, .caption] where lines.contains(where: { $0.mark == mark }) {
      weight += 2
    }
    weight += min(lines.count { $0.mark == .furniture }, 3)
    if weight >= 2 { return bodyCount >= 1 }
    // No sign but the shape: one or two short lines above several paragraphs.
    let isTitle = lines.count <= 2 && title.line.wordCount >= 3 && !title.line.endsSentenceAsProse
    return isTitle && bodyCount >= 2
  }

  mutating func takeApart() {
    takeFurniture()
    takeDates()
    takePictures()
    takeBylines()
    takeTitles()
  }

  private mutating func takeFurniture() {
    for entry in lines where entry.mark == .furniture { drop(entry.line.text, "furniture") }
    lines.removeAll { $0.mark == .furniture }
    // A page names its rubric and its headline above itself, too: the last of equal lines is the article's.
    var seen: Set<String> = []
    var kept: [(PageLine, HeadMark)] = []
    for entry in lines.reversed() {
      if seen.insert(PageVocabulary.key(entry.line.text)).inserted {
        kept.append(entry)
      } else {
        drop(entry.line.text, "repeated")
      }
    }
    lines = kept.reversed()
  }

  private mutating func takeDates() {
    for entry in lines where entry.mark == .dateline {
      guard let dateline = DatelineParser.parse(entry.line.text, habits) else { continue }
      if article.dateline == nil {
        article.dateline = dateline
        evidence["published"] = "dateline"
      } else if article.dateline?.modified == nil {
        article.dateline?.modified = dateline.modified ?? dateline.published
        let words = field(entry.line.text)
        article.dateline?.raw += " | \(words)"
      } else {
        unexplained.append(entry.line.text)
      }
    }
    lines.removeAll { $0.mark == .dateline }
  }

  private mutating func takePictures() {
    joinCreditBelow()
    guard let index = lines.firstIndex(where: { $0.mark == .caption }),
      let parsed = PictureLine.parse(lines[index].line.text)
    else { return }
    var picture = Picture(
      caption: parsed.caption.isEmpty ? nil : field(parsed.caption), credit: parsed.credit.map(field))
    evidence["lead_image"] = "caption with credit"
    var first = index
    // The words that stand for the picture itself stand right above its caption, a caption without its credit too.
    if index > 0, lines[index - 1].mark == .text, !lines[index - 1].line.precedesGap, titleCount(before: index - 1) > 0
    {
      first = index - 1
      let text = field(lines[first].line.text)
      if picture.caption == nil { picture.caption = text } else { picture.alternativeText = text }
    }
    article.leadImage = picture
    lines.removeSubrange(first...index)
  }

  /// An agency by itself right under words that are no headline is those words' credit.
  private mutating func joinCreditBelow() {
    guard !lines.contains(where: { $0.mark == .caption }),
      let index = lines.indices.dropFirst().first(where: { index in
        lines[index].mark == .agency && PageVocabulary.isAgency(lines[index].line.text)
          && lines[index - 1].mark == .text
          && !lines[index].line.followsGap && titleCount(before: index - 1) > 0
      })
    else { return }
    let picture = Picture(caption: field(lines[index - 1].line.text), credit: field(lines[index].line.text))
    article.leadImage = picture
    evidence["lead_image"] = "caption above its credit"
    lines.removeSubrange(index - 1...index)
  }

  private func titleCount(before index: Int) -> Int { lines[..<index].count { $0.mark == .text } }

  private mutating func takeBylines() {
    for entry in lines {
      if entry.mark == .byline, let authors = BylineLine.parse(entry.line.text) {
        article.byline += authors.filter { !PageVocabulary.isAgency($0.name) }
        if let desk = authors.first(where: { PageVocabulary.isAgency($0.name) }) {
          article.agency = article.agency ?? desk.name
        }
        evidence["byline"] = "label"
      } else if entry.mark == .agency {
        if article.agency == nil {
          article.agency = field(entry.line.text)
        } else {
          unexplained.append(entry.line.text)
        }
        evidence["agency"] = "desk line"
      }
    }
    lines.removeAll { $0.mark == .byline || $0.mark == .agency }
  }

  /// Of what is left the headline is the first line that is long enough to say something.
  private mutating func takeTitles() {
    let texts = lines.filter { $0.mark == .text }.map(\.line)
    unexplained += lines.filter { $0.mark != .text }.map(\.line.text)
    let candidates = texts.prefix { $0.scalarCount <= 250 }
    let place =
      candidates.firstIndex { $0.wordCount >= 4 && !$0.isSlug }
      ?? candidates.indices.max { candidates[$0].scalarCount < candidates[$1].scalarCount }
    guard let place else {
      unexplained += texts.map(\.text)
      return
    }
    article.headline = field(texts[place].text)
    evidence["title"] = "first line of its length above the body"
    if place > 0 {
      article.kicker = field(texts[place - 1].text)
      evidence["section"] = "short line above the headline"
      unexplained = texts[..<(place - 1)].map(\.text) + unexplained
    }
    var rest = Array(texts[(place + 1)...])
    if let first = rest.first, first.scalarCount >= 50 {
      article.standfirst = field(first.text)
      evidence["subtitle"] = "long line between headline and body"
      rest.removeFirst()
    } else if let first = rest.first, article.byline.isEmpty, article.dateline != nil, first.isName {
      article.byline = [Author(name: field(first.text))]
      evidence["byline"] = "name between headline and body"
      rest.removeFirst()
    }
    unexplained += rest.map(\.text)
  }

  private func field(_ text: String) -> String { CleanText.field(text) }

  private mutating func drop(_ text: String, _ why: String) {
    dropped.append(Provenance.Dropped(text: field(text), why: why, place: 0))
  }
}

extension PageLine {
  /// A sentence of prose rather than a headline.
  var endsSentenceAsProse: Bool {
    text.unicodeScalars.last.map { $0 == "." || $0 == ":" || Punctuation.commas.contains($0) } ?? false
  }

  /// A path of rubrics ("الرئيسية > سياسة").
  var isSlug: Bool { text.contains(" > ") || text.contains(" » ") || text.contains(" / ") && wordCount < 7 }

  /// Two to four words of letters alone.
  var isName: Bool {
    (2...4).contains(wordCount)
      && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || " .-'".unicodeScalars.contains($0) }
  }
}
