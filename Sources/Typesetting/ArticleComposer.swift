import ArticleModel
import UnicodeText

/// Takes an article apart into the pieces of a page, in the order that a newspaper sets them.
struct ArticleComposer {
  let article: Article
  private let forced: Direction?
  let labels: GalleyLabels
  /// By the addresses that the article gives its pictures.
  let figures: [String: GalleyFigure]
  var pieces: [GalleyPiece] = []
  var insets: [Inset] = []
  private var containers = 0
  /// The marker of the list item whose first paragraph comes next.
  private var pendingMarker: ShapedParagraph?
  private var listDepth = 0

  static func pieces(
    of article: Article, direction: Direction?, labels: GalleyLabels, figures: [String: GalleyFigure] = [:]
  ) -> [GalleyPiece] {
    var composer = ArticleComposer(article: article, direction: direction, labels: labels, figures: figures)
    composer.composeHead()
    let head = composer.pieces.count
    for (index, block) in article.blocks.enumerated() { composer.compose(block, at: [index]) }
    if article.isTeaser, !labels.teaser.isEmpty {
      composer.add(RichText(labels.teaser), .caption, at: nil) { $0.spaceAbove = .section }
    }
    // The text keeps its distance from the head whatever the spacing.
    if head < composer.pieces.count { composer.pieces[head].spaceAbove = .section }
    composer.pieces[0].spaceAbove = .none
    return composer.pieces
  }

  private init(
    article: Article, direction: Direction?, labels: GalleyLabels, figures: [String: GalleyFigure]
  ) {
    self.article = article
    self.forced = direction
    self.labels = labels
    self.figures = figures
  }

  var page: Direction { forced ?? article.direction }

  // MARK: Blocks

  private mutating func compose(_ block: Block, at path: [Int]) {
    let address = TextAddress.block(path)
    switch block {
    case .paragraph(let text):
      add(text, isInQuote ? .blockQuote : .body, at: address) { $0.isJustifiable = true }
    case .heading(_, let text):
      add(text, .subheading, at: address) {
        $0.breaking = .balanced
        $0.spaceAbove = .section
        $0.keepsWithNext = true
      }
    case .list(let ordered, let start, let items): compose(items, ordered: ordered, from: start, at: path)
    case .quote(let blocks, let cite): compose(quote: blocks, cite: cite, at: path)
    case .figure(let picture): compose(picture, at: address)
    case .table(let rows): compose(table: rows, at: path)
    case .preformatted(let text): compose(preformatted: text, at: address)
    case .rule: addOrnament(.rule, role: .rule, spaceAbove: .section)
    }
  }

  private var isInQuote: Bool { insets.contains { $0.kind == .bar } }

  private mutating func compose(_ items: [[Block]], ordered: Bool, from start: Int, at path: [Int]) {
    let side = direction(of: items.flatMap { $0 })
    let bullet = ["•", "◦", "▪"][min(listDepth, 2)]
    listDepth += 1
    defer { listDepth -= 1 }
    for (item, blocks) in items.enumerated() {
      let words = ordered ? "\(start + item)." : bullet
      let run = StyledParagraph.Run(0..<words.scalarCount, style: TextStyle(.listMarker).rawValue)
      let marker = ShapedParagraph(StyledParagraph(words, runs: [run], direction: BaseDirection(side)))
      let cells = ordered ? "\(start + items.count - 1)".utf8.count + 2 : 2
      insets.append(Inset(kind: .marker, cells: cells, side: side, container: nextContainer()))
      pendingMarker = marker
      let first = pieces.count
      for (index, block) in blocks.enumerated() { compose(block, at: path + [item, index]) }
      // Items stand close together; the first one keeps its distance from the text above.
      if item > 0 || listDepth > 1, first < pieces.count { pieces[first].spaceAbove = .none }
      pendingMarker = nil
      insets.removeLast()
    }
  }

  private mutating func compose(quote blocks: [Block], cite: String?, at path: [Int]) {
    let side = direction(of: blocks)
    insets.append(Inset(kind: .bar, cells: 2, side: side, container: nextContainer()))
    for (index, block) in blocks.enumerated() { compose(block, at: path + [index]) }
    if let cite {
      add(RichText(cite), .quoteSource, at: .citation(ofQuote: path, blocks: blocks.count)) { $0.spaceAbove = .none }
    }
    insets.removeLast()
  }

