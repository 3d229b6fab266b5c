import ArticleModel
import UnicodeText

/// A paragraph to be set: its logical text, the style of each stretch, and its base direction.
public struct StyledParagraph: Equatable, Sendable {
  /// A stretch of one style; what the number means is its maker's affair. Later runs lie over earlier ones.
  public struct Run: Equatable, Sendable {
    /// Unicode scalar offsets.
    public var range: Range<Int>
    public var style: UInt16

    public init(_ range: Range<Int>, style: UInt16) {
      self.range = range
      self.style = style
    }
  }

  /// A stretch that is ordered by itself and counts as a neutral outside (UAX#9, HL4).
  public struct Isolate: Equatable, Sendable {
    /// Unicode scalar offsets.
    public var range: Range<Int>
    public var direction: Direction
    /// Whether groups of Arabic-Indic digits go from left to right too: those of a telephone number.
    public var alignsDigits: Bool

    public init(_ range: Range<Int>, _ direction: Direction, alignsDigits: Bool = false) {
      self.range = range
      self.direction = direction
      self.alignsDigits = alignsDigits
    }
  }

  public var text: String
  public var runs: [Run]
  public var direction: BaseDirection
  private var units: Units

  private enum Units: Equatable, Sendable {
    case known([Isolate])
    /// To be found in a paragraph of a direction that holds code in these ranges.
    case sought(code: [Range<Int>], Direction)
  }

  /// In order, and apart from one another. Those of a paragraph that was made with `unitsOf` are found each time that they
  /// are asked for: a page asks when a paragraph comes into view.
  public var isolates: [Isolate] {
    get {
      switch units {
      case .known(let isolates): isolates
      case .sought(let code, let direction): DirectionalUnits.find(in: text, code: code, direction: direction)
      }
    }
    set { units = .known(newValue) }
  }

  public init(_ text: String, runs: [Run] = [], isolates: [Isolate] = [], direction: BaseDirection = .auto) {
    self.text = text
    self.runs = runs
    units = .known(isolates)
    self.direction = direction
  }

  /// A paragraph in which code, addresses, numbers of telephones and their like keep their own direction.
  ///
  /// - Parameter code: scalar ranges that the source marks as code.
  public init(unitsOf text: String, runs: [Run] = [], code: [Range<Int>] = [], direction: Direction) {
    self.text = text
    self.runs = runs
    units = .sought(code: code, direction)
    self.direction = BaseDirection(direction)
  }
}
