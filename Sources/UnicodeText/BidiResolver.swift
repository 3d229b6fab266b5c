// Unsafe pointers: the analysis of text is the hot path of every layout; its buffers are kept from paragraph to
// paragraph, and each pass runs within the count that the decoder set.

/// Embedding levels of a paragraph by UAX#9: X1 to X10, W1 to W7, N0 to N2, I1 and I2, and of L1 what does not depend
/// on lines. Linear in the paragraph's length on any input. Keeps its buffers for the next paragraph.
struct BidiResolver: ~Copyable {
  /// Classes after X1 to X8: overridden ones replaced, FSI told apart; with the two marks below.
  var classes: UnsafeMutablePointer<UInt8>
  /// The classes of one isolating run sequence side by side, and the offsets of their scalars.
  var types: UnsafeMutablePointer<UInt8>
  var places: UnsafeMutablePointer<Int32>
  /// Offsets of the scalars that X9 leaves, and a stack for isolates.
  var kept: UnsafeMutablePointer<Int32>
  var stack: UnsafeMutablePointer<Int32>
  /// Level runs of a paragraph with explicit formatting, and bracket pairs of a sequence.
  var runs: [LevelRun] = []
  var pairs: [BracketPair] = []
  private var capacity = 0

  /// On a class: an isolate initiator or PDI that has its partner (BD9).
  static let matched: UInt8 = 0x40
  /// On a class: an isolate initiator or PDI, be it overridden.
  static let isolateControl: UInt8 = 0x20
  static let neutral = BidiClass.ON.rawValue

  init() {
    classes = .allocate(capacity: 0)
    types = .allocate(capacity: 0)
    places = .allocate(capacity: 0)
    kept = .allocate(capacity: 0)
    stack = .allocate(capacity: 0)
  }

  deinit {
    classes.deallocate()
    types.deallocate()
    places.deallocate()
    kept.deallocate()
    stack.deallocate()
  }

  private mutating func reserve(_ count: Int) {
    if count <= capacity { return }
    capacity = max(count, capacity * 2, 256)
    classes.deallocate()
    types.deallocate()
    places.deallocate()
    kept.deallocate()
    stack.deallocate()
    classes = .allocate(capacity: capacity)
    types = .allocate(capacity: capacity)
    places = .allocate(capacity: capacity)
    kept = .allocate(capacity: capacity)
    stack = .allocate(capacity: capacity)
  }

  /// Resolves the levels of `text` into `levels`; gives the paragraph level.
  ///
  /// What X9 removes takes the level of the scalar before it.
  mutating func resolve(
    _ text: DecodedText, direction: BaseDirection, levels: UnsafeMutablePointer<UInt8>
  ) -> UInt8 {
    reserve(text.count)
    let explicit = text.has(BidiClasses.explicit)
    if explicit { matchIsolates(text) }
    let base: UInt8 =
      switch direction {
      case .leftToRight: 0
      case .rightToLeft: 1
      case .auto: explicit ? paragraphLevelOutsideIsolates(text) : text.firstStrongLevel
      }
    if base == 0 && !text.has(BidiClasses.rightToLeft | BidiClasses.explicit) {
      levels.initialize(repeating: 0, count: text.count)
      return 0
    }
    if explicit {
      resolveExplicit(text, base, levels)
    } else if !resolveIslands(text, base, levels) {
      resolvePlain(text, base, levels)
    }
    if text.has(BidiClasses.separators) { resetBeforeSeparators(text, base, levels) }
    return base
  }

  /// One sequence without explicit formatting: all but the boundary neutrals.
  private mutating func resolvePlain(_ text: DecodedText, _ base: UInt8, _ levels: UnsafeMutablePointer<UInt8>) {
    var count = 0
    for i in 0..<text.count {
      let class_ = UInt8(truncatingIfNeeded: text.properties[i] & 31)
      types[count] = class_
      places[count] = Int32(truncatingIfNeeded: i)
      count &+= class_ == BidiClass.BN.rawValue ? 0 : 1
    }
    let direction = base & 1
    resolveSequence(text, types, places, count, base, sos: direction, eos: direction)
    var at = 0
    var level = base
    for k in 0..<count {
      let place = Int(places[k])
      while at < place {
        levels[at] = level
        at &+= 1
      }
      level = types[k]
    }
    while at < text.count {
      levels[at] = level
      at &+= 1
    }
  }

  /// L1, 1 to 3: separators of segments and paragraphs, and the white space before them, to the paragraph level.
  private func resetBeforeSeparators(_ text: DecodedText, _ base: UInt8, _ levels: UnsafeMutablePointer<UInt8>) {
    var resets = false
    for i in stride(from: text.count - 1, through: 0, by: -1) {
      let class_ = text.bidiClass(i).bit
      if class_ & BidiClasses.separators != 0 {
        resets = true
        levels[i] = base
      } else if class_ & BidiClasses.whiteSpace != 0 {
        if resets { levels[i] = base }
      } else if class_ & BidiClasses.removed == 0 {
        resets = false
      } else if resets {
        levels[i] = base
      }
    }
  }
}

/// Sets of bidi classes, a bit a class.
enum BidiClasses {
  static let rightToLeft: UInt32 = 1 << 1 | 1 << 2 | 1 << 6
  static let left: UInt32 = 1 << 0
  static let right: UInt32 = 1 << 1 | 1 << 2
  static let foreignToRight: UInt32 = 1 << 0 | 1 << 3 | 1 << 6
  static let separators: UInt32 = 1 << 8 | 1 << 9
  /// LRE to PDI.
  static let explicit: UInt32 = 0x7FC000
  static let isolates: UInt32 = 1 << 19 | 1 << 20 | 1 << 21
  static let isolateControls: UInt32 = isolates | 1 << 22
  /// What L1 takes with a line's trailing white space.
  static let whiteSpace: UInt32 = 1 << 10 | isolateControls
  /// What X9 removes.
  static let removed: UInt32 = 0x7E000
}
