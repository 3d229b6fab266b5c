import Languages

/// Noun phrases of languages that put the subject before its verb or on either side of it.
extension PhraseReader {
  private static let longestPhrase = 24

  /// The noun phrase that begins at `start`, with the appositions behind its commas.
  func clausePhrase(at start: Int, before limit: Int) -> SourcePhrase? {
    var index = start
    while index < limit, tokens[index].has(.and) || tokens[index].has(.demonstrative) && index + 1 < limit {
      index += 1
    }
    guard index < limit, canStartClausePhrase(index, before: limit) else { return nil }
    var end = segmentEnd(from: index, before: limit)
    while end > index, isLooseEnd(tokens[end - 1]) { end -= 1 }
    guard end > index else { return nil }
    let isOutlet =
      tokens[index..<end].contains { $0.has([.outlet, .outletNoun]) && !$0.has([.title, .body]) }
      && !tokens[index..<end].contains { $0.has(.title) }
    if !hasNoun(index..<end) { return nil }
    while !isOutlet, let next = apposition(behind: end, before: limit), next - index < Self.longestPhrase { end = next }
    return phrase(index..<end)
  }

  private func canStartClausePhrase(_ index: Int, before limit: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .opening {
      // “Ask my wife,” he said: the comma ends somebody's words.
      guard let close = isName(at: index, before: limit), close + 1 < limit,
        ![.comma, .sentenceEnd].contains(tokens[close - 1].kind)
      else {
        return false
      }
      return !document.table.isCased || tokens[index + 1].isCapital
    }
    if document.table.hasHebrewPrefixes, token.end - token.start <= 2, document.table.proclitics.contains(token.key) {
      return false
    }
    guard token.kind == .word else { return token.kind == .number && index + 1 < limit && tokens[index + 1].isWord }
    if token.has(.pronoun) && !token.has(.title) || isClauseStop(index) { return false }
    if token.has([.preposition, .time]), !token.has([.title, .body, .place]) || token.has(.preposition) {
      return false
    }
    // "hält die Ministerin": so do words that no pack knows, unless they are built as adjectives.
    if document.table.isVerbSecond, !token.isCapital, token.roles.isEmpty, !isAdjective(index) { return false }
    // "will Elon Musk": where nouns have capitals, no verb in small letters begins one.
    if document.table.isVerbSecond, !token.isCapital, token.has([.acts, .carries]), !token.has([.title, .body]) {
      return false
    }
    // "בעירייה מסרו": the body that one speaks in.
    return !token.form.contains(.by) || token.has(.body) && document.table.hasHebrewPrefixes
  }

  /// ", שחזר מהרחקה,": behind a comma ש opens a relative clause, unless it begins one of the names that it begins.
  func isHebrewRelative(_ index: Int) -> Bool {
    guard document.table.hasHebrewPrefixes, index > 0, tokens[index - 1].kind == .comma else { return false }
    let token = tokens[index]
    return token.kind == .word && token.roles.isEmpty && CueTable.relative.contains(document.scalars[Int(token.start)])
      && token.end - token.start > 3 && !Self.namesInShin.contains(token.key)
  }

  private static let namesInShin = WordSet(.namesLikeClauses)

  /// A word that no noun phrase goes over.
  private func isClauseStop(_ index: Int) -> Bool {
    let token = tokens[index]
    // "the report": no verb stands behind an article.
    if index > 0, document.table.isCased, tokens[index - 1].has(.article), token.has([.reports, .participle]) {
      return false
    }
    if token.has([.relative, .that, .clause, .subjectMark, .auxiliary, .sameSource, .according, .quoting]) {
      return true
    }
    if token.has([.reports, .participle]), !token.has([.title, .body, .outletNoun]) { return true }
    return token.has([.adverb, .pronoun]) && !token.has([.title, .body])
  }

