import Languages

/// The mentions of an article that may speak, from the tagger and from the rules, in reading order.
struct SpeakerCandidates {
  struct Candidate {
    var units: Range<Int>
    var phrase: SourcePhrase
    var margin: Int32
    /// Only the rules proposed it.
    var isOnlyRules = false
    /// The nearest cue to its left in the sentence, and how far it is.
    var cue: (unit: Int, distance: Int)?
    /// Its clause begins with what it is about: "وعن خلافة فلان قال".
    var isTopic = false
  }

  let sequence: MentionSequence
  private(set) var candidates: [Candidate] = []
  /// How often a word stands in any candidate.
  private(set) var counts: [WordKey: Int] = [:]
  /// The candidate that the rules mean for each span; -1 for none.
  private(set) var ruled: [Int]

  /// How far back in the sentence a candidate looks for its cue.
  private static let reach = 8

  /// By span, the gender that a verb without a subject gives to whoever it means.
  let genders: [Roles]

  init(
    _ sequence: MentionSequence, _ proposals: [MentionTagger.Proposal], rules: [SourcePhrase?], genders: [Roles],
    reader: PhraseReader
  ) {
    self.sequence = sequence
    self.genders = genders
    ruled = Array(repeating: -1, count: rules.count)
    var known = Set<Range<Int>>()
    var found: [Candidate] = []
    let table = sequence.text.document.table
    for proposal in proposals
    where !Self.isAddressed(proposal.units, sequence) && !Self.isVerb(proposal.units, sequence) {
      let tokens = Self.tokens(of: proposal.units, sequence)
      guard table.isCased, !table.hasCasedNames else {
        let whole = table.hasArabicPrefixes ? Self.whole(tokens, reader) : tokens
        guard let units = whole == tokens ? proposal.units : Self.units(of: whole, sequence),
          known.insert(units).inserted || !table.hasArabicPrefixes
        else { continue }
        found.append(Candidate(units: units, phrase: reader.phrase(whole), margin: proposal.margin))
        continue
      }
      guard let noun = reader.nominal(tokens), let units = Self.units(of: noun, sequence),
        known.insert(units).inserted
      else { continue }
      found.append(Candidate(units: units, phrase: reader.phrase(noun), margin: proposal.margin))
    }
    var wanted: [Range<Int>?] = []
    for rule in rules {
      guard let rule, let units = Self.units(of: rule.tokens, sequence) else {
        wanted.append(nil)
        continue
      }
      wanted.append(units)
      if known.insert(units).inserted {
        found.append(Candidate(units: units, phrase: rule, margin: 1 << 12, isOnlyRules: true))
      }
    }
    found.sort { ($0.units.lowerBound, $0.units.upperBound) < ($1.units.lowerBound, $1.units.upperBound) }
    for index in found.indices {
      found[index].cue = Self.cue(before: found[index].units.lowerBound, sequence)
      found[index].isTopic = Self.isTopic(found[index].units.lowerBound, sequence)
      for key in Set(found[index].phrase.keys) { counts[key, default: 0] += 1 }
    }
    let places = Dictionary(found.indices.lazy.map { (found[$0].units, $0) }) { first, _ in first }
    for (span, units) in wanted.enumerated() {
      guard let units else { continue }
      ruled[span] = places[units] ?? -1
    }
    candidates = found
  }

  /// The tokens of a mention, with the mark that closes a name in it.
  private static func tokens(of units: Range<Int>, _ sequence: MentionSequence) -> Range<Int> {
    let document = sequence.text.document
    var first = sequence.units[units.lowerBound].token
    // "سئلت فلانة": no verb begins a name.
    if document.table.hasArabicPrefixes, units.count > 1, document.tokens[first].has([.reports, .acts, .carries]),
      document.tokens[first].form.isEmpty, !document.tokens[first].has([.title, .body, .masculine]),
      !document.tokens[first].isForename
    {
      first += 1
    }
    var end = sequence.units[units.upperBound - 1].token + 1
    // "said Captain Lian Sabbagh, they hold": a clause of its own.
    end = (first + 1..<max(first + 1, end)).first { isClause($0, document.tokens) } ?? end
    // "اتهم فلان إسرائيل": whom a name acts on.
    end = (first + 1..<max(first + 1, end)).first { isBehindName($0, from: first, document) } ?? end
    // "أبدى المدرب فلان تفاؤلاً": how, or what, and nobody's name.
    end = (first + 1..<max(first + 1, end)).first { document.tokens[$0].isAdverbial } ?? end
    while end < document.tokens.count, document.tokens[end].kind == .closing,
      (first..<end).contains(document.opening[Int(document.tokens[end].span)])
    {
      end += 1
    }
    return first..<end
  }

