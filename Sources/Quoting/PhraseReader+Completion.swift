import Languages

/// Where a name goes on though its words look like something else: initials, particles of foreign names, surnames that
/// look like verbs or possessed nouns, the name behind what an office is about.
extension PhraseReader {
  private static let longestName = 6
  /// So many words an office may be about.
  private static let longestOffice = 14

  /// The end of a phrase that begins at `start` and was read up to `end`.
  func completed(_ end: Int, from start: Int, before limit: Int) -> Int {
    var end = withoutObject(end, from: start)
    while end < limit, tokens[end].kind == .word, Self.patronymics.contains(tokens[end - 1].key) { end += 1 }
    guard end < limit else { return end }
    if end + 1 < limit, tokens[end].has(.demonstrative), tokens[end + 1].form == .definite,
      tokens[end - 1].form.isEmpty,
      tokens[end - 1].has([.title, .body])
        || end - 2 >= start && tokens[end - 1].has(.namesNext) && tokens[end - 2].has(.title)
    {
      // "أصحاب هذه المبادرة", "باسم هذه المنظمة"
      return end + 2
    }
    let isNamed = isNamePart(end - 1, behindName: true) && !tokens[end - 1].isRelational
    let isOffice = tokens[start..<end].contains { $0.has(.title) }
    guard isNamed || isOffice else { return end }
    if let close = nameEnd(from: end, before: limit, behindName: isNamed && end - 1 > start) { return close }
    return isOffice ? officeEnd(from: end, start: start, before: limit) ?? end : end
  }

  /// "طمأن اللاعب فلان جميع محبي النادي", "أشاد المدرب بأداء فريقه": the verb's object was taken along.
  private func withoutObject(_ end: Int, from start: Int) -> Int {
    guard takesObject || verb.contains(.reports), start + 1 < end else { return end }
    return (start + 1..<end).first { index in
      let token = tokens[index]
      guard token.kind == .word, token.form.isEmpty else { return false }
      // "أبدى فلان سعادته": no form of address stands behind a name.
      if token.isPossessed, PersonName.honorifics.contains(token.stem) || Self.addressed.contains(token.key) {
        return true
      }
      return !token.has([.title, .body])
        && (Self.quantifiers.contains(token.key) && !token.isForename || opensObject(index))
    } ?? end
  }

  /// "بأداء فريقه" behind a verb that praises or blames.
  private func opensObject(_ index: Int) -> Bool {
    let token = tokens[index]
    guard !verb.isDisjoint(with: [.addresses, .reports]), token.kind == .word, token.roles.isEmpty, token.form.isEmpty,
      !token.isForename,
      !Self.patronymics.contains(token.key), index + 1 < tokens.count,
      document.scalars[Int(token.start)] == Self.byLetter
    else { return false }
    let next = tokens[index + 1]
    // … and "وعد الأمير فلان بإنهاء كافة المطالب".
    if Self.quantifiers.contains(next.key) { return true }
    guard verb.contains(.addresses) else { return false }
    return next.isPossessed || next.form == .definite && (!next.isRelational || next.has(.body))
      || next.form.isEmpty && next.has(.place)
  }

  /// "استكمل مجمل استعداداته", "واصل إبهار الجمهور", "قالت بعفوية": nobody is called by how much of something there is, by
  /// what is done, or by how.
  func canStartName(_ index: Int, before limit: Int) -> Bool {
    let token = tokens[index]
    guard index + 1 < limit else { return true }
    let next = tokens[index + 1]
    if Self.quantifiers.contains(token.key), !next.has([.title, .body]) { return false }
    guard token.roles.isEmpty, token.form.isEmpty, !token.isForename else { return true }
    if token.isIndefiniteFeminine, document.scalars[Int(token.start)] == Self.byLetter { return false }
    return !(takesObject || verb.contains(.continues)) || !token.isVerbalNoun || next.form != .definite
  }

  /// "أشاد فلان بالدور", "بأداء فريقه"
  private func isObjectOfPraise(_ index: Int) -> Bool {
    verb.contains(.addresses) && tokens[index].form.contains(.by) || opensObject(index)
  }

  private var takesObject: Bool { !verb.isDisjoint(with: [.addresses, .acts, .carries, .describes]) }

  /// The end of a run of names that begins at `start` and stops where names stop; nil where there is none.
  private func nameEnd(from start: Int, before limit: Int, behindName: Bool) -> Int? {
    var index = start
    var isNamed = behindName
    while index < limit, index - start < Self.longestName {
      let token = tokens[index]
      if opensObject(index) { break }
      if isNamePart(index, behindName: isNamed)
        || !isNamed && index == start && token.isPossessed && token.roles.isEmpty && token.form.isEmpty
          && !token.isVerbalNoun && index + 1 < limit && isNamePart(index + 1, behindName: false)
      {
        index += 1
      } else if isNamed, token.kind == .dash, index + 1 < limit, isNamePart(index + 1, behindName: true),
        isEnd(index + 2, before: limit)
      {
        // يوهانا ميكل - لايتنر
        index += 2
      } else if isNamed, Self.nameParticles.contains(token.key), index + 1 < limit,
        isNamePart(index + 1, behindName: false)
      {
        // بن فان بيوردن
        index += 1
      } else if isNamed, isLikeVerb(token), isEnd(index + 1, before: limit) {
        index += 1
        break
      } else {
        break
      }
      isNamed = true
    }
    guard index > start, isEnd(index, before: limit) else { return nil }
    // Where the verb takes an object, only what speech follows is sure to be no object.
    if takesObject, !tokens[start].isForename,
      tokens[start].isAccusative && index == start + 1 && !behindName || !opensWords(index, before: limit)
    {
      return nil
    }
    return index
  }