  private func isLooseEnd(_ token: Token) -> Bool {
    switch token.kind {
    case .word: token.has([.preposition, .time, .and, .article]) && !token.has([.title, .body, .place])
    case .closing, .number: false
    default: true
    }
  }

  /// Where the words up to a comma, a verb or an adverbial end.
  private func segmentEnd(from start: Int, before limit: Int) -> Int {
    var index = start
    var hasName = false
    while index < limit, index - start < Self.longestPhrase {
      let token = tokens[index]
      switch token.kind {
      case .opening:
        guard let close = isName(at: index, before: limit), index == start || takesQuotedName(index) else {
          return index
        }
        index = close + 1
        continue
      case .number:
        // "34", "2" behind a name is an age or a date.
        if hasName { return index }
      case .dash:
        guard index > start, tokens[index - 1].end == token.start, index + 1 < limit,
          tokens[index + 1].start == token.end
        else { return index }
      case .sentenceEnd:
        guard index > start, tokens[index - 1].has(.abbreviation) || isInitial(index - 1) else { return index }
      case .word:
        if index > start, ends(index, start: start, before: limit, hasName: hasName) { return index }
        if isNameWord(token) { hasName = true }
      default: return index
      }
      index += 1
    }
    return index
  }

  private func isInitial(_ index: Int) -> Bool {
    tokens[index].isCapital && tokens[index].end - tokens[index].start == 1
  }

  /// A word of somebody's own name, where the script shows it.
  private func isNameWord(_ token: Token) -> Bool {
    token.isCapital && !token.has([.title, .body, .place, .time, .abbreviation, .outlet, .outletNoun, .article])
  }

  private func ends(_ index: Int, start: Int, before limit: Int, hasName: Bool) -> Bool {
    let token = tokens[index]
    if token.has(.and) { return !joinsPhrases(index, before: limit) }
    if token.has(.article) {
      // "of the port", "le ministre de l'Intérieur": an article goes on behind a preposition and, in French, a noun; "den"
      // and "die" behind a name begin the verb's object.
      return document.table.isVerbSecond && tokens[index - 1].isCapital && hasName && beginsOwnPhrase(token)
    }
    if token.has(.preposition) { return !goesOnWithNoun(index, start: start, before: limit, hasName: hasName) }
    if token.has(.time), !token.isCapital || !hasName || document.table.isCased {
      return !tokens[index - 1].has(.article)
    }
    if isClauseStop(index) { return true }
    // "Der Kanzler nahm am Abend Stellung": where nouns have capitals, a verb has none.
    if document.table.isCased, !document.table.hasCasedNames, endsNominal(index, before: limit) { return true }
    if hasName, document.table.isCased, token.kind == .word, token.roles.isEmpty, !token.isCapital {
      // "Mathis Delcourt comparaissait": behind a name no common word goes on, unless it begins an office.
      return document.table.pack.traits.contains(.closedNames) || !beginsOffice(index, before: limit)
    }
    if !token.form.isDisjoint(with: [.to, .and]), token.has([.outlet, .outletNoun, .audience]) { return true }
    return token.form.contains(.by) && token.has([.occasion, .time])
  }

  /// "Lund campaign manager", "Kilo public broadcaster": common words up to what somebody is.
  private func beginsOffice(_ index: Int, before limit: Int) -> Bool {
    for next in index + 1..<max(index + 1, min(index + 4, limit)) {
      let token = tokens[next]
      guard token.kind == .word, !token.isCapital else { return false }
      if token.has([.title, .body, .outletNoun]) { return true }
      guard token.roles.isEmpty else { return false }
    }
    return false
  }

  private func joinsPhrases(_ index: Int, before limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    let next = tokens[index + 1]
    if next.kind != .word || isClauseStop(index + 1) || next.has([.preposition, .time]) { return false }
    return next.isCapital || next.has([.title, .body, .article, .place, .adjective]) || !document.table.isCased
  }

