import Languages

/// What goes on with a phrase: "and", a preposition, a quoted name.
extension PhraseReader {
  /// A quoted name belongs to the phrase after a noun that takes one (شركة "…", رئيس "…").
  func takesName(_ index: Int, _ state: State) -> Bool {
    guard index > 0 else { return false }
    let before = tokens[index - 1]
    if isSpokenName(index, behind: before, state) { return true }
    if before.has([.title, .body, .document]), !before.has(.outletNoun), before.form.contains(.definite) {
      return false
    }
    // القيادي في "…"
    if before.key == Self.inside, index > 1, tokens[index - 2].has(.title) { return true }
    // بيت الاستثمار "…"
    if before.form == .definite, before.roles.isEmpty, index > 1, tokens[index - 2].has(.body),
      tokens[index - 2].form.isEmpty
    {
      return !state.hasName
    }
    if index > 3, tokens[index - 3].key == Self.inside, isNamedPlace(index - 2, before: tokens.count) { return true }
    if before.isWord, before.form.isEmpty, before.roles.isEmpty, index - 2 >= state.segment,
      tokens[index - 2].has(.title),
      tokens[index - 2].form.isEmpty, before.isCommon
    {
      // "صاحبة محلات «…»"
      return true
    }
    guard before.isWord, before.has([.namesNext, .outletNoun, .body, .title, .document]) else { return false }
    // "النائب فلان من حزب «…»": the name is the party's.
    return !state.hasName || index > 1 && before.form.isEmpty && tokens[index - 2].has(.preposition)
  }

  /// "وقال المواطن «الصعب»: «…»", "البائع العماني «أمجد» إن": a name in marks behind an office, and then the words.
  private func isSpokenName(_ index: Int, behind before: Token, _ state: State) -> Bool {
    guard verb.contains(.reports), verb.isDisjoint(with: [.addresses, .describes]), before.form == .definite,
      before.has(.title) || before.isRelational && index - 2 >= state.segment && tokens[index - 2].has(.title),
      let close = isName(at: index, before: tokens.count), close - index <= 3, close + 1 < tokens.count
    else { return false }
    return tokens[close + 1].kind == .colon || tokens[close + 1].has(.that)
  }

  /// "بيت الاستثمار «سنابل»،": a noun that no pack knows with the name that it bears, and a name behind the comma.
  private func isNamedPlace(_ index: Int, before limit: Int) -> Bool {
    guard index + 2 < limit, tokens[index].kind == .word, tokens[index].roles.isEmpty, tokens[index].form.isEmpty,
      tokens[index + 1].form == .definite, tokens[index + 1].roles.isEmpty,
      let close = isName(at: index + 2, before: limit), close + 2 < limit
    else { return false }
    return tokens[close + 1].kind == .comma && tokens[close + 2].kind == .word && tokens[close + 2].roles.isEmpty
  }

  /// "مدينة سبها": behind a noun that takes a name, however the name ends.
  func isNamedBy(_ index: Int) -> Bool {
    let (token, before) = (tokens[index], tokens[index - 1])
    return before.has(.place) && before.has(.namesNext) && before.form.isEmpty && token.roles.isEmpty
      && token.form.isEmpty && !token.isVerbalNoun
  }

  func joins(_ index: Int, before limit: Int, _ state: State) -> Bool {
    let token = tokens[index]
    if token.has([.title, .body, .place, .document, .outletNoun]) {
      return !token.has([.reports, .acts]) || token.has([.place])
    }
    if token.form.contains(.definite) { return true }
    return !state.hasName && token.roles.isEmpty && index + 1 < limit && tokens[index + 1].isWord
      && tokens[index + 1].form.contains(.definite) && !state.isDefinite
  }

  /// ل: "للشؤون الخارجية" belongs to a title, "لوكالة" names the outlet, "للصحفيين" the audience.
  func belongsTo(_ index: Int, _ state: State) -> Bool {
    let token = tokens[index]
    if isTrade(token, state) { return true }
    if token.has([.outlet, .outletNoun, .audience]) || state.hasName { return false }
    return !token.has(.occasion) || token.has([.body, .title])
  }

  /// "وكالة … الروسية للأنباء"
  func isTrade(_ token: Token, _ state: State) -> Bool {
    tokens[state.segment].has(.outletNoun) && Self.trades.contains(token.key)
  }

