/// One feed that the user follows, as a line of his file has it.
public struct Subscription: Equatable, Sendable {
  public enum Source: Equatable, Sendable {
    /// An address of http or https.
    case web(String)
    /// A feed in a file, or a folder of saved pages.
    case path(String)
    /// A command of the shell that prints a feed: only ever from the user's own file.
    case command(String)
  }

  public var source: Source
  /// What the user calls it; else the feed's own title.
  public var title: String?
  public var tags: [String]
  /// Fetch the page of each item and put its article in the teaser's place.
  public var wantsFullText: Bool
  /// Days after which an article that was read goes into the trash; nil keeps it.
  public var keepDays: Int?

  public init(
    _ source: Source, title: String? = nil, tags: [String] = [], wantsFullText: Bool = false, keepDays: Int? = nil
  ) {
    self.source = source
    self.title = title
    self.tags = tags
    self.wantsFullText = wantsFullText
    self.keepDays = keepDays
  }

  /// The address as it stands in the file, and as the feed is known by.
  public var address: String {
    switch source {
    case .web(let url): url
    case .path(let path): path
    case .command(let command): "exec:" + command
    }
  }

  /// The name in lists until the feed has given its own.
  public var name: String { title ?? address }
}

extension Subscription {
  /// A line of the file: the address, then in any order `"title"`, `#tag`, `full-text = yes`, `keep = 90 days`.
  init(line: String) throws(SubscriptionFault) {
    var words = LineWords(line)
    guard let first = words.next() else { throw .empty }
    switch first {
    case let text where text.text.hasPrefix("exec:"): self.init(.command(String(text.text.dropFirst(5))))
    case let text where text.text.hasPrefix("http://") || text.text.hasPrefix("https://"): self.init(.web(text.text))
    case let text where text.text.contains("://"): throw .address(text.text)
    case let text: self.init(.path(text.text))
    }
    while let word = words.next() {
      switch word.text.first {
      case _ where word.isQuoted: title = word.text
      case "#" where word.text.utf8.count > 1: tags.append(String(word.text.dropFirst()))
      default: try read(option: word.text, &words)
      }
    }
  }

  private mutating func read(option key: String, _ words: inout LineWords) throws(SubscriptionFault) {
    guard words.next()?.text == "=", let value = words.next()?.text else { throw .word(key) }
    switch key {
    case "full-text":
      guard let answer = ["yes": true, "no": false][value] else { throw .value(key, value) }
      wantsFullText = answer
    case "keep":
      guard let number = Int(value), number > 0 else { throw .value(key, value) }
      let unit = words.peek()?.text
      guard let unit, let days = ["day": 1, "days": 1, "week": 7, "weeks": 7, "month": 30, "months": 30][unit] else {
        throw .value(key, value)
      }
      _ = words.next()
      keepDays = number * days
    default: throw .word(key)
    }
  }

  /// The line of the file.
  var line: String {
    var line = LineWords.written(address)
    if let title { line += " " + LineWords.quoted(title) }
    for tag in tags { line += " " + LineWords.written("#" + tag) }
    if wantsFullText { line += " full-text = yes" }
    if let keepDays { line += " keep = \(keepDays) days" }
    return line
  }
}

/// Why a line is no subscription.
public enum SubscriptionFault: Error, Equatable, Sendable {
  case empty
  case address(String)
  case word(String)
  case value(String, String)

  public var reason: String {
    switch self {
    case .empty: "the line is empty"
    case .address(let text): "only http and https addresses, paths and exec: are followed, not \(text)"
    case .word(let text): "'\(text)' is no \"title\", #tag, full-text or keep"
    case .value(let key, let value): "'\(value)' is no value of \(key) (full-text = yes, keep = 90 days)"
    }
  }
}

/// The words of a line, those in double quotes kept whole; `=` is a word of its own.
struct LineWords {
  struct Word: Equatable {
    var text: String
    var isQuoted: Bool
  }

  private var rest: Substring.UnicodeScalarView

  init(_ line: String) { rest = Substring(line).unicodeScalars }

  func peek() -> Word? {
    var copy = self
    return copy.next()
  }

  mutating func next() -> Word? {
    while let first = rest.first, Self.isSpace(first) { rest.removeFirst() }
    guard let first = rest.first else { return nil }
    var text = String.UnicodeScalarView()
    if first == "=" {
      rest.removeFirst()
      return Word(text: "=", isQuoted: false)
    }
    var isQuoted = first == "\""
    if isQuoted { rest.removeFirst() }
    let startsQuoted = isQuoted
    while let scalar = rest.first {
      if isQuoted {
        rest.removeFirst()
        if scalar == "\"" { break }
        if scalar == "\\", let next = rest.popFirst() { text.append(next) } else { text.append(scalar) }
        continue
      }
      // An address may hold `=`; a key ends before it.
      if Self.isSpace(scalar) || scalar == "=" && !text.contains("/") && !text.contains("#") { break }
      rest.removeFirst()
      if scalar == "\"" {
        // exec:"a command"
        isQuoted = true
        continue
      }
      text.append(scalar)
    }
    return Word(text: String(text), isQuoted: startsQuoted)
  }

  static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// A word that reads back as itself.
  static func written(_ text: String) -> String {
    let needsQuotes = text.unicodeScalars.contains { isSpace($0) || $0 == "\"" || $0 == "\\" }
    guard needsQuotes else { return text }
    // The marks stand behind what tells the kind of word.
    for mark in ["exec:", "#"] where text.hasPrefix(mark) { return mark + quoted(String(text.dropFirst(mark.count))) }
    return quoted(text)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\r" }
}
