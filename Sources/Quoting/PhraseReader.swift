import Languages

/// Reads the noun phrase that names a source: title and name, an apposition with its commas, the place that belongs to a
/// title; no adverbs, no relative clause.
struct PhraseReader {
  let document: QuoteDocument
  let tokens: [Token]
  /// The verb whose subject is read, as far as it matters: one that takes an object ends its subject sooner.
  var verb: Roles = []

  init(document: QuoteDocument) {
    self.document = document
    tokens = document.tokens
  }

  private static let longestSegment = 18
  private static let longestApposition = 16

  /// Where reading stands.
  struct State {
    var end: Int
    var segment: Int
    /// A personal name was read in this segment, so that no title goes on.
    var hasName = false
    /// Something definite was read: an article, a place, a quoted name.
    var isDefinite = false
    var commas = 0
  }

  /// The phrase that begins at `start`; nil when none can.
  func phrase(at start: Int, before limit: Int) -> SourcePhrase? {
    guard start < limit else { return nil }
    if !document.table.hasArabicPrefixes { return clausePhrase(at: start, before: limit) }
    if let noun = shareNoun(start, before: limit) {
      return read(from: noun, before: limit).map { phrase(start..<$0.tokens.upperBound) }
    }
    guard canStart(start, before: limit) else { return nil }
    return read(from: start, before: limit)
  }

  private func read(from start: Int, before limit: Int) -> SourcePhrase? {
    var state = State(end: start, segment: start)
    var index = start
    while true {
      while index < limit, let next = step(index, start: start, before: limit, &state) { index = next }
      while state.end > start, isLoose(tokens[state.end - 1]), tokens[state.end - 1].key != Self.toMe { state.end -= 1 }
      guard state.end > start else { return nil }
      let end = completed(state.end, from: start, before: limit)
      guard end > state.end else { return phrase(start..<end) }
      state.end = end
      if tokens[end - 2].has(.demonstrative) { state.isDefinite = true } else { state.hasName = true }
      index = end
    }
  }

  /// The phrase whose first word carries its preposition (لصحيفة …).
  func phrase(behindPreposition start: Int, before limit: Int) -> SourcePhrase? {
    read(from: start, before: limit)
  }

  /// An outlet's phrase: its kind, its name (quoted or not), its adjectives.
  func outlet(at start: Int, before limit: Int) -> SourcePhrase? { read(from: start, before: limit) }

  /// Whether the span that opens at `index` is a short name that can stand inside a phrase.
  func isName(at index: Int, before limit: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .opening else { return nil }
    let close = document.closing[Int(token.span)]
    guard close > index, close < limit, document.wordCounts[Int(token.span)] <= 5 else { return nil }
    return close
  }

