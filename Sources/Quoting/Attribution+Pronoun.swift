import Languages

/// Whom a pronoun means, where names and articles show whose it can be.
extension Attribution {
  /// Who is named in the sentence before goes ahead of who spoke further back: "In die Kritik stimmt Gisela Lund ein. Sie
  /// warf …".
  func meant(
    by frame: SpeechFrame, behind previous: Range<Int>, _ memory: SpeakerMemory, _ phrases: PhraseReader
  ) -> SourcePhrase? {
    let found = memory.antecedent(of: frame.roles)
    let wanted = frame.roles.intersection([.masculine, .feminine, .plural])
    guard document.table.isVerbSecond, wanted == .masculine || wanted == .feminine else { return found }
    if let found, found.tokens.lowerBound >= previous.lowerBound, found.gender != [] { return found }
    return named(in: previous, wanted, phrases) ?? found
  }

  /// The first whole name of that gender.
  private func named(in range: Range<Int>, _ gender: Roles, _ phrases: PhraseReader) -> SourcePhrase? {
    func isName(_ index: Int) -> Bool {
      range.contains(index) && document.tokens[index].kind == .word && document.tokens[index].isCapital
        && document.tokens[index].span < 0
    }
    for index in range where isName(index) && document.tokens[index].isForename && isName(index + 1) {
      var (start, end) = (index, index + 2)
      while isName(start - 1) { start -= 1 }
      while isName(end) { end += 1 }
      let phrase = phrases.phrase(start..<end)
      if phrase.gender?.contains(gender) ?? false { return phrase }
    }
    return nil
  }
}
