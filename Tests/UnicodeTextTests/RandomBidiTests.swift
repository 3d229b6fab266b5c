import Glibc
import Testing
import UnicodeText

/// Random strings of each kind against the second implementation: the official files are not enough, a library can pass
/// them and err.
///
/// A run tries a share of them. `WARRAQ_RANDOM=1000000 swift test -c release -Xswiftc -enable-testing --filter
/// RandomBidi` tries a million a kind; `WARRAQ_SEED` repeats a run.
@Suite struct RandomBidiTests {
  enum Kind: String, CaseIterable {
    case plain, isolates, embeddings, brackets, bracketMarks, numbers, everything

    /// The scalars that strings of this kind are made of.
    var alphabet: [UInt32] {
      let letters: [UInt32] = [0x61, 0x62, 0x5D0, 0x627, 0x628, 0x20, 0x21, 0x31, 0x661]
      let numbers: [UInt32] = [
        0x31, 0x661, 0x6F1, 0x2B, 0x2C, 0x25, 0x24, 0x2E, 0x2D, 0xAD, 0x200C, 0x61, 0x627, 0x300,
      ]
      let isolates: [UInt32] = [0x2066, 0x2067, 0x2068, 0x2069, 0x2069]
      let embeddings: [UInt32] = [0x202A, 0x202B, 0x202D, 0x202E, 0x202C, 0x202C]
      let brackets: [UInt32] = [0x28, 0x29, 0x5B, 0x5D, 0x2329, 0x232A, 0x3008, 0x3009]
      switch self {
      case .plain: return letters + [0x9, 0x300, 0x2029]
      case .isolates: return letters + isolates + [0x300]
      case .embeddings: return letters + embeddings + [0x300]
      case .brackets: return letters + brackets + brackets
      case .bracketMarks: return letters + brackets + [0x300, 0x64E, 0x64E, 0xAD, 0x2067, 0x2069]
      case .numbers: return numbers
      case .everything: return letters + numbers + isolates + embeddings + brackets + [0x9, 0x2029, 0x1D7CE, 0x10920]
      }
    }
  }

  static func setting(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }

  @Test(arguments: Kind.allCases) func agreesWithTheReference(kind: Kind) {
    let seed = Self.setting("WARRAQ_SEED") ?? UInt64.random(in: 1...UInt64.max)
    let count = Int(Self.setting("WARRAQ_RANDOM") ?? 1_000)
    var source = RandomSource(state: seed)
    var analyzer = TextAnalyzer()
    let alphabet = kind.alphabet
    var failures = 0
    var utf8: [UInt8] = []
    for _ in 0..<count {
      let scalars = (0..<Int.random(in: 1...24, using: &source)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &source)]
      }
      let direction: BaseDirection = [.auto, .leftToRight, .rightToLeft][Int.random(in: 0..<3, using: &source)]
      let reference = ReferenceBidi(scalars, direction)
      utf8.removeAll(keepingCapacity: true)
      for scalar in scalars { append(scalar, to: &utf8) }
      let agrees = utf8.withUnsafeBufferPointer { utf8 in
        let text = analyzer.analyze(utf8: utf8, direction: direction)
        let reset = text.trailingSpaceStart(of: 0..<text.count)
        return Int(text.paragraphLevel) == reference.paragraphLevel
          && reference.result.enumerated().allSatisfy { i, level in
            level == nil || level == Int(i < reset ? text.levels[i] : text.paragraphLevel)
          }
      }
      if !agrees {
        failures += 1
        if failures < 4 {
          Issue.record("\(direction) \(scalars.map { String($0, radix: 16) }): \(reference.result)")
        }
      }
    }
    print("UAX#9, \(count) random strings of kind \(kind), seed \(seed): \(failures) disagreements")
    #expect(failures == 0)
  }

  /// Depths that random strings do not reach: 125 levels, 63 open brackets.
  @Test(arguments: [61, 62, 63, 64, 123, 124, 125, 126, 200]) func agreesAtTheLimits(depth: Int) {
    let nests: [(open: [UInt32], close: [UInt32])] = [
      ([0x2067], [0x2069]), ([0x2066, 0x202B], [0x202C, 0x2069]), ([0x202E], [0x202C]), ([0x28], [0x29]),
      ([0x5B, 0x627], [0x5D]),
    ]
    for nest in nests {
      for direction in [BaseDirection.leftToRight, .rightToLeft] {
        var scalars: [UInt32] = [0x61, 0x627]
        for _ in 0..<depth { scalars += nest.open }
        scalars += [0x61, 0x21, 0x5D0, 0x31]
        for _ in 0..<depth { scalars += nest.close }
        scalars += [0x21, 0x62]
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
        let analysis = TextAnalysis(String(view), direction: direction)
        let result = analysis.levels(lines: [0..<scalars.count]).map { $0.map(Int.init) }
        #expect(result == ReferenceBidi(scalars, direction).result, "\(nest) \(depth) \(direction)")
      }
    }
  }
}

/// A source of numbers that a printed seed repeats (SplitMix64).
struct RandomSource: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}
