import Languages

/// What the scores of kinds are made to agree on across runs: the same words, lists of runs, what no name can be.
struct KindScores {
  let features: KindFeatures
  private var document: QuoteDocument { features.document }

  /// So many words may stand in a list: "«أ»، «ب» و«ج»".
  private static let longestInList = 6
  /// So many words may be a name or a title behind "by the name of".
  private static let longestNamed = 14
  private static let bareThat = WordSet(.bareThat)
  private static let namings = WordSet(.namings)
  /// Beyond any sum of weights.
  private static let excluded: Int32 = -1_000_000

  init(_ features: KindFeatures) { self.features = features }

  /// The scores by run once they agree.
  func agreed(_ scores: [[Int32]]) -> [[Int32]] {
    var scores = scores
    // Where names have capital letters, the same words may be a name once and no name elsewhere.
    if document.table.isCased { return scores }
    for places in features.alike.values where features.isPooled(places) { share(places, &scores) }
    for list in lists { share(list, &scores) }
    if document.table.hasArabicPrefixes {
      for span in scores.indices { exclude(span, &scores[span]) }
    }
    return scores
  }

  private func share(_ places: [Int], _ scores: inout [[Int32]]) {
    guard let first = places.first else { return }
    let mean = scores[first].indices.map { kind in
      Int32(places.reduce(0) { $0 + Int(scores[$1][kind]) } / places.count)
    }
    for place in places { scores[place] = mean }
  }

  /// Runs with nothing but commas and "and" between them: what one is, the others are.
  private var lists: [[Int]] {
    var lists: [[Int]] = []
    var list: [Int] = []
    for span in document.spans.indices {
      guard document.spans[span].parent == nil, document.opening[span] >= 0, document.closing[span] >= 0,
        document.wordCounts[span] <= Self.longestInList
      else { continue }
      if let last = list.last, !isJoined(last, span) {
        if list.count > 1 { lists.append(list) }
        list = []
      }
      list.append(span)
    }
    if list.count > 1 { lists.append(list) }
    return lists
  }

  private func isJoined(_ first: Int, _ second: Int) -> Bool {
    let between = document.closing[first] + 1..<document.opening[second]
    return !between.isEmpty && between.count <= 2
      && between.allSatisfy { document.tokens[$0].kind == .comma || document.tokens[$0].has(.and) }
  }

  /// "إن «الندى» سفينة": what a bare "that" and a noun stand around is what the clause is about.
  private func isSubject(_ before: Int, _ after: Int) -> Bool {
    guard after < document.tokens.count, Self.bareThat.contains(document.tokens[before].key) else { return false }
    let next = document.tokens[after]
    return next.kind == .word && next.form.isEmpty
      && !next.has([.preposition, .that, .clause, .time, .adverb, .relative, .and, .auxiliary])
  }

  /// Numbers alone are set in marks for their own sake; what begins with a preposition is no name.
  private func exclude(_ span: Int, _ scores: inout [Int32]) {
    let (opening, closing) = (document.opening[span], document.closing[span])
    guard opening >= 0, closing > opening + 1 else { return }
    let inner = document.tokens[opening + 1..<closing]
    let words = inner.filter(\.isWord)
    guard let first = words.first else { return }
    if words.allSatisfy({ $0.kind == .number }) {
      // "1-1": a result, and no number of things.
      let isResult = words.contains { word in
        document.scalars[Int(word.start)..<Int(word.end)].contains { ScalarTable.scalarClass($0) == .dash }
      }
      let kind: QuoteModel.Class = isResult ? .other : .scare
      for other in scores.indices where other != kind.rawValue { scores[other] = Self.excluded }
      return
    }
    // "تحت مسمى «…»", "أطلق عليه اسم «…»": however long it is, it is no statement.
    if opening > 0, document.wordCounts[span] <= Self.longestNamed,
      Self.namings.contains(document.tokens[opening - 1].stem)
        || document.tokens[max(0, opening - 1)].tail.map(Self.namings.contains) ?? false
    {
      scores[QuoteModel.Class.statement.rawValue] = Self.excluded
    }
    if words.count <= 2, opening > 0, isSubject(opening - 1, closing + 1) {
      scores[QuoteModel.Class.statement.rawValue] = Self.excluded
    }
    guard first.kind == .word, !first.isForename else { return }
    if first.has([.title, .body, .place, .outlet]) { return }
    let isPreposed = !first.form.isDisjoint(with: [.by, .to]) && first.form.isDisjoint(with: .and)
    if isPreposed || first.isAdverbial {
      scores[QuoteModel.Class.name.rawValue] = Self.excluded
    }
  }
}
