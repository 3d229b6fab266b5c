/// What is to be done with articles that come in: lines of the query language with a deed before them.
///
///     # what I never want to see
///     mute title:حظك
///     star speaker:"Jane Doe"
///     read section:sport
///     tag later newer:"1 week" harbour
///     keep 90 days tag:news
public struct RuleFile: Equatable, Sendable {
  public enum Deed: Equatable, Sendable {
    /// It is listed nowhere but among what is muted, and counts as read.
    case mute
    case star
    case read
    case tag(String)
    /// What was read goes into the trash after so many days.
    case keep(days: Int)
  }

  public struct Rule: Equatable, Sendable {
    public var deed: Deed
    public var query: Query
  }

  public private(set) var rules: [Rule] = []
  /// Lines that were not understood: the number of the line, and why.
  public private(set) var faults: [Fault] = []

  public enum Reason: Equatable, Sendable {
    case unknownDeed(String)
    case nothingAsked
    case noTag
    case noDuration
    case query(QueryFault, line: String)
  }

  public struct Fault: Equatable, Sendable {
    public var line: Int
    public var reason: Reason

    public init(line: Int, reason: Reason) {
      self.line = line
      self.reason = reason
    }
  }

  /// - Parameter named: what `search:NAME` stands for.
  public init(parsing text: String, named: [String: Query] = [:]) {
    // By scalars: a line feed with a mark behind it is one `Character`.
    for (index, line) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = String(line).trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      do throws(Problem) {
        rules.append(try Self.rule(line, named))
      } catch {
        faults.append(Fault(line: index + 1, reason: error.reason))
      }
    }
  }

  private struct Problem: Error { var reason: Reason }

  private static func rule(_ line: String, _ named: [String: Query]) throws(Problem) -> Rule {
    var words = Words(rest: line[...])
    let verb = words.next()
    let deed: Deed
    switch QueryVocabulary.deed(verb) {
    case .mute: deed = .mute
    case .star: deed = .star
    case .read: deed = .read
    case .tag:
      let tag = words.next()
      guard !tag.isEmpty else { throw Problem(reason: .noTag) }
      deed = .tag(tag)
    case .keep:
      let number = words.next()
      let duration = Int(number) == nil ? number : number + " " + words.next()
      guard let days = QueryVocabulary.days(duration), days > 0 else { throw Problem(reason: .noDuration) }
      deed = .keep(days: days)
    case nil: throw Problem(reason: .unknownDeed(verb))
    }
    let asked = String(words.rest).trimmed
    guard !asked.isEmpty else { throw Problem(reason: .nothingAsked) }
    do throws(QueryFault) {
      return Rule(deed: deed, query: try QueryParser.parse(asked, named: named))
    } catch {
      throw Problem(reason: .query(error, line: asked))
    }
  }

  /// The words at the beginning of a line; quotation marks hold several together.
  private struct Words {
    var rest: Substring

    mutating func next() -> String {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      if rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") {
        defer { rest = rest[rest.index(after: end)...] }
        return String(rest[rest.index(after: rest.startIndex)..<end])
      }
      let word = rest.prefix { $0 != " " && $0 != "\t" }
      rest = rest[word.endIndex...]
      return String(word)
    }
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while let first = text.unicodeScalars.first, " \t\r\u{FEFF}".unicodeScalars.contains(first) {
      text.unicodeScalars.removeFirst()
    }
    while let last = text.unicodeScalars.last, " \t\r".unicodeScalars.contains(last) {
      text.unicodeScalars.removeLast()
    }
    return String(text)
  }
}
