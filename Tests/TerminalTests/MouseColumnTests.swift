import Screen
import Testing
import UnicodeText

@testable import Terminal

/// Column to cell to column: a click on the screen comes back as the cell that stands there, in every way of sending rows.
@Suite struct MouseColumnTests {
  /// The C library tells no widths without a UTF-8 locale.
  init() { _ = TerminalLocale.adopt() }

  /// PuTTY tells the column that the cell had in the row it was sent.
  @Test(arguments: [OutputStrategy.inverseAuto, .logical])
  func aRowThatTheTerminalTurnedIsReadBack(_ strategy: OutputStrategy) {
    let transform = RowTransform(strategy: strategy, keepsMarks: true, reportsSentColumns: true)
    for row in RowTransformTests.rows {
      let sent = transform.apply(row[...])
      var found = Set<Int>()
      // All columns at once: each by itself would turn the row anew.
      let columns = transform.screenColumns(of: row[...])
      for column in [0, row.count / 2, row.count - 1, row.count] {
        let shown = column < columns.count ? columns[column] : column
        #expect(transform.screenColumn(ofReported: column, in: row[...]) == shown)
      }
      for column in sent.indices {
        let shown = columns[column]
        found.insert(shown)
        let same = sent[column].base == row[shown].base || sent[column].base == Mirroring.mirror(row[shown].base)
        let isBlank = sent[column].base == RowInversion.strongBlank && row[shown].base == 0x20
        #expect(same || isBlank || strategy == .logical)
      }
      #expect(found.count == row.count, "no two columns of the row are one on the screen")
    }
  }

  @Test func wideCellsKeepTheirHalves() {
    var frame = Frame(columns: 10, rows: 1)
    frame.put(Cell(0x6F22, width: 2), row: 0, column: 0)
    for (place, cell) in RowTransformTests.pane("سلام", columns: 8).enumerated() {
      frame.put(cell, row: 0, column: 2 + place)
    }
    let row = frame.cells
    let transform = RowTransform(strategy: .inverseAuto, keepsMarks: true, reportsSentColumns: true)
    let columns = (0..<10).map { transform.screenColumn(ofReported: $0, in: row[...]) }
    #expect(Set(columns) == Set(0..<10))
    let wide = columns.firstIndex(of: 0).map { columns[$0 + 1] }
    #expect(wide == 1)
  }

  @Test(arguments: OutputStrategy.allCases) func elsewhereTheColumnIsTheScreens(_ strategy: OutputStrategy) {
    for reports in [false, true] where !reports || strategy != .inverseAuto && strategy != .logical {
      let transform = RowTransform(strategy: strategy, keepsMarks: true, reportsSentColumns: reports)
      for row in RowTransformTests.rows.prefix(20) {
        for column in row.indices { #expect(transform.screenColumn(ofReported: column, in: row[...]) == column) }
      }
    }
  }
}
