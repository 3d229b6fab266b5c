import ArticleModel
import Testing
import Typesetting

@Suite struct GalleyPropertyTests {
  private static let sizes: [Typography] = [
    Typography(), Typography(measure: nil, paragraphSpacing: 0), Typography(measure: 80),
    Typography(measure: 56, paragraphSpacing: 2, lineSpacing: 1), Typography(enlargement: .everything(times: 2)),
    Typography(enlargement: .everything(times: 3)),
    Typography(measure: 44, paragraphSpacing: 2, lineSpacing: 1, isBodyBold: true, enlargement: .headline),
    Typography(isJustified: true), Typography(metric: RuledFonts.metric),
    Typography(metric: RuledFonts.metric, isJustified: true),
  ]

  private func articles(_ seed: UInt64, _ check: (Article, [QuotedRun], inout SeededGenerator) -> Void) {
    for sample in SampleArticles.all {
      var random = SeededGenerator(seed)
      check(sample.article, sample.quotedRuns, &random)
    }
    for number in 0..<60 {
      var random = SeededGenerator(seed &+ UInt64(number))
      var statements: [QuotedRun] = []
      let article = RandomArticle.make(&random, statements: &statements)
      check(article, statements, &random)
    }
  }

  private func galley(_ article: Article, _ runs: [QuotedRun], _ typography: Typography, _ columns: Int) -> Galley {
    Galley(
      article: article, quotedRuns: runs, typography: typography, columns: columns, labels: .arabic, fonts: RuledFonts()
    )
  }

  @Test func noRowIsWiderThanThePaneAndNoTwoGlyphsMeet() {
    articles(1) { article, runs, random in
      for typography in Self.sizes {
        let columns = Int.random(in: 4...130, using: &random)
        let galley = galley(article, runs, typography, columns)
        for index in 0..<galley.lineCount {
          let line = galley.line(index)
          let width = (line.size == .normal ? columns : columns / 2) * line.unitsPerCell
          var end = 0
          for placed in line.glyphs {
            #expect(placed.column >= end, "columns \(columns), row \(index)")
            end = placed.column + Int(placed.glyph.width)
          }
          #expect(end <= max(width, 2 * RuledFonts.widest), "columns \(columns), row \(index)")
        }
      }
    }
  }

  /// A page that was set while its statements were looked for is the one that is set with them, and what is marked is they.
  @Test func statementsAreMarkedBeforeAndAfterAPageIsSet() {
    var seen = 0
    articles(9) { article, runs, random in
      let typography = Self.sizes.randomElement(using: &random) ?? Typography()
      let columns = Int.random(in: 10...120, using: &random)
      let whole = galley(article, runs, typography, columns)
      let marked = galley(article, [], typography, columns).marking(statementsAmong: runs)
      let statements = runs.filter { $0.kind == .statement }
      #expect(marked.lineCount == whole.lineCount)
      for index in 0..<whole.lineCount {
        let line = marked.line(index)
        #expect(line == whole.line(index), "row \(index)")
        for placed in line.glyphs where !placed.isDecoration && !placed.glyph.textStyle.role.isOfTable {
          guard let address = line.address else { continue }
          let offset = placed.glyph.scalarOffset
          let isSaid = statements.contains { $0.address == address && $0.range.contains(offset) }
          #expect(placed.glyph.textStyle.marks.contains(.statement) == isSaid, "row \(index), scalar \(offset)")
          if isSaid { seen += 1 }
        }
      }
    }
    #expect(seen > 1000)
  }

