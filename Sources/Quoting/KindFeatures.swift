import ArticleModel
import Languages

/// What the weights of kinds look at for each quoted run: the run, what stands around it, the article it stands in.
struct KindFeatures {
  let text: LearnedText
  let attribution: Attribution
  /// What the rules say, where that may be asked.
  let ruled: [QuotedRun.Kind?]?
  var document: QuoteDocument { text.document }
  /// The outermost span of each token that is not the one asked about; -1 outside.
  private let outermost: [Int32]
  let joined: [UInt64: Int]
  let quoted: [UInt64: Int]
  /// The runs of each signature.
  let alike: [UInt64: [Int]]
  let wordCount: Int
  let cueCount: Int
  let shortCount: Int
  let firstPersons: Int

  private static let reach = 26
  private static let reachAfter = 12
  private static let longestInside = 25

  /// Something before or behind a run.
  private enum Neighbour {
    case token(Int)
    case quote
    case edge
  }

  /// Without the rules' own answer for texts that the rules were made on, where it says too much.
  init(_ text: LearnedText, _ attribution: Attribution, usingRules: Bool = true) {
    self.text = text
    self.attribution = attribution
    ruled = usingRules ? attribution.ruledKinds() : nil
    let document = text.document
    outermost = document.tokens.map { token in
      guard token.span >= 0 else { return -1 }
      var span = Int(token.span)
      while let parent = document.spans[span].parent { span = parent }
      return Int32(span)
    }
    var quoted: [UInt64: Int] = [:]
    var alike: [UInt64: [Int]] = [:]
    for span in document.spans.indices {
      let signature = Self.signature(span, text)
      quoted[signature, default: 0] += 1
      alike[signature, default: []].append(span)
    }
    self.quoted = quoted
    self.alike = alike
    joined = Self.occurrences(text)
    wordCount = text.words.count { $0.isWord }
    cueCount = text.words.count { !$0.cues.isEmpty }
    shortCount = document.wordCounts.count { $0 <= 4 }
    firstPersons = text.words.count {
      $0.roles.contains(.pronoun) && $0.roles.isDisjoint(with: [.masculine, .feminine])
    }
  }

  /// The first of the other runs of the same words.
  func others(like span: Int, most: Int) -> ArraySlice<Int> {
    // Of one more, as the run itself may be among them.
    (alike[Self.signature(span, text)] ?? []).prefix(most + 1).filter { $0 != span }.prefix(most)
  }

  /// The word right before a run; nil where the paragraph or another run is.
  func wordBefore(_ span: Int) -> LearnedText.Word? {
    let opening = document.opening[span]
    return opening < 0 ? nil : word(walk(from: opening - 1, by: -1, reach: 1, around: span).first)
  }

  private func word(_ neighbour: Neighbour?) -> LearnedText.Word? {
    guard case .token(let index) = neighbour else { return nil }
    return text.words[index]
  }

  private static func mix(_ value: UInt64, _ word: UInt64) -> UInt64 { value &* 0x100_0000_01B3 ^ word }

  static func signature(_ span: Int, _ text: LearnedText) -> UInt64 {
    let (opening, closing) = (text.document.opening[span], text.document.closing[span])
    guard opening >= 0, closing > opening else { return 0 }
    return text.words[opening..<closing].reduce(1) { $1.isWord ? mix($0, $1.stem) : $0 }
  }

  /// How often each run of up to five words occurs, in marks or not, as far as a quoted run begins so.
  private static func occurrences(_ text: LearnedText) -> [UInt64: Int] {
    let document = text.document
    var wanted: [UInt64: Set<UInt64>] = [:]
    for span in document.spans.indices where (1...5).contains(document.wordCounts[span]) {
      guard document.opening[span] >= 0, document.closing[span] > document.opening[span] else { continue }
      let inner = text.words[document.opening[span]..<document.closing[span]].filter(\.isWord).map(\.stem)
      if let first = inner.first { wanted[first, default: []].insert(inner.reduce(1, mix)) }
    }
    let stems = text.words.filter(\.isWord).map(\.stem)
    var counts: [UInt64: Int] = [:]
    for (index, stem) in stems.enumerated() {
      guard let signatures = wanted[stem] else { continue }
      var value: UInt64 = 1
      for next in stems[index..<min(index + 5, stems.count)] {
        value = mix(value, next)
        if signatures.contains(value) { counts[value, default: 0] += 1 }
      }
    }
    return counts
  }

