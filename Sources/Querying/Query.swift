/// What a line of the query language asks for: `from:وكالة after:2022-09 "معرض الكتاب" -is:read`.
///
/// Pure: it says what is wanted, not how it is found.
public indirect enum Query: Equatable, Sendable {
  case all([Query])
  case any([Query])
  case not(Query)
  case condition(Condition)

  /// Asks for nothing in particular.
  public static let everything = Query.all([])

  /// Both.
  public func and(_ other: Query) -> Query {
    if self == .everything { return other }
    return other == .everything ? self : .all([self, other])
  }
}

/// One thing that is asked of an article.
public enum Condition: Equatable, Sendable {
  /// A word in the text; as the beginning of one while it is being typed.
  case word(String, isBeginning: Bool)
  /// Words one behind the other.
  case phrase(String)
  case field(Field, String)
  /// The whole of a field, as it stands: `from:="Harbour Post"`.
  case exactly(Field, String)
  case flag(Flag)
  /// From this day on, `YYYY-MM-DD`.
  case from(String)
  /// On an earlier day than this one.
  case before(String)
  /// Not older than so many days.
  case newer(days: Int)

  /// What is known of an article, as text.
  public enum Field: String, CaseIterable, Sendable {
    case title, source, author, section, tag, feed, language, speaker, via
  }

  public enum Flag: String, CaseIterable, Sendable { case unread, read, starred, noted, quoted, fresh }
}

extension Query {
  /// All that is asked, whichever way it is put together.
  public var conditions: [Condition] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.conditions)
    case .not(let part): part.conditions
    case .condition(let condition): [condition]
    }
  }
}

/// What a query says that cannot be understood, and where.
public struct QueryFault: Error, Equatable, Sendable {
  public enum Kind: Equatable, Sendable {
    case unknownField(String)
    case unknownFlag(String)
    case unknownSearch(String)
    case badDate(String)
    case badDuration(String)
    case nothingAfterField(String)
    case nothingAfterOperator(String)
    case openQuotation
    case openParenthesis
    case strayParenthesis
  }

  public var kind: Kind
  /// Unicode scalar offsets into the line.
  public var range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }
}
