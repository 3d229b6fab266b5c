import Querying

/// What the list wants to show: the reader asks for it, and the rim answers with a `ListPage`.
public struct ListRequest: Equatable, Sendable {
  public enum Order: String, CaseIterable, Sendable { case newest, oldest, title, source, longest, relevance }

  /// The view that was chosen, a line of the query language; empty is everything.
  public var view: String
  /// What is typed over it, a line of the query language too.
  public var filter: String
  /// Whether the words of `filter` are looked for in the whole text, or in headlines, sources and authors.
  public var searchesBodies: Bool
  /// A line that is being typed is read as far as it goes.
  public var isPartial: Bool
  public var order: Order
  /// What `search:NAME` stands for.
  public var named: [String: Query] = [:]
  /// The article that rows are wanted around, wherever it stands; without one, or where it is not among them, `position`.
  public var id: String?
  public var position: Int

  public init(
    view: String = "", filter: String = "", searchesBodies: Bool = false, isPartial: Bool = false,
    order: Order = .newest, id: String? = nil, position: Int = 0
  ) {
    self.view = view
    self.filter = filter
    self.searchesBodies = searchesBodies
    self.isPartial = isPartial
    self.order = order
    self.id = id
    self.position = position
  }

  /// Both lines as one query; a fault is one of `filter`, or of a view that somebody has written by hand.
  public func query() throws(QueryFault) -> Query {
    try QueryParser.parse(view).and(try QueryParser.parse(filter, isPartial: isPartial, named: named))
  }

  /// Rows before and behind the one that is wanted; more than any screen shows.
  public static let radius = 160
  /// Of the first page, which is waited for: as many as can be in view, and what is asked for ahead of that.
  public static let firstRadius = 64
}

/// Some rows of the list, with what there is in all.
public struct ListPage: Equatable, Sendable {
  public var count: Int
  /// Unread articles of the whole collection.
  public var unreadCount: Int
  /// Where `rows` begin.
  public var start: Int
  public var rows: [ListEntry]
  /// Where the article that was asked for stands; nil where it is not among them.
  public var position: Int?
  /// Why the lines could not be understood; the rows are then as before.
  public var fault: QueryFault?

  public init(
    count: Int = 0, unreadCount: Int = 0, start: Int = 0, rows: [ListEntry] = [], position: Int? = nil,
    fault: QueryFault? = nil
  ) {
    self.count = count
    self.unreadCount = unreadCount
    self.start = start
    self.rows = rows
    self.position = position
    self.fault = fault
  }
}
