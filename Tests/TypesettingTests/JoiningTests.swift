import Testing
import Typesetting
import UnicodeText

@Suite struct JoiningTests {
  private func set(_ scalars: [UInt32], _ options: ShapingOptions = ShapingOptions()) -> [[UInt32]] {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.compactMap { Unicode.Scalar($0) })
    let paragraph = ShapedParagraph(StyledParagraph(String(view), direction: .rightToLeft), options: options)
    let line = paragraph.visualLine(paragraph.lines(measure: 80)[0])
    // In the order of the text, each glyph with its marks.
    return line.glyphs.reversed().map { glyph in [glyph.base] + (0..<4).map { glyph.marks[$0] }.filter { $0 != 0 } }
  }

  @Test func lamAndAlefLigate() {
    #expect(set([0x644, 0x627]) == [[0xFEFB]])
    #expect(set([0x628, 0x644, 0x627]) == [[0xFE91], [0xFEFC]])
    #expect(set([0x644, 0x64E, 0x627]) == [[0xFEFB, 0x64E]])
    #expect(set([0x644, 0x651, 0x64E, 0x623, 0x64B]) == [[0xFEF7, 0x651, 0x64E, 0x64B]])
    #expect(set([0x644, 0x627, 0x654]) == [[0xFEFB, 0x654]])
    #expect(set([0x644, 0x671]) == [[0xFEDF], [0xFB51]])
    #expect(set([0x644, 0x200C, 0x627]) == [[0xFEDD], [0xFE8D]])
    #expect(set([0x644, 0x200D, 0x627]) == [[0xFEDF], [0xFE8E]])
    #expect(set([0x644, 0xAD, 0x627]) == [[0xFEDF], [0xFE8E]])
  }

  @Test func joinersAndMarks() {
    #expect(set([0x628, 0x200C, 0x628]) == [[0xFE8F], [0xFE8F]])
    #expect(set([0x628, 0x200D]) == [[0xFE91]])
    #expect(set([0x200D, 0x628]) == [[0xFE90]])
    #expect(set([0x628, 0x640, 0x628]) == [[0xFE91], [0x640], [0xFE90]])
    #expect(set([0x628, 0x64E, 0x628]) == [[0xFE91, 0x64E], [0xFE90]])
    #expect(set([0x628, 0x34F, 0x628]) == [[0xFE91, 0x34F], [0xFE90]])
    #expect(set([0x628, 0x61C, 0x628]) == [[0xFE91], [0xFE90]])
    #expect(set([0x628, 0x2067, 0x628, 0x2069, 0x628]) == [[0xFE8F], [0xFE8F], [0xFE8F]])
    #expect(set([0x621, 0x628]) == [[0x621], [0xFE8F]])
  }

  /// AE joins what is before it and nothing behind: a final heh there, its own sign elsewhere.
  @Test func aeTakesItsFinalForm() {
    #expect(set([0x628, 0x6D5]) == [[0xFE91], [0xFEEA]])
    #expect(set([0x6D5, 0x628]) == [[0x6D5], [0xFE8F]])
    #expect(set([0x646, 0x6D5, 0x645, 0x6D5]) == [[0xFEE7], [0xFEEA], [0xFEE3], [0xFEEA]])
    let standIns = ShapingOptions(formlessLetters: .standIn)
    #expect(set([0x628, 0x6D5], standIns) == [[0xFE91], [0xFEEA]])
  }

  /// Signs around numbers get a neutral stand-in, never another sign of the Koran or another script's.
  @Test func signsAroundNumbers() {
    #expect(set([0x6DD, 0x663]) == [[0x663], [0x25CB]])
    #expect(set([0x8E2, 0x663]) == [[0x663], [0x25CB]])
    #expect(set([0x600, 0x663]) == [[0x663], [0x23]])
    #expect(set([0x6DE]) == [[0x6DE]])
    for scalar in [0x601, 0x602, 0x603, 0x604, 0x605] as [UInt32] {
      let sent = set([scalar])[0][0]
      #expect(!(0x6D6...0x6ED).contains(sent) && sent != 0x2116)
    }
  }

  /// Letters without forms, as Kurdish and Uyghur have them, keep their neighbours' joining right either way.
  @Test func formlessLettersByEitherRule() {
    let standIn = ShapingOptions(formlessLetters: .standIn)
    #expect(set([0x628, 0x6B5, 0x628]) == [[0xFE91], [0x6B5], [0xFE90]])
    #expect(set([0x628, 0x6B5, 0x628], standIn) == [[0xFE91], [0xFEE0, 0x65A], [0xFE90]])
    #expect(set([0x628, 0x6CE, 0x628], standIn) == [[0xFE91], [0xFBFF, 0x65A], [0xFE90]])
    #expect(set([0x628, 0x695], standIn) == [[0xFE91], [0xFEAE, 0x32C]])
    #expect(set([0x628, 0x6D5], standIn) == [[0xFE91], [0xFEEA]])
  }

  /// Of more than four marks a cell keeps the first four.
  @Test func marksAreCapped() {
    #expect(set([0x628, 0x64E, 0x64F, 0x650, 0x651, 0x652, 0x653]) == [[0xFE8F, 0x64E, 0x64F, 0x650, 0x651]])
  }
}
