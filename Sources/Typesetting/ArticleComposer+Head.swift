import ArticleModel
import UnicodeText

// The head of the page, and the place of a picture.
extension ArticleComposer {
  mutating func composeHead() {
    if let kicker = article.kicker { add(kicker, .kicker, at: .kicker) }
    if !article.headline.isEmpty {
      add(RichText(article.headline), .headline, at: .headline) {
        $0.breaking = .balanced
        $0.spaceAbove = .none
      }
    }
    if let standfirst = article.standfirst { add(standfirst, .standfirst, at: .standfirst, spaceAbove: .one) }
    if let dateline = article.dateline { add(dateline.words, .dateline, at: .dateline, spaceAbove: .one) }
    if let byline = article.bylineWords {
      add(byline, .byline, at: .byline, spaceAbove: article.dateline == nil ? .one : .none)
    }
    if let picture = article.leadImage { compose(picture, at: .caption) }
    composeSizeControl()
  }

  /// The picture itself, or its words in a frame, and its caption below.
  mutating func compose(_ picture: Picture, at address: TextAddress) {
    let alternative = picture.alternativeText ?? ""
    var ownAddress: TextAddress?
    if !alternative.isEmpty {
      ownAddress = if case .block(let path) = address { .alternative(ofFigure: path) } else { .picture }
    }
    let known = picture.url.flatMap { figures[$0] }
    if case .found(let path, let width, let height)? = known, width > 0, height > 0 {
      append(
        GalleyPiece(
          content: .figure(FigureBox(path: path, width: width, height: height)), role: .pictureText,
          address: ownAddress, direction: page, spaceAbove: .section))
    } else {
      let container = nextContainer()
      addOrnament(.frameTop, role: .pictureFrame, spaceAbove: .section)
      insets.append(Inset(kind: .wall, cells: 2, side: page, container: container))
      addFramed(alternative.isEmpty ? labels.picture : alternative, at: ownAddress)
      if case .missing(let words)? = known { addFramed(words, at: nil) }
      insets.removeLast()
      addOrnament(.frameBottom, role: .pictureFrame, spaceAbove: .none)
    }
    guard let words = picture.words else { return }
    let text = RichText(words)
    add(text, .caption, at: address) { $0.spaceAbove = .none }
    restyleCredit(text, from: picture.caption?.scalarCount ?? 0)
  }

  private mutating func addFramed(_ words: String, at address: TextAddress?) {
    add(RichText(words), .pictureText, at: address) {
      $0.alignment = .center
      $0.breaking = .balanced
      $0.spaceAbove = .none
    }
  }

  /// Sets what follows a caption's own words in the credit's style.
  private mutating func restyleCredit(_ text: RichText, from start: Int) {
    let count = text.text.scalarCount
    guard start < count, let last = pieces.indices.last, case .text(var paragraph) = pieces[last].content else {
      return
    }
    paragraph.runs.append(.init(start..<count, style: TextStyle(.credit).rawValue))
    pieces[last].content = .text(paragraph)
  }

  /// `[+A] حجم الخط [-A]`; the labels in brackets stand in isolates so that they read alike in either direction.
  private mutating func composeSizeControl() {
    let enlarge = "\u{2066}[+A]\u{2069}"
    let reduce = "\u{2066}[-A]\u{2069}"
    let text = "\(enlarge) \(labels.textSize) \(reduce)"
    let count = text.scalarCount
    let paragraph = StyledParagraph(
      text,
      runs: [
        .init(0..<count, style: TextStyle(.sizeControl).rawValue),
        .init(0..<6, style: TextStyle(.enlargeControl).rawValue),
        .init(count - 6..<count, style: TextStyle(.reduceControl).rawValue),
      ], direction: BaseDirection(page))
    append(
      GalleyPiece(
        content: .text(paragraph), role: .sizeControl, direction: page, spaceAbove: .one))
  }
}
