/// What lines are measured in.
public enum Metric: Hashable, Sendable {
  /// The terminal's cells, one a letter.
  case cells
  /// The advances of real letters.
  case letters(LetterMetric)

  /// Units that a table's column takes for each cell that it would take of the terminal's letters.
  var letterCell: Int {
    switch self {
    case .cells: 1
    case .letters(let letters): max(letters.emWidth * 11 / 20, 1)
    }
  }

  /// Rows of cells that a line of real letters takes; nil in cells.
  func rows(of role: TextRole) -> Int? {
    if case .letters(let letters) = self { letters.rows(of: role) } else { nil }
  }

  /// Units of a cell's width.
  var unitsPerCell: Int {
    switch self {
    case .cells: 1
    case .letters(let letters): letters.unitsPerCell
    }
  }
}

/// The size of real letters over a grid of dots: a terminal's pixels, or the parts of a cell that mosaics are made of.
public struct LetterMetric: Hashable, Sendable {
  /// Units of a dot's width.
  public static let unitsPerDot = 64

  /// Dots of a cell.
  public var cellWidth: Int
  public var cellHeight: Int
  /// An em of the body's letters in 1/64 dot; the two differ where dots are not square.
  public var emWidth: Int
  public var emHeight: Int
  /// Rows of cells that a line of the body takes for each 100 em of its letters.
  public var leading: Int
  /// Whether there are too few dots for what is small: letters then have open faces, and none is smaller than the body's.
  public var isCoarse: Bool

  public init(
    cellWidth: Int, cellHeight: Int, emWidth: Int, emHeight: Int, leading: Int = LetterMetric.usualLeading,
    isCoarse: Bool = false
  ) {
    self.isCoarse = isCoarse
    self.cellWidth = max(cellWidth, 1)
    self.cellHeight = max(cellHeight, 1)
    self.emWidth = max(emWidth, 1)
    self.emHeight = max(emHeight, 1)
    self.leading = leading
  }

  /// Percent of an em from one line to the next: what naskh with its marks takes.
  public static let usualLeading = 140
  /// What nastaliq takes, whose words climb.
  public static let tallLeading = 215

  public var unitsPerCell: Int { cellWidth * Self.unitsPerDot }

  /// How large letters have to be for the face of print, in percent of the body's: headlines are large enough where dots
  /// are few, and none are in the quarters of a cell without shades.
  var leastOfPrint: Int { isCoarse ? cellHeight < 3 ? .max : 150 : 0 }

  /// The face that a style is set in.
  func face(of style: TextStyle) -> LetterFace {
    guard percent(of: style.role) < leastOfPrint else { return style.face }
    let face = style.face.union(.open)
    // Its size is enough to be known by: strokes of two dots would close the letters' eyes.
    return leastOfPrint == .max && style.role == .headline ? face.subtracting(.bold) : face
  }

  /// Letters of a role beside the body's, in percent.
  func percent(of role: TextRole) -> Int { max(Self.percent(of: role), isCoarse ? 100 : 0) }

  private static func percent(of role: TextRole) -> Int {
    switch role {
    case .headline: 150
    case .subheading: 115
    case .kicker, .dateline, .byline, .caption, .credit, .pictureText, .sizeControl, .enlargeControl, .reduceControl,
      .quoteSource:
      85
    default: 100
    }
  }

  /// An em of a role's letters, in 1/64 dot.
  public func em(of role: TextRole) -> (width: Int, height: Int) {
    let percent = percent(of: role)
    return (emWidth * percent / 100, emHeight * percent / 100)
  }

  /// Rows of cells that a line of a role takes.
  func rows(of role: TextRole) -> Int {
    let dots = em(of: role).height * leading / 100
    let row = cellHeight * Self.unitsPerDot
    return max((dots + row - 1) / row, 1)
  }
}