  private func canStart(_ index: Int, before limit: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .opening {
      guard let close = isName(at: index, before: limit), close + 1 < limit else { return false }
      // "فوربس" أن …, "الهلال"، الاثنين، عن …
      let next = tokens[close + 1]
      if next.kind == .comma {
        return close + 2 < limit && tokens[close + 2].has([.time, .that])
          && !verb.contains(.hasObject) || verb.contains(.reports) && tokens[index + 1].has([.body, .outletNoun])
      }
      return next.has([.that, .time]) || next.form == .definite || next.key == Self.about
        || verb.contains(.carries) && next.key == Self.from
    }
    guard token.kind == .word else { return false }
    if token.form.contains(.and), !token.has([.title, .body]) { return false }
    if isStop(token) || token.isOblique || token.isAdverbial { return false }
    if !canStartName(index, before: limit) { return false }
    if token.isManner, index + 1 < limit, !tokens[index + 1].isWord || tokens[index + 1].has(.that) { return false }
    // "قدم اعتذارا": an indefinite object.
    if token.isAccusative, token.roles.isEmpty,
      token.isVerbalNoun || token.isCommon && !verb.contains(.reports) || verb.isSuperset(of: Self.describesObject)
    {
      return false
    }
    // "وأعلن إقفال فروعه": what is done to a thing says nothing.
    if token.isVerbalNoun, token.roles.isEmpty, token.form.isEmpty, index + 1 < limit, tokens[index + 1].isPossessed {
      return false
    }
    if token.isPossessed, token.roles.isEmpty || token.has(.namesNext) && !token.has([.title, .body]) {
      if token.roles.isEmpty, token.form.isEmpty, verb.contains(.reports), index > 0, index + 1 < limit,
        Self.toThem.contains(tokens[index - 1].key),
        tokens[index + 1].kind == .colon || tokens[index + 1].kind == .opening || tokens[index + 1].has(.that)
      {
        // "فقال له غلامه: «…»"
        return true
      }
      // "قبطانتها ليان الصباغ": somebody's somebody, if a name follows.
      return token.roles.isEmpty && token.form.isEmpty && !token.isVerbalNoun && verb.isSuperset(of: .reports)
        && verb.isDisjoint(with: [.addresses, .describes]) && index + 2 < limit && isName(index + 1)
        && (isName(index + 2) || tokens[index + 2].form == .definite)
    }
    if !token.form.isDisjoint(with: [.by, .to]) || token.has([.preposition, .time]) { return false }
    if token.has(.distances) { return false }
    // "كل المعطيات تشير"
    if token.key == Self.every { return index + 1 < limit && tokens[index + 1].has([.title, .body]) }
    if token.has([.title, .body, .outlet, .outletNoun]) { return true }
    if token.has(.document) {
      return token.form.contains(.definite) || !token.has(.object)
        || verb.contains(.reports) && !verb.contains(.addresses)
    }
    return !token.has([.occasion, .object])
  }

  private static let by = Letters(.by)
  private static let toThem = WordSet(.toThem)

  /// A surname that looks like a verb: behind a name, with nothing of a clause behind it.
  private func isVerbalName(_ index: Int, before limit: Int, _ state: State) -> Bool {
    let token = tokens[index]
    guard state.hasName, token.form.isEmpty, token.has(.reports), token.has(.masculine), token.width == 1,
      !token.has([.present, .hasObject, .title, .continues]), verb.contains(.reports), isName(index - 1),
      index + 1 < limit
    else { return false }
    let next = tokens[index + 1]
    return next.has([.time, .that]) || next.kind == .colon || next.kind == .opening
      || next.has(.preposition) && next.form.isEmpty && verb.isDisjoint(with: [.addresses, .describes])
  }

  /// "ما اعتبره جدلا": a verb with both its objects.
  private static let describesObject: Roles = [.describes, .hasObject]

  private static let stops: Roles = [
    .reports, .carries, .acts, .participle, .speechNoun, .that, .according, .quoting, .sameSource, .relative,
    .demonstrative,
    .adverb, .clause, .auxiliary, .pronoun, .subjectMark,
  ]

  private func isStop(_ token: Token) -> Bool {
    token.has(Self.stops) && !(token.form.contains(.definite)) && !token.has([.title, .body, .outlet, .place])
      || token.has([.relative, .that, .demonstrative, .clause])
  }

  /// A word that ends no phrase.
  private func isLoose(_ token: Token) -> Bool {
    switch token.kind {
    case .word: token.has([.preposition, .time, .and, .article]) && !token.has([.title, .body, .outlet, .place])
    case .closing, .closeBracket, .number: false
    default: true
    }
  }

