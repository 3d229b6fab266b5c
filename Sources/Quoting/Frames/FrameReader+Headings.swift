import Languages

/// Frames without a cue: who is named before a colon.
extension FrameReader {
  /// "X: …" where X opens the sentence and something quoted follows.
  func heading(in sentence: Range<Int>) -> SpeechFrame? {
    guard let colon = sentence.prefix(table.order == .before ? 40 : 16).first(where: { tokens[$0].kind == .colon }),
      colon > sentence.lowerBound
    else {
      return nil
    }
    // "…؛ دانشمندان: «…»"
    let start =
      (sentence.lowerBound..<colon).last { document.scalars[Int(tokens[$0].start)] == 0x61B }
      .map { $0 + 1 } ?? sentence.lowerBound
    guard !table.pack.isUndetermined, let phrase = phrases.phrase(at: start, before: colon),
      table.order != .either || phrase.isPerson || isBareName(phrase)
        || !phrase.roles.isDisjoint(with: [.body, .outlet, .place, .plural]),
      phrase.isSomebody || phrase.head.isDisjoint(with: [.namesNext, .worksNext, .occasion, .object])
    else { return nil }
    var via: SourcePhrase?
    var next = phrase.tokens.upperBound
    skip(&next, before: colon, via: &via)
    if table.order == .before, next < colon, tokens[next].has(.preposition), colon - next <= 4 { next = colon }
    guard next == colon else { return nil }
    return SpeechFrame(kind: .heading, index: colon, end: colon + 1, roles: [], phrase: phrase, via: via)
  }

  /// "… في طرابلس ومدير الفرع: «…»": who stands between "and" and the colon before the words.
  func lateHeading(in sentence: Range<Int>) -> SpeechFrame? {
    guard table.order == .after,
      let colon = sentence.first(where: {
        tokens[$0].kind == .colon && $0 + 1 < sentence.upperBound && tokens[$0 + 1].kind == .opening
      }), colon > sentence.lowerBound,
      !(sentence.lowerBound..<colon).contains(where: { tokens[$0].has(.reports) && tokens[$0].span < 0 })
    else { return nil }
    for start in (max(sentence.lowerBound + 1, colon - 7)..<max(sentence.lowerBound + 1, colon)).reversed()
    where tokens[start].form.contains(.and) && tokens[start].has([.title, .body]) {
      guard let phrase = phrases.phrase(at: start, before: colon), phrase.tokens.upperBound == colon else { continue }
      return SpeechFrame(kind: .heading, index: colon, end: colon + 1, roles: [], phrase: phrase)
    }
    return nil
  }
}

extension SpeechFrame {
  /// "فارسی: ایستگاه بازار": one word that nobody is known to be called, at the head of a line below the headline.
  func isLabel(in document: QuoteDocument) -> Bool {
    guard kind == .heading, document.table.order == .after, let phrase, phrase.keys.count == 1, phrase.head.isEmpty
    else { return false }
    return !document.tokens[phrase.tokens.lowerBound].isForename && index > document.headlineEnd
  }
}
