import ArticleModel
import Screen
import Typesetting

/// Everything that can happen to the reader. Time, files and the terminal come in here and nowhere else.
public enum Event: Sendable {
  case key(KeyPress)
  /// Text that was pasted into the terminal; never keys.
  case pasted(String)
  case resized(columns: Int, rows: Int)
  /// There is something else to list than before.
  case listChanged
  /// Ctrl and + enlarge the terminal's own font.
  case enlargingKeysFound
  /// What was asked for by `Effect.list`.
  case listed(ListPage)
  case did(ListDeed)
  /// What was asked for by `Effect.countViews`.
  case viewsCounted([CountedView])
  case opened(OpenedArticle)
  /// Files have changed where the articles come from.
  case filesChanged
  /// The open article as it is now.
  case reloaded(OpenedArticle)
  /// The article cannot be read any more: its file has gone, most likely.
  case gone(id: String)
  /// The article set anew with what stands in quotation marks, which it was opened without.
  case quoted(id: String, ArticlePage)
  /// A part of a large text with what stands in quotation marks there.
  case quotedPart(id: String, QuotedPart)
  /// What was waited for has not come for a while.
  case stillWaiting
  case openFailed(id: String, path: String, reason: String)
  /// What a speaker says in all articles, newest first; `request` is the number that it was asked for by.
  case followed(request: Int, speaker: String, statements: [SpokenStatement])
  /// What was asked for by `Effect.findSnippets`; articles in which the words do not stand are left out.
  case snippetsFound(query: String, [String: Snippet])
  /// What was asked for by `Effect.findNotes`: the passages that bear one, where any does.
  case notesFound(id: String, [String])
  /// What was asked for by `Effect.listNotes`, the newest first.
  case notesListed([ListedNote])
  /// What was asked for by `Effect.listSpeakers`.
  case speakersCounted([CountedSpeaker])
  /// What is to be taken along, made ready.
  case excerpted(String, CopiedThing)
  case copied(CopiedThing, CopyOutcome)
  /// The way that right-to-left text is now sent to the terminal.
  case bidiChanged(name: String)
  case themeChanged(Theme, name: String)
  case keymapChanged(Keymap)
  /// A theme that fits the terminal's background, which has answered.
  case themeAdopted(Theme)
  /// What the terminal was found to do, which a larger text size may need.
  case abilitiesFound(TextSizeAbilities)
  /// Real letters cannot be set, and why.
  case fontsMissing(FontFault)
  /// What was asked for by `Effect.findFigures`, by the addresses that the article gives its pictures.
  case figuresFound(id: String, [String: FoundFigure])
  /// A picture of a frame that was shown is there by now.
  case figureRead
  /// A picture cannot be read after all.
  case figureFailed(path: String, FigureFault)
  /// A sentence that was to be said has been said.
  case said
  /// Nothing here can speak.
  case voiceMissing
  /// The settings have been read again.
  case settingsChanged(
    Words, Keymap, isJustified: Bool, stretchesWords: Bool, showsFigures: Bool, sideColumns: Int?, [SavedSearch])
  case failed(String)
  /// How far a fetch has come.
  case fetching(FetchProgress)
  /// The feeds have been asked.
  case fetched(FetchReport)
  /// A page that was asked for is here, and the address of its site's feed, where it names one that is not followed.
  case arrived(id: String, feed: String? = nil)
  /// The user's own files about feeds were changed while the reader was open.
  case feedFilesChanged(FeedFileChange)
  /// The next article that tells the same story, which is one of several; nil where there is no other.
  case sourceFound(id: String?, number: Int, of: Int)
  /// An article stands there whole that was only a foretaste.
  case completed(id: String)
  /// What was left out of an article stands in it again.
  case tookBack(id: String)
  case fetchFailed(address: String, reason: String)
  /// A word about the settings, and how many more of them there are.
  case notice(String, more: Int)
  /// More rows of a large text have been counted.
  case counted(id: String, GalleyIndexStep.Result)
  /// Where a search in a large text came to; nil where nothing was found.
  case foundInText(TextSearch, TextSearch.Hit?)
  /// Where all hits in a large text are, in UTF-8 bytes.
  case hitsCounted(String, [Int])
  /// All hits in a long article.
  case searched(id: String, ArticleSearch)
}

/// Why there are no real letters.
public enum FontFault: Equatable, Sendable {
  /// The machine has no font for them.
  case noFont
  /// The program that sets them does not run.
  case noProgram(String)
}
