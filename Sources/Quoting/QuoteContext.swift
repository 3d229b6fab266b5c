import Languages

/// What stands around one quoted span.
struct QuoteContext {
  let span: Int
  let sentence: Range<Int>
  let frames: [SpeechFrame]
  let document: QuoteDocument

  var quoted: QuotedSpan { document.spans[span] }
  var opening: Int { document.opening[span] }
  var closing: Int { document.closing[span] }
  var wordCount: Int { document.wordCounts[span] }

  var after: Token? {
    closing >= 0 && closing + 1 < sentence.upperBound ? document.tokens[closing + 1] : nil
  }

  /// The nearest frame before the span.
  var frameBefore: SpeechFrame? {
    guard let nearest = frames.last(where: { $0.index < opening && !$0.isOnlyCarrier }) else { return nil }
    guard !nearest.isSpeech, nearest.index > 0, !document.tokens[nearest.index].form.contains(.and) else {
      return nearest
    }
    guard document.tokens[nearest.index - 1].kind != .comma else {
      // "قال فلان في رسالة، حصلت الوكالة على نسخة منها، «…»": an inserted clause leaves the words with who speaks.
      return frames.last { $0.index < nearest.index && $0.isSpeech && !$0.isOnlyCarrier } ?? nearest
    }
    // "قالت إنها كانت هناك عندما بدأ رجل …": what is done in somebody's words.
    guard document.table.order == .after,
      let outer = frames.last(where: { $0.index < nearest.index && $0.isSpeech && !$0.isOnlyCarrier }),
      (outer.index..<nearest.index).contains(where: { document.tokens[$0].has(.that) && document.tokens[$0].span < 0 })
    else { return nearest }
    return outer
  }

  /// The nearest frame behind the span.
  var frameAfter: SpeechFrame? { frames.first { $0.index > closing && !$0.isOnlyCarrier } }

  /// The span lies inside the phrase of a frame: it is a name in the speaker's title.
  var isInsidePhrase: Bool {
    frames.contains { frame in
      [frame.phrase, frame.via].contains { phrase in phrase.map { $0.tokens.contains(opening) } ?? false }
    }
  }

  /// The words stand right behind a cue: a colon, إن, a reporting verb with its subject.
  var isDirect: Bool {
    guard opening > sentence.lowerBound else { return false }
    var index = opening - 1
    let token = document.tokens[index]
    if token.kind == .colon { return true }
    if token.kind == .comma || token.kind == .dash { index -= 1 }
    guard index >= sentence.lowerBound else { return false }
    let last = document.tokens[index]
    if last.has(.that) { return true }
    let addressed = index > sentence.lowerBound && isAside(last) ? index - 1 : index
    return frames.contains { frame in
      frame.index < opening && (addressed...index).contains(frame.end - 1) && frame.kind != .according
        && !frame.isOnlyCarrier
        && (frame.kind != .verb || frame.roles.contains(.reports))
    }
  }

  /// "قائلا له «…»", "قال بالإنجليزية «…»": to whom, or in which tongue.
  private func isAside(_ token: Token) -> Bool {
    document.table.hasArabicPrefixes
      && (Self.toThem.contains(token.key) || token.form.isSuperset(of: [.by, .definite]) && token.isFeminine)
  }

  private static let toThem = WordSet(.toThem)

  /// "Er werde «einen neuen Vertrag» aushandeln": the mood of the verb says that somebody's words go on.
  private var isReported: Bool {
    document.table.isVerbSecond
      && sentence.contains { document.tokens[$0].span < 0 && Self.reportedMood.contains(document.tokens[$0].key) }
  }

  /// Where the mood of verbs tells what is said: it does so in the sentence, or a frame does.
  var isSpoken: Bool { isReported || document.table.isVerbSecond && frames.contains { $0.isSpeech } }

  static let reportedMood = WordSet(.reportedMood)

  /// "he said", "explique-t-elle": the frame that speaks for the words names nobody.
  var isPronominal: Bool { pronominalFrame != nil }

  /// The gender and number of its pronoun.
  var pronoun: Roles { pronominalFrame?.roles.intersection([.masculine, .feminine, .plural]) ?? [] }

  private var pronominalFrame: SpeechFrame? {
    guard let frame = frameAfter.flatMap({ follows($0) ? $0 : nil }) ?? frameBefore, frame.kind == .verb,
      frame.phrase == nil, !frame.roles.isDisjoint(with: [.pronoun, .masculine, .feminine, .plural])
    else { return nil }
    return frame
  }