  /// A word of somebody's name: one that no table knows, a given name, a letter read by its name.
  private func isNamePart(_ index: Int, behindName: Bool) -> Bool {
    let token = tokens[index]
    guard token.kind == .word, !token.isAdverbial else { return false }
    if token.isForename, token.form.isEmpty, token.roles.isEmpty { return true }
    if isInitial(token) {
      let next = index + 1 < tokens.count ? tokens[index + 1] : token
      let goesOn = next.kind == .word && (isInitial(next) || next.roles.isEmpty && next.form.isEmpty)
      // كي and إن are words of their own, but for letters beside them.
      return token.roles.isEmpty ? behindName || goesOn : index > 0 && isInitial(tokens[index - 1]) && goesOn
    }
    guard token.roles.isEmpty, !token.isPossessed, !token.isVerbalNoun, !token.isIndefiniteFeminine, !token.isOblique
    else { return false }
    return token.form.isEmpty || behindName && token.form == .definite
  }

  private func isInitial(_ token: Token) -> Bool {
    token.kind == .word && token.end - token.start <= 3 && Self.initials.contains(token.key)
  }

  /// فيري: a surname that reads as "and sees".
  private func isLikeVerb(_ token: Token) -> Bool {
    token.kind == .word && token.form == .and && token.has([.reports, .acts])
      && !token.has([.title, .body, .continues, .hasObject])
      && document.scalars[Int(token.start)] != Self.andLetter
  }

  /// What stands behind a whole name.
  private func isEnd(_ index: Int, before limit: Int) -> Bool {
    guard index < limit else { return true }
    let token = tokens[index]
    switch token.kind {
    case .word:
      if token.has([.that, .time, .participle, .relative, .adverb, .audience, .speechNoun]) { return true }
      if token.form.isEmpty && token.has(.preposition) || token.form == .definite && token.has(.title) { return true }
      if !token.form.isDisjoint(with: [.to, .by]), token.has([.occasion, .body, .place, .outletNoun, .outlet]) {
        return true
      }
      return isObjectOfPraise(index)
    case .number: return false
    default: return true
    }
  }

  private func opensWords(_ index: Int, before limit: Int) -> Bool {
    guard index < limit else { return true }
    let token = tokens[index]
    return token.kind == .colon || token.kind == .opening || token.has([.that, .speechNoun])
      || isObjectOfPraise(index)
  }

  /// "المشرف على تطوير السوق الدكتور فلان:", "مدير الكرة بالنادي فهد المفرج": the name behind what the office is about.
  private func officeEnd(from end: Int, start: Int, before limit: Int) -> Int? {
    let first = tokens[end]
    guard
      first.kind == .opening && isName(at: end, before: limit) != nil
        || first.kind == .word && first.has(.preposition) && first.form.isEmpty && !first.has([.time, .adverb])
          && tokens[max(start, end - 2)..<end].contains(where: { $0.has(.title) })
        || !first.form.isDisjoint(with: [.to, .by])
    else { return nil }
    for index in end..<min(limit, end + Self.longestOffice) {
      let token = tokens[index]
      guard token.isWord || token.kind == .opening || token.kind == .closing,
        !token.has([.that, .relative, .participle, .time, .demonstrative, .clause, .auxiliary, .audience, .network])
      else { return nil }
      if token.has(.occasion), !token.has([.title, .body, .outletNoun]) { return nil }
      if token.form.isEmpty, token.has([.reports, .acts, .carries]), !token.has([.title, .body, .preposition]) {
        return nil
      }
      guard index > end, token.kind == .word, token.span == tokens[end - 1].span, !tokens[index - 1].has(.preposition)
      else {
        continue
      }
      let isTitle = token.form == .definite && token.has(.title) && !token.has([.body, .plural])
      let isGiven =
        token.form.isEmpty && token.roles.isEmpty && (token.isForename || tokens[index - 1].kind == .closing)
      guard isTitle || isGiven,
        let close = nameEnd(from: isTitle ? index + 1 : index, before: limit, behindName: false),
        isTitle || close > index + 1
      else { continue }
      return close
    }
    return nil
  }

  /// أبو, بن: whatever stands behind them is a name.
  static let patronymics = WordSet(.patronymics)
  static let quantifiers = WordSet(.quantifiers)
  private static let addressed = WordSet(.addressed)
  private static let initials = WordSet(.letterNames)
  private static let nameParticles = WordSet(.nameParticles)
  private static let byLetter = Letters(.by).runs[0][0]
  private static let andLetter = Letters(.and).runs[0][0]
}
