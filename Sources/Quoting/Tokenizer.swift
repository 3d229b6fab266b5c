import Languages

/// Cuts a text into tokens and looks every word up.
struct Tokenizer {
  let scalars: [UInt32]
  let spans: [QuotedSpan]
  let table: CueTable
  /// Where the marks of the spans stand, which no word goes over: ב"המטבח האחרון".
  private let markOffsets: Set<Int>
  /// The text writes ي and ى apart, as Egypt's press does not, so that علي is no على.
  private let tellsYaApart: Bool

  init(scalars: [UInt32], spans: [QuotedSpan], table: CueTable, tellsYaApart: Bool? = nil) {
    self.tellsYaApart =
      tellsYaApart ?? (table.hasArabicPrefixes && Self.yaWithoutDots.runs.contains { scalars.contains($0[0]) })
    self.scalars = scalars
    self.spans = spans
    self.table = table
    markOffsets = table.hasHebrewPrefixes ? Set(spans.flatMap { [$0.outerStart, $0.outerEnd - 1] }) : []
  }

  func tokens(in paragraphs: [Range<Int>]) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(scalars.count / 4)
    var edges = SpanEdges(spans: spans)
    var letters: [UInt32] = []
    var words = WordCache(table: table, words: scalars.count / 6)
    for paragraph in paragraphs {
      let first = tokens.count
      var index = paragraph.lowerBound
      while index < paragraph.upperBound {
        edges.close(at: index, into: &tokens)
        if let end = edges.open(at: index, into: &tokens) {
          index = end
          continue
        }
        if let end = edges.skipClosingMark(at: index, into: &tokens) {
          index = end
          continue
        }
        index = readToken(at: index, in: paragraph, span: edges.current, &letters, &words, into: &tokens)
      }
      edges.closeAll(upTo: paragraph.upperBound, into: &tokens)
      if table.pack.traits.contains(.stoppedOrdinals) { joinOrdinals(&tokens, from: first) }
      join(&tokens, from: first)
      tokens.append(Token(kind: .paragraphEnd, start: Int32(paragraph.upperBound), end: Int32(paragraph.upperBound)))
    }
    return tokens
  }

  private func readToken(
    at index: Int, in paragraph: Range<Int>, span: Int32, _ letters: inout [UInt32], _ words: inout WordCache,
    into tokens: inout [Token]
  ) -> Int {
    func add(_ kind: Token.Kind) {
      tokens.append(Token(kind: kind, start: Int32(index), end: Int32(index + 1), span: span))
    }
    switch ScalarTable.scalarClass(scalars[index]) {
    case .letter, .digit: return readWord(at: index, in: paragraph, span: span, &letters, &words, into: &tokens)
    case .ignorable, .space, .newline, .mark: break
    case .sentenceEnd: add(.sentenceEnd)
    case .comma: add(.comma)
    case .colon: add(.colon)
    case .openBracket: add(.openBracket)
    case .closeBracket: add(.closeBracket)
    case .dash: add(.dash)
    case .other: add(.other)
    }
    return index + 1
  }

  private func readWord(
    at start: Int, in paragraph: Range<Int>, span: Int32, _ letters: inout [UInt32], _ words: inout WordCache,
    into tokens: inout [Token]
  ) -> Int {
    letters.removeAll(keepingCapacity: true)
    var index = start
    var hasLetter = false
    var hasTanween = false
    var lastLetter: UInt32 = 0
    scan: while index < paragraph.upperBound {
      let scalar = scalars[index]
      switch ScalarTable.scalarClass(scalar) {
      case .letter, .digit:
        let folded = ScalarTable.folded(scalar)
        if folded != 0 { letters.append(folded) }
        if ScalarTable.scalarClass(scalar) == .letter { hasLetter = true }
        lastLetter = scalar
      case .ignorable: if Self.tanween.contains(scalar) { hasTanween = true }
      case .mark, .sentenceEnd, .dash, .comma, .colon:
        guard joins(index, in: paragraph) else { break scan }
        letters.append(ScalarTable.folded(scalar))
      default: break scan
      }
      index += 1
    }
    if letters.isEmpty { return max(index, start + 1) }
    let key = WordKey(letters)
    let entry = words.entry(of: letters, key: key, last: lastLetter)
    let found = entry.analysis
    var token = Token(
      kind: hasLetter ? .word : .number, start: Int32(start), end: Int32(index), roles: found.roles, form: found.form,
      key: key, stem: found.stem, span: span)
    token.isForename = entry.isForename
    if table.isCased {
      // "al-Khatib", "el-Sisi": the surname also goes without.
      if let hyphen = (start..<min(start + 4, index - 1)).first(where: { scalars[$0] == 0x2D }),
        isCapital(scalars[hyphen + 1])
      {
        token.tail = WordKey(scalars[hyphen + 1..<index].map(ScalarTable.folded))
      }
      token.isCapital =
        isCapital(scalars[start])
        || (start..<min(start + 4, index - 1)).contains { scalars[$0] == 0x2D && isCapital(scalars[$0 + 1]) }
      tellAccentsApart(&token, last: lastLetter)
    }
    if table.hasArabicPrefixes {
      token.tail = entry.tail
      token.lightStem = entry.lightStem
      token.shape = entry.shape
      token.isCommon = entry.isCommon
      if token.isFeminine, token.has(.hasObject) {
        // إضافة is no أضافه, though they fold alike.
        token.roles.subtract([.hasObject, .reports, .carries, .acts, .describes, .addresses, .masculine])
      }
      if entry.isTwin { tellApart(&token, first: scalars[start]) }
      if token.form.contains(.definite)
        ? scalars[start..<min(index, start + 4)].contains(Self.hamzaAbove)
        : token.isAccusative && scalars[start] == Self.hamzaAbove
      {
        // أعمال, أطفال, أوباما: plurals and names built like verbal nouns but for their hamza.
        token.shape.remove(.verbalNoun)
      }
      if hasTanween, let last = letters.last, Self.alef.contains(last) { token.shape.insert(.adverbial) }
    }
    tokens.append(token)
    return index
  }

  /// French words that an accent alone tells apart: a and à, la and là, ou and où.
  private func tellAccentsApart(_ token: inout Token, last: UInt32) {
    if token.roles.isSuperset(of: [.auxiliary, .preposition]), token.end - token.start == 1 {
      token.roles = Self.graveA.contains(last) ? .preposition : .auxiliary
    } else if token.roles.isSuperset(of: [.article, .adverb]) {
      token.roles = Self.graveA.contains(last) ? .adverb : .article
    } else if token.roles.isSuperset(of: [.and, .relative]) {
      token.roles = Self.graveU.contains(last) ? .relative : .and
    }
  }

  private static let graveA = Letters(.graveA)
  private static let graveU = Letters(.graveU)

  /// Words that fold alike and differ in a hamza or in the dots of a last letter.
  private func tellApart(_ token: inout Token, first: UInt32) {
    let isFeminine = token.isFeminine
    // "أحمد علي": where the text tells ي from ى, على is another word.
    if token.key == Self.on, token.endsInYa, tellsYaApart { token.roles = [] }
    if token.key == Self.described { token.roles = isFeminine ? .distances : token.roles.subtracting(.distances) }
    if token.key == Self.therein { token.roles = isFeminine ? .namesNext : token.roles.subtracting(.namesNext) }
    if token.key == Self.myself, Self.longA.contains(first) { token.roles = [] }
    if token.key == Self.before, Self.hamzaBelow.contains(first) { token.roles = .title }
    if token.key == Self.saw, token.endsInYa, Self.alef.contains(scalars[Int(token.start) + 1]) { token.roles = [] }
  }

  private static let on = WordList.on.key
  /// أنا; آنا is a name.
  private static let myself = WordList.myself.key
  /// وصفه; وصفة is a recipe.
  private static let described = WordList.described.key
  /// فيه; فئة takes a name.
  private static let therein = WordList.inIt.key

  private static let alef = Letters(.accusative)
  private static let hamzaAbove = Letters(.hamzaAbove).runs[0][0]
  private static let hamzaBelow = Letters(.hamzaBelow)
  private static let longA = Letters(.longA)
  private static let tanween = Letters(.tanween)
  private static let yaWithoutDots = Letters(.yaWithoutDots)

  /// أمام; إمام is a title.
  private static let before = WordList.before.key
  /// رأى; راي is part of a name.
  private static let saw = WordList.saw.key

  /// Whether the punctuation at `index` stands inside a word: O'Neill, a-t-il, بي.دي.إس, 4.5, צה"ל.
  private func joins(_ index: Int, in paragraph: Range<Int>) -> Bool {
    guard index > paragraph.lowerBound, index + 1 < paragraph.upperBound, !markOffsets.contains(index) else {
      return false
    }
    let next = ScalarTable.scalarClass(scalars[index + 1])
    guard next.isWord else { return false }
    let scalar = scalars[index]
    switch scalar {
    case 0x27, 0x2019, 0x2D, 0x2010, 0x2011: return true
    case 0x22, 0x5F4: return (0x5D0...0x5EA).contains(scalars[index - 1])
    case 0x2E: return next == .digit || ScalarTable.scalarClass(scalars[index - 1]) == .letter && isAcronym(index)
    case 0x2C, 0x3A: return next == .digit && ScalarTable.scalarClass(scalars[index - 1]) == .digit
    default: return false
    }
  }

  /// "U.S" and "بي.دي": at most three letters behind, and in Arabic, where a space behind a stop is often left out, in
  /// front.
  private func isAcronym(_ index: Int) -> Bool {
    if table.hasArabicPrefixes, Self.arabic.contains(scalars[index - 1]) {
      let start = max(0, index - 4)
      if index - start == 4, scalars[start..<index].allSatisfy({ ScalarTable.scalarClass($0) == .letter }) {
        return false
      }
    }
    var after = 0
    while index + 1 + after < scalars.count, after < 4, ScalarTable.scalarClass(scalars[index + 1 + after]) == .letter {
      after += 1
    }
    return after < 4
  }

  /// The block of the Arabic script's letters.
  private static let arabic: ClosedRange<UInt32> = 0x621...0x6D3

  private func isCapital(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0xC0...0xDE, 0x391...0x3A9, 0x410...0x42F: true
    case 0x100...0x17F: scalar % 2 == 0
    default: false
    }
  }

  /// Reads expressions of several words as one.
  private func join(_ tokens: inout [Token], from first: Int) {
    var index = first
    while index < tokens.count {
      let token = tokens[index]
      guard token.isWord, let width = expression(at: index, in: &tokens) else {
        index += 1
        continue
      }
      index += width
    }
  }

  private func expression(at index: Int, in tokens: inout [Token]) -> Int? {
    let token = tokens[index]
    if table.hasArabicPrefixes, token.key == Self.on, isNamedAli(index, in: tokens) {
      tokens[index].roles = []
      return nil
    }
    if table.hasArabicPrefixes, index > 0, isPatronym(token, behind: tokens[index - 1]) {
      tokens[index].roles = []
      tokens[index].form = []
      return nil
    }
    if let width = expression(at: index, startingWith: token.key, in: &tokens) { return width }
    if token.stem != token.key, let width = expression(at: index, startingWith: token.stem, in: &tokens) {
      return width
    }
    if let tail = token.tail, let width = expression(at: index, startingWith: tail, in: &tokens) { return width }
    if table.isVerbSecond, let (roles, particle) = separated(at: index, in: tokens) {
      tokens[index].roles = roles
      // No name goes on over it.
      tokens[particle].roles = .adverb
    }
    return nil
  }

  /// "قال محمد علي إن", "وقال علي:": the name and not the preposition, where the text tells ي from ى, or where nothing
  /// follows that a preposition could stand before.
  private func isNamedAli(_ index: Int, in tokens: [Token]) -> Bool {
    guard tokens[index].endsInYa else { return false }
    if tellsYaApart { return true }
    guard index + 1 < tokens.count else { return true }
    let next = tokens[index + 1]
    switch next.kind {
    case .colon, .comma, .sentenceEnd, .paragraphEnd: return true
    case .word:
      return Self.hamzaBelow.contains(scalars[Int(next.start)]) && next.has([.that, .preposition])
        || next.form.isEmpty && next.has(.preposition) && next.roles.isDisjoint(with: [.time, .occasion, .adverb])
    default: return false
    }
  }

  /// أبو طالب, بن علي: no verb and no preposition stands behind the first half of a name.
  private func isPatronym(_ token: Token, behind opener: Token) -> Bool {
    opener.kind == .word && opener.span == token.span && PhraseReader.patronymics.contains(opener.key)
      && token.has([.reports, .acts, .carries, .preposition]) && !token.form.contains(.definite)
  }

  private func expression(at index: Int, startingWith key: WordKey, in tokens: inout [Token]) -> Int? {
    let token = tokens[index]
    for candidate in table.pack.expressions(startingWith: key) where matches(candidate, at: index, in: tokens) {
      let width = candidate.count
      if key != token.key, key == token.tail {
        tokens[index].form = CueTable.form(ofPrefix: scalars[Int(token.start)])
      }
      if key == token.key { tokens[index].form = [] }
      // Carried-along words keep nothing of their own, or "في وقت سابق" would still be a preposition.
      tokens[index].roles = candidate.roles
      tokens[index].width = UInt8(width)
      for other in index + 1..<index + width { tokens[other].roles = .absorbed }
      return width
    }
    return nil
  }

  /// "teilte die Behörde am Montag mit": where the verb stands second, its particle ends the clause.
  private func separated(at index: Int, in tokens: [Token]) -> (roles: Roles, particle: Int)? {
    for candidate in table.pack.expressions(startingWith: tokens[index].key) {
      let particle = candidate[candidate.count - 1]
      for end in index + 2..<max(index + 2, min(index + Self.longestClause, tokens.count))
      where tokens[end].key == particle && tokens[end].kind == .word && tokens[end].span == tokens[index].span {
        // A paragraph's last token has nothing behind it.
        let closes = end + 1 == tokens.count || !tokens[end + 1].isWord && tokens[end + 1].kind != .closing
        if closes { return (candidate.roles, end) }
      }
    }
    return nil
  }

  /// So far may a verb and its particle stand apart, in tokens.
  private static let longestClause = 20

  private func matches(_ expression: Language.Expression, at index: Int, in tokens: [Token]) -> Bool {
    guard index + expression.count <= tokens.count else { return false }
    for offset in 1..<expression.count {
      let (token, word) = (tokens[index + offset], expression[offset])
      guard token.kind == .word || token.kind == .number, token.key == word, token.span == tokens[index].span else {
        return false
      }
    }
    return true
  }
}