  /// Who says the span's words, and who carries them.
  func source(previous: SourcePhrase?, last: SourcePhrase?) -> (speaker: SourcePhrase?, via: SourcePhrase?) {
    var speaker: SourcePhrase?
    var via: SourcePhrase?
    let before = frameBefore
    let after = frameAfter.flatMap { follows($0) ? $0 : nil }
    if let inside = frames.first(where: { (opening..<max(closing, opening + 1)).contains($0.index) }) {
      return (inside.speaker, inside.via ?? carrier(speaker: inside.speaker))
    }
    if let after, after.kind == .according, after.index <= closing + 2, let phrase = after.phrase, !phrase.isOutlet,
      document.tokens[after.index].width > 2
    {
      // "رحب محامو المدعية بـ«الحكم»، على حد قول المحامية"
      return (after.speaker, after.via ?? carrier(speaker: after.speaker))
    }
    if document.table.order == .after, let after, let speaker = after.speaker, after.kind == .verb, after.isSpeech,
      after.phrase != nil, after.index <= closing + 2, !isDirect, after.end >= sentence.upperBound || !opens(after)
    {
      // …، «أول مرة نسمع بهذا»، يقول أحد الشباب
      return (speaker, after.via ?? carrier(speaker: speaker))
    }
    if document.table.order == .either, let after, isBeside(after), before?.phrase == nil || isApart(before) {
      // "…, weil er es betont hatte, «…», so die Richterin": who is named beside the words.
      return (after.speaker, after.via ?? carrier(speaker: after.speaker))
    }
    if let before, before.kind == .according, let outlet = before.phrase, outlet.isOutlet,
      let verb = frames.last(where: { $0.index < before.index && $0.kind == .verb && $0.isSpeech }),
      let speaker = verb.speaker, !speaker.isOutlet
    {
      // "وقال للصحافيين بحسب «رويترز»: «…»": the agency only carries what somebody says.
      return (speaker, outlet)
    }
    if let after, let before, before.kind == .verb, before.roles.contains(.addresses), !opensSpeech, isInserted(after) {
      // "رفض السكان … «…»، على ما أفاد مصدر": the source tells what the others did.
      return (after.speaker, after.via ?? carrier(speaker: after.speaker))
    }
    if document.table.order != .after, opening == sentence.lowerBound, self.after?.kind == .colon,
      let phrase = PhraseReader(document: document).phrase(at: closing + 2, before: sentence.upperBound)
    {
      // «…»: X …, as headlines have it.
      return (phrase, nil)
    }
    if document.table.order == .before, let after, !opensSpeech {
      return (after.speaker, after.via ?? carrier(speaker: after.speaker))
    }
    if let before, before.roles.contains(.reports) || before.kind != .verb || after == nil, !isOnlyTopic(before),
      before.isSpeech || !(before.speaker?.head.contains(.worksNext) ?? false)
    {
      speaker = before.speaker
      via = before.via
    }
    if let after, speaker == nil {
      speaker = after.speaker
      via = via ?? after.via
    }
    if let before, before.isImpersonal, after == nil, opening - before.end <= 4 { return (nil, nil) }
    if speaker == nil, let before, before.kind == .verb, before.phrase == nil, let outer = teller(of: before) {
      // "ذكر البيان أن الطرفين اتفقا على «…»"
      speaker = outer
    }
    if speaker == nil, before == nil, after == nil {
      let goesOn = quoted.continuesParagraph || opening == sentence.lowerBound || isReported
      speaker = previous ?? (goesOn ? last : nil)
    }
    if let outlet = speaker, outlet.isOutlet,
      let origin = frames.first(where: { $0.index > closing && $0.kind == .carried }),
      let said = origin.phrase, !isOfAnotherVerb(origin)
    {
      // "قالت الصحيفة إن «…»، نقلا عن مسؤول": the words are the official's.
      return (said, outlet)
    }
    return (speaker, via ?? carrier(speaker: speaker))
  }

  /// «…», so X; «…», said X: the frame names somebody right behind the words.
  private func isBeside(_ frame: SpeechFrame) -> Bool {
    guard frame.index <= closing + 2, let phrase = frame.phrase, frame.speaker != nil else { return false }
    return frame.kind == .according || frame.kind == .verb && frame.isSpeech && phrase.tokens.lowerBound > frame.index
  }

  /// "X hat die Lage „…“ öffentlich genannt": the words stand between the verb's two parts.
  private func isAround(_ frame: SpeechFrame) -> Bool {
    guard document.table.isVerbSecond, frame.kind == .verb, frame.index > closing, let phrase = frame.phrase else {
      return false
    }
    return phrase.tokens.upperBound <= opening
      && (closing + 1..<frame.index).allSatisfy { document.tokens[$0].isWord }
  }

  /// The frame that stands at the words and names who speaks.
  var naming: SpeechFrame? {
    if let after = frameAfter, isBeside(after) || isAround(after) { return after }
    guard let before = frameBefore, before.phrase != nil else { return nil }
    return before.kind == .verb && before.isSpeech || before.kind == .according && before.end == opening ? before : nil
  }

  /// A comma stands between a frame in front and the words, which do not follow it at once.
  private func isApart(_ frame: SpeechFrame?) -> Bool {
    guard let frame, !isDirect, frame.end < opening - 1 else { return false }
    return (frame.end..<opening - 1).contains { document.tokens[$0].kind == .comma && document.tokens[$0].span < 0 }
  }

  /// Who speaks around a verb that stands inside the words that "that" reports.
  private func teller(of frame: SpeechFrame) -> SourcePhrase? {
    guard document.table.order == .after,
      let outer = frames.last(where: { $0.index < frame.index && $0.isSpeech && $0.speaker != nil }),
      (outer.index..<frame.index).contains(where: { document.tokens[$0].has(.that) && document.tokens[$0].span < 0 })
    else { return nil }
    return outer.speaker
  }

