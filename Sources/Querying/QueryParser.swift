/// Reads a line of the query language.
///
///     query   = every { OR every }
///     every   = { term }
///     term    = [ - | NOT ] ( word | "phrase" | name:[=]value{,value} | ( query ) )
public struct QueryParser {
  private let tokens: [QueryToken]
  private let length: Int
  /// A line that is still being typed: what is open is closed, what is missing is passed over.
  private let isPartial: Bool
  private let named: [String: Query]
  private var place = 0
  /// How deep parentheses and negations stand in each other, which no person writes.
  private var depth = 0
  private static let deepest = 64

  /// - Parameters:
  ///   - isPartial: for a line that is being typed; its last word may be the beginning of one.
  ///   - named: what `search:NAME` stands for.
  public static func parse(
    _ line: String, isPartial: Bool = false, named: [String: Query] = [:]
  ) throws(QueryFault) -> Query {
    var parser = QueryParser(line, isPartial: isPartial, named: named)
    let query = try parser.any()
    if let token = parser.next {
      if isPartial { return query }
      throw QueryFault(.strayParenthesis, token.range)
    }
    return query
  }

  private init(_ line: String, isPartial: Bool, named: [String: Query]) {
    tokens = QueryLexer.tokens(of: line)
    length = line.unicodeScalars.count
    self.isPartial = isPartial
    self.named = named
  }

  private var next: QueryToken? { place < tokens.count ? tokens[place] : nil }

  private mutating func any() throws(QueryFault) -> Query {
    var parts = [try every()]
    while let token = next, case .word(let word) = token.kind, QueryVocabulary.isAny(word) {
      place += 1
      let part = try every()
      if part == .everything {
        if isPartial { break }
        throw QueryFault(.nothingAfterOperator(word), token.range)
      }
      if parts == [.everything] { throw QueryFault(.nothingAfterOperator(word), token.range) }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func every() throws(QueryFault) -> Query {
    var parts: [Query] = []
    while let token = next {
      if token.kind == .close { break }
      if case .word(let word) = token.kind {
        if QueryVocabulary.isAny(word) { break }
        // "and" is what stands between words anyway; alone, or at an end, it is a word.
        if QueryVocabulary.isAll(word), !parts.isEmpty, place + 1 < tokens.count,
          word.unicodeScalars.count > 1 || word == "&"
        {
          place += 1
          continue
        }
      }
      if let part = try term() { parts.append(part) }
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func term() throws(QueryFault) -> Query? {
    guard let token = next else { return nil }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw QueryFault(.openParenthesis, token.range) }
    place += 1
    switch token.kind {
    case .minus: return try negated(token, "-")
    case .word(let word) where QueryVocabulary.isNot(word) && next != nil: return try negated(token, word)
    case .word("-") where isPartial && next == nil: return nil
    case .word(let word):
      let isLast = isPartial && place == tokens.count && token.range.upperBound == length
      return .condition(.word(word, isBeginning: isLast))
    case .quoted(let words, let isClosed):
      guard isClosed || isPartial else { throw QueryFault(.openQuotation, token.range) }
      return words.allSatisfy(\.isWhitespace) ? nil : .condition(.phrase(words))
    case .name(let name): return try named(name, token)
    case .open:
      let inner = try any()
      if next?.kind == .close {
        place += 1
      } else if !isPartial {
        throw QueryFault(.openParenthesis, token.range)
      }
      return inner == .everything ? nil : inner
    case .close: return nil
    }
  }

  private mutating func negated(_ token: QueryToken, _ word: String) throws(QueryFault) -> Query? {
    guard next != nil, next?.kind != .close, let part = try term() else {
      if isPartial { return nil }
      throw QueryFault(.nothingAfterOperator(word), token.range)
    }
    return .not(part)
  }

  // MARK: Names

  private mutating func named(_ name: String, _ token: QueryToken) throws(QueryFault) -> Query? {
    guard let value = next, value.isJoined else {
      // "خبر: رقم": a colon that ends a word of a text.
      guard QueryVocabulary.name(name) != nil else { return .condition(.word(name, isBeginning: false)) }
      if isPartial { return nil }
      throw QueryFault(.nothingAfterField(name), token.range)
    }
    guard let meaning = QueryVocabulary.name(name) else {
      throw QueryFault(.unknownField(name), token.range.lowerBound..<(token.range.upperBound - 1))
    }
    place += 1
    switch value.kind {
    case .word(let sign) where sign.hasPrefix("="): return try exactly(meaning, sign, name, value.range)
    case .quoted(let words, let isClosed):
      guard isClosed || isPartial else { throw QueryFault(.openQuotation, value.range) }
      return try part(meaning, words, value.range)
    case .word(let words):
      // "2022:" and the like go on behind a colon.
      let values = words.split(whereSeparator: { ",،".contains($0) }).map(String.init)
      let parts = try conditions(meaning, values, value.range)
      if parts.count < 2 { return parts.first }
      return meaning == .flag ? .all(parts) : .any(parts)
    default: throw QueryFault(.nothingAfterField(name), token.range)
    }
  }

  /// `="several words"` or `=word`: the whole field.
  private mutating func exactly(
    _ meaning: QueryVocabulary.Name, _ sign: String, _ name: String, _ range: Range<Int>
  ) throws(QueryFault) -> Query? {
    var values = sign.dropFirst().split { ",،".contains($0) }.map(String.init)
    if values.isEmpty, let token = next, token.isJoined, case .quoted(let words, let isClosed) = token.kind {
      guard isClosed || isPartial else { throw QueryFault(.openQuotation, token.range) }
      place += 1
      values = [words]
    }
    guard case .field(let field) = meaning, !values.isEmpty else {
      if isPartial { return nil }
      throw QueryFault(.nothingAfterField(name), range)
    }
    let parts = values.map { Query.condition(.exactly(field, $0)) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private func conditions(
    _ meaning: QueryVocabulary.Name, _ values: [String], _ range: Range<Int>
  ) throws(QueryFault) -> [Query] {
    var parts: [Query] = []
    for value in values {
      if let part = try part(meaning, value, range) { parts.append(part) }
    }
    return parts
  }

  private func part(
    _ meaning: QueryVocabulary.Name, _ value: String, _ range: Range<Int>
  ) throws(QueryFault) -> Query? {
    guard meaning == .saved else { return try condition(meaning, value, range).map(Query.condition) }
    if let saved = named.first(where: { QueryVocabulary.areSame($0.key, value) })?.value { return saved }
    if isPartial, range.upperBound == length { return nil }
    throw QueryFault(.unknownSearch(value), range)
  }

  private func condition(
    _ meaning: QueryVocabulary.Name, _ value: String, _ range: Range<Int>
  ) throws(QueryFault) -> Condition? {
    switch meaning {
    case .saved: return nil
    case .field(let field): return value.isEmpty ? nil : .field(field, value)
    case .flag:
      guard let flag = QueryVocabulary.flag(value) else {
        if isPartial, range.upperBound == length { return nil }
        throw QueryFault(.unknownFlag(value), range)
      }
      return .flag(flag)
    case .from, .before:
      guard let day = QueryVocabulary.day(value) else {
        if isPartial, range.upperBound == length { return nil }
        throw QueryFault(.badDate(value), range)
      }
      return meaning == .from ? .from(day) : .before(day)
    case .newer:
      guard let days = QueryVocabulary.days(value) else {
        if isPartial, range.upperBound == length { return nil }
        throw QueryFault(.badDuration(value), range)
      }
      return .newer(days: days)
    }
  }
}
