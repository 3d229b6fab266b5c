import ArticleModel
import Screen
import Typesetting

/// A picture that an article names, as the rim has found it.
public enum FoundFigure: Equatable, Sendable {
  /// The file that it is in, and its dots.
  case found(path: String, width: Int, height: Int)
  case missing(FigureFault)
}

extension ReaderState {
  /// Shows the pictures of articles, or their words again.
  mutating func toggleFigures() -> [Effect] {
    guard options.abilities.figureDots != nil else {
      message = Message(text: words[.noPicturesHere], weight: .warning)
      return []
    }
    options.showsFigures.toggle()
    // What could not be had a moment ago is asked for again.
    let isLacking = open?.figures?.values.contains { if case .missing = $0 { true } else { false } } ?? false
    if options.showsFigures, isLacking { open?.figures = nil }
    let isWithout = open?.article.figureAddresses.isEmpty == true
    let shown: Phrase = isWithout ? .noPictures : .picturesShown
    message = Message(text: words[options.showsFigures ? shown : .picturesAsWords])
    typesetAgain()
    return []
  }

  /// Asks for the open article's pictures where they are to be shown; done once after every event.
  mutating func askForFigures() -> [Effect] {
    guard options.showsFigures, options.abilities.figureDots != nil, let article = open, article.figures == nil else {
      return []
    }
    open?.figures = [:]
    let addresses = article.article.figureAddresses
    return addresses.isEmpty ? [] : [.findFigures(id: article.id, addresses)]
  }

  mutating func take(_ found: [String: FoundFigure], in id: String) {
    guard open?.id == id else { return }
    // Those on the network come one by one.
    open?.figures?.merge(found) { $1 }
    typesetAgain()
  }

  mutating func doWithoutFigure(_ path: String, _ fault: FigureFault) {
    for (address, figure) in open?.figures ?? [:] {
      if case .found(path, _, _) = figure { open?.figures?[address] = .missing(fault) }
    }
    typesetAgain()
  }

  /// The pictures that the open article is to be set with.
  var shownFigures: [String: GalleyFigure] {
    guard options.showsFigures, options.abilities.figureDots != nil else { return [:] }
    return open?.figures?.mapValues { figure in
      switch figure {
      case .found(let path, let width, let height): .found(path: path, width: width, height: height)
      case .missing(let fault): .missing(words[fault.phrase])
      }
    } ?? [:]
  }

  /// Puts a row of a picture on the screen.
  func place(_ figure: FigureRow, into frame: inout Frame, row: Int, area: Area) {
    let columns = min(figure.columns, area.columns - figure.left)
    guard columns == figure.columns else { return }
    frame.placements.append(
      Placement(
        row: row, column: area.column + figure.left, rows: 1, columns: columns, skippedRows: figure.part,
        pictureRows: figure.rows, cellWidth: figure.dots.columns, cellHeight: figure.dots.rows,
        content: .figure(
          FigureDots(
            path: figure.path, width: figure.columns * figure.dots.columns, height: figure.rows * figure.dots.rows)),
        ground: theme.style(for: .article).background))
  }
}

extension FigureFault {
  fileprivate var phrase: Phrase {
    switch self {
    case .missing: .figureMissing
    case .unknown: .figureUnknown
    case .broken: .figureBroken
    case .tooLarge: .figureTooLarge
    case .remote: .figureRemote
    case .awaited: .figureAwaited
    case .unreachable: .figureUnreachable
    case .absent: .figureAbsent
    case .withheld: .figureWithheld
    case .unreadable: .figureUnreadable
    }
  }
}