  /// "تايلاند: الأمطار تشتد والوقت «بات محدودا»": a place before a headline's colon is what it is about.
  func isOnlyTopic(_ frame: SpeechFrame) -> Bool {
    guard frame.kind == .heading, frame.end != opening, let phrase = frame.phrase else { return false }
    // "עברית: תחנת השוק; «שוק»"
    return phrase.head.contains(.place)
      || phrase.keys.count == 1 && phrase.head.isEmpty
        && (document.table.order != .after || frame.isLabel(in: document))
  }

  /// A frame behind the span speaks for it: it follows at once, or names the source of the whole sentence.
  func follows(_ frame: SpeechFrame) -> Bool {
    if frame.kind == .according || frame.kind == .same || frame.kind == .carried { return true }
    guard frame.kind == .verb, frame.isSpeech else { return false }
    guard !document.tokens[frame.index].form.contains(.and) else { return false }
    if isInserted(frame) { return true }
    // A short run that a verb follows at once is its subject: «حادثة» تهدد …
    if frame.roles.contains(.addresses), wordCount <= 4, frame.index == closing + 1, opening == sentence.lowerBound {
      return false
    }
    if document.table.order == .before, frame.index > closing {
      // "X A را «…» B خواند": the verb closes the clause that the words stand in.
      return (closing + 1..<frame.index).allSatisfy {
        document.tokens[$0].kind == .word || document.tokens[$0].kind == .number
      }
    }
    if isAround(frame) { return true }
    if document.table.order != .after, let phrase = frame.phrase,
      (closing...closing + (document.table.isVerbSecond ? 3 : 2)).contains(phrase.tokens.lowerBound)
    {
      // «…», Prime Minister Anna Lindqvist told reporters; »…«, hatte Anna Lindqvist gesagt
      return true
    }
    return frame.index <= closing + 4
  }

  /// إن or a colon stands right before the words.
  var opensSpeech: Bool {
    guard opening > sentence.lowerBound else { return false }
    let before = document.tokens[opening - 1]
    return before.has(.that) || before.kind == .colon
  }

  /// "«…»، على ما أفاد مصدر", "«…» في بيان، كما قال الوزير": goes with the whole sentence before it, unless it opens
  /// words of its own.
  private func isInserted(_ frame: SpeechFrame) -> Bool {
    guard frame.index > 0, frame.phrase != nil, Self.insertions.contains(document.tokens[frame.index - 1].key) else {
      return false
    }
    guard frame.end < sentence.upperBound else { return true }
    let next = document.tokens[frame.end]
    return !next.has(.that) && next.kind != .colon && next.kind != .opening
  }

  /// "وكالة الأنباء السعودية (واس) أن": where the text goes on behind an abbreviation.
  private func behindBrackets(_ index: Int) -> Int {
    guard document.tokens[index].kind == .openBracket,
      let close = (index..<min(index + 6, sentence.upperBound - 1)).first(where: {
        document.tokens[$0].kind == .closeBracket
      })
    else { return index }
    return close + 1
  }

  /// What follows the frame is words of its own.
  private func opens(_ frame: SpeechFrame) -> Bool {
    let next = document.tokens[frame.end]
    return next.has(.that) || next.kind == .colon || next.kind == .opening
  }

  private static let insertions = WordSet(.insertions)

  /// "… «كذا»، وأضافت الصحيفة نقلا عن مصادر": what stands behind another verb goes with that.
  private func isOfAnotherVerb(_ frame: SpeechFrame) -> Bool {
    frames.contains { $0.kind == .verb && $0.isSpeech && $0.index > closing && $0.index < frame.index }
  }

  /// An outlet that the sentence names as the carrier of its words.
  private func carrier(speaker: SourcePhrase?) -> SourcePhrase? {
    for frame in frames {
      if frame.kind == .verb, frame.index > closing, frame.end >= sentence.upperBound - 2, let phrase = frame.phrase,
        phrase.isOutlet, phrase != speaker, !document.tokens[frame.index].form.contains(.and)
      {
        // "…", the Associated Press reported.
        return phrase
      }
      if frame.kind == .verb, frame.isSpeech || frame.roles.contains(.carries), frame.end < opening,
        let phrase = frame.phrase, phrase.isOutlet,
        let speaker, speaker.tokens.lowerBound >= frame.end, document.tokens[behindBrackets(frame.end)].has(.that)
      {
        // "قال موقع س إن الطلاب وصفوا الدرس بأنه"
        return phrase
      }
      if frame.kind == .carried, let via = frame.via,
        frame.isOnlyCarrier || frame.index > closing || frame.phrase == speaker && speaker != nil,
        !isOfAnotherVerb(frame)
      {
        return via
      }
      if frame.kind == .according, let phrase = frame.phrase, phrase.isOutlet, phrase != speaker {
        return phrase
      }
    }
    guard let speaker, !speaker.isOutlet else { return nil }
    return OutletReader(document: document).outlet(in: sentence, around: opening, besides: speaker)
  }
}
