import ArticleModel
import Languages

/// Says of every quoted span what it is, who said it and through whom.
struct Attribution {
  /// A span judged. Ranges are scalar offsets of the text.
  struct Finding {
    var range: Range<Int>
    /// nil where the marks are no quotation marks.
    var kind: QuotedRun.Kind?
    var speaker: Range<Int>?
    var via: Range<Int>?
    /// The mention beside the words, where `speaker` may be a fuller one elsewhere.
    var mention: SourcePhrase?
    /// Another could well be meant.
    var isGuess = false
    /// The verb that frames the words has a pronoun for its subject, or nothing but its form.
    var isPronominal = false
    /// The article's form says whose the words are, and nothing else is asked.
    var isSettled = false
    /// The kind of the frame that stands at the words and names the speaker itself.
    var naming: SpeechFrame.Kind?
    /// What speaks for the speaker; nil where rules decided.
    var evidence: SpeakerConfidence.Evidence?
  }

  /// How many frames to either side can speak for a span, so that a sentence without end stays cheap.
  private static let reach = 8

  let document: QuoteDocument
  private let reader: FrameReader
  /// What stands around each span; nil where a span left no token.
  private(set) var contexts: [QuoteContext?] = []
  /// Whom words without a frame mean, by sentence of `sentences`.
  private var lastSomebody: [SourcePhrase?] = []
  private var mentions = MentionList()
  /// Which words answer in a conversation, and who gives the answers.
  let interview: InterviewForm
  private(set) var interviewee: (phrase: SourcePhrase, isTold: Bool)?
  private let nested: NestedWords

  /// Reads the frames of every sentence with a span or a cue, and gives each cue its subject.
  init(document: QuoteDocument, while isWanted: () -> Bool = { true }) {
    self.document = document
    let reader = FrameReader(document: document)
    self.reader = reader
    let interview = InterviewForm(document)
    self.interview = interview
    nested = NestedWords(document)
    var introduced: Interviewee? = interview.start == nil ? nil : Interviewee()
    var interviewee: (phrase: SourcePhrase, isTold: Bool)?
    var memory = SpeakerMemory()
    var previous = 0..<0
    var mentions = MentionList()
    var contexts = [QuoteContext?](repeating: nil, count: document.spans.count)
    var last: [SourcePhrase?] = []
    for sentence in document.sentences {
      guard isWanted() else { break }
      var frames = reader.frames(in: sentence)
      if var people = introduced, let start = interview.start {
        if sentence.lowerBound < start {
          reader.introduce(in: sentence, frames, to: &people)
          introduced = people
        } else {
          interviewee = people.found
          if let answers = interviewee?.phrase {
            memory.note(answers, verb: .reports)
            mentions.note(answers)
          }
          introduced = nil
        }
      }
      resolve(&frames, in: sentence, behind: previous, &memory, &mentions)
      previous = sentence
      last.append(memory.lastSomebody)
      var near = 0
      for span in spans(in: sentence) {
        while near < frames.count, frames[near].index < document.opening[span] { near += 1 }
        let window = max(0, near - Self.reach)..<min(frames.count, near + Self.reach)
        contexts[span] = QuoteContext(
          span: span, sentence: sentence, frames: Array(frames[window]), document: document)
      }
    }
    self.contexts = contexts
    lastSomebody = last
    self.mentions = mentions
    self.interviewee = interviewee
  }

  /// The span stands right behind a colon, a complementizer or a verb of saying.
  func isDirect(_ span: Int) -> Bool { contexts[span]?.isDirect ?? false }

  /// The gender that the verb before the span gives to whoever it means, where nobody is named with it and its form
  /// shows one: the verb's subject stands nowhere in its clause.
  func gender(of span: Int) -> Roles {
    if document.table.isVerbSecond { return contexts[span]?.pronoun ?? [] }
    guard document.table.order == .after, let context = contexts[span], let frame = context.frameBefore,
      frame.kind == .verb, frame.isSpeech, frame.phrase == nil, !frame.isImpersonal, !frame.roles.contains(.hasObject),
      frame.index == context.sentence.lowerBound || document.tokens[frame.index].form.contains(.and)
        || !document.tokens[frame.index - 1].isWord
    else { return [] }
    let gender = frame.roles.intersection([.masculine, .feminine, .plural])
    return gender == .feminine || gender == .masculine ? gender : []
  }

