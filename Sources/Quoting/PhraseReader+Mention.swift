import Languages

/// What a phrase is called by: its place in the text, its words, its names.
extension PhraseReader {
  /// The phrase that the tokens of `range` are, without a preposition in front and the marks of a quoted name.
  func phrase(_ range: Range<Int>) -> SourcePhrase {
    let head = tokens[range.lowerBound]
    var from = Int(head.start)
    if head.kind == .word, !head.form.isDisjoint(with: [.to, .by]) {
      from += head.form.contains(.and) ? 2 : 1
      if head.form.contains([.to, .definite]) { from += 1 }
    } else if head.kind == .word, head.form.contains(.and), document.table.hasArabicPrefixes,
      !isWholeName(range.lowerBound)
    {
      from += 1
    } else if head.kind == .opening {
      from = document.spans[Int(head.span)].outerStart
    }
    let last = tokens[range.upperBound - 1]
    let keys = tokens[range].filter { $0.isWord }.map { $0.form.isDisjoint(with: [.to, .by]) ? $0.key : $0.stem }
    var to = Int(last.end)
    // A phrase that is one quoted name is given without its marks.
    if head.kind == .opening, document.closing[Int(head.span)] == range.upperBound - 1 {
      from = document.spans[Int(head.span)].start
      to = document.spans[Int(head.span)].end
    }
    let roles = tokens[range].reduce(into: Roles()) { $0.formUnion($1.roles) }
    let surnames = PersonName.surnames(in: tokens[range], document.table)
    // An outlet stays one in quotation marks: بحسب "رويترز".
    let isQuoted = head.kind == .opening && range.count > 1
    return SourcePhrase(
      range: from..<to, tokens: range,
      head: isQuoted ? tokens[range.lowerBound + 1].roles.intersection(.outlet) : head.roles, keys: keys,
      surnames: surnames,
      roles: roles,
      isThing: surnames.isEmpty
        && (head.form.contains(.definite) && !head.has(Self.speaks) && !(head.isRelational && range.count == 1)
          || isNamelessNoun(range, roles)),
      gender: gender(of: range))
  }

  private static let speaks: Roles = [.title, .body, .document, .outletNoun, .outlet, .place]

  /// "Die Gefahr einer Pandemie": where nouns have capitals, an article and nobody.
  private func isNamelessNoun(_ range: Range<Int>, _ roles: Roles) -> Bool {
    document.table.isVerbSecond && tokens[range.lowerBound].has(.article) && roles.isDisjoint(with: Self.speaks)
  }

  /// "قال فورد", "عن فالون": no "then" stands between a verb and its subject.
  private func isWholeName(_ index: Int) -> Bool {
    guard index > 0, Self.andThen.contains(document.scalars[Int(tokens[index].start)]),
      !tokens[index].has([.title, .body, .place, .outlet, .outletNoun, .document])
    else { return false }
    let before = tokens[index - 1]
    return before.kind == .word && before.has([.reports, .carries, .preposition]) && !before.form.contains(.definite)
  }

  private static let andThen = Letters(.andThen)

  /// علي, and no على, between a title and a word that is nobody's but a name.
  func isForename(_ index: Int, before limit: Int) -> Bool {
    guard index > 0, index + 1 < limit else { return false }
    let (before, next) = (tokens[index - 1], tokens[index + 1])
    return before.has(.title) || before.isRelational
      ? next.kind == .word && next.roles.isEmpty && next.form.isEmpty && !next.isIndefiniteFeminine : false
  }

  /// "87% من الركاب", "ستون في المئة من": of whom a number is a share.
  func shareNoun(_ start: Int, before limit: Int) -> Int? {
    guard tokens[start].kind == .number, start + 2 < limit else { return nil }
    return (start + 1...min(start + 3, limit - 2)).first {
      tokens[$0].key == Self.from && tokens[$0 + 1].kind == .word && tokens[$0 + 1].form == .definite
    }
    .map { $0 + 1 }
  }

  /// A word that no table knows and no prefix shows.
  func isName(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.roles.isEmpty && token.form.isEmpty && !token.isPossessed && !token.isAccusative
  }
}