  /// Takes what stands at `index` into the phrase; nil where the phrase ends.
  private func step(_ index: Int, start: Int, before limit: Int, _ state: inout State) -> Int? {
    let token = tokens[index]
    guard index - state.segment < Self.longestSegment else { return nil }
    switch token.kind {
    case .opening:
      guard let close = isName(at: index, before: limit), index == start || takesName(index, state) else { return nil }
      state.end = close + 1
      state.isDefinite = true
      return close + 1
    case .comma:
      guard state.commas < 2, index > start,
        !tokens[start].has([.outlet, .outletNoun]) || tokens[start].has([.title, .body]),
        index + 1 < limit, isApposition(at: index + 1, before: limit, state)
      else {
        return nil
      }
      state.commas += 1
      state.segment = index + 1
      state.hasName = false
      state.isDefinite = false
      return index + 1
    case .sentenceEnd:
      // "Mr. Baker"
      return index > start && index + 1 < limit && tokens[index - 1].has(.abbreviation) ? index + 1 : nil
    case .dash:
      return index + 1 < limit && tokens[index + 1].start == token.end && index > start ? index + 1 : nil
    case .openBracket: return stepBracket(index, start: start, before: limit, &state)
    case .word, .number: return stepWord(index, start: start, before: limit, &state)
    default: return nil
    }
  }

  private func stepWord(_ index: Int, start: Int, before limit: Int, _ state: inout State) -> Int? {
    let token = tokens[index]
    let isFirst = index == state.segment
    let width = Int(token.width)
    if token.has(.absorbed) {
      state.end = index + 1
      return index + 1
    }
    if !isFirst || state.commas > 0 {
      if token.key == Self.toMe, state.hasName {
        // سبايك لي
        state.end = index + 1
        return index + 1
      }
      if isVerbalName(index, before: limit, state) {
        // "وزير الدفاع فيليب دان قبل": no verb stands right behind the subject of another.
        state.end = index + 1
        return index + 1
      }
      if isStop(token) && !(isFirst && token.has([.preposition])) { return nil }
      if token.isAdverbial || opensReported(index, before: limit) { return nil }
      if token.isPossessed, !token.has([.title, .body]), !isNamedBy(index) {
        if state.isDefinite && !state.hasName
          || state.hasName
            && (!token.roles.isEmpty || token.isVerbalNoun
              || verb.isSuperset(of: .acts) && Self.by.contains(document.scalars[Int(token.start)]))
        {
          return nil
        }
      }
      if token.has(.time), !token.has([.title, .body, .outlet, .place]), !tokens[index - 1].has(.title) { return nil }
      if token.kind == .number { return nil }
      if token.form.contains(.and), !joins(index, before: limit, state) { return nil }
      // "وجهه الوزير لنظيره": to whom, and not what he is minister of.
      if token.form.contains(.to), token.isPossessed || !belongsTo(index, state) { return nil }
      if token.form.contains(.by), !belongsBy(index, state) { return nil }
      if state.isDefinite, !state.hasName, token.isVerbalNoun, token.roles.isEmpty, token.form.isEmpty,
        index + 1 < limit, tokens[index + 1].isPossessed
      {
        // "مدير المصنع إقفال فروعه"
        return nil
      }
      if verb.isSuperset(of: .describes), !verb.contains(.hasObject), isDescribed(index, before: limit) { return nil }
      if state.isDefinite || state.hasName, isObject(index, state) { return nil }
      if tokens[start].has(.outletNoun), tokens[index - 1].isRelational, token.roles.isEmpty, token.form.isEmpty,
        index + 1 < limit, tokens[index + 1].isWord, !tokens[index + 1].has([.that, .preposition])
      {
        // "صحيفة «…» البريطانية اقترن بأدلة"
        return nil
      }
      if Self.issued.contains(token.key), index + 1 >= limit || tokens[index + 1].key != Self.about { return nil }
      if token.key == Self.on, token.endsInYa, state.hasName || isForename(index, before: limit) {
        // محمد علي, المرشد علي خامنئي
        state.hasName = true
        state.end = index + 1
        return index + 1
      }
      if index == state.segment + 1, tokens[state.segment].has([.body, .worksNext]), !tokens[state.segment].has(.title),
        tokens[state.segment].form == .definite, token.roles.isEmpty, token.form.isEmpty
      {
        // "الحكومة حالة": no name stands beside a body.
        return nil
      }
      if token.has(.and), token.form.isEmpty, !token.has([.title, .body]) {
        return index + 1 < limit && tokens[index + 1].form == .definite ? index + 1 : nil
      }
      if token.has(.preposition), !token.has([.body, .place]) {
        return goesOn(index, before: limit, start: start, state) ? index + 1 : nil
      }
    }
    note(token, at: index, isFirst: isFirst, &state)
    state.end = min(index + width, limit)
    return index + width
  }