  /// "اتهم فلان إسرائيل", "شكر البيان أفراد الفريق", "الدول تنحاز": what a name, or a noun with the article, acts on or does.
  private static func isBehindName(_ index: Int, from first: Int, _ document: QuoteDocument) -> Bool {
    let (token, before) = (document.tokens[index], document.tokens[index - 1])
    guard document.table.hasArabicPrefixes, token.kind == .word, before.kind == .word else { return false }
    // "ذكّر فضيلته كل امرئ"
    if token.key == PhraseReader.every { return true }
    if index + 1 < document.tokens.count, PhraseReader.quantifiers.contains(document.tokens[index + 1].key),
      CueTable.isBy(ScalarTable.folded(document.scalars[Int(token.start)]))
    {
      // "وعد الأمير فلان بإنهاء كافة المطالب"
      return true
    }
    if token.isPossessed, token.roles.isEmpty, CueTable.isTo(ScalarTable.folded(document.scalars[Int(token.start)])) {
      // "مدحه الكاتب فلان لبراعته"
      return true
    }
    guard token.form.isEmpty, !token.has([.title, .body]) else { return false }
    let isNamed = before.roles.isEmpty && before.form.isEmpty && !before.isCommon
    if token.has(.place) {
      return isNamed
        && document.tokens[first..<index].allSatisfy { !$0.has([.title, .body, .outletNoun, .document]) }
    }
    guard token.roles.isEmpty, !token.isForename else { return false }
    // "يصفه صديقه فلان مزاحا «…»": how somebody speaks.
    if isNamed, token.isManner, index + 1 < document.tokens.count,
      [.opening, .colon].contains(document.tokens[index + 1].kind)
    {
      return true
    }
    guard before.form == .definite, !before.has(.title) else { return false }
    return token.isImperfect && !token.isVerbalNoun && !token.isCommon
      || token.isVerbalNoun && before.isRelational
      || token.isCommon && index + 1 < document.tokens.count && document.tokens[index + 1].form == .definite
  }

  private static func isClause(_ index: Int, _ tokens: [Token]) -> Bool {
    tokens[index].kind == .comma && index + 1 < tokens.count && tokens[index + 1].has(.pronoun)
      && !tokens[index + 1].has([.title, .body])
  }

  /// "وقال لمرصد العلوم": whom somebody speaks to.
  private static func isAddressed(_ units: Range<Int>, _ sequence: MentionSequence) -> Bool {
    // "يوم الجمعة بنجران": where something is done.
    let first = sequence.text.document.tokens[sequence.units[units.lowerBound].token]
    if first.form.contains(.by), first.has(.place) { return true }
    guard units.lowerBound > 0, sequence.units[units.lowerBound - 1].isWord,
      sequence.word(units.lowerBound - 1).roles.contains(.reports)
    else { return false }
    let token = sequence.text.document.tokens[sequence.units[units.lowerBound].token]
    // "صلى الله عليه وسلم"
    if formulas.contains(token.key) { return true }
    return token.form.contains(.to) && token.has([.body, .outlet, .outletNoun, .audience])
  }

  private static let formulas = WordSet(.formulas)

  /// "كان يقول لنا": a verb by itself names nobody.
  private static func isVerb(_ units: Range<Int>, _ sequence: MentionSequence) -> Bool {
    let token = sequence.text.document.tokens[sequence.units[units.lowerBound].token]
    return sequence.text.document.table.hasArabicPrefixes && !token.has([.title, .body]) && !token.isForename
      && (units.count == 1 && token.isAccusative && (token.isCommon && token.end - token.start > 4 || token.isManner)
        || token.isFuture && token.roles.isEmpty || units.count == 1 && token.roles.contains(.present))
  }

  /// "قائد قوات محلية", "خطاب فلان": an office without the article is not named by its first word.
  private static func isOpen(_ token: Token) -> Bool {
    token.form.isEmpty && (token.has([.title, .body, .document]) || token.isCommon)
  }

  /// A mention with the rest of the name that the tagger left out.
  private static func whole(_ tokens: Range<Int>, _ reader: PhraseReader) -> Range<Int> {
    if tokens.count == 1, isOpen(reader.tokens[tokens.lowerBound]),
      let phrase = reader.phrase(at: tokens.lowerBound, before: reader.tokens.count),
      phrase.tokens.upperBound > tokens.upperBound
    {
      return phrase.tokens
    }
    if tokens.count == 1, tokens.upperBound < reader.tokens.count, reader.tokens[tokens.lowerBound].form.isEmpty,
      reader.tokens[tokens.upperBound].has(.title), reader.tokens[tokens.upperBound].form.isEmpty,
      let phrase = reader.phrase(at: tokens.upperBound, before: reader.tokens.count)
    {
      // "أول رئيس للجنة"
      return tokens.lowerBound..<phrase.tokens.upperBound
    }
    let end = reader.completed(tokens.upperBound, from: tokens.lowerBound, before: reader.tokens.count)
    return tokens.lowerBound..<max(end, tokens.upperBound)
  }

  private static func units(of tokens: Range<Int>, _ sequence: MentionSequence) -> Range<Int>? {
    func unit(from token: Int) -> Int {
      var (low, high) = (0, sequence.units.count)
      while low < high {
        let middle = (low + high) / 2
        if sequence.units[middle].token < token { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = unit(from: tokens.lowerBound)
    let end = unit(from: tokens.upperBound)
    return start < end ? start..<end : nil
  }

  private static func isTopic(_ start: Int, _ sequence: MentionSequence) -> Bool {
    var unit = start - 1
    while unit >= 0, start - unit <= reach, sequence.units[unit].isWord, !sequence.isParagraphEnd(unit),
      !sequence.isStop(unit), !sequence.isComma(unit), sequence.cues(unit).isEmpty
    {
      if topics.contains(WordKey(value: sequence.word(unit).word)) {
        return unit == 0 || !sequence.units[unit - 1].isWord || !sequence.word(unit - 1).isWord
      }
      unit -= 1
    }
    return false
  }

  private static let topics = WordSet(.topics)

  private static func cue(before start: Int, _ sequence: MentionSequence) -> (unit: Int, distance: Int)? {
    var unit = start - 1
    while unit >= 0, start - unit <= reach {
      guard sequence.units[unit].isWord, !sequence.isParagraphEnd(unit), !sequence.isStop(unit) else { return nil }
      if !sequence.cues(unit).isEmpty { return (unit, start - unit) }
      unit -= 1
    }
    return nil
  }
}
