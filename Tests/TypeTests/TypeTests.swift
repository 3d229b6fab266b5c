import CType
import Screen
import Testing

@testable import Type

@Suite struct TypeTests {
  private let typesetter: Typesetter

  init() throws {
    typesetter = try #require(Typesetter(preferred: ["ar": "Amiri", "en": "DejaVu Serif"]))
  }

  private func advances(_ text: String, level: UInt8 = 1, face: UInt8 = 0) -> [Int32] {
    let scalars = text.unicodeScalars.map(\.value)
    return typesetter.advances(
      of: scalars, levels: scalars.map { _ in level }, faces: scalars.map { _ in face }, language: "ar")
  }

  private func line(_ text: String, em: Int, raster: LetterLine.Raster = .grey, face: UInt8 = 0) -> LetterLine {
    let scalars = text.unicodeScalars.map(\.value)
    let width = advances(text, face: face).reduce(0) { $0 + Int($1) } * em / 4096 + 4
    let run = LetterLine.Run(
      scalars: scalars, range: 0..<scalars.count, isRightToLeft: true, face: face, x: 2 * 64)
    return LetterLine(
      runs: [run], language: "ar", emWidth: em * 64, emHeight: em * 64, width: width, height: em * 3 / 2,
      baseline: em, raster: raster)
  }

  @Test func theFontsThatWereAskedForAreTaken() {
    #expect(typesetter.families()["Arab"] == "Amiri")
    #expect(typesetter.families()["Latn"] == "DejaVu Serif")
  }

  /// Few dots take other fonts than print does, but not where the reader has chosen one.
  @Test func openFacesAreOfOtherFontsUnlessOneWasAskedFor() throws {
    func families(_ typesetter: Typesetter) -> [String?] {
      [0, 8].map { typesetter.shelf.font(for: 0x633, script: HB_SCRIPT_ARABIC, language: "ar", face: $0)?.family }
    }
    #expect(families(typesetter) == ["Amiri", "Amiri"])
    let free = families(try #require(Typesetter()))
    #expect(["Noto Sans Arabic", "DejaVu Sans"].contains(free[1]) && free[0] != free[1])
  }

  @Test func aLigatureSharesItsRoomOutAndMarksTakeNone() {
    let plain = advances("لا")
    #expect(plain.count == 2 && plain.allSatisfy { $0 > 0 })
    let marked = advances("مُحَمَّد")
    #expect(marked.count == 8)
    for mark in [1, 3, 5, 6] { #expect(marked[mark] == 0) }
    let (width, bareWidth) = (marked.reduce(0, +), advances("محمد").reduce(0, +))
    #expect(width == bareWidth)
  }

  @Test func boldLettersAreOfAFontOfTheirOwn() {
    func ink(_ face: UInt8) -> Int {
      typesetter.draw(line("وزارة الموارد", em: 40, face: face)).dots.reduce(0) { $0 + Int($1) }
    }
    #expect(ink(1) * 10 > ink(0) * 11)
  }

  @Test func lettersJoinOverTheEndsOfARun() {
    let scalars = "بيت".unicodeScalars.map(\.value)
    func draw(_ ranges: [Range<Int>]) -> Int {
      let em = 40
      let all = advances("بيت")
      var runs: [LetterLine.Run] = []
      var x = 0
      for range in ranges.reversed() {
        runs.append(.init(scalars: scalars, range: range, isRightToLeft: true, face: 0, x: x))
        x += range.reduce(0) { $0 + Int(all[$1]) } * em * 64 / 4096
      }
      let line = LetterLine(
        runs: runs, language: "ar", emWidth: em * 64, emHeight: em * 64, width: 100, height: 60, baseline: 40)
      return typesetter.draw(line).dots.reduce(0) { $0 + Int($1) }
    }
    let whole = draw([0..<3])
    // Apart but joined is the same ink, give or take a rounded dot; letters that stand alone are much more.
    #expect(abs(draw([0..<1, 1..<3]) - whole) * 20 < whole)
  }

  @Test func aPictureThatIsTooSmallCutsItsLetters() {
    var small = line("السلام عليكم", em: 30)
    small.width = 7
    small.height = 5
    #expect(typesetter.draw(small).dots.count == 35)
    small.runs[0].x = -100_000
    #expect(typesetter.draw(small).dots.allSatisfy { $0 == 0 })
  }

  @Test func oneBitIsOneBit() {
    let dots = typesetter.draw(line("أعلنت وزارة", em: 12, raster: .oneBit)).dots
    #expect(Set(dots) == [0, 255])
  }

  @Test func aPictureHasItsInksAndNoMore() throws {
    let letters = line("سلام", em: 24)
    let inks = [InkedStretch(dots: 0..<letters.width, ink: 0x112233FF, ground: 0xEEDDCCFF)]
    let png = try #require(typesetter.png(of: letters, inks: inks))
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    let again = try #require(typesetter.png(of: letters, inks: inks))
    #expect(png == again)
    let other = try #require(typesetter.png(of: letters, inks: [InkedStretch(dots: 0..<9, ink: 0xFF, ground: 0)]))
    #expect(png != other)
  }

  /// Lines' pictures that a person can read; another version of a library may move a dot here and there.
  @Test(arguments: [
    ("naskh", "أعلنت وزارة", 20, LetterLine.Raster.grey), ("marks", "مُحَمَّدٌ", 24, .grey),
    ("mosaic", "اتفاق أولي", 12, .oneBit),
  ]) func theLineLooksAsItDid(name: String, words: String, em: Int, raster: LetterLine.Raster) throws {
    let coverage = typesetter.draw(line(words, em: em, raster: raster))
    try Golden.check(coverage, "line-\(name)")
  }
}