  /// The features of the span.
  func features(of span: Int) -> [UInt32] {
    let (opening, closing) = (document.opening[span], document.closing[span])
    guard opening >= 0, closing >= opening else { return [] }
    var list = FeatureList()
    let inner = opening + 1..<max(closing, opening + 1)
    let count = document.wordCounts[span]
    list.add(.bias)
    list.add(.language, text.language)
    addRun(span, inner, count, to: &list)
    let before = walk(from: opening - 1, by: -1, reach: Self.reach, around: span)
    let after = walk(from: closing + 1, by: 1, reach: Self.reachAfter, around: span)
    addBefore(before, span, count, to: &list)
    addCues(before, after, count, to: &list)
    for (place, neighbour) in after.prefix(3).enumerated() {
      switch neighbour {
      case .edge: list.add(.afterEdge, 0, UInt64(place))
      case .quote: list.add(.afterEdge, 1, UInt64(place))
      case .token(let index): add(text.words[index], from: UInt64(place + 8), to: &list)
      }
    }
    addArticle(span, opening, count, to: &list)
    addElsewhere(span, count, to: &list)
    addJoint(word(before.first), word(after.first), inner, count, to: &list)
    addRules(span, count, to: &list)
    return list.hashes
  }

  private func add(_ word: LearnedText.Word, from place: UInt64, to list: inout FeatureList) {
    list.add(.word, word.word, place)
    if word.stem != word.word { list.add(.stem, word.stem, place) }
    list.add(.role, word.roles, place)
    if word.form != 0 { list.add(.form, word.form, place) }
    if word.kind == .word {
      list.add(.ending, word.ending, place)
      list.add(.beginning, word.beginning, place)
      if document.table.isCased { list.add(.capital, word.isCapital ? 1 : 0, place) }
    }
    if word.isForename { list.add(.forename, 0, place) }
    if word.isCommon { list.add(.common, 0, place) }
    list.add(.class_, Int(word.kind.rawValue), place)
  }

  private func addRun(_ span: Int, _ inner: Range<Int>, _ count: Int, to list: inout FeatureList) {
    let quoted = document.spans[span]
    let length = Steps.step(count, Steps.counts)
    list.add(.length, length)
    list.add(.mark, Int(quoted.family.rawValue), quoted.isUnclosed ? 1 : 0)
    if quoted.isUnclosed { list.add(.unsure) }
    if quoted.continuesParagraph { list.add(.unsure, 1) }
    var stops = 0
    var marks: UInt64 = 0
    var (definite, latin, capitals, finite, seen) = (0, 0, 0, 0, 0)
    var (common, commas) = (0, 0)
    var (first, second, last): (Int?, Int?, Int?)
    for index in inner {
      let word = text.words[index]
      guard word.isWord else {
        if word.isStop { stops += 1 }
        if word.kind == .comma { commas += 1 }
        if word.kind != .opening, word.kind != .closing { marks |= 1 << (word.word & 63) }
        continue
      }
      if first == nil { first = index } else if second == nil { second = index }
      last = index
      seen += 1
      if word.form & UInt64(CueTable.Form.definite.rawValue) != 0 { definite += 1 }
      if word.isLatin { latin += 1 }
      if word.isCommon { common += 1 }
      if word.isCapital { capitals += 1 }
      if word.kind == .number { list.add(.digit) }
      guard seen <= Self.longestInside else { continue }
      if count <= 12 { list.add(.insideWord, word.stem) }
      list.add(.insideRole, word.roles)
      if !word.roles.isDisjoint(with: Self.finite) { finite += 1 }
      if document.tokens[index].isImperfect, word.roles.isEmpty { list.add(.insideImperfect) }
    }
    // "رنية، الفرسان، الجنوب، الوسط": a list of things, and no clause.
    if commas > 1 { list.add(.commas, Steps.step(10 * commas / max(1, seen), Steps.few), finite == 0 ? 1 : 0) }
    if let first { add(text.words[first], from: 1, to: &list) }
    if let second { add(text.words[second], from: 2, to: &list) }
    if let last { add(text.words[last], from: 3, to: &list) }
    list.add(.sentences, Steps.step(stops, Steps.places), quoted.isUnclosed ? 1 : 0)
    list.add(.finite, Steps.step(finite, Steps.places))
    list.add(.punctuation, marks)
    var rest = marks
    while rest != 0 {
      list.add(.punctuation, UInt64(rest.trailingZeroBitCount), 1)
      rest &= rest - 1
    }
    if let end = inner.last, !text.words[end].isWord { list.add(.punctuationAtEnd, text.words[end].word) }
    let isLong: UInt64 = seen > 3 ? 1 : 0
    list.add(.definite, seen == 0 ? 9 : (8 * definite + seen) / (2 * seen), isLong)
    if common > 0 { list.add(.common, 1 + (4 * common) / max(1, seen), 100 + isLong) }
    if latin > 0 { list.add(.latin) }
    if latin == seen { list.add(.allLatin) }
    if document.table.isCased, seen > 0 { list.add(.capitals, (8 * capitals + seen) / (2 * seen), isLong) }
    if quoted.parent != nil {
      list.add(.nested)
      list.add(.nested, length, 1)
    }
    if span + 1 < document.spans.count, document.spans[span + 1].parent == span { list.add(.nests) }
  }

