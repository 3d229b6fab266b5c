import Languages

/// Where a subject ends because its verb's object begins.
extension PhraseReader {
  /// Whether a word begins the object of the verb, the subject being complete.
  func isObject(_ index: Int, _ state: State) -> Bool {
    let (token, before) = (tokens[index], tokens[index - 1])
    let takesObject = !verb.isDisjoint(with: [.addresses, .acts, .carries])
    if isTrade(token, state) { return false }
    // "وصف فلان خصمه", "تتهم واشنطن الشركة"
    if verb.contains(.describes), token.isPossessed, state.hasName { return true }
    // "ليندا شولتس مجلس الأمن": no body stands behind a name.
    if state.hasName, token.has(.body), !token.has([.title, .place]), token.form.isEmpty, before.roles.isEmpty,
      before.form.isEmpty, tokens[state.segment].start != before.start
    {
      return true
    }
    if verb.contains(.addresses), token.form == .definite, token.has(.body), !token.has(.title),
      before.form == .definite, !before.has(.body)
    {
      // "أهالي الضحايا الحكومة"
      return true
    }
    // "اتهمت هيئات الرقابة الأمريكية ماسك": a body has no personal name.
    if takesObject, before.isRelational || before.form.isSuperset(of: [.to, .definite]), token.roles.isEmpty,
      token.form.isEmpty,
      !tokens[state.segment].has([.title, .outletNoun]), tokens[state.segment].start != before.start
    {
      return true
    }
    // "أيد «فلان» الإجراءات": behind a name in marks.
    if takesObject, before.kind == .closing, token.form == .definite, !token.isRelational,
      tokens[state.segment].kind == .opening
    {
      return true
    }
    // "افتتح السفير فلان الجلسة"
    // … and "كتبت فلانة التغريدة التالية".
    if takesObject || token.isFeminine, state.hasName, token.has(.occasion), token.form == .definite, !token.has(.body)
    {
      return true
    }
    // "يخاطب فلان ضيفه": behind a name somebody's something.
    if takesObject, state.hasName, token.isCommon, token.isPossessed { return true }
    // "وجدد الرئيس التركي التأكيد"
    if token.has(.object), token.form == .definite, before.form == .definite, !token.has([.title, .body]) {
      return true
    }
    // "ووصف الخطار المطالبة": behind a surname alone.
    if takesObject, token.form == .definite, before.form == .definite, before.roles.isEmpty,
      tokens[state.segment].start == before.start, !token.isRelational, !token.has(.adjective), !before.isRelational
    {
      return true
    }
    if takesObject, token.form == .definite, before.has(.place), before.form.isEmpty, !token.isRelational,
      !token.has([.adjective, .place])
    {
      return true
    }
    if takesObject, state.hasName, token.form.isEmpty, token.has([.namesNext, .worksNext]), !token.has([.title, .body])
    {
      return true
    }
    // "اعتبر الحوثي نجاح المقاومة", "شكر فلان أفراد الفريق"
    if takesObject, token.isCommon, !before.has(.title),
      before.form == .definite || state.hasName && index - 2 >= state.segment && isName(index - 2),
      index + 1 < tokens.count, tokens[index + 1].form == .definite || tokens[index + 1].isPossessed
    {
      return true
    }
    if takesObject, token.has(.object) || token.isOblique && before.form == .definite { return true }
    if takesObject, token.isAccusative, state.isDefinite, !state.hasName { return true }
    if takesObject, token.isIndefiniteFeminine, token.roles.isEmpty, state.isDefinite { return true }
    if takesObject, token.form == .definite, before.has(.title), before.form == .definite,
      !token.isRelational, !token.has([.adjective, .title])
    {
      return true
    }
    if token.form == .definite, token.roles.isEmpty, takesObject {
      // "وصفت الوزارة التركية الخطوة": behind an adjective no noun goes on; behind a name a verbal noun does not.
      return before.isRelational && !token.isRelational || (state.hasName || state.isDefinite) && token.isVerbalNoun
        || state.hasName && token.isFeminine && !token.isRelational
    }
    if token.form == .definite, verb.contains(.addresses), state.hasName, token.has([.place, .body]) { return true }
    if verb.contains(.informs), token.has(.audience) { return true }
    guard token.form.isEmpty else { return false }
    // "تتهم السلطات الأفغانية أجهزة الأمن"
    if takesObject, before.isRelational, token.has(.namesNext), !token.has([.title, .body]) { return true }
    if token.has([.object, .document]), !token.has([.title, .body]) { return true }
    return verb.contains(.addresses)
      && (token.has([.title, .body, .place, .outletNoun]) || token.isVerbalNoun && token.roles.isEmpty)
      || takesObject && token.isVerbalNoun && token.roles.isEmpty
  }
}

extension PhraseReader {
  /// "ذكّر فضيلته كل امرئ", "أكد وزير الخارجية الأمريكية التزام بلاده": what somebody speaks of begins.
  func opensReported(_ index: Int, before limit: Int) -> Bool {
    let token = tokens[index]
    if token.key == Self.every { return true }
    guard verb.contains(.reports), tokens[index - 1].isRelational, token.isVerbalNoun, token.roles.isEmpty,
      token.form.isEmpty, !token.isForename, index + 1 < limit
    else { return false }
    let next = tokens[index + 1]
    return next.form == .definite || next.isPossessed || next.has(.place)
  }
}

/// What a verb of describing describes.
extension PhraseReader {
  /// "وصف النائب رودي آبايا التقرير بأنه": the last noun before "as being" is what is described.
  func isDescribed(_ index: Int, before limit: Int) -> Bool {
    let token = tokens[index]
    guard token.form == .definite, !token.isRelational, !token.has([.adjective, .title]), index + 1 < limit,
      !tokens[index - 1].has(.preposition), !Self.nameOpeners.contains(tokens[index - 1].key)
    else { return false }
    var next = index + 1
    if tokens[next].form == .definite, tokens[next].isRelational || tokens[next].has(.adjective) { next += 1 }
    guard next < limit else { return false }
    return FrameReader.byThat.contains(tokens[next].key) || tokens[next].has(.preposition)
      || tokens[next].kind == .comma && next + 1 < limit && FrameReader.byThat.contains(tokens[next + 1].key)
      || !tokens[next].form.isDisjoint(with: [.by, .to])
  }

  /// عبد الرحيم, أبو الغيط: the article goes on with the name.
  private static let nameOpeners = WordSet(.nameOpeners)
}
