import ArticleModel

/// A part of the page that is set by itself: a paragraph, a row of a table, an ornament. Nothing in it depends on the
/// measure.
struct GalleyPiece: Sendable {
  enum Content: Sendable {
    case text(StyledParagraph)
    case tableRow(TableRow)
    case ornament(Ornament)
    case figure(FigureBox)
  }

  enum Ornament: Sendable {
    case rule, frameTop, frameBottom
  }

  enum Alignment: Sendable { case start, center }

  /// Blank rows above the piece.
  enum Space: Sendable {
    case none
    /// One, whatever the typography.
    case one
    /// What stands between paragraphs, less the one row that the text itself leaves blank.
    case beyondOne
    /// What stands between paragraphs.
    case paragraph
    /// At least one, and what stands between paragraphs where that is more.
    case section
  }

  var content: Content
  var role: TextRole
  var address: TextAddress?
  /// The scalar of the address's text that the piece begins with.
  var scalarBase = 0
  /// The byte of a large text that the piece begins with.
  var utf8Base = 0
  var direction: Direction
  var alignment = Alignment.start
  var breaking = ParagraphBreaking.Style.running
  var isJustifiable = false
  var spaceAbove = Space.paragraph
  /// From the outside inwards.
  var insets: [Inset] = []
  /// How many of the insets go on from the piece above, so that their bars are drawn in the space between.
  var sharedInsets = 0
  /// Drawn beside the first line, in the innermost inset.
  var marker: ShapedParagraph?
  /// A subheading: it is not left behind as the last line of a screen.
  var keepsWithNext = false

  var isRunningText: Bool {
    switch role {
    case .body, .blockQuote: true
    default: false
    }
  }

  /// Whether its first line may be set in: a paragraph that follows another.
  var isIndentable: Bool { role == .body && insets.isEmpty && spaceAbove == .paragraph && scalarBase == 0 }

  /// The piece with the text that it adds to its paragraph measured in these fonts.
  func measured(by fonts: any LetterMeasure, in metric: LetterMetric) -> GalleyPiece {
    var piece = self
    piece.marker = marker?.measured(by: fonts, in: metric)
    if case .tableRow(var row) = content {
      row.cells = row.cells.map { $0.measured(by: fonts, in: metric) }
      piece.content = .tableRow(row)
    }
    return piece
  }

  /// UTF-8 bytes of its text.
  var utf8Count: Int { if case .text(let paragraph) = content { paragraph.text.utf8.count } else { 0 } }
}

/// What is set off from one side of the page for everything inside of a container.
struct Inset: Equatable, Sendable {
  enum Kind: Sendable { case bar, marker, wall }

  var kind: Kind
  var cells: Int
  /// The side that it lies on; a wall lies on both.
  var side: Direction
  /// Tells two containers of one kind apart.
  var container: Int
}

/// The cells of one row of a table, and what its table says of the columns.
struct TableRow: Sendable {
  struct Column: Sendable {
    /// Cells of the longest word, under which the column is not squeezed where it can be helped.
    var least: Int
    /// Cells of the longest text on one line.
    var natural: Int
  }

  var cells: [ShapedParagraph]
  /// For each cell the scalars of the row's text before it; cells are parted by one.
  var bases: [Int]
  var columns: [Column]
  var isHeader: Bool
  var isLastHeader: Bool
}
