import CType

/// A stretch of text in one direction, script and font.
struct ShapingRun {
  var range: Range<Int>
  var isRightToLeft: Bool
  var script: hb_script_t
  var font: Font
}

extension FontShelf {
  /// Cuts a stretch of one direction and face where the script or the font changes. Letters that no font has are set in
  /// the font of those beside them, as its sign for a missing letter; nothing where there is no font at all.
  func runs(
    of scalars: [UInt32], in range: Range<Int>, isRightToLeft: Bool, language: String, face: UInt8
  ) -> [ShapingRun] {
    var runs: [ShapingRun] = []
    var script = range.lazy.map { Script.of(scalars[$0]) }.first { !Script.isShared($0) } ?? HB_SCRIPT_LATIN
    for i in range {
      let own = Script.of(scalars[i])
      let isShared = Script.isShared(own)
      if !isShared { script = own }
      if let last = runs.indices.last, runs[last].script == script {
        let font = runs[last].font
        // What takes no room, and signs that the font has, go on in it; letters go back to the best font.
        if !Script.takesRoom(scalars[i]) || (isShared && font.has(scalars[i])) {
          runs[last].range = runs[last].range.lowerBound..<i + 1
          continue
        }
      }
      if let font = font(for: scalars[i], script: script, language: language, face: face) {
        if let last = runs.indices.last, runs[last].script == script, runs[last].font === font {
          runs[last].range = runs[last].range.lowerBound..<i + 1
        } else {
          runs.append(ShapingRun(range: i..<i + 1, isRightToLeft: isRightToLeft, script: script, font: font))
        }
      } else if let last = runs.indices.last {
        runs[last].range = runs[last].range.lowerBound..<i + 1
      } else if let font = self.font(for: 0x20, script: script, language: language, face: face) {
        runs.append(ShapingRun(range: i..<i + 1, isRightToLeft: isRightToLeft, script: script, font: font))
      }
    }
    return runs
  }
}
