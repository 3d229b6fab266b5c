import ArticleModel
import Files
import Quoting
import Reader
import Typesetting

/// The only hands: carries out what the reader asks for, on the articles and on what is kept between runs.
///
/// What has to do with the screen the front end does itself.
final class EffectRunner {
  private let source: any ArticleSource
  private let memory: ReaderMemory
  private let frontEnd: any FrontEnd
  private var themes: ThemeShelf
  /// The last place of each article that has not been written down yet.
  private var unsaved: [String: (place: ReadingPlace, share: Double)] = [:]
  private(set) var hasQuit = false
  private var hasFoundQuotes = false

  init(source: any ArticleSource, memory: ReaderMemory, frontEnd: any FrontEnd, themes: ThemeShelf) {
    self.source = source
    self.memory = memory
    self.frontEnd = frontEnd
    self.themes = themes
  }

  /// Whether `flush` has anything to do.
  var hasUnsaved: Bool { !unsaved.isEmpty }

  /// Carries out one effect and says what came of it at once; what takes long comes through the mailbox.
  func run(_ effect: Effect, for state: ReaderState) -> [Event] {
    switch effect {
    case .open(let id): return [open(id)]
    case .saveProgress(let id, let place, let share):
      unsaved[id] = (place, share)
      return []
    case .saveRead(let id, let isRead): return report { try memory.setRead(id, isRead) }
    case .saveStar(let id, let isStarred): return report { try memory.setStarred(id, isStarred) }
    case .savePreference(.language(let language)): return report { try memory.setLanguage(language) }
    case .savePreference(.isJustified(let isJustified)): return report { try memory.setJustified(isJustified) }
    case .savePreference(.sizeStep(let step)):
      frontEnd.keep(sizeStep: step)
      return []
    case .copy(let text): return [.copied(frontEnd.copy(text))]
    case .copyStatement(let spoken): return copyText(of: spoken.articleID) { Citation(spoken.run, in: $0).text }
    case .copyArticle(let id): return copyText(of: id) { $0.plainText }
    case .openInBrowser(let url): return frontEnd.openInBrowser(url).map { [.failed($0)] } ?? []
    case .followSpeaker(let spoken):
      followSpeaker(spoken)
      return []
    case .countRows(let id):
      guard let step = state.countingStep else { return [] }
      frontEnd.inBackground { .counted(id: id, step.run()) }
      return []
    case .findInText(let search):
      frontEnd.inBackground { .foundInText(search, search.run()) }
      return []
    case .cycleBidi: return [.bidiChanged(name: frontEnd.cycleBidi())]
    case .cycleTheme:
      let (name, theme) = themes.next()
      return [.themeChanged(theme, name: name)]
    case .redraw:
      frontEnd.redraw()
      return []
    case .suspend:
      _ = flush()
      frontEnd.suspend()
      return []
    case .quit:
      hasQuit = true
      return []
    }
  }

  /// Writes down the places that have changed since the last time.
  func flush() -> [Event] {
    guard !unsaved.isEmpty else { return [] }
    let places = unsaved
    unsaved = [:]
    return report { try memory.setPlaces(places) }
  }

  private func open(_ id: String) -> Event {
    do throws(FileFault) {
      let place = unsaved[id]?.place ?? memory.mark(id).place
      var content = try source.content(id)
      if case .article(let article, _) = content {
        if hasFoundQuotes {
          content = .article(article, quotedRuns: QuoteFinder.quotedRuns(in: article))
        } else {
          // The first time the cue tables are laid out, which the first screen does not wait for.
          hasFoundQuotes = true
          frontEnd.inBackground { .quoted(id: id, QuoteFinder.quotedRuns(in: article)) }
        }
      }
      return .opened(OpenedArticle(id: id, content: content, place: place))
    } catch {
      return .openFailed(id: id, path: error.path, reason: error.reason)
    }
  }

  private func followSpeaker(_ spoken: SpokenStatement) {
    guard let speaker = spoken.run.speaker else { return }
    let source = source
    frontEnd.inBackground {
      var spokenRuns: [(statement: SpokenStatement, language: String?)] = []
      for entry in source.listing(from: 0, within: nil).entries {
        guard case .article(let article, _)? = try? source.content(entry.id) else { continue }
        for run in QuotedRun.statements(among: QuoteFinder.quotedRuns(in: article)) where run.speaker != nil {
          let statement = SpokenStatement(
            articleID: entry.id, headline: article.headline, date: article.dateline?.published, run: run)
          spokenRuns.append((statement, article.language))
        }
      }
      let directory = SpeakerDirectory(
        spokenRuns.lazy.map {
          (mention: $0.statement.run.speaker ?? "", article: $0.statement.articleID, language: $0.language)
        })
      let wanted = directory.speaker(of: speaker, in: spoken.articleID)
      let found = spokenRuns.map(\.statement).filter {
        directory.speaker(of: $0.run.speaker ?? "", in: $0.articleID) == wanted
      }
      return .followed(speaker: speaker, statements: found.sorted { $0.date ?? "" > $1.date ?? "" })
    }
  }

  private func copyText(of id: String, _ text: (Article) -> String) -> [Event] {
    do throws(FileFault) {
      guard case .article(let article, _) = try source.content(id) else { return [.copied(false)] }
      return [.copied(frontEnd.copy(text(article)))]
    } catch {
      return [.openFailed(id: id, path: error.path, reason: error.reason)]
    }
  }

  private func report(_ body: () throws -> Void) -> [Event] {
    do {
      try body()
      return []
    } catch {
      return [.failed("\(error)")]
    }
  }
}

/// What the reader can be shown on: a terminal, or a transcript.
protocol FrontEnd: AnyObject {
  /// Puts text on the clipboard; false where there is no way to.
  func copy(_ text: String) -> Bool
  /// A word on what went wrong; nil where it worked.
  func openInBrowser(_ url: String) -> String?
  /// Takes the next way to show right-to-left text and names it.
  func cycleBidi() -> String
  func redraw()
  func suspend()
  /// Keeps the size step for this class of terminal.
  func keep(sizeStep: Int)
  /// Runs work that takes long, and brings what comes of it to the reader.
  func inBackground(_ work: @escaping @Sendable () -> Event)
}
