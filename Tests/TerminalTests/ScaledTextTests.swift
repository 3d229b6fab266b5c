import Screen
import Testing

@testable import Terminal

/// kitty's text sizing (OSC 66): rows of twice the height and width where its answer confirms it.
@Suite struct ScaledTextTests {
  private static let kitty = TerminalEnvironment(["TERM": "xterm-kitty", "KITTY_WINDOW_ID": "1"])

  @Test func onlyKittyIsAsked() {
    let question = "\u{1B}[3;1H\u{1B}]66;s=2; \u{1B}\\\u{1B}[6n"
    #expect(TerminalQueries.afterClear(Self.kitty).contains(question))
    for other in [["TERM": "xterm-256color"], ["TERM": "tmux-256color", "TMUX": "x", "KITTY_WINDOW_ID": "1"]] {
      #expect(!TerminalQueries.afterClear(TerminalEnvironment(other)).contains("]66"))
    }
  }

  @Test func theCursorTellsWhetherItIsUnderstood() {
    var replies = TerminalReplies()
    replies.note(.cursor(row: 2, column: 80), columns: 80)
    replies.note(.cursor(row: 3, column: 1), columns: 80)
    #expect(!replies.hasScaledText && !replies.hasDoubleWidth)
    replies.note(.cursor(row: 3, column: 3), columns: 80)
    #expect(replies.hasScaledText && !replies.hasDoubleWidth)
    #expect(TerminalReplies(remembered: replies.remembered).hasScaledText)
    #expect(!TerminalReplies(remembered: TerminalReplies().remembered).hasScaledText)
  }

  @Test func aRowIsDrawnWithItsLowerHalfAndTakenBackWhole() {
    let encoder = RowEncoder(depth: .palette)
    var cells = "ab cd".unicodeScalars.map { Cell($0.value) }
    for column in 2...3 { cells[column].style.attributes = .reverse }
    cells += Array(repeating: .blank, count: 5)
    var rows = LargeRows(by: .scaledText)
    let top = rows.draw(1, size: .doubleTop, cells: cells[...], encoder: encoder)
    #expect(
      top.hasPrefix(
        "\u{1B}[0m\u{1B}[3;1H\u{1B}[2K\u{1B}[2;1H\u{1B}[2K\u{1B}[2;1H\u{1B}[0m\u{1B}]66;s=2;ab\u{1B}\\"))
    let marked = "\u{1B}[2;5H\u{1B}[0;7m  \u{1B}[3;5H\u{1B}[0;7m  \u{1B}[2;7H\u{1B}[0;7m\u{1B}]66;s=2;c\u{1B}\\"
    #expect(top.contains(marked), "a marked blank in both rows, and the word behind it by itself")
    #expect(top.hasSuffix("\u{1B}[2;9H\u{1B}[0m\u{1B}]66;s=2;d\u{1B}\\\u{1B}[m"))
    // So is a blank of another ground, but not one of the row's own.
    for column in 2...3 { cells[column].style = Style(background: .indexed(3)) }
    let tinted = LargeRows(by: .scaledText).drawn(1, cells[...], encoder)
    let ground = "\u{1B}[2;5H\(encoder.select(Style(background: .indexed(3))))  "
    #expect(tinted.contains(ground) && !tinted.contains("\u{1B}[2;11H"))
    #expect(rows.draw(2, size: .doubleBottom, cells: cells[...], encoder: encoder) == "")
    let (text, left) = rows.leave { _, _ in false }
    #expect(left == [1, 2] && text == "\u{1B}[2;1H\u{1B}[m\u{1B}[2K\u{1B}[3;1H\u{1B}[m\u{1B}[2K")
    #expect(rows.isEmpty && rows.undo.isEmpty)
  }

  @Test func threeTimesTheSizeTakesThreeRowsAndAThirdOfTheCells() {
    var cells = "ab c xyz?".unicodeScalars.map { Cell($0.value) }
    cells[2].style.attributes = .underline
    var rows = LargeRows(by: .scaledText)
    let text = rows.draw(
      4, size: Frame.RowSize(times: 3, part: 0), cells: cells[...], encoder: RowEncoder(depth: .palette))
    #expect(
      text == "\u{1B}[0m\u{1B}[7;1H\u{1B}[2K\u{1B}[6;1H\u{1B}[2K\u{1B}[5;1H\u{1B}[2K"
        + "\u{1B}[5;1H\u{1B}[0m\u{1B}]66;s=3;ab\u{1B}\\\u{1B}[5;7H\u{1B}[0;4m   "
        + "\u{1B}[6;7H\u{1B}[0;4m   \u{1B}[7;7H\u{1B}[0;4m   \u{1B}[m")
  }
}

extension LargeRows {
  /// What a row is drawn with where none was before.
  fileprivate func drawn(_ row: Int, _ cells: ArraySlice<Cell>, _ encoder: RowEncoder) -> String {
    var rows = self
    return rows.draw(row, size: .doubleTop, cells: cells, encoder: encoder)
  }
}
