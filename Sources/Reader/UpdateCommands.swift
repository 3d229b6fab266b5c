import ArticleModel
import Typesetting

extension ReaderState {
  /// Carries out one command, `count` times where that makes sense.
  mutating func run(_ command: Command, count: Int?) -> [Effect] {
    switch command {
    case .lineDown: return move(.line, times: count ?? 1)
    case .lineUp: return move(.line, times: -(count ?? 1))
    case .pageDown: return move(.page, times: count ?? 1)
    case .pageUp: return move(.page, times: -(count ?? 1))
    case .halfPageDown: return move(.halfPage, times: count ?? 1)
    case .halfPageUp: return move(.halfPage, times: -(count ?? 1))
    case .toStart: return move(to: (count ?? 1) - 1)
    case .toEnd: return move(to: count.map { $0 - 1 } ?? Count.ceiling)
    case .toShare: return moveToShare(count ?? 50)
    case .open: return openSelected()
    case .left: return goSideways(.leftToRight)
    case .right: return goSideways(.rightToLeft)
    case .back: return goBack()
    case .otherPane: return focusOther()
    case .nextArticle: return openNeighbour(count ?? 1)
    case .previousArticle: return openNeighbour(-(count ?? 1))
    case .search:
      prompt = Prompt(kind: focus == .list ? .filterList : focus == .statements ? .filterStatements : .search)
      return []
    case .searchLibrary:
      prompt = Prompt(kind: .searchLibrary)
      return []
    case .nextView: return showNextView(count ?? 1)
    case .sortList: return sortNext(count ?? 1)
    case .markAllRead: return markAllRead()
    case .trash:
      // What the reader takes away needs no word that it has gone.
      if let open, idsHere.contains(open.id) { self.open?.isGone = true }
      return idsHere.isEmpty ? [] : [.trash(ids: idsHere)]
    case .views: return askForViews()
    case .mark: return markSelected()
    case .tag:
      if !idsHere.isEmpty { prompt = Prompt(kind: .tag) }
      return []
    case .undo: return [.undo]
    case .leftOut: return showLeftOut()
    case .nextHit: return goToHit(count ?? 1)
    case .previousHit: return goToHit(-(count ?? 1))
    case .enlargeText: return resize(by: count ?? 1)
    case .reduceText: return resize(by: -(count ?? 1))
    case .resetText: return resize(to: 0)
    case .justify:
      options.isJustified.toggle()
      typesetAgain()
      return [.savePreference(.isJustified(options.isJustified))]
    case .printType: return togglePrint()
    case .pictures: return toggleFigures()
    case .nextStatement: return goToStatement(count ?? 1)
    case .previousStatement: return goToStatement(-(count ?? 1))
    case .statements: return toggleStatements()
    case .groupBySpeaker:
      let isGrouped = statements?.isGrouped ?? false
      statements?.group(!isGrouped)
      return []
    case .followSpeaker: return followSpeaker()
    case .speakers: return [.listSpeakers]
    case .tellSpeaker: return askAboutSpeaker()
    case .note: return askForNote()
    case .notes: return [.listNotes]
    case .bookmark: return note(Self.bookmark)
    case .readAloud: return readAloud()
    case .nextSentence: return goToSentence(count ?? 1)
    case .previousSentence: return goToSentence(-(count ?? 1))
    case .faster: return changeSpeed(count ?? 1)
    case .slower: return changeSpeed(-(count ?? 1))
    case .borderLeft: return moveBorder(-Self.borderStride * (count ?? 1))
    case .borderRight: return moveBorder(Self.borderStride * (count ?? 1))
    case .reloadSettings: return [.reloadSettings]
    case .correctSpeaker: return askForSpeaker()
    case .jumpBack: return jumpBack()
    case .jumpForward: return jumpForward()
    case .nextHeading: return goToHeading(count ?? 1)
    case .previousHeading: return goToHeading(-(count ?? 1))
    case .outline: return showOutline()
    case .hints: return showHints()
    case .links: return showLinks()
    case .copy: return copyHere()
    case .copyArticle: return copyArticle()
    case .nextLink: return goToLink(count ?? 1)
    case .previousLink: return goToLink(-(count ?? 1))
    case .openPage: return openPage()
    case .fetchFeeds: return fetchFeeds()
    case .fetchFeed: return fetchFeed()
    case .nextSource: return nextSource()
    case .fetchWhole: return fetchWhole()
    case .openAddress: return askForAddress()
    case .toggleRead: return toggleRead()
    case .toggleStar: return toggleStar()
    case .hideList:
      return toggleSide()
    case .cycleDirection: return cycleDirection()
    case .cycleTheme: return [.cycleTheme]
    case .cycleLanguage:
      let next = words.language.next
      options.words = words.inLanguage(next)
      typesetAgain()
      return [.savePreference(.language(next))]
    case .cycleBidi: return [.cycleBidi]
    case .palette:
      palette = Palette()
      return []
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .help:
      help = HelpView(pane: focus)
      return []
    case .quit: return [.quit]
    }
  }
}