  /// Kinds by the rules alone.
  func ruledKinds() -> [QuotedRun.Kind?] {
    let rules = KindRules(document: document)
    var kinds = [QuotedRun.Kind?](repeating: .name, count: document.spans.count)
    for sentence in document.sentences {
      var neighbour: (span: Int, kind: QuotedRun.Kind)?
      for span in spans(in: sentence) {
        guard let context = contexts[span] else { continue }
        let kind = rules.kind(of: context, previous: neighbour)
        kinds[span] = kind
        neighbour = (span, kind)
      }
    }
    for (span, kind) in nested.kinds where kinds[span] != .statement { kinds[span] = kind }
    settle(&kinds)
    return kinds
  }

  /// What fills a turn of a conversation is said, however short it is.
  func settle(_ kinds: inout [QuotedRun.Kind?]) {
    for span in interview.answers.union(interview.questions) { kinds[span] = .statement }
  }

  /// The rules mean the one who answers in the conversation that the article is.
  func isOfInterviewee(_ finding: Finding) -> Bool {
    guard let interviewee, let mention = finding.mention else { return false }
    return SpeakerFeatures.overlaps(Set(mention.keys), interviewee.phrase)
  }

  /// Speakers and vias of what the kinds say are statements.
  func quotes(kinds: [QuotedRun.Kind?]) -> [Finding] {
    var findings = zip(document.spans, kinds).map { Finding(range: $0.start..<$0.end, kind: $1) }
    var speakers = [SourcePhrase?](repeating: nil, count: document.spans.count)
    var vias = speakers
    let isCased = document.table.isCased
    // Whom a pronoun meant in the paragraph: "…", he said in May. "…"
    var meant: SourcePhrase?
    for (number, sentence) in document.sentences.enumerated() {
      var previous: SourcePhrase?
      for span in spans(in: sentence) where kinds[span] == .statement {
        guard let context = contexts[span] else { continue }
        var source = context.source(previous: previous, last: lastSomebody[number])
        if source.speaker == nil, context.frameBefore == nil, context.opensSpeech {
          // "X … نشان نمی‌دهد: «…»": whom the sentence is about.
          source.speaker =
            reader.secondActor(before: context.opening, in: sentence)
            ?? reader.leadingSubject(before: context.opening, in: sentence).flatMap { $0.isThing ? nil : $0 }
        }
        if source.speaker == nil, document.table.learning != .speakers, let last = lastSomebody[number] {
          // Where no weights say how sure it is, whoever spoke last is likelier than nobody.
          source.speaker = last
          findings[span].isGuess = true
        }
        if let before = context.frameBefore, before.isImpersonal, context.opening - before.end <= 4,
          source.speaker == nil
        {
          // "قال صلى الله عليه وسلم: «…»", "كُتب عليها «…»": nobody is meant, and nobody is asked.
          findings[span].isSettled = true
        }
        speakers[span] = source.speaker
        findings[span].naming = context.naming?.kind
        if isCased {
          let isBare = context.frameBefore == nil && context.frameAfter == nil
          findings[span].isPronominal = context.isPronominal || isBare && meant != nil
          if isBare, let meant { speakers[span] = meant }
          if !isBare { meant = context.isPronominal ? source.speaker : nil }
        }
        vias[span] = source.via
        previous = source.speaker ?? previous
      }
      if sentence.last.map({ document.tokens[$0].kind == .paragraphEnd }) ?? true { meant = nil }
    }
    for number in document.sentences.indices.dropFirst() {
      guard let via = afterthought(document.sentences[number]) else { continue }
      for span in spans(in: document.sentences[number - 1]) where kinds[span] == .statement && vias[span] == nil {
        vias[span] = via
      }
    }
    if let interviewee {
      for span in interview.answers {
        (speakers[span], vias[span]) = (interviewee.phrase, nil)
        findings[span].isGuess = !interviewee.isTold
        findings[span].isSettled = true
      }
      for span in interview.questions {
        (speakers[span], vias[span]) = (nil, nil)
        findings[span].isSettled = true
      }
    }
    for (span, speaker) in nested.speakers where kinds[span] == .statement {
      (speakers[span], vias[span]) = (speaker, nil)
      findings[span].isSettled = true
    }
    for (index, span) in document.spans.enumerated() {
      if let parent = span.parent, findings[index].kind == .statement, speakers[index] == nil {
        (speakers[index], vias[index]) = (speakers[parent], vias[parent])
      }
      findings[index].mention = speakers[index]
      findings[index].speaker = speakers[index].map(fullest)
      findings[index].via = vias[index].map(\.range)
    }
    return findings
  }

  /// The fullest mention of whom a phrase means; where names have capital letters, of a surname the whole name.
  func fullest(_ phrase: SourcePhrase) -> Range<Int> {
    let full = mentions.fullest(phrase)
    guard document.table.hasCasedNames, full != phrase, let surname = phrase.keys.last,
      let last = full.tokens.last(where: { document.tokens[$0].key == surname || document.tokens[$0].tail == surname })
    else { return full.range }
    let first = PersonName.start(ofNameTo: last, in: document.tokens[full.tokens])
    return Int(document.tokens[first].start)..<Int(document.tokens[last].end)
  }

