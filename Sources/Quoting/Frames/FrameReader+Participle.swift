import Languages

/// Clauses whose verb is an auxiliary that stands second and a participle that ends them.
extension FrameReader {
  /// "wird von der Opposition als «…» bezeichnet": who does what the passive at `index` says to be done.
  func agent(of index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard table.isVerbSecond, Self.perfects.contains(tokens[index].key) else { return nil }
    guard let auxiliary = passiveAuxiliary(of: index, in: sentence) else { return nil }
    func isBy(_ place: Int) -> Bool { tokens[place].span < 0 && Self.agents.contains(tokens[place].key) }
    if let by = clauseReach(index, in: sentence).last(where: isBy) { return phrases.phrase(at: by + 1, before: index) }
    // "Kritisiert wurde von der Opposition"
    let next = auxiliary + 1
    guard auxiliary > index, next < sentence.upperBound, isBy(next) else { return nil }
    let limit = (next..<sentence.upperBound).first { tokens[$0].kind == .opening } ?? sentence.upperBound
    return phrases.phrase(at: next + 1, before: limit)
  }

  /// The auxiliary that makes a passive of the participle at `index`: in front of it in its clause, or right behind it.
  func passiveAuxiliary(of index: Int, in sentence: Range<Int>) -> Int? {
    let behind = index + 1..<min(sentence.upperBound, index + 3)
    if let next = behind.first(where: {
      tokens[$0].has(.auxiliary) || Self.passiveAuxiliaries.contains(tokens[$0].key)
    }) {
      return Self.passiveAuxiliaries.contains(tokens[next].key) ? next : nil
    }
    return clauseReach(index, in: sentence).last {
      tokens[$0].span < 0 && Self.passiveAuxiliaries.contains(tokens[$0].key)
    }
  }

  /// What stands in front of a participle up to a comma.
  private func clauseReach(_ index: Int, in sentence: Range<Int>) -> Range<Int> {
    var start = index
    while start > sentence.lowerBound, index - start < Self.passiveReach,
      tokens[start - 1].span >= 0 || tokens[start - 1].kind != .comma
    {
      start -= 1
    }
    return start..<index
  }

  private static let passiveReach = 24
  private static let passiveAuxiliaries = WordSet(.passiveAuxiliaries)
  private static let agents = WordSet(.agents)

  /// "Zuvor hatte der Minister den Umbau gefordert", "Der Minister hat den Umbau „…“ genannt": whose auxiliary stands
  /// second, the participle at `index` being the last of the clause, behind what is quoted in it.
  func subjectOfPerfect(_ index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard table.isVerbSecond, Self.perfects.contains(tokens[index].key) else { return nil }
    var start = clauseStart(of: index, in: sentence)
    if start > sentence.lowerBound, start < index, tokens[start].kind == .opening, tokens[start - 1].has(.clause) {
      // "als „überfällig“ bezeichnet"
      start = clauseStart(of: start - 1, in: sentence)
    }
    let comma = (start..<index).last { tokens[$0].kind == .comma && tokens[$0].span < 0 }
    if let comma {
      // "…, hatte Koch-Mehrin damals gesagt"
      if tokens[comma..<index].contains(where: { $0.has(.auxiliary) }) { start = comma + 1 }
    } else if start > sentence.lowerBound, tokens[start - 1].kind == .closing, let open = opening(of: tokens[start - 1])
    {
      // "als „überfällig“ bezeichnet"
      let end = open > sentence.lowerBound && tokens[open - 1].has(.clause) ? open - 1 : open
      start = clauseStart(of: end, in: sentence)
    }
    guard let second = (start..<index).first(where: { tokens[$0].has(.auxiliary) && tokens[$0].span < 0 }) else {
      return nil
    }
    let field = start..<second
    if second > start, !opensWithoutSubject(field, in: sentence), !isAdverbial(field, before: second + 1) {
      return firstPhrase(in: field)
    }
    let subject = skippingAdverbs(from: second + 1, before: index)
    return isObject(subject) ? nil : phrases.phrase(at: subject, before: index)
  }

  /// "… im Dezember 2005 hatte Kanzlerin Merkel": ends with a time, and a title follows the verb.
  private func isAdverbial(_ field: Range<Int>, before next: Int) -> Bool {
    let last = tokens[field.upperBound - 1]
    return (last.kind == .number || last.has(.time)) && next < tokens.count && tokens[next].has(.title)
  }
}
