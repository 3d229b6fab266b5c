import ArticleModel

/// How a page is set: everything that one step of the text size, or a wish of the reader's, changes.
public struct Typography: Hashable, Sendable {
  /// Which lines are set in rows of letters of several times the height and width.
  public enum Enlargement: Hashable, Sendable {
    case none
    /// Twice, under which the text stands as usual.
    case headline
    case everything(times: Int)
  }

  /// What lines are measured in: the terminal's cells, or real letters of some size.
  public var metric: Metric
  /// The longest line in cells; nil takes the whole pane.
  public var measure: Int?
  /// Blank rows between paragraphs.
  public var paragraphSpacing: Int
  /// Blank rows between the lines of a paragraph of running text.
  public var lineSpacing: Int
  /// Cells that the first line of a paragraph is set in, where no blank row tells one from the next.
  public var firstLineIndent: Int
  public var isBodyBold: Bool
  public var enlargement: Enlargement
  /// Fills lines to the measure by widening spaces.
  public var isJustified: Bool
  /// Whether words of justified lines are stretched too, in real letters (kashida).
  public var stretchesWords = false
  /// The reader's own word on the direction of every block; nil leaves it to the text.
  public var direction: Direction?
  /// What pictures are drawn with; nil where they cannot be.
  public var figureDots: DotGrid?
  /// Rows that a picture may take.
  public var mostFigureRows = 24

  public init(
    metric: Metric = .cells, measure: Int? = 66, paragraphSpacing: Int = 1, lineSpacing: Int = 0,
    firstLineIndent: Int = 0, isBodyBold: Bool = false, enlargement: Enlargement = .none, isJustified: Bool = false,
    direction: Direction? = nil
  ) {
    self.metric = metric
    self.measure = measure
    self.paragraphSpacing = paragraphSpacing
    self.lineSpacing = lineSpacing
    self.firstLineIndent = firstLineIndent
    self.isBodyBold = isBodyBold
    self.enlargement = enlargement
    self.isJustified = isJustified
    self.direction = direction
  }

  /// The same for a text of a language (BCP 47): Urdu is set in nastaliq, whose words climb.
  public func inLanguage(_ language: String?) -> Typography {
    guard case .letters(var letters) = metric else { return self }
    letters.leading = language?.hasPrefix("ur") == true ? LetterMetric.tallLeading : LetterMetric.usualLeading
    var typography = self
    typography.metric = .letters(letters)
    return typography
  }
}
