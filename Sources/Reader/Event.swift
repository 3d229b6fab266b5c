import ArticleModel
import Screen
import Typesetting

/// Everything that can happen to the reader. Time, files and the terminal come in here and nowhere else.
public enum Event: Sendable {
  case key(KeyPress)
  /// Text that was pasted into the terminal; never keys.
  case pasted(String)
  case resized(columns: Int, rows: Int)
  /// The list, whole as far as it is known.
  case listed([ListEntry])
  case opened(OpenedArticle)
  /// What stands in quotation marks in an article that was opened without it.
  case quoted(id: String, [QuotedRun])
  case openFailed(id: String, path: String, reason: String)
  /// What a speaker says in all articles, newest first.
  case followed(speaker: String, statements: [SpokenStatement])
  case copied(Bool)
  /// The way that right-to-left text is now sent to the terminal.
  case bidiChanged(name: String)
  case themeChanged(Theme, name: String)
  /// A theme that fits the terminal's background, which has answered.
  case themeAdopted(Theme)
  /// What the terminal was found to do, which a larger text size may need.
  case abilitiesFound(TextSizeAbilities)
  case failed(String)
  /// More rows of a large text have been counted.
  case counted(id: String, GalleyIndexStep.Result)
  /// Where a search in a large text came to; nil where nothing was found.
  case foundInText(TextSearch, TextSearch.Hit?)
}

/// An article as the rim hands it in.
public struct OpenedArticle: Sendable {
  public var id: String
  public var content: Content
  /// Where reading stopped the last time.
  public var place: ReadingPlace?

  public enum Content: Sendable {
    case article(Article, quotedRuns: [QuotedRun])
    /// A text too large to be read in as an article, with the name it goes by.
    case text(any TextBytes, name: String)
  }

  public init(id: String, content: Content, place: ReadingPlace? = nil) {
    self.id = id
    self.content = content
    self.place = place
  }
}

/// What the reader wants done to the world. Only the rim does it.
public enum Effect: Equatable, Sendable {
  case open(id: String)
  /// How far an article was read, and the place to come back to.
  case saveProgress(id: String, place: ReadingPlace, share: Double)
  case saveRead(id: String, Bool)
  case saveStar(id: String, Bool)
  case savePreference(Preference)
  case copy(String)
  /// The statement with its speaker, source, date and link.
  case copyStatement(SpokenStatement)
  case copyArticle(id: String)
  case openInBrowser(url: String)
  /// Asks for `countingStep` to be run in the background.
  case countRows(id: String)
  case findInText(TextSearch)
  /// Asks for everything that the speaker of this statement says in all articles.
  case followSpeaker(SpokenStatement)
  case cycleBidi
  case cycleTheme
  case redraw
  case suspend
  case quit
}

/// What is kept between runs beside the articles.
public enum Preference: Equatable, Sendable {
  /// For this class of terminal.
  case sizeStep(Int)
  case isJustified(Bool)
  case language(InterfaceLanguage)
}
