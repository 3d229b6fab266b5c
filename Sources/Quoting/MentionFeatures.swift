import Languages

/// What the weights of the mention tagger look at for each unit of a paragraph.
struct MentionFeatures {
  let sequence: MentionSequence
  private var text: LearnedText { sequence.text }
  /// How often each stem occurs outside statements.
  private let counts: [UInt64: Int]

  init(_ sequence: MentionSequence) {
    self.sequence = sequence
    var counts: [UInt64: Int] = [:]
    for unit in sequence.units where unit.isWord && sequence.text.words[unit.token].kind == .word {
      counts[sequence.text.words[unit.token].stem, default: 0] += 1
    }
    self.counts = counts
  }

  /// Where the cues and statements of a paragraph lie, seen from each of its units; -1 for none.
  private struct Landmarks {
    var cueLeft: [Int]
    var cueRight: [Int]
    var quoteLeft: [Int]
    var quoteRight: [Int]

    init(_ range: Range<Int>, _ sequence: MentionSequence) {
      let none = [Int](repeating: -1, count: range.count)
      (cueLeft, cueRight, quoteLeft, quoteRight) = (none, none, none, none)
      var (cue, quote) = (-1, -1)
      for (place, unit) in range.enumerated() {
        (cueLeft[place], quoteLeft[place]) = (cue, quote)
        if !sequence.units[unit].isWord { quote = unit } else if sequence.isStop(unit) { cue = -1 }
        if !sequence.cues(unit).isEmpty { cue = unit }
      }
      (cue, quote) = (-1, -1)
      for (place, unit) in range.enumerated().reversed() {
        (cueRight[place], quoteRight[place]) = (cue, quote)
        if !sequence.units[unit].isWord { quote = unit }
        if !sequence.cues(unit).isEmpty { cue = unit }
      }
    }
  }

  /// The features of every unit of the paragraph.
  func features(of range: Range<Int>) -> [[UInt32]] {
    let landmarks = Landmarks(range, sequence)
    return range.map { unit in
      var list = FeatureList()
      addOwn(unit, in: range, landmarks, to: &list)
      for offset in Self.around { addUnit(unit + offset, in: range, at: offset, to: &list) }
      return list.hashes
    }
  }

  /// The sums of the weights of every unit's features, a row of labels a unit.
  func emissions(of range: Range<Int>, _ table: WeightTable, _ rows: inout WordRows) -> [Int32] {
    let landmarks = Landmarks(range, sequence)
    var emissions = [Int32](repeating: 0, count: range.count * table.classes)
    var list = FeatureList()
    for unit in range {
      let start = (unit - range.lowerBound) * table.classes
      list.removeAll()
      addOwn(unit, in: range, landmarks, to: &list)
      for offset in Self.around where !isWord(unit + offset, in: range) {
        addUnit(unit + offset, in: range, at: offset, to: &list)
      }
      table.add(list.hashes, to: &emissions, at: start)
      for offset in Self.around where isWord(unit + offset, in: range) {
        let key = identity(of: unit + offset) &+ UInt64(offset + 8) &* 0x9E37_79B9_7F4A_7C15
        rows.add(key, to: &emissions, at: start, table) {
          list.removeAll()
          addUnit(unit + offset, in: range, at: offset, to: &list)
          return list.hashes
        }
      }
    }
    return emissions
  }

  /// The places that a unit is looked at from.
  private static let around = -3...2

  private func isWord(_ unit: Int, in range: Range<Int>) -> Bool {
    range.contains(unit) && sequence.units[unit].isWord
  }

