import ArticleModel
import Screen
import Typesetting

/// Everything that the reader is showing; changed by `update` alone, drawn by `frame`.
public struct ReaderState: Sendable {
  public internal(set) var columns: Int
  public internal(set) var rows: Int
  public internal(set) var options: ReaderOptions
  public internal(set) var theme: Theme
  /// Keys that begin a binding whose rest has still to come.
  var sequence: [KeyPress] = []
  var list = ArticleList()
  var open: OpenArticle?
  var statements: StatementList?
  /// The pane that keys go to.
  var focus: Pane
  /// The pane beside the article, or in its place on a narrow screen; nil leaves the article alone.
  var side: Pane?
  var prompt: Prompt?
  var help: HelpView?
  var palette: Palette?
  /// The article that something was last taken back in, which undoing changes too.
  var takenBackIn: String?
  var hints: Hints?
  /// The article that is being read aloud.
  var aloud: ReadingAloud?
  /// How much faster than usual, in tenths.
  var speed = 0
  /// Whether the line between the panes is held by the mouse.
  var holdsBorder = false
  /// The first row that has not been in view before the last page on; rows over it have been read.
  var firstNewLine: Int?
  /// What the list of views was made of when it was last opened.
  var views: [CountedView] = []
  var speakers: [CountedSpeaker] = []
  var notes: [ListedNote] = []
  var paletteHistory: [String] = []
  var keyboard = KeyboardWatch()
  var count = Count()
  /// What is being fetched from the network, while the user reads on.
  var fetching: FetchState?
  /// The feed of the site that a page was opened of, for the next address.
  var offeredFeed: String?
  var message: Message?
  var trail = Trail()
  /// A note that was written and of which nobody has said that it is kept: it is offered again.
  var unkeptNote = ""
  /// The fonts that real letters are measured with.
  public var fonts: (any LetterMeasure)?
  /// What was asked for and has not come yet.
  var pending: PendingOpening?
  /// What a command that was typed waits for.
  var awaited: Awaited?
  var typedAhead: [TypedAhead] = []
  var following = SpeakerSearch()
  /// The last thing done, where it was a click on the size control.
  var sizeClick: SizeClick?

  public init(columns: Int, rows: Int, options: ReaderOptions, theme: Theme) {
    self.columns = columns
    self.rows = rows
    self.options = options
    self.theme = theme
    list.name(options.savedSearches)
    focus = options.startsInArticle ? .article : .list
    side = options.startsInArticle ? nil : .list
  }

  var words: Words { options.words }
  var keymap: Keymap { options.keymap }
}

/// What holds for a whole run of the reader.
public struct ReaderOptions: Equatable, Sendable {
  public var words: Words
  public var keymap: Keymap
  /// What the list is of: a folder's name; nil is the library.
  public var collectionName: String?
  /// A single article was asked for: begin in it, with no list beside it.
  public var startsInArticle: Bool
  public var sizeStep: Int
  public var abilities: TextSizeAbilities
  /// Whether Ctrl and + enlarge the terminal's own font, without the program being told of the keys.
  public var hasEnlargingKeys = false
  public var isJustified: Bool
  /// Whether words of justified lines are stretched, in real letters.
  public var stretchesWords = false
  /// Whether pictures are shown, and not only their words.
  public var showsFigures = false
  public var direction: Direction?
  /// The themes that can be chosen.
  public var themeNames: [String] = []
  /// Lines of the query language that the settings name.
  public var savedSearches: [SavedSearch] = []
  /// Columns of the pane beside the article; nil is by the width of the screen.
  public var sideColumns: Int?
  /// What "today" is in the list.
  public var today: CivilDate?

  public init(
    words: Words, keymap: Keymap = Keymap(), collectionName: String? = nil, startsInArticle: Bool = false,
    sizeStep: Int = 0, abilities: TextSizeAbilities = .none, isJustified: Bool = false, direction: Direction? = nil,
    today: CivilDate? = nil
  ) {
    self.words = words
    self.keymap = keymap
    self.collectionName = collectionName
    self.startsInArticle = startsInArticle
    self.sizeStep = sizeStep
    self.abilities = abilities
    self.isJustified = isJustified
    self.direction = direction
    self.today = today
  }
}

/// A line that the user is typing.
struct Prompt: Equatable, Sendable {
  enum Kind: Equatable, Sendable {
    case search, searchLibrary, filterList, filterStatements, correctSpeaker, openAddress, searchHelp, tag, tellSpeaker,
      note
  }

  /// Scalars that a prompt takes; a search for more finds nothing anyway.
  static let limit = 1000

  var kind: Kind
  var text = ""
  /// Whether the text is an offer: what is typed takes its place.
  var isOffer = false
  /// The words that are asked about.
  var about = ""

  /// What stands before the line that is typed.
  var question: Phrase {
    switch kind {
    case .search, .searchLibrary, .searchHelp: .searchPrompt
    case .filterList, .filterStatements: .filterPrompt
    case .correctSpeaker: .speakerPrompt
    case .openAddress: .addressPrompt
    case .tag: .tagPrompt
    case .tellSpeaker: .tellSpeakerPrompt
    case .note: .notePrompt
    }
  }

  mutating func append(_ more: String) {
    if isOffer { text = "" }
    isOffer = false
    text.unicodeScalars.append(contentsOf: more.unicodeScalars.prefix(Self.limit - text.unicodeScalars.count))
  }
}

/// A word to the reader in the status line, until the next key.
struct Message: Equatable, Sendable {
  enum Weight: Equatable, Sendable { case plain, warning, error }

  var text: String
  var weight: Weight = .plain
}

/// An article that was asked for, and what to do when it comes.
struct PendingOpening: Equatable, Sendable {
  enum Target: Equatable, Sendable {
    case saved
    case place(ReadingPlace)
    case statement(QuotedRun)
    /// Where these words stand.
    case passage(String)
    /// Where a jump was made from, with the panes as they were.
    case stop(Trail.Stop)
  }

  var id: String
  var target: Target = .saved
  /// The pane that the keys go to once it is there; a preview leaves them where they are.
  var focus: Pane?
  /// Whether a file has changed since it was asked for: what comes may have been read before.
  var mayBeOld = false
}

/// The places that jumps were made from.
struct Trail: Equatable, Sendable {
  struct Stop: Equatable, Sendable {
    var articleID: String
    var anchor: ReadingAnchor
    var current: QuotedRun?
    var focus: Pane
    /// The statement view as it was, so that going back finds it again.
    var statements: StatementList?
    var side: Pane?
  }

  /// Enough for any walk a person remembers.
  static let limit = 100
  private(set) var stops: [Stop] = []
  /// Where going back has led away from, the nearest last.
  private(set) var ahead: [Stop] = []

  /// A new way ends the one that was left by going back.
  mutating func push(_ stop: Stop) {
    stops.append(stop)
    if stops.count > Self.limit { stops.removeFirst() }
    ahead = []
  }

  /// The last stop, to which a place may be left for `forward`.
  mutating func back(leaving here: Stop?) -> Stop? {
    guard let stop = stops.popLast() else { return nil }
    if let here { ahead.append(here) }
    return stop
  }

  mutating func forward(leaving here: Stop?) -> Stop? {
    guard let stop = ahead.popLast() else { return nil }
    if let here { stops.append(here) }
    return stop
  }
}
