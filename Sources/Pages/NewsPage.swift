import ArticleModel
import Deciphering

/// A page copied off a browser, taken apart: the head above the body, the body, and what is left over of the page around it.
///
/// It is a news page only where several signs agree: prose in long lines, a short line that heads it, and above the prose
/// a date, a byline, a credit or the page's controls. Anything less is kept whole.
struct NewsPage {
  private(set) var article = Article()
  private(set) var dropped: [Provenance.Dropped] = []
  /// Field to what it was taken by.
  private(set) var evidence: [String: String] = [:]

  /// Lines above the body that a head may take.
  private static let headLimit = 40

  init?(_ lines: [PageLine]) {
    let content = lines.filter { !$0.isBlank }
    let marks = content.prefix(Self.headLimit).map(HeadMark.init)
    let markKinds = Set(marks.filter(\.isMark)).count
    guard ProseEvidence.isUnwrappedProse(content, lines, markKinds: markKinds) else { return nil }
    guard let bodyStart = Self.bodyStart(content, marks) else { return nil }
    let habits = DateHabits(order: DateHabits.order(in: content.filter { !$0.isProse }.map(\.text)))
    var head = PageHead(Array(zip(content[..<bodyStart], marks[..<bodyStart])), habits)
    guard head.isConvincing(bodyCount: content[bodyStart...].count { $0.isLong }) else { return nil }
    head.takeApart()
    article = head.article
    dropped = head.dropped
    evidence = head.evidence
    let foot = article.dateline == nil ? takeDateBelow(content[bodyStart...], habits) : nil
    let body = PageBody(content[bodyStart...].enumerated().filter { $0.offset != foot }.map(\.element)[...])
    article.blocks = head.unexplained.map { .paragraph(RichText(CleanText.line($0))) } + body.blocks
    dropped += body.dropped.map { piece in
      let place = piece.place.map { $0 + head.unexplained.count } ?? article.blocks.count
      return Provenance.Dropped(text: piece.text, why: piece.why, place: place)
    }
  }

  /// One of the last lines that is a date and says of what ("أضيف بتاريخ: …", "Published on …"); how many lines stand before it.
  private mutating func takeDateBelow(_ body: ArraySlice<PageLine>, _ habits: DateHabits) -> Int? {
    let place = body.indices.dropFirst().suffix(5).first { index in
      let text = body[index].text
      return !body[index].isProse && DatelineParser.label(in: text) == .published
        && (DatelineParser.leftoverWords(in: text, habits) ?? 9) <= 1
    }
    guard let place, let found = DatelineParser.parse(body[place].text, habits),
      (found.published?.utf8.count ?? 0) >= 10
    else { return nil }
    article.dateline = found
    article.dateline?.place = nil
    evidence["published"] = "dateline"
    return place - body.startIndex
  }

  /// The first long line below the last mark of a head; no more than two long lines (a standfirst, a caption) stand above.
  private static func bodyStart(_ lines: [PageLine], _ marks: [HeadMark]) -> Int? {
    // Marks behind the last paragraph are the page's foot.
    let lastLong = lines.lastIndex(where: \.isProse) ?? 0
    var lastMark: Int?
    var longLines = 0
    for (index, mark) in marks.enumerated() {
      if mark.isMark, index < lastLong { lastMark = index }
      if lines[index].isProse, mark != .caption, mark != .dateline {
        longLines += 1
        if longLines > 2 { break }
      }
    }
    let first = lastMark.map { $0 + 1 } ?? 0
    guard let start = lines[first...].firstIndex(where: \.isProse), start <= headLimit else { return nil }
    return start <= marks.count ? start : nil
  }
}

/// What a line of the head shows itself to be, on its own.
enum HeadMark: Equatable {
  case furniture, dateline, byline, agency, caption, text

  init(_ line: PageLine) {
    let text = line.text
    if line.scalarCount > 400 {
      self = .text
    } else if line.wordCount <= 6, PageVocabulary.isFurniture(text) {
      self = .furniture
    } else if line.wordCount <= 20, let words = DatelineParser.leftoverWords(in: text), words <= 4 {
      self = .dateline
    } else if BylineLine.parse(text) != nil {
      self = .byline
    } else if BylineLine.isDesk(text) {
      self = .agency
    } else if line.wordCount <= 60, PictureLine.parse(text) != nil {
      self = .caption
    } else {
      self = .text
    }
  }

  var isMark: Bool { self != .text }
}
