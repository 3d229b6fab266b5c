import Languages

/// Finds the personal names in a source's phrase.
enum PersonName {
  /// The surnames of whom the phrase is about: "الرئيس الأمريكي دونالد ترامب" is ترامب, "محامي ترامب" and "المتحدث باسم
  /// الرئيس دونالد ترامب" are not.
  static func surnames(in tokens: ArraySlice<Token>) -> [WordKey] {
    var found: [WordKey] = []
    var segment = tokens.startIndex
    var index = tokens.startIndex
    while index < tokens.endIndex {
      if tokens[index].kind == .comma {
        // "زيد العوفي، نائب المستشارة أنا لوند": whoever is named already has no second name.
        if !found.isEmpty { return found }
        segment = index + 1
        index += 1
        continue
      }
      guard isName(tokens[index]) || index > segment && isSurname(tokens[index], behind: tokens[index - 1]) else {
        index += 1
        continue
      }
      let first = index
      // "تقنية الكربون", "حالة الطقس": a common noun with what it is of.
      let isNoun = tokens[first].isCommon && !(first > segment && tokens[first - 1].has(.title))
      repeat {
        index += 1
      } while index < tokens.endIndex
        && (isName(tokens[index]) || isDefiniteName(tokens[index]) || isTrade(index, tokens))
      if !isNoun, isOwn(first, count: index - first, segment: segment, tokens) { found.append(tokens[index - 1].key) }
    }
    return found
  }

  /// The surnames as the language of `table` shows them.
  static func surnames(in tokens: ArraySlice<Token>, _ table: CueTable) -> [WordKey] {
    table.hasArabicPrefixes ? surnames(in: tokens) : casedSurnames(in: tokens, table)
  }

  /// In a script with capitals the last capital word of a segment of two or more; elsewhere the last word behind a title.
  private static func casedSurnames(in tokens: ArraySlice<Token>, _ table: CueTable) -> [WordKey] {
    guard table.isCased else { return [] }
    return tokens.split(whereSeparator: { $0.kind == .comma }).compactMap { segment in
      if !table.hasCasedNames { return surname(amongNouns: segment) }
      let names = segment.prefix { !$0.has(.preposition) }.filter(isCasedName)
      let isHonoured = names.first?.has(.abbreviation) ?? false
      return names.count > 1 || isHonoured ? names.last : nil
    }
    .flatMap { [$0.key, $0.tail].compactMap { $0 } }
  }

  /// Where every noun has a capital letter, names are those that stand side by side, or right behind a title: "Kanzlerin
  /// Angela Merkel", "Minister Rech", but not "die Gefahr einer Pandemie".
  private static func surname(amongNouns segment: ArraySlice<Token>) -> Token? {
    var index = segment.startIndex
    while index < segment.endIndex, !segment[index].has(.preposition) {
      guard isCasedName(segment[index]) else {
        index += 1
        continue
      }
      let first = index
      while index < segment.endIndex, isCasedName(segment[index]) { index += 1 }
      if index - first > 1 || first > segment.startIndex && segment[first - 1].has([.title, .abbreviation]) {
        return segment[index - 1]
      }
    }
    return nil
  }

  private static func isCasedName(_ token: Token) -> Bool {
    token.isCapital && !token.has([.title, .body, .place, .outlet, .outletNoun, .article, .time])
  }

  /// Where the name begins that ends in `last`, initials among it: "Gen. Mary J. Blige" begins at "Mary".
  static func start(ofNameTo last: Int, in tokens: ArraySlice<Token>) -> Int {
    var first = last
    while first > tokens.startIndex {
      let before = tokens[first - 1]
      if isCasedName(before), !before.has(.abbreviation) {
        first -= 1
      } else if before.kind == .sentenceEnd, first - 1 > tokens.startIndex, tokens[first - 2].isCapital,
        tokens[first - 2].end - tokens[first - 2].start == 1
      {
        first -= 2
      } else {
        break
      }
    }
    return first
  }

  private static func isOwn(_ first: Int, count: Int, segment: Int, _ tokens: ArraySlice<Token>) -> Bool {
    var segment = segment
    while segment < first, Self.honorifics.contains(tokens[segment].key) { segment += 1 }
    guard first > segment else { return count > 1 }
    let before = tokens[first - 1]
    if Self.colleagues.contains(before.key), tokens[segment].has(.title) { return true }
    // "المستشار الخاص للرئيس فلان": a title inside the phrase has the name, not the phrase.
    if before.has(.title) { return first - 1 == segment && (count > 1 || before.form == .definite) }
    return count > 1
  }

  /// "رئيس الوزراء فلان": the second word of an office, nobody's own title.
  private static let colleagues = WordSet(.colleagues)

  /// Stand before another title: معالي الوزير.
  static let honorifics = WordSet(.honorifics)

  private static func isName(_ token: Token) -> Bool {
    token.kind == .word && token.form.isEmpty && token.roles.isEmpty && !token.isPossessed
  }

  /// "الرئيس الحلو": beside a definite title a word with the article that is no adjective is a surname.
  static func isSurname(_ token: Token, behind title: Token) -> Bool {
    title.has(.title) && title.form == .definite && isDefiniteName(token) && !token.isRelational && !token.isFeminine
  }

  /// "محمود الخطيب", "سامي النجار": a trade that closes a name is a surname; one that goes on is a title ("سامي المتحدث
  /// باسم الجيش").
  static func isTrade(_ index: Int, _ tokens: ArraySlice<Token>) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.form == .definite && token.has(.title)
      && !token.has([.body, .feminine, .plural])
      && isName(tokens[index - 1]) && (index + 1 == tokens.endIndex || !tokens[index + 1].isWord)
  }

  private static func isDefiniteName(_ token: Token) -> Bool {
    token.kind == .word && token.form == .definite && token.roles.isEmpty
  }
}