  /// A number for all that `addUnit` asks of a word.
  private func identity(of unit: Int) -> UInt64 {
    let word = sequence.word(unit)
    var flags = UInt64(word.kind.rawValue) << 8 | word.form << 16
    flags |= UInt64(word.capital.rawValue) << 4
    if word.isForename { flags |= 2 }
    if word.isCommon { flags |= 8 }
    if sequence.units[unit].isQuoted { flags |= 4 }
    var value = word.word &* 0xD6E8_FEB8_6659_FD93 ^ word.stem
    value = (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93 ^ word.roles.rawValue
    value = (value ^ value >> 29) &* 0xD6E8_FEB8_6659_FD93 ^ word.ending
    return (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93 ^ flags
  }

  /// What does not depend on the words beside a unit alone.
  private func addOwn(_ unit: Int, in range: Range<Int>, _ landmarks: Landmarks, to list: inout FeatureList) {
    list.add(.bias)
    list.add(.language, text.language)
    addPairs(unit, in: range, to: &list)
    addLandmarks(unit, unit - range.lowerBound, landmarks, to: &list)
    list.add(.paragraphStart, Steps.step(unit - range.lowerBound, Steps.places))
    list.add(.headline, range.lowerBound == 0 ? 1 : 0)
    if sequence.units[unit].isWord, sequence.word(unit).kind == .word {
      list.add(.count, Steps.step(counts[sequence.word(unit).stem] ?? 0, Steps.doubling))
    }
  }

  private func addUnit(_ unit: Int, in range: Range<Int>, at offset: Int, to list: inout FeatureList) {
    let place = UInt64(offset + 8)
    guard range.contains(unit) else { return list.add(.edge, 0, place) }
    guard sequence.units[unit].isWord else { return list.add(.quote, 0, place) }
    let word = sequence.word(unit)
    if offset == -3 { return list.add(.role, word.roles, place) }
    list.add(.word, word.word, place)
    if word.stem != word.word { list.add(.stem, word.stem, place) }
    list.add(.role, word.roles, place)
    list.add(.form, word.form, place)
    list.add(.class_, Int(word.kind.rawValue), place)
    if word.kind == .word {
      list.add(.ending, word.ending, place)
      list.add(.beginning, word.ending & 0xFFFF_FFFF, place)
      if text.document.table.isCased { list.add(.capital, UInt64(word.capital.rawValue), place) }
    }
    if word.isForename { list.add(.forename, 0, place) }
    if word.isCommon { list.add(.common, 0, place) }
    if sequence.units[unit].isQuoted { list.add(.inQuote, 0, place) }
  }

  private func roles(_ unit: Int, in range: Range<Int>) -> UInt64? {
    range.contains(unit) && sequence.units[unit].isWord ? sequence.word(unit).roles.rawValue : nil
  }

  private func addPairs(_ unit: Int, in range: Range<Int>, to list: inout FeatureList) {
    guard let here = roles(unit, in: range) else { return }
    if let before = roles(unit - 1, in: range) { list.add(.pairRoles, before, here) }
    if let next = roles(unit + 1, in: range) { list.add(.nextPairRoles, here, next) }
  }

  private func addLandmarks(_ unit: Int, _ place: Int, _ landmarks: Landmarks, to list: inout FeatureList) {
    let cue = landmarks.cueLeft[place]
    if cue >= 0 {
      let distance = unit - cue
      list.add(.cueLeft, sequence.cues(cue), Steps.step(distance, Steps.cues))
      list.add(.cueLeftWord, sequence.word(cue).stem, Steps.step(distance, Steps.clause))
      let joins: Roles = [.preposition, .that]
      let isJoined =
        distance < 16
        && (cue + 1..<max(cue + 1, unit)).contains { other in
          sequence.units[other].isWord && !sequence.word(other).roles.isDisjoint(with: joins)
        }
      list.add(.cueLeftJoined, isJoined ? 1 : 0, Steps.step(distance, Steps.clause))
    } else {
      list.add(.noCueLeft)
    }
    let right = landmarks.cueRight[place]
    if right >= 0 { list.add(.cueRight, sequence.cues(right), Steps.step(right - unit, [1, 2, 3, 5, 9])) }
    let quoteRight = landmarks.quoteRight[place]
    list.add(.quoteRight, quoteRight < 0 ? 9 : Steps.step(quoteRight - unit, Steps.doubling))
    let quoteLeft = landmarks.quoteLeft[place]
    list.add(.quoteLeft, quoteLeft < 0 ? 9 : Steps.step(unit - quoteLeft, Steps.doubling))
  }
}
