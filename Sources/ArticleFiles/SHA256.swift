// Unsafe pointers: the digest goes over every byte of an import; each block is a slice of a whole array.

/// SHA-256 (FIPS 180-4): what an article without an address is known by, and what tells an input apart from another.
public enum SHA256 {
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  /// The digest in 64 lower-case hexadecimal digits.
  public static func hexDigest(of bytes: some Collection<UInt8>) -> String {
    // A text of sixty megabytes is not copied for its digest.
    if let digest = bytes.withContiguousStorageIfAvailable(hexDigest) { return digest }
    return Array(bytes).withUnsafeBufferPointer(hexDigest)
  }

  private static func hexDigest(_ message: UnsafeBufferPointer<UInt8>) -> String {
    var state: [UInt32] = [
      0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    var words = [UInt32](repeating: 0, count: 64)
    func compressWhole(_ message: UnsafeBufferPointer<UInt8>) {
      constants.withUnsafeBufferPointer { constants in
        words.withUnsafeMutableBufferPointer { words in
          state.withUnsafeMutableBufferPointer { state in
            for start in stride(from: 0, through: message.count - 64, by: 64) {
              let block = UnsafeBufferPointer(rebasing: message[start..<start + 64])
              compress(block, constants, words, into: state)
            }
          }
        }
      }
    }
    compressWhole(message)
    // What is left, the bit behind it, zeros, and the number of bits in the last eight bytes.
    let left = message.count % 64
    var tail = [UInt8](repeating: 0, count: left < 56 ? 64 : 128)
    for index in 0..<left { tail[index] = message[message.count - left + index] }
    tail[left] = 0x80
    let bitCount = UInt64(message.count) * 8
    for place in 0..<8 { tail[tail.count - 1 - place] = UInt8(truncatingIfNeeded: bitCount >> (8 * UInt64(place))) }
    tail.withUnsafeBufferPointer(compressWhole)
    return String(unsafeUninitializedCapacity: 64) { digits in
      for place in 0..<64 {
        let digit = UInt8(truncatingIfNeeded: state[place / 8] >> UInt32(28 - place % 8 * 4)) & 15
        digits[place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit
      }
      return 64
    }
  }

  private static func compress(
    _ block: UnsafeBufferPointer<UInt8>, _ constants: UnsafeBufferPointer<UInt32>,
    _ words: UnsafeMutableBufferPointer<UInt32>, into state: UnsafeMutableBufferPointer<UInt32>
  ) {
    for index in 0..<16 {
      let bytes = index * 4
      words[index] =
        UInt32(block[bytes]) << 24 | UInt32(block[bytes + 1]) << 16 | UInt32(block[bytes + 2]) << 8
        | UInt32(block[bytes + 3])
    }
    for index in 16..<64 {
      let a = words[index - 15]
      let b = words[index - 2]
      words[index] =
        words[index - 16] &+ (rotated(a, 7) ^ rotated(a, 18) ^ a >> 3) &+ words[index - 7]
        &+ (rotated(b, 17) ^ rotated(b, 19) ^ b >> 10)
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Eight rounds a turn: the letters stand where they stood before, and none has to be moved on.
    for index in stride(from: 0, to: 64, by: 8) {
      turn(a, b, c, &d, e, f, g, &h, constants[index] &+ words[index])
      turn(h, a, b, &c, d, e, f, &g, constants[index + 1] &+ words[index + 1])
      turn(g, h, a, &b, c, d, e, &f, constants[index + 2] &+ words[index + 2])
      turn(f, g, h, &a, b, c, d, &e, constants[index + 3] &+ words[index + 3])
      turn(e, f, g, &h, a, b, c, &d, constants[index + 4] &+ words[index + 4])
      turn(d, e, f, &g, h, a, b, &c, constants[index + 5] &+ words[index + 5])
      turn(c, d, e, &f, g, h, a, &b, constants[index + 6] &+ words[index + 6])
      turn(b, c, d, &e, f, g, h, &a, constants[index + 7] &+ words[index + 7])
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// One round: of its eight letters it changes two.
  @inline(__always)
  private static func turn(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    h = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ (e & f ^ ~e & g) &+ word
    d = d &+ h
    h = h &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ (a & b ^ a & c ^ b & c)
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 &- count) }
}
