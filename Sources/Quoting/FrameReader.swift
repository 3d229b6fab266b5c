import Languages

/// Finds the frames of a sentence: every cue with the phrases that belong to it.
struct FrameReader {
  let document: QuoteDocument
  let phrases: PhraseReader
  let tokens: [Token]
  let table: CueTable

  init(document: QuoteDocument) {
    self.document = document
    phrases = PhraseReader(document: document)
    tokens = document.tokens
    table = document.table
  }

  /// The frames of a sentence in order; cues inside quoted spans are left out.
  func frames(in sentence: Range<Int>) -> [SpeechFrame] {
    var frames: [SpeechFrame] = []
    var index = sentence.lowerBound
    if let heading = heading(in: sentence) { frames.append(heading) }
    if let heading = lateHeading(in: sentence) { frames.append(heading) }
    while index < sentence.upperBound {
      let token = tokens[index]
      if token.kind == .opening, let close = closing(of: token), close > index, close < sentence.upperBound {
        if let frame = incise(from: index, to: close) { frames.append(frame) }
        index = close + 1
        continue
      }
      if token.kind == .word,
        token.has(.cueOrAct) || Self.isCueByForm(token.key) || Self.isCueByForm(token.stem),
        token.span < 0,
        !token.form.contains(.definite),
        let frame = frame(at: index, in: sentence)
      {
        frames.append(frame)
        index = max(frame.end, index + 1)
      } else if token.kind == .word, token.roles.isEmpty, token.span < 0,
        let frame = unknownAct(at: index, in: sentence) ?? unknownActor(at: index, in: sentence)
      {
        frames.append(frame)
        index = max(frame.end, index + 1)
      } else {
        index += Int(token.width)
      }
    }
    return frames
  }

  private func closing(of token: Token) -> Int? { document.closing[Int(token.span)] }

  private func frame(at index: Int, in sentence: Range<Int>) -> SpeechFrame? {
    let token = tokens[index]
    let limit = sentence.upperBound
    if token.has(.sameSource) {
      return SpeechFrame(kind: .same, index: index, end: index + Int(token.width), roles: token.roles)
    }
    if table.order != .after, token.has(.subjectMark), token.has(.according) {
      return postposed(at: index, in: sentence)
    }
    if token.has(.quoting) { return quoting(at: index, before: limit) }
    if token.has(.according) { return according(at: index, before: limit) }
    if token.has(.speechNoun), !(token.has(.reports) && (token.form.contains(.and) || isRelated(index, in: sentence))) {
      return noun(at: index, before: limit)
    }
    if token.has(.participle), !token.has(.reports) {
      return SpeechFrame(kind: .participle, index: index, end: index + Int(token.width), roles: token.roles)
    }
    if table.order == .before { return token.has(.reports) ? verbFinal(at: index, in: sentence) : nil }
    if table.order == .either { return token.has(.reports) ? verbInClause(at: index, in: sentence) : nil }
    if Self.between.contains(token.key), index == sentence.lowerBound, index + 1 < limit,
      tokens[index + 1].has([.title, .body]),
      let phrase = phrases.phrase(at: index + 1, before: limit)
    {
      // "وبين مدير الزراعة أن": made clear, and not "between".
      return SpeechFrame(
        kind: .verb, index: index, end: phrase.tokens.upperBound, roles: [.reports, .masculine], phrase: phrase)
    }
    if isImpersonal(index, before: limit) {
      return SpeechFrame(kind: .verb, index: index, end: index + 1, roles: .reports, isImpersonal: true)
    }
    if isNominal(index, in: sentence) { return nil }
    // "الرجل الذي يتابع الأخبار": who follows goes on with nothing.
    if token.roles.isSuperset(of: [.continues, .present]), isRelative(index, in: sentence) { return nil }
    if let frame = wording(at: index, in: sentence) { return frame }
    if token.has(.carries), !token.has(.reports) { return carried(at: index, in: sentence) }
    return verb(at: index, in: sentence)
  }