  private static let finite: Roles = [
    .reports, .acts, .carries, .that, .clause, .auxiliary, .demonstrative, .relative, .pronoun,
  ]

  private func addBefore(_ before: [Neighbour], _ span: Int, _ count: Int, to list: inout FeatureList) {
    var nearest: [LearnedText.Word] = []
    for (place, neighbour) in before.prefix(5).enumerated() {
      switch neighbour {
      case .edge: list.add(.beforeEdge, 0, UInt64(place))
      case .quote: list.add(.beforeEdge, 1, UInt64(place))
      case .token(let index):
        let word = text.words[index]
        if place == nearest.count { nearest.append(word) }
        add(word, from: UInt64(place + 16), to: &list)
        if place < 3 {
          list.add(.beforeRole, word.roles)
          list.add(.beforeStem, word.stem)
        }
      }
    }
    let length = Steps.step(count, Steps.lengths)
    if nearest.count > 1 {
      list.add(.beforePair, nearest[1].word, nearest[0].word)
      list.add(.beforePairRoles, nearest[1].roles.rawValue, nearest[0].roles.rawValue)
    }
    if let near = nearest.first {
      list.add(.lengthBehind, near.isWord ? near.roles.rawValue : near.word &+ 1 << 60, length)
    } else {
      list.add(.lengthBehind, 7, length)
    }
    let start = document.spans[span].outerStart
    if start > 0, ScalarTable.scalarClass(document.scalars[start - 1]) == .letter {
      list.add(.glued, UInt64(document.scalars[start - 1]))
    }
  }

  private func addCues(_ before: [Neighbour], _ after: [Neighbour], _ count: Int, to list: inout FeatureList) {
    let length = Steps.step(count, Steps.lengths)
    var found = false
    var quotes = 0
    var sentenceStart: Int?
    for (place, neighbour) in before.enumerated() {
      switch neighbour {
      case .edge: if sentenceStart == nil { sentenceStart = place }
      case .quote: quotes += 1
      case .token(let index):
        let word = text.words[index]
        if word.isStop, place > 0, sentenceStart == nil { sentenceStart = place }
        if word.kind == .colon, place < 8 { list.add(.colon, Steps.step(place, [0, 1, 3])) }
        guard sentenceStart == nil, !found, !word.cues.isEmpty else { continue }
        found = true
        list.add(.cueBefore, word.cues)
        list.add(.cueBeforeAtDistance, word.cues, Steps.step(place, Steps.near))
        list.add(.cueBeforeForLength, word.cues, length)
      }
    }
    if !found {
      list.add(.noCueBefore)
      list.add(.noCueBefore, length, 1)
    }
    if let sentenceStart { list.add(.sentenceStart, Steps.step(sentenceStart, Steps.counts)) }
    list.add(.quotesBefore, Steps.step(quotes, Steps.few))
    for (place, neighbour) in after.enumerated() {
      guard case .token(let index) = neighbour else { continue }
      let cues = text.words[index].cues
      guard !cues.isEmpty else { continue }
      list.add(.cueAfter, cues, Steps.step(place, [0, 1, 2, 3, 5]))
      break
    }
  }

  /// What stands beside a run in its paragraph, other runs taken as one.
  private func walk(from start: Int, by step: Int, reach: Int, around span: Int) -> [Neighbour] {
    var found: [Neighbour] = []
    let isNested = document.spans[span].parent != nil
    var index = start
    while found.count < reach {
      guard index >= 0, index < text.words.count, text.words[index].kind != .paragraphEnd else {
        found.append(.edge)
        break
      }
      let other = Int(outermost[index])
      if other >= 0, other != span, !isNested {
        found.append(.quote)
        let edge = step < 0 ? document.opening[other] : document.closing[other]
        guard edge >= 0 else { break }
        index = edge + step
        continue
      }
      if text.words[index].kind != .opening, text.words[index].kind != .closing { found.append(.token(index)) }
      index += step
    }
    return found
  }
}
