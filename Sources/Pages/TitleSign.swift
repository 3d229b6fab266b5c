/// What can be seen of a line that may be the headline of a pasted page. Each counts from 0 to 8; what a unit of it weighs
/// is learned (`TitleWeights`).
enum TitleSign: Int, CaseIterable {
  // Place: lines above and below the first paragraph, in powers of two.
  case above, under, isUnder
  /// Paragraphs above the line, in all and close by, and below.
  case proseAbove, proseNearAbove, proseNearBelow, proseDistance, isProse
  // Words: how many paragraphs hold them, how many of them the text holds, the next paragraph holds.
  case strength, share, longShare, nextParagraph
  /// The same of the lines right above and below.
  case strengthAbove, strengthBelow
  // Form.
  case words2, words3, words4, words6, words12, words18, length25, length90, length130
  case endsStop, endsColon, startsLower, startsNumber, isAddress, colonInside, stopInside, bracket, isGlued
  // Dates, bylines and controls around.
  case dateBelow, hasDate, bylineBelow, hasByline, hasControl, dateAbove, bylineAbove, isDate, isByline, isFurniture
  // What stands right above, and how many lines of a menu.
  case previousProse, previousShort, previousLong, shortsAbove
  // Said again, whole or as a part.
  case againJustAbove, againFarAbove, againBelow, againBehind
  case echoedAbove, echoedBelow, echoesEnd, echoesStart
}

extension TitleWeights {
  private static let table: [Int] = {
    var table = [Int](repeating: 0, count: TitleSign.allCases.count)
    for (sign, weight) in learned { table[sign.rawValue] = weight }
    return table
  }()

  /// What the signs of a line weigh together.
  static func score(_ signs: [Int]) -> Int { zip(signs, table).reduce(0) { $0 + $1.0 * $1.1 } }
}

/// The lines of a pasted page for `page-trainer`, which learns what their signs weigh.
package enum TitleLesson {
  package static let names = TitleSign.allCases.map { "\($0)" }

  /// What the page would be called by each line that may be its headline, and the line's signs; empty for no page.
  package static func candidates(of text: String) -> [(title: String, signs: [Int])] {
    guard let page = PastedBody(PageLine.lines(of: text)) else { return [] }
    let signs = TitleSigns(page.lines, body: page.text)
    return signs.lines.indices.compactMap { index in
      signs.signs(index).map { (PastedTitle.parts(page.lines[index].line.text, page.lines).text, $0) }
    }
  }
}
