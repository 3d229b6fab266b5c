import ArticleModel

/// A statement with the article that it stands in, for the statement view.
public struct SpokenStatement: Equatable, Sendable {
  public var articleID: String
  public var headline: String
  /// ISO 8601.
  public var date: String?
  public var run: QuotedRun
  /// Of the article.
  public var source: String?

  public init(articleID: String, headline: String, date: String?, run: QuotedRun, source: String? = nil) {
    self.articleID = articleID
    self.source = source
    self.headline = headline
    self.date = date
    self.run = run
  }
}

/// The statement view: those of the open article, or those of one speaker in all articles.
struct StatementList: Equatable, Sendable {
  enum Scope: Equatable, Sendable {
    case article
    case speaker(String)
  }

  /// A row group of the view.
  enum Item: Equatable, Sendable {
    /// A speaker and how many of the statements are theirs.
    case heading(speaker: String?, count: Int)
    /// An index into `statements`.
    case statement(Int)
  }

  var scope: Scope
  private(set) var statements: [SpokenStatement]
  private(set) var isGrouped = false
  private(set) var filter = ""
  private(set) var items: [Item] = []
  /// An index into `items`, always at a statement where there is one.
  private(set) var selection = 0
  var top = 0

  init(_ scope: Scope, _ statements: [SpokenStatement]) {
    self.scope = scope
    self.statements = statements
    arrange(keeping: nil)
  }

  /// An index into `statements`.
  var selected: Int? {
    guard items.indices.contains(selection), case .statement(let index) = items[selection] else { return nil }
    return index
  }

  /// The speakers of the statements that the filter leaves.
  private(set) var speakerCount = 0
  /// The statements that it leaves.
  private(set) var statementCount = 0

  /// Takes the statements as they are known now, with more of them at the end; false where they are others.
  mutating func take(_ known: [SpokenStatement]) -> Bool {
    guard known.count >= statements.count, known.first == statements.first else { return false }
    guard known.count > statements.count || known == statements else { return false }
    guard known.starts(with: statements) else { return false }
    guard known.count > statements.count else { return true }
    let (kept, place) = (selected, top)
    statements = known
    arrange(keeping: kept)
    top = place
    return true
  }

  mutating func group(_ isGrouped: Bool) {
    let kept = selected
    self.isGrouped = isGrouped
    arrange(keeping: kept)
  }

  mutating func filter(by text: String) {
    let kept = selected
    filter = text
    arrange(keeping: kept)
  }

  mutating func select(statement index: Int) {
    if let item = items.firstIndex(of: .statement(index)) { selection = item }
  }

  /// Moves over so many statements, headings passed over.
  mutating func move(by step: Int) {
    let places = items.indices.filter { if case .statement = items[$0] { true } else { false } }
    guard let now = places.firstIndex(of: selection) else { return }
    selection = places[min(max(now + step, 0), places.count - 1)]
  }

  private mutating func arrange(keeping kept: Int?) {
    let key = SearchKey(filter)
    let shown = statements.indices.filter {
      let run = statements[$0].run
      return filter.isEmpty || key.isFound(in: run.text) || run.speaker.map(key.isFound(in:)) == true
    }
    items = []
    if isGrouped {
      var order: [String?] = []
      var groups: [String?: [Int]] = [:]
      for index in shown {
        let speaker = statements[index].run.speaker
        if groups[speaker] == nil { order.append(speaker) }
        groups[speaker, default: []].append(index)
      }
      for speaker in order {
        let group = groups[speaker] ?? []
        items.append(.heading(speaker: speaker, count: group.count))
        items += group.map(Item.statement)
      }
    } else {
      items = shown.map(Item.statement)
    }
    statementCount = shown.count
    speakerCount = Set(shown.compactMap { statements[$0].run.speaker }).count
    selection = 0
    top = 0
    move(toFirstFrom: kept)
  }

  private mutating func move(toFirstFrom kept: Int?) {
    let first = items.firstIndex { if case .statement = $0 { true } else { false } }
    selection = kept.flatMap { items.firstIndex(of: .statement($0)) } ?? first ?? 0
  }
}
