// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

/// A pair of brackets of a sequence (BD16): where it opens and closes, and what stands between.
struct BracketPair {
  var opener: Int
  /// -1 until it is found.
  var closer = -1
  /// The closing bracket that would match, by its canonical equivalent.
  var closing: UInt32
  var holdsLeft = false
  var holdsRight = false
}

extension BidiResolver {
  /// W1 to I2 on one isolating run sequence whose classes lie side by side in `types`; leaves its levels there.
  ///
  /// - Parameters:
  ///   - places: The offsets of its scalars in the text.
  ///   - sos: The direction before its first scalar, 0 or 1 (X10).
  ///   - eos: The direction behind its last scalar, 0 or 1.
  mutating func resolveSequence(
    _ text: DecodedText, _ types: UnsafeMutablePointer<UInt8>, _ places: UnsafeMutablePointer<Int32>, _ count: Int,
    _ level: UInt8, sos: UInt8, eos: UInt8
  ) {
    let sawNeutral = resolveWeak(types, count, sos)
    if sawNeutral && text.anyProperties >> 18 & 3 != 0 { resolveBrackets(text, types, places, count, level, sos) }
    resolveNeutral(types, count, level, sos, eos)
  }

  /// W1 to W7 in one pass. Leaves L, R, EN, AN and, for all that N1 and N2 resolve, ON. Says whether an ON was there,
  /// which alone can be a bracket.
  func resolveWeak(_ types: UnsafeMutablePointer<UInt8>, _ count: Int, _ sos: UInt8) -> Bool {
    let L = BidiClass.L.rawValue, R = BidiClass.R.rawValue, AL = BidiClass.AL.rawValue, EN = BidiClass.EN.rawValue
    let ES = BidiClass.ES.rawValue, ET = BidiClass.ET.rawValue, AN = BidiClass.AN.rawValue
    let CS = BidiClass.CS.rawValue, ON = BidiClass.ON.rawValue, NSM = BidiClass.NSM.rawValue
    let LRI = BidiClass.LRI.rawValue
    var strong = sos  // the last L, R or AL, for W2 and W7
    var before = sos  // the class before, after W1
    // What stands right before, if it is a number or may go with one: EN, AN; ET that became EN; ES and CS for a
    // separator after EN and after AN.
    var number = ON
    var terminators = -1  // where a sequence of ET begins (W5)
    var sawNeutral = false
    for i in 0..<count {
      let isolate = types[i] & Self.isolateControl != 0
      var class_ = types[i] & 31
      if class_ == NSM { class_ = before >= LRI ? ON : before }  // W1
      before = isolate ? LRI : class_
      if class_ == EN && strong == AL { class_ = AN }  // W2
      switch class_ {
      case L, R, AL:
        strong = class_
        types[i] = class_ == L ? L : R  // W3
        number = ON
        terminators = -1
      case EN:
        let value = strong == L ? L : EN  // W7
        if number == ES { types[i &- 1] = value }  // W4
        if terminators >= 0 {  // W5
          for k in terminators..<i { types[k] = value }
          terminators = -1
        }
        types[i] = value
        number = EN
      case AN:
        if number == CS { types[i &- 1] = AN }  // W4
        types[i] = AN
        number = AN
        terminators = -1
      case ES, CS:
        types[i] = ON  // W6
        number = number == EN ? ES : number == AN && class_ == CS ? CS : ON
        terminators = -1
      case ET:
        if number == EN || number == ET {  // W5
          types[i] = strong == L ? L : EN
          number = ET
        } else {
          types[i] = ON  // W6
          if terminators < 0 { terminators = i }
          number = ON
        }
      default:
        types[i] = ON
        sawNeutral = true
        number = ON
        terminators = -1
      }
    }
    return sawNeutral
  }

