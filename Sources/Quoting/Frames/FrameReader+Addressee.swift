import Languages

/// What stands between a verb and its subject: adverbs, times, and whom the words are told to.
extension FrameReader {
  /// Goes over adverbs, times and whom the words are told to ("لوكالة فرانس برس", "للصحفيين").
  func skip(_ index: inout Int, before limit: Int, via: inout SourcePhrase?) {
    while index < limit {
      let token = tokens[index]
      if token.has(.demonstrative), index + 1 < limit, tokens[index + 1].has(.title), tokens[index + 1].form.isEmpty,
        table.hasArabicPrefixes
      {
        // "أكد ذلك رئيس اللجنة"
        index += 1
        continue
      }
      if token.kind == .comma, index + 1 < limit, isSkippable(index + 1) || via == nil && isAddressee(index + 1) {
        index += 1
        continue
      }
      if isAddressee(index) {
        if token.has([.outlet, .outletNoun]), let phrase = outlet(at: index, before: limit) {
          if via == nil { via = phrase }
          index = phrase.tokens.upperBound
          continue
        }
        if token.has(.title), index + 1 < limit, tokens[index + 1].has(.outlet) {
          // "لمراسل الأناضول"
          let end = index + 1 + Int(tokens[index + 1].width)
          if via == nil { via = phrases.phrase(index..<min(end, limit)) }
          index = end
          continue
        }
        if token.form.contains(.to), token.has(.audience) {
          index += Int(token.width)
          continue
        }
        if Self.toAlone.contains(token.key), index + 1 < limit, let close = phrases.isName(at: index + 1, before: limit)
        {
          if via == nil { via = phrases.phrase(index + 1..<close + 1) }
          index = close + 1
          continue
        }
        return
      }
      guard isSkippable(index) else { return }
      index += Int(token.width)
      // "في 28 شباط", "يوم 3 مارس"
      while index < limit, tokens[index].kind == .number { index += 1 }
    }
  }

  private static let toAlone = WordSet(.to)

  func isAddressee(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.kind == .word else { return false }
    if token.form.contains(.to), Self.correspondents.contains(token.stem) { return true }
    return token.form.contains(.to) && token.has([.outlet, .outletNoun, .audience]) || Self.toAlone.contains(token.key)
  }

  static let correspondents = WordSet(.correspondents)

  func isSkippable(_ index: Int) -> Bool {
    let token = tokens[index]
    return token.kind == .word && token.has([.adverb, .time]) && !token.has([.outlet, .body, .title])
      && !token.form.contains(.and)
  }

  func outlet(at index: Int, before limit: Int) -> SourcePhrase? {
    let token = tokens[index]
    guard token.has([.outlet, .outletNoun]) else { return nil }
    if token.has(.outlet), !token.has(.outletNoun) {
      return phrases.phrase(index..<min(index + Int(token.width), limit))
    }
    return phrases.outlet(at: index, before: limit)
  }
}