  private mutating func compose(preformatted text: String, at address: TextAddress) {
    let isCode = CodeListing.isCode(text)
    let side = isCode ? .leftToRight : forced ?? ParagraphDirection.majority(of: text, page: page)
    var base = 0
    for (index, line) in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let line = String(Substring(line))
      add(RichText(line), .preformatted, at: address, in: side) {
        $0.scalarBase = base
        $0.spaceAbove = index == 0 ? .paragraph : .none
      }
      base += line.scalarCount + 1
    }
  }

  private mutating func compose(table rows: [[TableCell]], at path: [Int]) {
    let texts = rows.flatMap { $0.map { Block.paragraph(RichText($0.text)) } }
    let side = direction(of: texts)
    let built = TableRow.rows(of: rows, direction: side, forced: forced)
    for (index, row) in built.enumerated() {
      append(
        GalleyPiece(
          content: .tableRow(row), role: .tableCell, address: .block(path + [index]), direction: side,
          spaceAbove: index == 0 ? .paragraph : .none))
    }
  }

  // MARK: Adding

  mutating func add(
    _ text: String, _ role: TextRole, at address: TextAddress, spaceAbove: GalleyPiece.Space = .none
  ) {
    add(RichText(text), role, at: address) { $0.spaceAbove = spaceAbove }
  }

  mutating func add(
    _ text: RichText, _ role: TextRole, at address: TextAddress?, in side: Direction? = nil,
    _ adjust: (inout GalleyPiece) -> Void
  ) {
    let side =
      side ?? forced
      ?? ParagraphDirection.resolve(text.text, spans: text.spans, declared: text.direction, page: page)
    var piece = GalleyPiece(
      content: .text(styled(text, role, direction: side)), role: role, address: address, direction: side)
    adjust(&piece)
    append(piece, lineStarts: text.lineStarts)
  }

  mutating func addOrnament(_ ornament: GalleyPiece.Ornament, role: TextRole, spaceAbove: GalleyPiece.Space) {
    append(GalleyPiece(content: .ornament(ornament), role: role, direction: page, spaceAbove: spaceAbove))
  }

  mutating func append(_ piece: GalleyPiece, lineStarts: [Int] = []) {
    var piece = piece
    piece.insets = insets
    piece.marker = pendingMarker
    pendingMarker = nil
    if let above = pieces.last {
      // A subheading stands close to its text.
      if above.keepsWithNext, piece.spaceAbove == .paragraph { piece.spaceAbove = .beyondOne }
      piece.sharedInsets = zip(above.insets, insets).prefix { $0 == $1 }.count
    }
    pieces += piece.cut(at: lineStarts)
  }

  private func styled(_ text: RichText, _ role: TextRole, direction: Direction) -> StyledParagraph {
    let marked = text.spans.map { (range: $0.range, marks: $0.kind.marks) }
    let runs = StyleRuns.flatten(role, of: text.text, marked: marked)
    let code = text.spans.filter { $0.kind == .code }.map(\.range)
    return StyledParagraph(unitsOf: text.text, runs: runs, code: code, direction: direction)
  }

  mutating func nextContainer() -> Int {
    containers += 1
    return containers
  }

  /// The direction of a container is that of most of the text in it.
  private func direction(of blocks: [Block]) -> Direction {
    if let forced { return forced }
    var text = ""
    Self.collect(blocks, into: &text)
    return ParagraphDirection.majority(of: text, page: page)
  }

  private static func collect(_ blocks: [Block], into text: inout String) {
    for block in blocks where text.utf8.count < 4096 {
      switch block {
      case .paragraph(let rich), .heading(_, let rich): text += rich.text + " "
      case .list(_, _, let items): for item in items { collect(item, into: &text) }
      case .quote(let blocks, _): collect(blocks, into: &text)
      case .preformatted(let words): text += words + " "
      case .figure, .table, .rule: break
      }
    }
  }
}

extension BaseDirection {
  init(_ direction: Direction) {
    self = direction == .rightToLeft ? .rightToLeft : .leftToRight
  }
}