  private func goesOnWithNoun(_ index: Int, start: Int, before limit: Int, hasName: Bool) -> Bool {
    guard index + 1 < limit else { return false }
    let next = tokens[index + 1].has(.article) && index + 2 < limit ? tokens[index + 2] : tokens[index + 1]
    if next.has([.occasion, .time, .demonstrative, .pronoun, .audience, .outlet, .network, .outletNoun]),
      !next.has([.title, .body])
    {
      return false
    }
    if next.kind == .number { return false }
    let before = tokens[index - 1]
    if document.table.isCased {
      // Behind a name only "of" and "from" belong to it.
      return !hasName || Self.belonging.contains(tokens[index].key)
    }
    if Self.without.contains(tokens[index].key) { return true }
    if tokens[index].key == Self.outOf { return Self.partitive.contains(before.key) || next.has(.body) }
    if tokens[index].key == Self.inside, next.has(.body) { return true }
    return before.has([.title, .body]) && next.has([.place, .body])
      || tokens[start].has([.title, .body]) && index - start <= 3 && next.has([.place, .body])
  }

  private static let belonging = WordSet(.belonging)
  /// Prepositions that belong to a noun wherever they stand: "without portfolio", "של".
  private static let without = WordSet(.without)

  private static let objectMark = WordList.objectMark.key
  private static let outOf = WordList.outOf.key
  private static let inside = WordList.within.key
  private static let partitive = WordSet(.partitive)

  private func takesQuotedName(_ index: Int) -> Bool {
    let before = tokens[index - 1]
    if document.table.isCased, !tokens[index + 1].isCapital { return false }
    // "die Ministerin „Unsinn“": where every noun has a capital, it says nothing.
    if document.table.isCased, !document.table.hasCasedNames, before.has(.title) { return false }
    return before.isWord && !before.has([.reports, .that, .preposition])
  }

  /// The end of an apposition that stands between commas behind `end`.
  private func apposition(behind end: Int, before limit: Int) -> Int? {
    guard end + 1 < limit, tokens[end].kind == .comma else { return nil }
    let first = tokens[end + 1]
    guard first.kind == .word, !isClauseStop(end + 1), !isHebrewRelative(end + 1),
      !first.has([.preposition, .time, .and]),
      first.form.isDisjoint(with: [.by, .to, .and])
    else { return nil }
    let table = document.table
    // What is no title, no name and no article begins something else.
    let namesSoon = (end + 2..<min(end + 4, limit)).contains {
      tokens[$0].isCapital && tokens[$0].kind == .word && tokens[$0 - 1].kind == .word && tokens[$0].roles.isEmpty
    }
    guard
      first.isCapital || first.has([.title, .body, .article])
        || (table.isCased ? namesSoon : true) && first.roles.isEmpty
    else { return nil }
    var stop = segmentEnd(from: end + 1, before: limit)
    while stop > end + 1, isLooseEnd(tokens[stop - 1]) { stop -= 1 }
    guard stop > end + 1 else { return nil }
    // "Ulla Jelpke, die erst vor einem Monat": where nouns have capitals, what has none is a relative clause.
    if table.isCased, !table.hasCasedNames, first.has(.article), !tokens[end + 1..<stop].contains(where: \.isCapital) {
      return nil
    }
    // Closed by a comma, a verb, the quotation or the sentence.
    guard stop < limit else { return stop }
    let after = tokens[stop]
    switch after.kind {
    case .comma, .sentenceEnd, .opening, .openBracket, .colon, .paragraphEnd, .dash, .closing: return stop
    case .word:
      if after.key == Self.objectMark { return nil }
      if after.has(.relative) { return stop }
      return after.has([.reports, .subjectMark, .auxiliary, .adverb, .preposition, .time, .that])
        && !isVerbOfOther(stop)
        ? stop : nil
    default: return nil
    }
  }

  /// "X, the captain was tired": a clause of its own is no apposition.
  private func isVerbOfOther(_ index: Int) -> Bool { tokens[index].has(.auxiliary) && !tokens[index].has(.reports) }
}