  /// N1 and N2, then I1 and I2: turns classes into levels.
  func resolveNeutral(
    _ types: UnsafeMutablePointer<UInt8>, _ count: Int, _ level: UInt8, _ sos: UInt8, _ eos: UInt8
  ) {
    let L = BidiClass.L.rawValue, R = BidiClass.R.rawValue, ON = Self.neutral
    let left = (level &+ 1) & ~1  // I1, I2
    let right = level | 1
    let numeric = (level &+ 2) & ~1
    var before = sos
    var i = 0
    while i < count {
      let class_ = types[i]
      if class_ != ON {
        types[i] = class_ == R ? right : class_ == L ? left : level & 1 == 0 ? numeric : left
        before = class_ == L ? 0 : 1
        i &+= 1
        continue
      }
      var end = i &+ 1
      while end < count && types[end] == ON { end &+= 1 }
      let after = end == count ? eos : types[end] == L ? 0 : 1
      let value = before == after ? (before == 0 ? left : right) : level
      while i < end {
        types[i] = value
        i &+= 1
      }
    }
  }

  /// N0, with BD14 to BD16.
  private mutating func resolveBrackets(
    _ text: DecodedText, _ types: UnsafeMutablePointer<UInt8>, _ places: UnsafeMutablePointer<Int32>, _ count: Int,
    _ level: UInt8, _ sos: UInt8
  ) {
    findPairs(text, types, places, count)
    var before = sos
    var at = 0
    for pair in pairs where pair.closer >= 0 {
      let embedding = level & 1
      guard pair.holdsLeft || pair.holdsRight else { continue }  // N0 d
      var direction = embedding  // N0 b
      if embedding == 0 ? !pair.holdsLeft : !pair.holdsRight {  // N0 c
        while at < pair.opener {
          if types[at] != Self.neutral { before = types[at] == BidiClass.L.rawValue ? 0 : 1 }
          at &+= 1
        }
        if before != embedding { direction = before }
      }
      setBracket(pair.opener, direction, text, types, places, count)
      setBracket(pair.closer, direction, text, types, places, count)
    }
  }

  /// Gives a bracket, and the marks on it, its direction.
  private func setBracket(
    _ bracket: Int, _ direction: UInt8, _ text: DecodedText, _ types: UnsafeMutablePointer<UInt8>,
    _ places: UnsafeMutablePointer<Int32>, _ count: Int
  ) {
    types[bracket] = direction
    var mark = bracket &+ 1
    while mark < count && text.bidiClass(Int(places[mark])) == BidiClass.NSM.rawValue {
      types[mark] = direction
      mark &+= 1
    }
  }

  /// BD16: leaves the pairs in the order of their opening brackets; none where more than 63 are open at once.
  private mutating func findPairs(
    _ text: DecodedText, _ types: UnsafeMutablePointer<UInt8>, _ places: UnsafeMutablePointer<Int32>, _ count: Int
  ) {
    pairs.removeAll(keepingCapacity: true)
    var open = InlineArray<63, Int32>(repeating: 0)
    var depth = 0
    for i in 0..<count {
      let class_ = types[i]
      if class_ != Self.neutral {
        if depth > 0 {
          let top = Int(open[depth &- 1])
          if class_ == BidiClass.L.rawValue { pairs[top].holdsLeft = true } else { pairs[top].holdsRight = true }
        }
        continue
      }
      let place = Int(places[i])
      let bracket = text.properties[place] >> 18 & 3
      if bracket == 0 { continue }
      if bracket == 1 {
        if depth == 63 {
          pairs.removeAll(keepingCapacity: true)
          return
        }
        open[depth] = Int32(truncatingIfNeeded: pairs.count)
        depth &+= 1
        pairs.append(BracketPair(opener: i, closing: Mirroring.canonicalBracket(Mirroring.mirror(text.scalars[place]))))
        continue
      }
      let closing = Mirroring.canonicalBracket(text.scalars[place])
      var match = depth &- 1
      while match >= 0 && pairs[Int(open[match])].closing != closing { match &-= 1 }
      if match < 0 { continue }
      // What the pairs inside hold, those without a closing bracket among them, their outer pair holds too.
      for inner in stride(from: depth &- 1, through: match, by: -1) where inner > 0 {
        if pairs[Int(open[inner])].holdsLeft { pairs[Int(open[inner &- 1])].holdsLeft = true }
        if pairs[Int(open[inner])].holdsRight { pairs[Int(open[inner &- 1])].holdsRight = true }
      }
      pairs[Int(open[match])].closer = i
      depth = match
    }
  }
}