  static let issued = WordSet(.issued)

  /// "في مجال الطاقة", "لحقوق الإنسان": what an office is about, no name.
  private func isField(_ token: Token, at index: Int) -> Bool {
    tokens[index - 1].has(.preposition) || token.tail.map { Self.fields.contains($0) } ?? false
  }

  private func note(_ token: Token, at index: Int, isFirst: Bool, _ state: inout State) {
    if token.has(.title), !isFirst, token.form.isDisjoint(with: [.to, .by]) {
      // A title behind the name begins its own phrase: "فلان نائب رئيس …".
      state.hasName = false
      state.isDefinite = false
    }
    let known = token.has([.title, .body, .document, .outletNoun, .place, .outlet, .namesNext])
    if token.form.contains(.definite) || token.has([.place, .outlet]) {
      state.isDefinite = true
    } else if !isFirst, tokens[index - 1].has([.body, .namesNext]), !tokens[index - 1].has(.title),
      !tokens[index - 1].form.contains(.definite)
    {
      // "مركز كارنيغي": the name of a body, not of the person.
      state.isDefinite = true
    } else if !known, token.form.isDisjoint(with: [.to, .by]), isFirst || state.isDefinite && !isField(token, at: index)
    {
      state.hasName = true
    }
  }

  /// Whether the words from `index` on are a name or title set beside the phrase, closed by a comma, a colon, إن or a
  /// quotation mark.
  private func isApposition(at index: Int, before limit: Int, _ state: State) -> Bool {
    let first = tokens[index]
    guard first.kind == .word, first.form.isDisjoint(with: [.and, .to, .by]) else { return false }
    // "انتقد الرئيس فلان، المذيعة …": title and name are complete, the object follows.
    if verb.contains(.addresses), state.hasName, tokens[state.segment].has(.title) { return false }
    if first.isAccusative, first.roles.isEmpty { return false }
    let isObject = first.isCommon && !verb.isDisjoint(with: [.describes, .addresses])
    if state.hasName, first.roles.isEmpty, !first.isForename, first.isVerbalNoun || first.isPossessed || isObject {
      // "أعلن قائد اللواء، العميد فلان، اعتزام الجيش", "أبدى فلان، إعجابه": what is announced or shown.
      return false
    }
    if verb.contains(.describes), first.isVerbalNoun, first.roles.isEmpty { return false }
    // "رئيس النادي، وربت على كتفه"
    if first.tail != nil, first.roles.isEmpty, index + 1 < limit, tokens[index + 1].has(.preposition) { return false }
    if isStop(first) || first.isAdverbial || first.isOblique || first.has([.time, .adverb, .auxiliary, .object])
      || first.has(.outletNoun) && !tokens[state.segment].has(.outletNoun)
    {
      return false
    }
    if first.has(.preposition) {
      guard first.key == Self.from, index + 1 < limit,
        tokens[index + 1].form.contains(.definite) || tokens[index + 1].has(.body)
      else { return false }
    }
    var look = index
    while look < limit, look - index < Self.longestApposition {
      let token = tokens[look]
      switch token.kind {
      case .comma, .colon, .paragraphEnd, .sentenceEnd: return look > index
      case .opening:
        guard let close = isName(at: look, before: limit), tokens[look - 1].has([.namesNext, .body, .outletNoun]) else {
          return true
        }
        look = close
      case .word:
        if token.has(.that) { return true }
        if token.has([.reports, .acts, .auxiliary]), !token.form.contains(.definite), !token.has([.title, .body]) {
          // "رئيس المجلس، الجمهوري فلان تعهده": what was meant for a verb is the object.
          return token.has(.hasObject) && look > index + 1 && isName(look - 1)
        }
      case .closing, .openBracket: return true
      default: break
      }
      look += 1
    }
    return false
  }
}