  func belongsBy(_ index: Int, _ state: State) -> Bool {
    let token = tokens[index]
    if token.has(.namesNext), token.stem == WordList.nameNoun.key { return true }
    // "أدلى الوزير بصوته"
    if token.isPossessed, !token.has([.place, .body]) { return false }
    if verb.contains(.addresses) || token.isVerbalNoun, !token.has([.place, .body]) { return false }
    return !state.hasName && !token.has(.occasion)
      && (token.has([.place, .body, .title]) || token.form.contains(.definite))
  }

  /// Whether a preposition at `index` goes on with the title ("المبعوث إلى سوريا", "مصدر من القوات").
  func goesOn(_ index: Int, before limit: Int, start: Int, _ state: State) -> Bool {
    guard index + 1 < limit, index > start || state.commas > 0 else { return false }
    let next = tokens[index + 1]
    if tokens[index].key == Self.from, next.has([.body, .outletNoun]), !next.has(.audience) { return true }
    guard !state.hasName else { return false }
    if tokens[index].key == Self.inside, tokens[index - 1].has(.title), isName(at: index + 1, before: limit) != nil {
      return true
    }
    if tokens[index].key == Self.inside, tokens[state.segment].has(.title), isNamedPlace(index + 1, before: limit) {
      return true
    }
    guard next.kind == .word, next.form.isDisjoint(with: [.to, .by, .and]) else { return false }
    if next.has([.occasion, .time, .demonstrative, .that, .relative, .pronoun]), !next.has([.body, .place]) {
      return false
    }
    if next.has(.occasion), !next.form.contains(.definite), next.has(.document) { return false }
    let head = tokens[state.segment].roles.union(index > state.segment ? tokens[index - 1].roles : [])
    let isHeaded = !head.isDisjoint(with: [.title, .body, .outletNoun, .document])
    switch tokens[index].key {
    case Self.inside
    where tokens[index - 1].has(.title) && tokens[index - 1].form.isEmpty && Self.partsOf.contains(next.key):
      // "مسؤول في إحدى الجماعات"
      return true
    case Self.inside where tokens[index - 1].has(.title) && next.roles.isEmpty && next.form.isEmpty && next.isCommon:
      // "الخبير في علم السموم", but not "المدير في ختام اللقاء"
      return !Self.moments.contains(next.key) && index + 2 < limit && tokens[index + 2].form == .definite
    case Self.inside:
      return (isHeaded || state.isDefinite && next.has(.body))
        && (next.has([.place, .body]) || next.form.contains(.definite) || Self.fields.contains(next.key)
          || next.has(.namesNext) && index + 2 < limit && tokens[index + 2].form == .definite)
    case Self.from: return isHeaded || index == state.segment
    case Self.about where Self.issued.contains(tokens[index - 1].key): return true
    case Self.on where tokens[state.segment].has(.body) && tokens[index - 1].form.contains(.to):
      // "اللجنة السعودية للرقابة على المنشطات"
      return next.form.contains(.definite)
    case Self.on, Self.about: return tokens[index - 1].has(.title) && next.form.contains(.definite)
    case Self.toward, Self.at: return isHeaded && (next.has([.place, .body]) || next.form.contains(.definite))
    default: return false
    }
  }

  static let fields = WordSet(.fields)
  private static let partsOf = WordSet(.partsOf)
  private static let moments = WordSet(.moments)
  private static let trades = WordSet(.trades)
  static let every = WordList.every.key
  static let toMe = WordList.toMe.key
  private static let inside = WordList.inside.key
  static let from = WordList.from.key
  static let on = WordList.on.key
  static let about = WordList.about.key
  private static let toward = WordList.direction.key
  private static let at = WordList.at.key

  /// "وكالة (رويترز) للأنباء": an outlet's name in brackets right behind its kind.
  func stepBracket(_ index: Int, start: Int, before limit: Int, _ state: inout State) -> Int? {
    guard index == start + 1, tokens[start].has(.outletNoun), index + 1 < limit, tokens[index + 1].has(.outlet),
      let close = (index + 1..<min(limit, index + 5)).first(where: { tokens[$0].kind == .closeBracket })
    else { return nil }
    state.end = close + 1
    state.isDefinite = true
    return close + 1
  }
}
