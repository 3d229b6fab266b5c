import Testing
import Typesetting

@Suite struct TextSizeLadderTests {
  private let ladder = TextSizeLadder.standard

  private func screen(_ pane: Int, of screen: Int? = nil, rows: Int = 24, _ abilities: TextSizeAbilities = .none)
    -> TextSizeScreen
  {
    TextSizeScreen(paneColumns: pane, screenColumns: screen ?? pane, rows: rows, abilities: abilities)
  }

  @Test func aWideScreenHasEveryStepOfItsMechanisms() {
    #expect(ladder.reachable(on: screen(120)).map(\.step) == [-2, -1, 0, 1, 2, 3])
    #expect(ladder.reachable(on: screen(120, .doubleHeightLines)).map(\.step) == [-2, -1, 0, 1, 2, 3, 4])
  }

  @Test func stepsThatLookAlikeAreMerged() {
    // In 60 columns neither 80 nor 66 fits: -1 is 0.
    #expect(ladder.reachable(on: screen(60)).map(\.step) == [-2, 0, 1, 2, 3])
  }

  @Test func stepsThatLeaveTooFewWordsAreSkipped() {
    // 28 columns doubled are 14, under 2.5 words a line.
    #expect(!ladder.reachable(on: screen(28, .doubleHeightLines)).map(\.step).contains(4))
    // 8 rows are 4 doubled lines of 3.3 words.
    #expect(!ladder.reachable(on: screen(40, rows: 8, .doubleHeightLines)).map(\.step).contains(4))
  }

  @Test func stepZeroIsAlwaysThere() {
    #expect(ladder.resolve(0, on: screen(1, rows: 1)).step == 0)
  }

  /// It comes to the same without the other steps being laid out.
  @Test func stepZeroIsWhatIsReachable() {
    var print = Self.pixels
    print.prints = true
    for abilities in [TextSizeAbilities.none, .doubleHeightLines, Self.pixels, print, Self.mosaics] {
      for columns in [1, 28, 40, 60, 66, 80, 120, 400] {
        let screen = screen(columns, of: max(columns, 100), abilities)
        #expect([ladder.resolve(0, on: screen)] == ladder.reachable(on: screen).filter { $0.step == 0 })
      }
    }
  }

  @Test func whatCannotBeReachedComesDownTowardsZero() {
    #expect(ladder.resolve(6, on: screen(120)).step == 3)
    #expect(ladder.resolve(-1, on: screen(60)).step == 0)
  }

  @Test func enlargingSaysWhyItCannot() {
    #expect(ladder.enlarged(from: 3, on: screen(120)) == .failure(.terminalCannotEnlarge))
    #expect(ladder.enlarged(from: 3, on: screen(28, .doubleHeightLines)) == .failure(.screenTooSmall))
    #expect(ladder.reduced(from: -2, on: screen(120)) == .failure(.smallest))
    #expect(ladder.reduced(from: 0, on: screen(60)).map(\.step) == .success(-2))
  }

  @Test func onlyLargerLettersAreCalledSize() {
    let sizes = ladder.reachable(on: screen(120, .doubleHeightLines))
    #expect(sizes.filter { $0.kind == .size }.map(\.step) == [4])
    #expect(sizes.first { $0.step == 4 }?.percent == 200)
    let spacing = sizes.filter { $0.kind != .size }.map(\.percent)
    #expect(spacing == spacing.sorted())
  }

  private static let pixels = TextSizeAbilities(pixels: DotGrid(columns: 9, rows: 18))
  private static let mosaics = TextSizeAbilities(
    hasDoubleHeightLines: true, mosaics: DotGrid(columns: 2, rows: 3, aspect: 133, isCoarse: true))

  @Test func pixelsGiveEveryStepLettersOfItsSize() {
    let sizes = ladder.reachable(on: screen(160, rows: 50, Self.pixels))
    #expect(sizes.map(\.percent) == [80, 90, 100, 120, 140, 170, 200, 240, 300, 400])
    #expect(sizes.allSatisfy { $0.mechanism == ($0.percent == 100 ? .cells : .pixels) })
    #expect(sizes.filter(\.isSolo).map(\.percent) == [200, 240, 300, 400])
    let heights = sizes.compactMap { size in
      if case .letters(let letters) = size.typography.metric { letters.emHeight } else { nil }
    }
    #expect(heights == heights.sorted() && Set(heights).count == 9)
  }

  @Test func printSetsTheUsualSizeInPixelsToo() {
    var print = Self.pixels
    print.prints = true
    #expect(ladder.resolve(0, on: screen(160, print)).mechanism == .pixels)
    #expect(ladder.resolve(0, on: screen(160, print)).kind == .normal)
    print.pixels = nil
    #expect(ladder.resolve(0, on: screen(160, print)).mechanism == .cells)
  }

  @Test func mosaicsGiveThreeAndFourTimesTheSize() {
    let sizes = ladder.reachable(on: screen(160, rows: 50, Self.mosaics))
    #expect(sizes.map(\.step) == [-2, -1, 0, 1, 2, 3, 4, 6, 7])
    #expect(sizes.filter { $0.kind == .size }.map(\.mechanism) == [.doubleLines, .mosaics, .mosaics])
    guard case .letters(let letters) = sizes.last?.typography.metric else {
      Issue.record("no letters")
      return
    }
    // Four rows of three parts high, and wider in parts by as much as a part is higher than wide.
    #expect(letters.emHeight == 12 * 64 && letters.emWidth == 12 * 64 * 133 / 100)
    #expect(ladder.resolve(7, on: screen(160, rows: 50)).step == 3)
    // What print sets in small letters would be lost in so few dots.
    #expect(letters.em(of: .caption) == letters.em(of: .body) && letters.em(of: .headline).height == 18 * 64)
    let fine = LetterMetric(cellWidth: 10, cellHeight: 20, emWidth: 640, emHeight: 640)
    #expect(fine.em(of: .caption).height < fine.em(of: .body).height)
  }

  @Test func scaledTextGivesTwoThreeAndFourTimesTheSize() {
    let abilities = TextSizeAbilities(scalesText: true, mosaics: DotGrid(columns: 2, rows: 3))
    let sizes = ladder.reachable(on: screen(160, rows: 50, abilities)).filter { $0.kind == .size }
    #expect(sizes.map(\.percent) == [200, 300, 400] && sizes.allSatisfy { $0.mechanism == .scaledText && $0.isSolo })
    #expect(sizes.map(\.typography.enlargement) == [2, 3, 4].map { .everything(times: $0) })
    #expect(ladder.resolve(7, on: screen(80, rows: 24, abilities)).percent == 400)
    #expect(ladder.resolve(7, on: screen(50, rows: 24, abilities)).percent == 300, "two words a line are too few")
    #expect(ladder.resolve(2, on: screen(80, abilities)).typography.enlargement == .headline)
  }

  @Test func withoutFontsTheTerminalsOwnWaysAreLeft() {
    let sizes = ladder.reachable(on: screen(160, rows: 50, Self.mosaics.withoutFonts))
    #expect(sizes.map(\.step) == [-2, -1, 0, 1, 2, 3, 4])
  }

  @Test func theHeadlineGrowsOnlyWhereTheArticleHasItsRowsForItself() {
    #expect(ladder.resolve(2, on: screen(80, .doubleHeightLines)).typography.enlargement == .headline)
    #expect(ladder.resolve(2, on: screen(80, of: 120, .doubleHeightLines)).typography.enlargement == .none)
  }
}
