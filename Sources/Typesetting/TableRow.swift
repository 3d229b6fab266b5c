import ArticleModel
import UnicodeText

extension TableRow {
  /// Cells between two columns, the rule in their middle.
  static let gutter = 3
  /// Cells under which no column is squeezed.
  private static let leastColumn = 5

  static func rows(of table: [[TableCell]], direction: Direction, forced: Direction?) -> [TableRow] {
    let columnCount = table.map(\.count).max() ?? 0
    let shaped = table.map { row in row.map { shape($0, table: direction, forced: forced) } }
    var columns = Array(repeating: Column(least: 1, natural: 1), count: columnCount)
    for row in shaped {
      for (index, cell) in row.enumerated() {
        columns[index].natural = max(columns[index].natural, cell.lines(measure: 1 << 20)[0].cells)
        let least = cell.lines(measure: 12).map(\.cells).max() ?? 1
        columns[index].least = max(columns[index].least, least)
      }
    }
    let headers = table.prefix { row in !row.isEmpty && row.allSatisfy(\.isHeader) }.count
    return shaped.enumerated().map { index, cells in
      var base = 0
      let bases = table[index].map { cell in
        defer { base += cell.text.scalarCount + 1 }
        return base
      }
      return TableRow(
        cells: cells, bases: bases, columns: columns, isHeader: index < headers, isLastHeader: index == headers - 1)
    }
  }

  private static func shape(_ cell: TableCell, table: Direction, forced: Direction?) -> ShapedParagraph {
    let role = cell.isHeader ? TextRole.tableHeader : .tableCell
    let side = forced ?? ParagraphDirection.resolve(cell.text, page: table)
    let run = StyledParagraph.Run(0..<cell.text.scalarCount, style: TextStyle(role).rawValue)
    return ShapedParagraph(StyledParagraph(unitsOf: cell.text, runs: [run], direction: side))
  }

  /// Whether the columns go side by side on a measure; else a row's cells are stacked.
  func fits(measure: Int) -> Bool {
    measure >= columns.count * Self.leastColumn + (columns.count - 1) * Self.gutter
  }

  /// The columns' widths for a measure: their own where all go on it, else shared out by what each would like above
  /// its longest word, and below that evenly.
  func widths(measure: Int) -> [Int] {
    let room = max(measure - Self.gutter * max(columns.count - 1, 0), columns.count)
    let natural = columns.map(\.natural)
    if natural.reduce(0, +) <= room { return natural }
    let least = columns.map(\.least)
    let rest = room - least.reduce(0, +)
    guard rest >= 0 else {
      return columns.indices.map { (room * ($0 + 1)) / columns.count - (room * $0) / columns.count }
    }
    let wishes = columns.map { max($0.natural - $0.least, 0) }
    let wished = max(wishes.reduce(0, +), 1)
    return columns.indices.map { least[$0] + rest * wishes[$0] / wished }
  }
}
