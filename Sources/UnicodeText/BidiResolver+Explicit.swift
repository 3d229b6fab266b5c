// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

/// A stretch of scalars at one explicit level (BD7), in places of `kept`.
struct LevelRun {
  var start: Int
  var end: Int
  var level: UInt8
  /// The run that goes on with its isolating run sequence (BD13), -1 for none.
  var next = -1
  /// It goes on with a sequence that an earlier run began.
  var continues = false
  /// Its last scalar is an isolate initiator without a PDI.
  var endsOpenIsolate = false
}

extension BidiResolver {
  static let maximumDepth: UInt8 = 125

  /// BD9 and, for FSI, P2 and P3: fills `classes`, marks isolates that have their partner, and turns each FSI into LRI
  /// or RLI by the first strong character in it. One pass with a stack of the open isolates. Leaves in `places` the
  /// offset of the initiator for each matched PDI.
  mutating func matchIsolates(_ text: DecodedText) {
    let FSI = BidiClass.FSI.rawValue, PDI = BidiClass.PDI.rawValue
    var depth = 0
    var decided = false  // whether the innermost open isolate has met a strong character
    for i in 0..<text.count {
      let class_ = text.bidiClass(i)
      classes[i] = class_.bit & BidiClasses.isolateControls != 0 ? class_ | Self.isolateControl : class_
      if class_.bit & BidiClasses.isolates != 0 {
        // A decided outer isolate is told by its class: FSI becomes what it is at once.
        stack[depth] = Int32(truncatingIfNeeded: decided ? ~i : i)
        depth &+= 1
        decided = class_ != FSI
      } else if class_ == PDI {
        if depth > 0 {
          depth &-= 1
          let entry = stack[depth]
          let opener = Int(entry < 0 ? ~entry : entry)
          classes[opener] |= Self.matched
          classes[i] |= Self.matched
          places[i] = Int32(truncatingIfNeeded: opener)
          decided = entry < 0
        }
      } else if !decided && class_ <= 2 && depth > 0 {
        let entry = stack[depth &- 1]
        let opener = Int(entry < 0 ? ~entry : entry)
        classes[opener] = Self.isolateControl | (class_ == 0 ? BidiClass.LRI.rawValue : BidiClass.RLI.rawValue)
        decided = true
      }
    }
    // Those that met none are left to right.
    for i in 0..<text.count where classes[i] & 31 == FSI {
      classes[i] = classes[i] & ~31 | BidiClass.LRI.rawValue
    }
  }

  /// P2 and P3.
  func paragraphLevelOutsideIsolates(_ text: DecodedText) -> UInt8 {
    var depth = 0
    for i in 0..<text.count {
      let class_ = text.bidiClass(i)
      if class_.bit & BidiClasses.isolates != 0 {
        if classes[i] & Self.matched == 0 { return 0 }  // nothing behind it is outside
        depth &+= 1
      } else if class_ == BidiClass.PDI.rawValue {
        if depth > 0 && classes[i] & Self.matched != 0 { depth &-= 1 }
      } else if class_ <= 2 && depth == 0 {
        return class_ == 0 ? 0 : 1
      }
    }
    return 0
  }

  /// X1 to X10, then each isolating run sequence.
  mutating func resolveExplicit(_ text: DecodedText, _ base: UInt8, _ levels: UnsafeMutablePointer<UInt8>) {
    assignExplicitLevels(text, base, levels)
    findLevelRuns(text, levels)
    for first in 0..<runs.count where !runs[first].continues {
      var count = 0
      var last = first
      var run = first
      while run >= 0 {
        for k in runs[run].start..<runs[run].end {
          places[count] = kept[k]
          types[count] = classes[Int(kept[k])] & 0x3F
          count &+= 1
        }
        last = run
        run = runs[run].next
      }
      let level = runs[first].level
      let before = first == 0 ? base : runs[first - 1].level
      // Behind an isolate without its PDI comes the end of the paragraph.
      let after = runs[last].endsOpenIsolate || last + 1 == runs.count ? base : runs[last + 1].level
      resolveSequence(text, types, places, count, level, sos: max(level, before) & 1, eos: max(level, after) & 1)
      for k in 0..<count { levels[Int(places[k])] = types[k] }
    }
    var before = base
    for i in 0..<text.count {
      if text.bidiClass(i).bit & BidiClasses.removed != 0 { levels[i] = before }
      before = levels[i]
    }
  }

