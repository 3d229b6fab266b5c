import ArticleModel
import Typesetting

extension ReaderState {
  static let ladder = TextSizeLadder.standard

  /// The screen that the size ladder is resolved for, as it is with the panes side by side.
  private var sizeScreen: TextSizeScreen {
    let beside = Layout(
      columns: columns, rows: rows, side: side, focus: .article, direction: words.language.direction,
      isArticleAlone: false)
    let area = beside.article
    return TextSizeScreen(
      paneColumns: max(area?.columns ?? columns, 1), screenColumns: max(columns, 1), rows: max(area?.rows ?? rows, 1),
      abilities: options.abilities)
  }

  /// What the step that was asked for comes to on this screen.
  var textSize: TextSize { Self.ladder.resolve(options.sizeStep, on: sizeScreen) }

  var typography: Typography { typography(for: open?.article.language) }

  /// How a text of a language is set.
  private func typography(for language: String?) -> Typography {
    var typography = textSize.typography
    typography.isJustified = options.isJustified
    typography.stretchesWords = options.stretchesWords
    typography.direction = options.direction
    if options.showsFigures {
      typography.figureDots = options.abilities.figureDots
      // A line of the caption is seen below.
      typography.mostFigureRows = max(articleRows - 3, 3)
    }
    return typography.inLanguage(language)
  }

  /// One step up or down, as often as asked; always to something that can be seen, or with a word on why not.
  mutating func resize(by steps: Int) -> [Effect] {
    let screen = sizeScreen
    for _ in 0..<min(abs(steps), Self.ladder.rungs.count) {
      let next =
        steps > 0
        ? Self.ladder.enlarged(from: options.sizeStep, on: screen)
        : Self.ladder.reduced(from: options.sizeStep, on: screen)
      switch next {
      case .success(let size): options.sizeStep = size.step
      case .failure(let limit):
        message = Message(text: words[phrase(for: limit)])
        return [.savePreference(.sizeStep(options.sizeStep))]
      }
    }
    return takeSize()
  }

  mutating func resize(to step: Int) -> [Effect] {
    options.sizeStep = step
    return takeSize()
  }

  private mutating func takeSize() -> [Effect] {
    typesetAgain()
    message = Message(text: sizeWording(of: textSize))
    return [.savePreference(.sizeStep(options.sizeStep))] + readyFonts()
  }

  /// Letters of print at the usual size, or the terminal's own again.
  mutating func togglePrint() -> [Effect] {
    guard options.abilities.pixels != nil, options.abilities.hasFonts else {
      message = Message(text: words[.noPrintHere], weight: .warning)
      return []
    }
    let prints = !options.abilities.prints
    message = Message(text: words[prints ? .lettersOfPrint : .lettersOfTerminal])
    return [.set(.type, prints ? "print" : "cells")]
  }

  /// Asks for fonts where the size needs them.
  func readyFonts() -> [Effect] { textSize.mechanism.needsFonts ? [.readyFonts] : [] }

  /// There are no fonts: what needs them is not offered any more.
  mutating func doWithoutFonts(_ fault: FontFault) {
    options.abilities = options.abilities.withoutFonts
    typesetAgain()
    message = Message(text: words.noFonts(fault), weight: .warning)
  }

  /// What was achieved: size where letters grow, spacing where only the room around them does.
  func sizeWording(of size: TextSize) -> String {
    switch size.kind {
    case .normal: words[.standardStep]
    case .size: words.letterSize(Double(size.percent) / 100)
    case .spacing: words.spacing(percent: Double(size.percent) / 100)
    }
  }

  mutating func cycleDirection() -> [Effect] {
    switch options.direction {
    case nil: options.direction = .rightToLeft
    case .rightToLeft: options.direction = .leftToRight
    case .leftToRight: options.direction = nil
    }
    typesetAgain()
    message = Message(text: words.direction(options.direction))
    return []
  }

  /// Breaks the open article anew for the panes and the size as they are now, the same words staying at the top.
  mutating func typesetAgain() {
    guard var article = open else { return }
    let galley: Galley
    if article.galley.typography.direction != options.direction || article.labels != words.galleyLabels
      || article.shownFigures != shownFigures
    {
      galley = pageSetter.galley(of: article.content)
    } else if article.galley.typography != typography || article.galley.columns != articleColumns {
      galley = article.galley.relaid(typography: typography, columns: articleColumns)
    } else {
      galley = article.galley
    }
    article.reset(in: galley, labels: words.galleyLabels, figures: shownFigures, rows: articleRows)
    open = article
  }
}

extension ReaderState {
  /// The open article as the rim handed it in.
  public var opened: (id: String, content: OpenedArticle.Content)? { open.map { ($0.id, $0.content) } }

  /// The page of the open article as it is set now.
  public var openedPage: ArticlePage? { open?.page }

  /// Whether anything of a run stands on the screen now.
  public func shows(_ run: QuotedRun) -> Bool { open?.shows(run, rows: articleRows) ?? false }

  /// How a page is set for the panes and the size as they are now.
  public var pageSetter: PageSetter {
    PageSetter(
      typography: typography(for: nil), columns: articleColumns, labels: words.galleyLabels,
      figures: shownFigures, fonts: fonts)
  }

  /// The next piece of counting rows; the rim runs it in the background and brings the result as `.counted`.
  public var countingStep: GalleyIndexStep? { open?.galley.indexStep() }

  func countRows() -> [Effect] {
    guard let open, !open.galley.isCounted, open.galley.canCount else { return [] }
    return [.countRows(id: open.id)]
  }
}

extension ReaderState {
  /// The true reason; the terminal's own keys are named only where it has them, and where letters were enlarged already
  /// the end is just the end.
  private func phrase(for limit: TextSizeLimit) -> Phrase {
    switch limit {
    case .terminalCannotEnlarge where textSize.kind == .size: .largestStep
    case .terminalCannotEnlarge: options.hasEnlargingKeys ? .lettersEnlargedByKeys : .lettersNotEnlarged
    case .screenTooSmall: .screenTooSmallForSize
    case .smallest: .smallestStep
    case .largest: .largestStep
    }
  }
}
