import Glibc

/// Random numbers from a seed that a failure names (SplitMix64): `WARRAQ_SEED` repeats a run.
struct SeededRandom: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init() {
    seed = Self.setting("WARRAQ_SEED") ?? UInt64.random(in: 0...UInt64.max)
    state = seed
  }

  /// How many rounds a test makes: `WARRAQ_ROUNDS`, else its own number.
  static func rounds(_ usual: Int) -> Int { setting("WARRAQ_ROUNDS").flatMap { Int(exactly: $0) } ?? usual }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  private static func setting(_ name: String) -> UInt64? { getenv(name).flatMap { UInt64(String(cString: $0)) } }
}
