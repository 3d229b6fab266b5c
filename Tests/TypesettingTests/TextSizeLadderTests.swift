import Testing
import Typesetting

@Suite struct TextSizeLadderTests {
  private let ladder = TextSizeLadder.standard

  private func screen(_ pane: Int, of screen: Int? = nil, rows: Int = 24, _ abilities: TextSizeAbilities = [])
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

  @Test func theHeadlineGrowsOnlyWhereTheArticleHasItsRowsForItself() {
    #expect(ladder.resolve(2, on: screen(80, .doubleHeightLines)).typography.doubling == .headline)
    #expect(ladder.resolve(2, on: screen(80, of: 120, .doubleHeightLines)).typography.doubling == .none)
  }
}