  /// A word that looks like a verb but stands as a noun: after a preposition, or in the middle of a phrase.
  private func isNominal(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return false }
    let before = tokens[index - 1]
    let token = tokens[index]
    guard before.isWord || before.kind == .number, table.order == .after else { return false }
    // No verb stands right behind another verb or behind a bare أن.
    if !token.form.contains(.and), before.has([.reports, .carries]), !before.form.contains(.definite) { return true }
    // "12 ألف طالب"
    if before.kind == .number || Self.thousands.contains(before.key) { return true }
    // "يفضل المشاهدون وصف المهارات": no singular verb stands behind a plural subject.
    if token.has(.masculine), !token.has(.present), !token.form.contains(.and), before.isPluralSubject { return true }
    // "أن موسكو لن توقع المسودة": what is not done inside somebody's words frames nothing.
    if before.has(.auxiliary), Self.negations.contains(before.stem),
      (sentence.lowerBound..<index - 1).contains(where: { tokens[$0].has(.that) && tokens[$0].span < 0 })
    {
      return true
    }
    if Self.bareThat.contains(before.key) || Self.conditions.contains(before.stem) { return true }
    if before.key == Self.what, index > sentence.lowerBound + 1, Self.conditions.contains(tokens[index - 2].stem) {
      return true
    }
    if !token.has(.reports), !token.has(.hasObject), !isClauseInitial(index, in: sentence),
      !isBehindAdverbial(index, in: sentence)
    {
      // A verb inside a clause matters only where it hands words on: "نقلت … عن".
      if !token.has(.carries) || token.has(.present) { return true }
    }
    // "من وصفتهم": whom, and not "from".
    guard before.has(.preposition), !(before.key == Self.whom && token.has(.hasObject)) else { return false }
    return !before.has([.that, .relative]) && !Self.clauseOpeners.contains(before.key)
  }

  private static let thousands = WordSet(.thousands)
  private static let what = WordList.what.key
  private static let whom = WordList.from.key
  private static let conditions = WordSet(.conditions)
  static let bareThat = WordSet(.bareThat)

  /// Whether a verb at `index` begins its clause.
  private func isClauseInitial(_ index: Int, in sentence: Range<Int>) -> Bool {
    guard index > sentence.lowerBound else { return true }
    let before = tokens[index - 1]
    if before.kind == .closing { return true }
    if tokens[index].has(.preposition) { return tokens[index].form.contains(.and) && before.kind == .comma }
    return before.kind == .comma || before.kind == .closeBracket || before.kind == .dash
      || Self.clauseOpeners.contains(before.key) || Self.clauseOpeners.contains(before.stem)
      || before.has([.adverb, .time, .clause])
      || before.has(.auxiliary) && !Self.negations.contains(before.stem)
      || tokens[index].form.contains(.and)
  }

  /// "وقبل إغلاق الصناديق وجه رئيس الهيئة نداء": the main verb behind an adverbial, its subject an office.
  private func isBehindAdverbial(_ index: Int, in sentence: Range<Int>) -> Bool {
    if tokens[index - 1].has(.relative) {
      // "غضب المدير، الذي أصدر بيانا قال فيه": who acts there goes on to speak, unless somebody speaks already.
      return !(sentence.lowerBound..<index).contains { tokens[$0].has(.reports) && tokens[$0].span < 0 }
    }
    guard index + 1 < sentence.upperBound, tokens[index + 1].has([.title, .body]), tokens[index].form.isEmpty,
      !tokens[index + 1].form.contains(.and), tokens[sentence.lowerBound].has([.preposition, .time])
    else { return false }
    return !(sentence.lowerBound..<index).contains { tokens[$0].has([.reports, .acts, .that, .relative]) }
  }

  static let negations = WordSet(.negations)

  private static let clauseOpeners = WordSet(.clauseOpeners)

  /// "قوله", "بالقول", "قول X إن".
  private func noun(at index: Int, before limit: Int) -> SpeechFrame? {
    let token = tokens[index]
    var frame = SpeechFrame(kind: .noun, index: index, end: index + Int(token.width), roles: token.roles)
    if token.has(.hasObject) { return frame }
    guard let phrase = phrases.phrase(at: frame.end, before: limit) else { return nil }
    // Only what goes on with "that" is speech: "إعلان الشركة" alone is a thing.
    guard
      (phrase.tokens.upperBound..<min(limit, phrase.tokens.upperBound + 8)).contains(where: { tokens[$0].has(.that) })
    else { return nil }
    frame.phrase = phrase
    frame.end = phrase.tokens.upperBound
    return frame
  }

  // MARK: Verbs

  private func verb(at index: Int, in sentence: Range<Int>) -> SpeechFrame? {
    let token = tokens[index]
    let limit = sentence.upperBound
    var frame = SpeechFrame(kind: .verb, index: index, end: index + Int(token.width), roles: token.roles)
    frame.isPronominal = hasPronoun(before: index, in: sentence)
    var phrases = phrases
    phrases.verb = token.roles
    var next = frame.end
    skip(&next, before: limit, via: &frame.via)
    // "بيانا دان فيه الاعتداء": whose statement it is condemns, and what follows is condemned.
    let isTherein =
      token.has([.addresses, .describes]) && next < limit && frame.end < limit
      && Self.therein.contains(tokens[frame.end].key)
    let isHeadless = token.has(.plural) && table.order == .after
    var takesSubject =
      !isHeadless && token.width == 1 && !frame.isPronominal && !isTherein
      && (!token.has(.hasObject) || isRelated(index, in: sentence))
    if isRelative(index, in: sentence), token.has([.reports, .acts]),
      token.roles.isDisjoint(with: [.hasObject, .addresses])
    {
      let following = takesSubject ? phrases.phrase(at: next, before: limit) : nil
      let opensSpeech = following.map { phrase in
        phrase.tokens.upperBound < limit
          && (tokens[phrase.tokens.upperBound].has(.that) || tokens[phrase.tokens.upperBound].kind == .colon)
      }
      if opensSpeech != true {
        if let phrase = antecedent(ofRelativeAt: index - 1, in: sentence), agrees(phrase, with: token) {
          frame.phrase = phrase
          return frame
        }
        takesSubject = takesSubject && !token.has(.present)
      }
    }
    if token.has(.present), !token.form.contains(.and), index > sentence.lowerBound,
      tokens[index - 1].form.isSuperset(of: [.and, .definite]), tokens[index - 1].has([.title, .body])
    {
      // "والدفاع يندد"
      frame.phrase = phrases.phrase(at: index - 1, before: index)
    } else if let phrase = text(before: index, in: sentence) {
      frame.phrase = phrase
    } else if token.has([.present, .addresses, .describes]), let phrase = adjacentSubject(before: index, in: sentence),
      agrees(phrase, with: token)
    {
      frame.phrase = phrase
    } else if takesSubject, let phrase = phrases.phrase(at: next, before: limit), agrees(phrase, with: token) {
      frame.end = phrase.tokens.upperBound
      if token.isInformed, phrase.isOutlet || !phrase.roles.isDisjoint(with: .outlet) {
        // "أخبرت مراسلة س أن": the outlet is told.
        frame.via = phrase
      } else {
        frame.phrase = phrase
      }
      var after = frame.end
      skip(&after, before: limit, via: &frame.via)
      if after + 1 < limit, tokens[after].kind == .comma, tokens[after + 1].has([.outlet, .outletNoun]) { after += 1 }
      if token.has(.informs), after < limit, tokens[after].form.isEmpty, frame.via == nil {
        frame.via = outlet(at: after, before: limit)
      }
    } else if let phrase = subject(before: index, in: sentence), agrees(phrase, with: token) {
      frame.phrase = phrase
    } else if token.has(.hasObject), !isHeadless, let phrase = phrases.phrase(at: next, before: limit),
      !phrase.head.isDisjoint(with: [.title, .body, .outletNoun]), agrees(phrase, with: token)
    {
      // "ووصفه حينها متحدث باسم الشركة بأنه": the object is the pronoun.
      frame.phrase = phrase
      frame.end = phrase.tokens.upperBound
    } else if takesSubject, let phrase = belatedSubject(from: next, before: limit, phrases), agrees(phrase, with: token)
    {
      frame.phrase = phrase
      frame.end = phrase.tokens.upperBound
    }
    if !token.has(.reports), frame.phrase == nil { return nil }
    if !token.has(.reports), token.form.contains(.and), let phrase = frame.phrase,
      phrase.head.isDisjoint(with: [.title, .body, .place, .outlet, .outletNoun]),
      (sentence.lowerBound..<index).contains(where: { tokens[$0].has(.that) && tokens[$0].span < 0 })
    {
      // "أن النتيجة محفز كبير ودافع قوي لبذل المزيد": a noun that looks like a verb.
      return nil
    }
    if token.has(.acts), !token.has(.reports), goesOnAsSpeech(from: frame.end, before: limit) {
      frame.roles.insert(.reports)
    }
    return frame
  }

  /// A subject that an adverbial between commas holds off: "وقال في مؤتمر صحفي، المتحدث باسم الجيش، إن".
  private func belatedSubject(from start: Int, before limit: Int, _ phrases: PhraseReader) -> SourcePhrase? {
    guard start < limit, tokens[start].has(.preposition) else { return nil }
    for index in start..<min(limit, start + 12) {
      let token = tokens[index]
      if token.has(.that) || token.kind == .colon || token.kind == .opening || token.kind == .sentenceEnd { return nil }
      if token.kind == .word, token.has([.reports, .participle]), !token.form.contains(.definite) { return nil }
      if token.kind == .comma, index + 1 < limit, tokens[index + 1].has([.title, .body]) {
        return phrases.phrase(at: index + 1, before: limit)
      }
      if index > start + 1, token.has(.title), token.form.isEmpty, !tokens[index - 1].has(.preposition),
        tokens[index - 1].form == .definite || tokens[index - 1].endsInYa && tokens[index - 2].has(.occasion)
      {
        // "صرخ من خلف الزجاج رجل", "وقال في مؤتمر صحفي رئيس الوزراء"
        return phrases.phrase(at: index, before: limit)
      }
    }
    return nil
  }

  /// "أنه أقر أيضا السماح": the subject is the pronoun that إن carries, and what follows the verb is no subject.
  private func hasPronoun(before index: Int, in sentence: Range<Int>) -> Bool {
    var look = index - 1
    while look > sentence.lowerBound, tokens[look].has([.auxiliary, .adverb]) { look -= 1 }
    return look >= sentence.lowerBound && Self.thatWithPronoun.contains(tokens[look].key)
  }

  private static let thatWithPronoun = WordSet(.thatWithPronoun)

  /// "ما أكده الوزير": the pronoun is the relative's, and a subject follows.
  private func isRelated(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && Self.relatives.contains(tokens[index - 1].key)
  }

  private static let relatives = WordSet(.whatRelatives)

  private func agrees(_ phrase: SourcePhrase, with verb: Token) -> Bool {
    guard table.order == .after else { return true }
    let head = phrase.head
    let first = tokens[phrase.tokens.lowerBound]
    if first.form == .definite, head.isDisjoint(with: [.masculine, .feminine, .plural]) {
      // A common noun shows its gender: "وصف المحاكمة" has no subject.
      if first.isFeminine, verb.has(.masculine), !verb.has(.feminine) { return false }
    }
    if first.isIndefiniteFeminine, !first.has([.title, .body, .outletNoun, .outlet, .place, .document]),
      verb.has(.masculine),
      !verb.has(.feminine)
    {
      return false
    }
    // Only a verb that takes a person as its object can have one here: "ودعت رئيس باراغواي"; but "قالت عضو المجلس".
    if head.contains(.title), verb.roles.isDisjoint(with: [.addresses, .describes, .acts]) { return true }
    if verb.has(.feminine), head.contains(.masculine), !head.contains(.feminine), !head.contains(.plural) {
      return false
    }
    if verb.has(.masculine), !verb.has(.feminine), head.contains(.feminine), !head.contains(.masculine),
      !head.contains(.plural)
    {
      return false
    }
    return true
  }
}

extension FrameReader {
  /// Words that frame by their form and what follows: "يوصف", "جاء فيه", "وبين".
  /// A cue that no role tells: passives, texts that "stand", "between".
  fileprivate static func isCueByForm(_ key: WordKey) -> Bool {
    passives.contains(key) || stands.contains(key) || between.contains(key)
  }
  fileprivate static let between = WordSet(.between)
}

extension Token {
  /// "أخبر", "أبلغ": somebody is told; "أفادت الوكالة" itself reports.
  fileprivate var isInformed: Bool { roles.isSuperset(of: [.informs, .addresses]) }
}

extension Roles {
  fileprivate static let cueOrAct: Roles = Roles.cue.union(.acts)
}
