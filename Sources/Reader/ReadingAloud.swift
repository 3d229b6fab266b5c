import ArticleModel
import Typesetting

/// Where reading aloud has come to in an article.
struct ReadingAloud: Equatable, Sendable {
  /// A sentence of a text of the article, in scalars of that text.
  struct Sentence: Equatable, Sendable {
    var address: TextAddress
    var range: Range<Int>
    var text: String
  }

  let articleID: String
  let sentences: [Sentence]
  var current: Int
  var isPaused = false

  var sentence: Sentence? { sentences.indices.contains(current) ? sentences[current] : nil }

  init(_ article: Article, id: String) {
    articleID = id
    sentences = article.pageTexts.flatMap { text in
      Self.sentences(of: text.text).map { Sentence(address: text.address, range: $0.range, text: $0.text) }
    }
    current = 0
  }

  /// The sentences of a text, each with the blanks behind it left out.
  static func sentences(of text: String) -> [(range: Range<Int>, text: String)] {
    let scalars = Array(text.unicodeScalars)
    var found: [(range: Range<Int>, text: String)] = []
    func isEnd(_ scalar: Unicode.Scalar) -> Bool {
      Punctuation.sentenceEnds.contains(scalar) || Punctuation.closers.contains(scalar)
    }
    func isBlank(_ index: Int) -> Bool { scalars[index].properties.isWhitespace }
    var start = 0
    var place = 0
    func take(until end: Int) {
      while start < end, isBlank(start) { start += 1 }
      var last = end
      while last > start, isBlank(last - 1) { last -= 1 }
      guard last > start else { return }
      var words = String.UnicodeScalarView()
      words.append(contentsOf: scalars[start..<last])
      found.append((start..<last, String(words)))
    }
    while place < scalars.count {
      guard Punctuation.sentenceEnds.contains(scalars[place]) else {
        place += 1
        continue
      }
      while place < scalars.count, isEnd(scalars[place]) { place += 1 }
      // A full stop within a number or an address ends nothing.
      guard place == scalars.count || isBlank(place) else { continue }
      take(until: place)
      start = place
    }
    take(until: scalars.count)
    return found
  }

  /// What a voice is given: without tatweel, which is no sound, and without marks of direction; the vowels stay, since
  /// they say how a word is read.
  static func spoken(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar.value != 0x640 {
      switch scalar.value {
      case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: continue
      case 0..<0x20: kept.append(" ")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }
}

extension ReaderState {
  /// Begins to read aloud at the top of the pane, or at the current statement; pauses; goes on.
  mutating func readAloud() -> [Effect] {
    if var aloud, aloud.articleID == open?.id {
      aloud.isPaused.toggle()
      self.aloud = aloud
      message = Message(text: words[aloud.isPaused ? .readingPaused : .readingAloud])
      return aloud.isPaused ? [silence] : say()
    }
    guard let open, case .article = open.content else {
      message = Message(text: words[open == nil ? .nothingOpen : .notAloud])
      return []
    }
    var aloud = ReadingAloud(open.article, id: open.id)
    aloud.current = firstSentence(of: aloud, in: open)
    guard aloud.sentence != nil else { return [] }
    self.aloud = aloud
    message = Message(text: words[.readingAloud])
    return say()
  }

  private func firstSentence(of aloud: ReadingAloud, in open: OpenArticle) -> Int {
    if let current = open.currentStatement {
      let run = open.statements[current]
      if let found = aloud.sentences.firstIndex(where: { $0.address == run.address && $0.range.overlaps(run.range) }) {
        return found
      }
    }
    guard case .paragraph(let address, let offset) = open.anchor.place else { return 0 }
    return aloud.sentences.firstIndex { $0.address == address && $0.range.upperBound > offset } ?? 0
  }

  private var silence: Effect { .say(nil, articleLanguage: nil, speed: speed) }

  private mutating func say() -> [Effect] {
    guard let aloud, let sentence = aloud.sentence, var article = open else { return [] }
    var effects: [Effect] = []
    let place = ReadingPlace.paragraph(sentence.address, scalarOffset: sentence.range.lowerBound)
    if !article.isVisible(place, rows: articleRows) {
      let line = article.galley.line(of: ReadingAnchor(place, rowOffset: 0))
      if article.scroll(to: line - articleRows / 4, rows: articleRows) { effects = moved(article) }
    }
    let words = ReadingAloud.spoken(sentence.text)
    return effects + [.say(words, articleLanguage: article.article.language, speed: speed)]
  }

  /// A sentence is over: the next one, or the end.
  mutating func goOnAloud() -> [Effect] {
    guard var aloud, !aloud.isPaused, aloud.articleID == open?.id else { return [] }
    aloud.current += 1
    self.aloud = aloud.sentence == nil ? nil : aloud
    return self.aloud == nil ? [] : say()
  }

  mutating func goToSentence(_ step: Int) -> [Effect] {
    guard var aloud, aloud.articleID == open?.id else {
      message = Message(text: words[.notReadingAloud])
      return []
    }
    aloud.current = min(max(aloud.current + step, 0), aloud.sentences.count - 1)
    aloud.isPaused = false
    self.aloud = aloud
    return [silence] + say()
  }

  /// Tenths faster; holds from the next sentence on, or at once where one is being said.
  mutating func changeSpeed(_ step: Int) -> [Effect] {
    speed = min(max(speed + step, -5), 10)
    message = Message(text: words.speed(speed))
    return aloud == nil || aloud?.isPaused == true ? [] : [silence] + say()
  }

  mutating func stopReadingAloud() -> [Effect] {
    guard aloud != nil else { return [] }
    aloud = nil
    return [silence]
  }

  mutating func doWithoutVoice() {
    aloud = nil
    message = Message(text: words[.noVoice], weight: .warning)
  }
}
