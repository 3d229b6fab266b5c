import ArticleModel
import Typesetting

/// What the reader wants done to the world. Only the rim does it.
public enum Effect: Equatable, Sendable {
  /// Asks for rows of the list, which come at once.
  case list(ListRequest)
  /// Asks for all that this request lists to be marked read.
  case markListedRead(ListRequest)
  /// Asks for articles to be moved into the trash.
  case trash(ids: [String])
  /// Asks for articles to be marked read or unread.
  case markRead(ids: [String], Bool)
  case markStarred(ids: [String], Bool)
  /// Asks for tags to be added to articles and taken from them.
  case tag(ids: [String], TagChange)
  /// Asks how many articles these views have, with those of all groups behind them.
  case countViews([ListView])
  /// Asks for what was left out of an article's page to be put back: a piece, or all of it.
  case takeBack(id: String, piece: Int?)
  /// Asks for the last change of marks or articles to be taken back.
  case undo
  /// Asks for the article, set by `pageSetter`, in the background.
  case open(id: String)
  /// Asks for the open article again, in the background, where it is another by now.
  case reload(id: String)
  /// What is being opened is not wanted any more.
  case stopOpening
  /// Asks for what stands in quotation marks in the open article, in the background.
  case quote(id: String)
  /// Asks for what stands in quotation marks in the part of the open large text that begins with a byte.
  case lookForStatements(id: String, from: Int)
  /// Keeps what the reader says of words in the open article, and asks for its quotations again.
  case correct(id: String, QuoteCorrection)
  /// How far an article was read, and the place to come back to.
  case saveProgress(id: String, place: ReadingPlace, share: Double)
  /// An article that was opened is a read one.
  case saveRead(id: String, Bool)
  case saveStar(id: String, Bool)
  case savePreference(Preference)
  case copy(String, CopiedThing)
  /// Asks for a statement of another article as text, with its speaker, source, date and link.
  case excerptStatement(SpokenStatement)
  /// Asks for the open article as text.
  case excerptArticle(id: String)
  case openInBrowser(url: String)
  /// Asks for `countingStep` to be run in the background.
  case countRows(id: String)
  case findInText(TextSearch)
  /// Asks for all hits of a search in a large text.
  case countHits(TextSearch)
  /// Asks for all hits in the open article, in the background.
  case search(String, id: String)
  /// The same for the words of a query line, in whatever form they stand there.
  case searchWords(String, id: String)
  /// Asks where in these articles the words of the listed query stand.
  case findSnippets(ids: [String], query: String)
  /// Asks for everything that a speaker says in all articles: whom the name means in an article, or by itself.
  case followSpeaker(String, in: String?, request: Int)
  /// Keeps what the reader writes to a passage of an article.
  case note(id: String, passage: String, speaker: String?, text: String)
  /// Asks which passages of an article bear a note.
  case findNotes(id: String)
  /// Asks for the notes to all articles.
  case listNotes
  /// Asks who is quoted.
  case listSpeakers
  /// Keeps what the reader says of a name: `= NAME`, or `WHICH : QUERY`.
  case tell(String, about: String)
  /// What a speaker says is not wanted any more.
  case stopFollowing
  /// Asks for the fonts that real letters are set in; nothing comes back where they are there.
  case readyFonts
  /// Asks for the pictures that an article names, in the background: where they are, and how large.
  case findFigures(id: String, [String])
  /// Asks for what is new in the feeds, in the background.
  case fetchFeeds
  /// Asks for a page of the web, in the background.
  case fetchPage(address: String)
  /// Asks for what is new in the feed that an article came from.
  case fetchFeed(of: String)
  /// Asks for the next of the articles that tell the story of this one.
  case findSource(of: String)
  /// Asks for the page that an article is a foretaste of, to be put in its place, in the background.
  case fetchWhole(id: String)
  /// What is being fetched is not wanted any more; what has come by now is kept.
  case stopFetching
  /// Asks for a sentence of an article to be said, so many tenths faster than usual; nil ends what is being said.
  case say(String?, articleLanguage: String?, speed: Int)
  /// Asks for the settings file to be read again.
  case reloadSettings
  case cycleBidi
  case cycleTheme
  /// Sets what the rim holds: the theme, the map of keys, how the terminal is served.
  case set(Setting, String)
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

extension Effect {
  /// Whether an article, or what is known of its quotations, may be another one behind it.
  public var changesArticles: Bool {
    switch self {
    case .trash, .tag, .takeBack, .undo, .correct, .note, .fetchWhole, .fetchPage, .fetchFeeds, .fetchFeed,
      .reloadSettings:
      true
    default: false
    }
  }
}