  /// X1 to X8: the explicit level of each scalar, and overrides into `classes`.
  private func assignExplicitLevels(_ text: DecodedText, _ base: UInt8, _ levels: UnsafeMutablePointer<UInt8>) {
    let noOverride: UInt8 = 0xFF
    var status = InlineArray<127, DirectionalStatus>(
      repeating: DirectionalStatus(level: base, override: noOverride, isIsolate: false))
    var depth = 1
    var overflowIsolates = 0
    var overflowEmbeddings = 0
    var validIsolates = 0
    for i in 0..<text.count {
      let top = status[depth &- 1]
      let class_ = text.bidiClass(i)
      levels[i] = top.level
      switch BidiClass(rawValue: class_) {
      case .BN: break
      case .B: levels[i] = base  // X8
      case .LRE, .RLE, .LRO, .RLO:  // X2 to X5
        let isLeft = class_ == BidiClass.LRE.rawValue || class_ == BidiClass.LRO.rawValue
        let isOverride = class_ == BidiClass.LRO.rawValue || class_ == BidiClass.RLO.rawValue
        let next = isLeft ? (top.level &+ 2) & ~1 : (top.level &+ 1) | 1
        if next <= Self.maximumDepth && overflowIsolates == 0 && overflowEmbeddings == 0 {
          status[depth] = DirectionalStatus(
            level: next, override: isOverride ? (isLeft ? 0 : 1) : noOverride, isIsolate: false)
          depth &+= 1
        } else if overflowIsolates == 0 {
          overflowEmbeddings &+= 1
        }
      case .LRI, .RLI, .FSI:  // X5a to X5c
        let isLeft = classes[i] & 31 == BidiClass.LRI.rawValue
        if top.override != noOverride { classes[i] = classes[i] & ~31 | top.override }
        let next = isLeft ? (top.level &+ 2) & ~1 : (top.level &+ 1) | 1
        if next <= Self.maximumDepth && overflowIsolates == 0 && overflowEmbeddings == 0 {
          validIsolates &+= 1
          status[depth] = DirectionalStatus(level: next, override: noOverride, isIsolate: true)
          depth &+= 1
        } else {
          overflowIsolates &+= 1
        }
      case .PDI:  // X6a
        if overflowIsolates > 0 {
          overflowIsolates &-= 1
        } else if validIsolates > 0 {
          overflowEmbeddings = 0
          while !status[depth &- 1].isIsolate { depth &-= 1 }
          depth &-= 1
          validIsolates &-= 1
        }
        levels[i] = status[depth &- 1].level
        let override = status[depth &- 1].override
        if override != noOverride { classes[i] = classes[i] & ~31 | override }
      case .PDF:  // X7
        if overflowIsolates > 0 {
          break
        } else if overflowEmbeddings > 0 {
          overflowEmbeddings &-= 1
        } else if !top.isIsolate && depth > 1 {
          depth &-= 1
        }
      default:  // X6
        if top.override != noOverride { classes[i] = top.override }
      }
    }
  }

  /// X9, BD7 and BD13: the runs of equal level of what is kept, linked where an isolate leads from one to another.
  private mutating func findLevelRuns(_ text: DecodedText, _ levels: UnsafeMutablePointer<UInt8>) {
    runs.removeAll(keepingCapacity: true)
    var count = 0
    var waiting = 0  // runs on the stack that end with an isolate whose PDI is to come
    for i in 0..<text.count {
      let class_ = text.bidiClass(i)
      if class_.bit & BidiClasses.removed != 0 { continue }
      kept[count] = Int32(truncatingIfNeeded: i)
      count &+= 1
      if let last = runs.indices.last, runs[last].level == levels[i] {
        runs[last].end = count
        continue
      }
      if let last = runs.indices.last {
        waiting = endRun(last, text, waiting)
      }
      var run = LevelRun(start: count - 1, end: count, level: levels[i])
      if class_ == BidiClass.PDI.rawValue && classes[i] & Self.matched != 0 {
        // Its sequence began before. Where a B in the isolate has broken that off, which no paragraph by P1 holds, the
        // run keeps its explicit level.
        run.continues = true
        if waiting > 0 && kept[runs[Int(stack[waiting - 1])].end - 1] == places[i] {
          waiting &-= 1
          runs[Int(stack[waiting])].next = runs.count
        }
      }
      runs.append(run)
    }
    if let last = runs.indices.last { _ = endRun(last, text, waiting) }
  }

  /// Notes what a run ends with, and gives the count of runs that wait for a PDI.
  private mutating func endRun(_ run: Int, _ text: DecodedText, _ waiting: Int) -> Int {
    let last = Int(kept[runs[run].end - 1])
    guard text.bidiClass(last).bit & BidiClasses.isolates != 0 else { return waiting }
    if classes[last] & Self.matched == 0 {
      runs[run].endsOpenIsolate = true
      return waiting
    }
    stack[waiting] = Int32(truncatingIfNeeded: run)
    return waiting + 1
  }
}

/// An entry of the directional status stack (X1).
private struct DirectionalStatus {
  var level: UInt8
  /// 0 left to right, 1 right to left, 0xFF none.
  var override: UInt8
  var isIsolate: Bool
}

extension UInt8 {
  /// The bit of a bidi class in a set of them.
  @inline(__always) var bit: UInt32 { UInt32(1) &<< UInt32(self) }
}
