import Languages

/// Frames in which the source is named otherwise than as a verb's subject.
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

  /// "وفق ما نقلت وكالة س عن ص", "بحسب صحيفة س", "برأي الوزير".
  func according(at index: Int, before limit: Int) -> SpeechFrame? {
    var next = index + Int(tokens[index].width)
    var frame = SpeechFrame(kind: .according, index: index, end: next, roles: tokens[index].roles)
    if next < limit, tokens[next].has(.pronoun), table.order != .after {
      return SpeechFrame(kind: .same, index: index, end: next + 1, roles: tokens[index].roles)
    }
    if table.isVerbSecond, tokens[index].width == 1, next < limit, tokens[next].has(.reports) {
      // "So heißt es in dem Schreiben": in this way, and not as somebody says.
      return nil
    }
    while next < limit, tokens[next].kind == .word, Self.whatWords.contains(tokens[next].key) || isSkippable(next) {
      next += 1
    }
    if next < limit, tokens[next].has([.reports, .carries, .acts]), !tokens[next].form.contains(.definite) {
      frame.roles.formUnion(tokens[next].roles.intersection([.carries]))
      next += 1
      skip(&next, before: limit, via: &frame.via)
    }
    if next > index + 1, next + 1 < limit, tokens[next].key == Self.inside { next += 1 }
    if next < limit, tokens[next].key == Self.to { next += 1 }
    guard next < limit, let phrase = quotedSource(at: next, before: limit) ?? sourcePhrase(at: next, before: limit)
    else { return nil }
    frame.phrase = phrase
    frame.end = phrase.tokens.upperBound
    takeOrigin(&frame, before: limit)
    takePublisher(&frame, before: limit)
    return frame
  }

  private static let inside = WordList.inside.key
  private static let to = WordList.toArabic.key

  /// وفق "س": a source in quotation marks.
  private func quotedSource(at index: Int, before limit: Int) -> SourcePhrase? {
    guard let close = phrases.isName(at: index, before: limit), document.wordCounts[Int(tokens[index].span)] <= 4 else {
      return nil
    }
    return phrases.phrase(index..<close + 1)
  }

  private static let whatWords = WordSet(.whatWasSaid)

  /// A phrase behind a preposition, which may be written as one word with it.
  private func sourcePhrase(at index: Int, before limit: Int) -> SourcePhrase? {
    if let phrase = phrases.phrase(at: index, before: limit) { return phrase }
    let token = tokens[index]
    if token.has([.outlet, .outletNoun]) { return outlet(at: index, before: limit) }
    guard token.kind == .word, !token.form.isDisjoint(with: [.to, .by]) || token.has(.document) else { return nil }
    return phrases.phrase(behindPreposition: index, before: limit)
  }

  /// "بحسب تقرير لوكالة س": the report is the agency's.
  private func takePublisher(_ frame: inout SpeechFrame, before limit: Int) {
    guard let phrase = frame.phrase, frame.kind == .according, phrase.head.contains(.document) else { return }
    let publisher =
      phrase.tokens.first { tokens[$0].form.contains(.to) && tokens[$0].has([.outlet, .outletNoun]) }
      ?? (frame.end < limit && tokens[frame.end].form.contains(.to) ? frame.end : nil)
    guard let publisher, let outlet = outlet(at: publisher, before: limit), outlet.isOutlet else { return }
    frame.via = outlet
    frame.phrase = nil
    frame.kind = .carried
    frame.end = outlet.tokens.upperBound
  }

  /// "… عن B": the carrier hands on the words of somebody else.
  private func takeOrigin(_ frame: inout SpeechFrame, before limit: Int) {
    guard let carrier = frame.phrase, frame.end < limit, tokens[frame.end].key == Self.about,
      let origin = sourcePhrase(at: frame.end + 1, before: limit)
    else { return }
    frame.via = carrier
    frame.phrase = origin
    frame.kind = .carried
    frame.end = origin.tokens.upperBound
  }

  private static let about = WordList.about.key
  private static let from = WordList.from.key
  private static let learnt = WordList.learnt.key

  /// "علمت الصحيفة من مصادر"
  private func isLearnt(_ index: Int) -> Bool { tokens[index].key == Self.learnt || tokens[index].stem == Self.learnt }

  private static let backWords = WordSet(.aboutThem)

  /// "نقلت وكالة س عن ص قوله إن".
  func carried(at index: Int, in sentence: Range<Int>) -> SpeechFrame? {
    let limit = sentence.upperBound
    var frame = SpeechFrame(kind: .verb, index: index, end: index + 1, roles: tokens[index].roles)
    var phrases = phrases
    phrases.verb = tokens[index].roles
    var next = index + 1
    let isBack = next < limit && Self.backWords.contains(tokens[next].key)
    if tokens[index].has(.hasObject) || isBack {
      // "مقال نشرته صحيفة س", "نقلت عنه وكالة س"
      if isBack { next += 1 }
      guard next < limit, let phrase = phrases.phrase(at: next, before: limit), phrase.isOutlet else { return nil }
      return SpeechFrame(
        kind: .carried, index: index, end: phrase.tokens.upperBound, roles: tokens[index].roles, via: phrase)
    }
    skip(&next, before: limit, via: &frame.via)
    if next < limit, tokens[next].key != Self.about {
      if let phrase = phrases.phrase(at: next, before: limit) {
        frame.phrase = phrase
        frame.end = phrase.tokens.upperBound
      }
    } else {
      frame.end = next
    }
    if frame.phrase == nil, let phrase = subject(before: index, in: sentence) {
      frame.phrase = phrase
    }
    var after = frame.end
    skip(&after, before: limit, via: &frame.via)
    if after + 1 < limit, tokens[after].kind == .comma || tokens[after].has(.outlet),
      tokens[after + 1].key == Self.about
    {
      // "هيئة الإذاعة البريطانية «بي بي سي» BBC عن": the outlet is named twice.
      after += 1
    }
    if after < limit, tokens[after].key == Self.about || tokens[after].key == Self.from && isLearnt(index),
      let origin = sourcePhrase(at: after + 1, before: limit)
    {
      frame.via = frame.phrase
      frame.phrase = origin
      frame.kind = .carried
      frame.end = origin.tokens.upperBound
      return frame
    }
    return frame.phrase == nil ? nil : frame
  }

  /// "نقلا عن وكالة س".
  func quoting(at index: Int, before limit: Int) -> SpeechFrame? {
    var next = index + Int(tokens[index].width)
    if next < limit, tokens[next].key == Self.about { next += 1 }
    guard next < limit, let phrase = sourcePhrase(at: next, before: limit) else { return nil }
    // "cité par X", "quoted by X": X carries the words, whatever it is.
    let isOutlet =
      phrase.isOutlet || tokens[index].has(.carries) || table.isCased && tokens[index].width > 1
    return SpeechFrame(
      kind: .carried, index: index, end: phrase.tokens.upperBound, roles: tokens[index].roles,
      phrase: isOutlet ? nil : phrase, via: isOutlet ? phrase : nil)
  }

  /// "رسالة تهديد …، جاء فيها: «…»": the text speaks.
  func wording(at index: Int, in sentence: Range<Int>) -> SpeechFrame? {
    guard Self.stands.contains(tokens[index].stem) else { return nil }
    guard index + 1 < sentence.upperBound, Self.therein.contains(tokens[index + 1].key) else {
      return nil
    }
    let isText = { (place: Int) in
      tokens[place].span < 0 && tokens[place].has(.document) && !tokens[place].has(.absorbed)
    }
    guard let place = (max(sentence.lowerBound, index - 24)..<index).last(where: isText) else { return nil }
    guard let phrase = sourcePhrase(at: place, before: index) else { return nil }
    return SpeechFrame(kind: .noun, index: index, end: index + 2, roles: .reports, phrase: phrase)
  }

  /// "وسط تقارير تحدثت عن", "في مقال يتحدث عن": the text itself says so.
  func text(before index: Int, in sentence: Range<Int>) -> SourcePhrase? {
    guard index > sentence.lowerBound, tokens[index].has(.reports), !tokens[index].form.contains(.and),
      index + 1 < sentence.upperBound, tokens[index + 1].key == Self.about
    else { return nil }
    let before = tokens[index - 1]
    guard before.has(.document), !before.form.contains(.definite), !before.has(.absorbed) else { return nil }
    return phrases.phrase(index - 1..<index)
  }

  static let stands = WordSet(.stands)
  static let therein = WordSet(.therein)
}