  @Test func theRowsOfAParagraphHoldItsTextOnceInOrder() {
    articles(2) { article, runs, random in
      let typography = Self.sizes.randomElement(using: &random) ?? Typography()
      let galley = galley(article, runs, typography, Int.random(in: 10...120, using: &random))
      var ends: [TextAddress: Int] = [:]
      let tables = tableRows(in: article.blocks, under: [])
      for index in 0..<galley.lineCount {
        let line = galley.line(index)
        guard let address = line.address, !line.isLowerPart else { continue }
        let start = ends[address] ?? 0
        // A line feed in preformatted text stands between two rows.
        // A row of the page shows lines of several cells of a table's row.
        #expect(line.range.lowerBound == start || line.range.lowerBound == start + 1 || tables.contains(address))
        ends[address] = line.range.upperBound
        var offsets = line.glyphs.filter { !$0.isDecoration }.map {
          $0.glyph.scalarOffset..<$0.glyph.scalarOffset + $0.glyph.scalarCount
        }
        offsets.sort { $0.lowerBound < $1.lowerBound }
        for (a, b) in zip(offsets, offsets.dropFirst()) { #expect(a.upperBound <= b.lowerBound) }
        for range in offsets {
          #expect(line.range.lowerBound <= range.lowerBound && range.upperBound <= line.range.upperBound)
        }
      }
      for (address, text) in article.paragraphs where address != .caption {
        if case .block(let path) = address, case .figure = article.blocks[path[0]] { continue }
        guard !(address == .headline && text.text.isEmpty) else { continue }
        #expect((ends[address] ?? 0) >= text.text.unicodeScalars.count)
      }
    }
  }

  @Test func relaidEqualsSettingAfresh() {
    articles(3) { article, runs, random in
      var galley = galley(article, runs, Typography(), 80)
      for _ in 0..<4 {
        let typography = Self.sizes.randomElement(using: &random) ?? Typography()
        let columns = Int.random(in: 8...130, using: &random)
        galley = galley.relaid(typography: typography, columns: columns)
        let fresh = self.galley(article, runs, typography, columns)
        #expect(GalleyDump.text(of: galley) == GalleyDump.text(of: fresh))
      }
    }
  }

  @Test func anySequenceOfSizesLeadsBackToTheSameRow() {
    articles(4) { article, runs, random in
      let typography = Self.sizes.randomElement(using: &random) ?? Typography()
      let columns = Int.random(in: 8...130, using: &random)
      let start = galley(article, runs, typography, columns)
      for row in 0..<start.lineCount {
        let anchor = start.anchor(atLine: row)
        #expect(start.line(of: anchor) == row, "columns \(columns)")
      }
      let row = Int.random(in: 0..<start.lineCount, using: &random)
      let anchor = start.anchor(atLine: row)
      var galley = start
      for _ in 0..<5 {
        let other = Self.sizes.randomElement(using: &random) ?? Typography()
        galley = galley.relaid(typography: other, columns: Int.random(in: 8...130, using: &random))
        #expect((0..<galley.lineCount).contains(galley.line(of: anchor)))
      }
      #expect(galley.relaid(typography: typography, columns: columns).line(of: anchor) == row)
    }
  }

  @Test func aPlaceIsInTheLineItLeadsTo() {
    articles(5) { article, runs, random in
      let galley = galley(article, runs, Typography(), Int.random(in: 12...90, using: &random))
      for (address, text) in article.paragraphs where !text.text.isEmpty {
        let offset = Int.random(in: 0..<text.text.unicodeScalars.count, using: &random)
        let line = galley.line(galley.line(of: .paragraph(address, scalarOffset: offset)))
        #expect(line.address == address)
        #expect(line.range.contains(offset) || line.range.upperBound == offset)
      }
    }
  }

  @Test func aClickFindsTheGlyphAndItsRangeTheColumn() {
    articles(6) { article, runs, random in
      let typography = Self.sizes.randomElement(using: &random) ?? Typography()
      let galley = galley(article, runs, typography, Int.random(in: 12...90, using: &random))
      for index in 0..<galley.lineCount {
        let line = galley.line(index)
        guard let address = line.address else { continue }
        for placed in line.glyphs where !placed.isDecoration && placed.glyph.width > 0 {
          let offset = placed.glyph.scalarOffset
          #expect(galley.position(line: index, column: placed.column)?.scalarOffset == offset)
          #expect(line.columns(of: offset..<offset + 1, at: address).contains { $0.contains(placed.column) })
        }
      }
    }
  }

  /// The addresses of the rows of all tables.
  private func tableRows(in blocks: [Block], under path: [Int]) -> Set<TextAddress> {
    var found: Set<TextAddress> = []
    for (index, block) in blocks.enumerated() {
      let path = path + [index]
      switch block {
      case .table(let rows): found.formUnion(rows.indices.map { .block(path + [$0]) })
      case .list(_, _, let items):
        for (item, blocks) in items.enumerated() { found.formUnion(tableRows(in: blocks, under: path + [item])) }
      case .quote(let blocks, _): found.formUnion(tableRows(in: blocks, under: path))
      default: break
      }
    }
    return found
  }
}

extension TextRole {
  /// Statements are not marked in tables.
  fileprivate var isOfTable: Bool { self == .tableHeader || self == .tableCell }
}
