import LanguageIdentification
import Languages

/// Who a mention means, so that one person's mentions meet across articles.
///
/// Folded letters and vowel letters that transcriptions differ in are one; a surname counts only with a further name or
/// with the title; a surname alone never makes two people one.
public struct SpeakerIdentity: Sendable {
  /// The mention as it stands in the text.
  public let mention: String
  private let name: [SpelledWord]
  private let title: [SpelledWord]
  /// One word that is no body: a surname (الخطيب), or an office that many hold (الرئيس).
  private let isSingle: Bool

  public init(_ mention: String, language: String? = nil) {
    self.mention = mention
    let scalars = mention.unicodeScalars.map(\.value)
    // A few Latin words tell no language; English titles are the likeliest.
    func guess() -> String? { LanguageGuess.tag(of: scalars).flatMap { Language.has($0) ? $0 : nil } }
    let table = CueTable.table(for: language ?? guess() ?? Language.likeliestOfNames)
    var name: [SpelledWord] = []
    var title: [SpelledWord] = []
    var isOffice = false
    var isBody = false
    var allWords: [SpelledWord] = []
    // A mention has no preposition at its end or before a name: علي in it is a name.
    let tokens = Tokenizer(scalars: scalars, spans: [], table: table, tellsYaApart: true)
      .tokens(in: [0..<scalars.count])
    var before: Token?
    var segment = 0
    var isNamed = false
    for (index, token) in tokens.enumerated() where !token.has(.abbreviation) {
      if token.kind == .comma {
        // "البروفيسور تيل روينبرغ، أستاذ علم الأحياء بجامعة …": names of an apposition are not the person's.
        isNamed = isNamed || !PersonName.surnames(in: tokens[segment..<index], table).isEmpty
        segment = index + 1
      }
      guard token.isWord else { continue }
      defer { before = token }
      if index > 0, table.hasArabicPrefixes, PersonName.isTrade(index, tokens[...]) {
        name.append(SpelledWord(scalars[Int(token.start)..<Int(token.end)], isArabic: true))
        continue
      }
      if table.isCased, Self.articles.contains(token.key) { continue }
      let from = table.isCased ? Self.surnameStart(scalars[Int(token.start)..<Int(token.end)]) : Int(token.start)
      let word = SpelledWord(scalars[from..<Int(token.end)], isArabic: table.hasArabicPrefixes)
      if table.isCased, !token.has([.preposition, .article]) { allWords.append(word) }
      let isKnown = token.has([.title, .body, .document, .outletNoun, .outlet, .place, .preposition, .article])
      // "عادل الجبير": behind a name the article begins a surname; before one it begins an adjective.
      let isSurname = before.map { PersonName.isSurname(token, behind: $0) } ?? false
      let isAdjective =
        token.form.contains(.definite) && (name.isEmpty && !isSurname || !title.isEmpty && token.isRelational)
      if token.has([.title, .body, .document, .outletNoun, .outlet, .place]) { isOffice = true }
      if token.has([.body, .document, .outletNoun, .outlet, .place]) { isBody = true }
      if isKnown || isAdjective || !token.form.isDisjoint(with: [.to, .by]) || table.isCased && !token.isCapital {
        if token.has([.title, .body]) || isAdjective { title.append(word) }
      } else if !isNamed {
        name.append(word)
      }
    }
    if isOffice, table.hasArabicPrefixes, !name.isEmpty, PersonName.surnames(in: tokens[...]).isEmpty {
      // "محامي ترامب": the name is somebody else's, and this is a person known by office alone.
      self.name = []
      self.title = title + name
      isSingle = false
      return
    }
    if table.isCased, name.isEmpty {
      // "the finance minister": of an office all words count.
      self.name = []
      self.title = allWords
      isSingle = !isBody && allWords.count == 1
      return
    }
    // A name that is nothing but a definite word (الحلو) is no office.
    self.name = isOffice ? name : title + name
    self.title = isOffice ? title : []
    isSingle = !isBody && name.count + title.count == 1
  }

  /// Whether both mentions, taken from different articles, mean one person or body.
  public func isSame(as other: SpeakerIdentity) -> Bool {
    if name.isEmpty || other.name.isEmpty {
      // A body, or a person known by office alone: all words count.
      return name.isEmpty && other.name.isEmpty && !title.isEmpty && title == other.title
    }
    let (short, long) = name.count <= other.name.count ? (self, other) : (other, self)
    guard long.contains(short.name) else { return false }
    if short.name.count > 1 { return true }
    // A single name needs the title with it.
    guard long.name.last == short.name.last else { return false }
    return !short.title.isEmpty && short.title.allSatisfy { long.title.contains($0) }
      || !long.title.isEmpty && long.name.count == 1 && long.title.allSatisfy { short.title.contains($0) }
  }

  /// Whether a name that the reader typed is that of this mention: all its words stand in it. Who is known by office
  /// alone answers to the office: ترامب does not name "محامي ترامب".
  public func answers(to query: String) -> Bool {
    let words = Self.words(of: query)
    guard !words.isEmpty else { return false }
    if name.isEmpty, let office = title.first, !words.contains(office) { return false }
    let own = name + title
    return words.allSatisfy(own.contains)
  }

  /// Whether a typed name is the whole name of this mention, or the whole mention.
  func isNamed(_ query: String) -> Bool {
    let words = Self.words(of: query)
    return !words.isEmpty && (words == name && name.count > 1 || words == title + name)
  }

  private static func words(of query: String) -> [SpelledWord] {
    query.split(whereSeparator: { $0 == " " || $0 == "،" || $0 == "," || $0 == "." }).compactMap { word in
      let key = WordKey(folding: word)
      if forms.contains(key) || articles.contains(key) { return nil }
      let scalars = word.unicodeScalars.map(\.value)
      return SpelledWord(
        scalars[surnameStart(scalars[...])...], isArabic: scalars.contains { (0x620...0x6FF).contains($0) })
    }
  }

  /// Said before a name, and no part of it.
  private static let forms = WordSet(.formsOfAddress)
  /// Al-Haddad, El Haddad and Haddad are one surname.
  private static let articles = WordSet(.nameArticles)

  /// Where a surname begins behind al- and el-.
  private static func surnameStart(_ word: ArraySlice<UInt32>) -> Int {
    guard let hyphen = word.prefix(4).firstIndex(of: 0x2D),
      articles.contains(WordKey(word[..<hyphen].map(ScalarTable.folded)))
    else { return word.startIndex }
    return hyphen + 1
  }

  /// A single word says too little outside of its article: الحلو, الرئيس.
  public var isBareName: Bool { isSingle || name.count == 1 && title.isEmpty }

  /// The number of its names.
  var nameLength: Int { name.count }

  private func contains(_ words: [SpelledWord]) -> Bool {
    // Everybody is held against everybody: most have nothing in common, which the signs tell.
    guard words.count <= name.count,
      words.allSatisfy({ word in name.contains { $0.signs & word.signs != 0 } })
    else { return false }
    return (0...(name.count - words.count)).contains { name[$0..<$0 + words.count].elementsEqual(words) }
  }
}