  private func spans(in sentence: Range<Int>) -> [Int] {
    sentence.compactMap { index in
      let token = document.tokens[index]
      return token.kind == .opening ? Int(token.span) : nil
    }
  }

  /// Gives every cue without a subject the one that it means, in the order of the text.
  private func resolve(
    _ frames: inout [SpeechFrame], in sentence: Range<Int>, behind previous: Range<Int>, _ memory: inout SpeakerMemory,
    _ mentions: inout MentionList
  ) {
    if frames.isEmpty,
      let phrase = reader.leadingSubject(before: sentence.upperBound, in: sentence)
        ?? reader.secondActor(before: sentence.upperBound, in: sentence),
      (document.table.hasHebrewPrefixes ? phrase.head.contains(.title) : phrase.isPerson) || reader.isBareName(phrase)
        || phrase.roles.contains(.document)
    {
      memory.note(phrase, verb: .acts)
      mentions.note(phrase)
    }
    let hasVerb = frames.contains { $0.kind == .verb && $0.isSpeech }
    for index in frames.indices {
      let frame = frames[index]
      if frame.isImpersonal { continue }
      if let phrase = frame.phrase {
        frames[index].speaker = phrase
        if frame.kind == .carried, frame.via == nil, index > 0, let teller = frames[index - 1].speaker, teller.isOutlet
        {
          // "وتابعت الصحيفة نقلا عن مسؤول"
          frames[index].via = teller
        }
        // "وفق ما نقلت الوكالة" beside a speaker does not make the agency the one who goes on.
        if frame.kind == .heading, frame.end < document.tokens.count, document.tokens[frame.end].kind != .opening,
          phrase.head.contains(.place) || frame.isLabel(in: document)
        {
          // "لبنان: مودعون يقتحمون مصرفا"
          mentions.note(phrase)
          continue
        }
        if isAside(frame) {
          mentions.note(phrase)
          continue
        }
        if frame.isSpeech || mayGoOn(phrase), frame.kind != .according || !hasVerb || !phrase.isOutlet,
          !isMatter(phrase)
        {
          memory.note(phrase, verb: frame.kind == .verb ? frame.roles : [])
        }
        mentions.note(phrase)
        continue
      }
      switch frame.kind {
      case .verb:
        // "إن الطلاب يشعرون بـ": a verb inside somebody's words leaves them with who says them.
        if document.table.order == .either, !frame.roles.isDisjoint(with: [.pronoun, .masculine, .feminine, .plural]),
          !frames[..<index].contains(where: { $0.speaker != nil }),
          let phrase = reader.leadingSubject(before: frame.index, in: sentence), phrase.isPerson
        {
          // "The analysts put the loss at a third, a hit they called": whom the sentence is about.
          frames[index].speaker = phrase
          memory.note(phrase, verb: [])
          mentions.note(phrase)
          continue
        }
        let outer =
          frame.isPronominal || frame.roles.contains(.present) && !document.tokens[frame.index].form.contains(.and)
        let said = outer ? frames[..<index].last { $0.isSpeech && $0.speaker != nil } : nil
        let writer = isOfText(frame) ? frames[..<index].last { $0.kind == .verb && $0.speaker != nil }?.speaker : nil
        frames[index].speaker =
          said?.speaker
          ?? (outer && isOfText(frame) ? writer : meant(by: frame, behind: previous, memory, reader.phrases))
      case .participle, .noun, .same:
        let nearest = frames[..<index].last {
          $0.speaker != nil && $0.kind != .according && ($0.isSpeech || $0.speaker?.isSomebody ?? false)
        }
        frames[index].speaker = nearest?.speaker ?? memory.last
        frames[index].via = nearest?.via
        if nearest == nil, frame.kind == .participle,
          let phrase = reader.leadingSubject(before: frame.index, in: sentence)
            ?? reader.secondActor(before: frame.index, in: sentence)
        {
          // "A spokeswoman, Jana Kovac, declined to comment, saying"
          frames[index].speaker = phrase
          memory.note(phrase, verb: [])
          mentions.note(phrase)
        }
        if let speaker = nearest?.speaker, !agrees(frame, with: speaker) {
          // "أظهر مقطع فيديو النائبة وهي منفعلة، قائلة": not the clip's.
          frames[index].speaker = memory.antecedent(of: gender(of: frame))
        }
      case .carried, .according, .heading: break
      }
    }
  }
}
