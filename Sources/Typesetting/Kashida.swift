import UnicodeText

/// Where words of a justified line are stretched (kashida): in real letters only, at one joint of a word at most, which the
/// rules of the script choose (`KashidaJoint`). Spaces take what is left.
struct Kashida {
  /// How many tatweels stand behind scalars of the paragraph.
  private(set) var tatweels: [Int: Int] = [:]

  private struct Joint {
    /// The glyph before it.
    var glyph: Int
    var rank: Int
  }

  /// Letters of the shortest word that is stretched.
  private static let leastLetters = 4
  private static let mostTatweels = 2

  /// Stretches a line's glyphs as far as the measure lets it.
  ///
  /// - Parameters:
  ///   - properties: of the paragraph's scalars.
  ///   - tatweel: its advance in units.
  init(_ line: inout VisualLine, scalars: [UInt32], properties: [UInt32], measure: Int, tatweel: Int) {
    guard tatweel > 0 else { return }
    var missing = measure - line.cells
    let joints = Self.words(of: line, scalars, properties).compactMap { word in
      Self.joint(of: word, in: line, scalars, properties)
    }.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
    for _ in 0..<Self.mostTatweels {
      for (_, joint) in joints where missing >= tatweel {
        let glyph = line.glyphs[joint.glyph]
        tatweels[glyph.scalarOffset + glyph.scalarCount - 1, default: 0] += 1
        line.glyphs[joint.glyph].width += Int32(clamping: tatweel)
        line.cells += tatweel
        missing -= tatweel
      }
    }
  }

  /// The glyphs of each word that stands from right to left, in their logical order.
  private static func words(of line: VisualLine, _ scalars: [UInt32], _ properties: [UInt32]) -> [[Int]] {
    var words: [[Int]] = []
    for index in line.glyphs.indices.reversed() {
      let glyph = line.glyphs[index]
      let isLetter = glyph.level & 1 == 1 && joining(glyph.scalarOffset, properties) != .nonJoining
      // Bold letters and others have a tatweel of another width.
      guard isLetter, glyph.textStyle.face.isEmpty else {
        if words.last?.isEmpty == false { words.append([]) }
        continue
      }
      if words.isEmpty { words.append([]) }
      words[words.count - 1].append(index)
    }
    return words.filter { $0.count >= leastLetters }
  }

  private static func joint(
    of word: [Int], in line: VisualLine, _ scalars: [UInt32], _ properties: [UInt32]
  ) -> Joint? {
    var best: Joint?
    for (place, index) in word.enumerated().dropLast() {
      let (one, other) = (line.glyphs[index], line.glyphs[word[place + 1]])
      guard joins(one, to: other, properties) else { continue }
      let isFinal = place + 2 == word.count || !joins(other, to: line.glyphs[word[place + 2]], properties)
      let letters = (scalars[lastLetter(of: one, properties)], scalars[other.scalarOffset])
      // Of two alike the later one: the end of a word is where it is stretched.
      guard let rank = KashidaJoint.rank(after: letters.0, before: letters.1, isFinal: isFinal) else { continue }
      if best == nil || rank <= best?.rank ?? rank { best = Joint(glyph: index, rank: rank) }
    }
    return best
  }

  private static func joins(_ one: Glyph, to other: Glyph, _ properties: [UInt32]) -> Bool {
    guard one.scalarOffset + one.scalarCount == other.scalarOffset else { return false }
    let (before, after) = (
      joining(lastLetter(of: one, properties), properties), joining(other.scalarOffset, properties)
    )
    return [.dual, .left, .causing].contains(before) && [.dual, .right, .causing].contains(after)
  }

  /// The last scalar that is no mark.
  private static func lastLetter(of glyph: Glyph, _ properties: [UInt32]) -> Int {
    let scalars = glyph.scalarOffset..<glyph.scalarOffset + glyph.scalarCount
    return scalars.last { joining($0, properties) != .transparent } ?? glyph.scalarOffset
  }

  private static func joining(_ scalar: Int, _ properties: [UInt32]) -> JoiningType {
    ScalarProperties(rawValue: properties[scalar]).joiningType
  }
}

/// The joints at which the script lets words be stretched, best first.
enum KashidaJoint {
  /// Letters by their Unicode scalars.
  private static let seen: Set<UInt32> = [0x633, 0x634, 0x635, 0x636]
  private static let teeth: Set<UInt32> = [0x628, 0x62A, 0x62B, 0x646, 0x64A, 0x626, 0x67E, 0x6CC]
  private static let hehAndDal: Set<UInt32> = [0x629, 0x647, 0x6C1, 0x6D5, 0x62F, 0x630, 0x688]
  private static let tall: Set<UInt32> = [
    0x627, 0x622, 0x623, 0x625, 0x671, 0x637, 0x638, 0x644, 0x643, 0x6A9, 0x6AF,
  ]
  private static let rehAndYeh: Set<UInt32> = [0x631, 0x632, 0x691, 0x698, 0x64A, 0x649, 0x6CC, 0x6D2]
  private static let round: Set<UInt32> = [0x648, 0x624, 0x639, 0x63A, 0x642, 0x641, 0x6A4]

  /// Nil where a word is not stretched. The order is that of Arabic typesetters since the line-casting machines: behind
  /// seen and sad, before heh and dal, before tall letters, between a tooth and reh or yeh, before round letters, before
  /// any last letter.
  static func rank(after letter: UInt32, before next: UInt32, isFinal: Bool) -> Int? {
    // A lam and an alef are one sign.
    if letter == 0x644, tall.contains(next), next != 0x644 { return nil }
    if seen.contains(letter) { return 1 }
    if isFinal, hehAndDal.contains(next) { return 2 }
    if isFinal, tall.contains(next) { return 3 }
    if teeth.contains(letter), rehAndYeh.contains(next) { return 4 }
    if isFinal, round.contains(next) { return 5 }
    return isFinal ? 6 : nil
  }
}

extension LetterMeasure {
  /// What a tatweel adds to a word in 1/4096 em; 0 where the font does not stretch.
  func tatweel(in face: LetterFace) -> Int {
    let (beh, tatweel): (UInt32, UInt32) = (0x628, 0x640)
    func width(_ scalars: [UInt32]) -> Int {
      let count = scalars.count
      let found = advances(
        of: scalars, levels: Array(repeating: 1, count: count), faces: Array(repeating: face, count: count))
      return found.reduce(0) { $0 + Int($1) }
    }
    return max(width([beh, tatweel, beh]) - width([beh, beh]), 0)
  }
}
