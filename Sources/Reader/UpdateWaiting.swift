import ArticleModel
import Screen

/// A key that came while what it is for was still being opened.
enum TypedAhead: Equatable, Sendable {
  case key(KeyPress)
  /// A command that waits for what is awaited.
  case command(Command, count: Int?)
}

/// What of the open article is still being found out.
enum Awaited: Equatable, Sendable {
  /// What stands in quotation marks.
  case quotes
  /// Where a search comes to.
  case hits
}

extension ReaderState {
  /// More keys than anybody types before looking.
  private static let typedAheadLimit = 200

  /// Whether keys are kept for what is being opened.
  var keepsKeys: Bool { pending?.focus != nil || awaited != nil }

  /// Whether something is to come that the screen should show.
  public var isWaiting: Bool { pending != nil || awaited != nil }

  /// Whether something is being fetched from the network.
  public var isFetching: Bool { fetching != nil }

  /// Keeps a key for the article that is being opened, in the order typed; what leads away is done at once.
  mutating func takeWhileWaiting(_ key: KeyPress) -> [Effect] {
    let command = keymap.command(for: keyboard.onLatinLayout(key), in: .article)
    switch typesLineAhead && key != .escape ? nil : command {
    case .back:
      let wasOpening = pending != nil
      if awaited == .hits { open?.endSearch() }
      stopWaiting()
      message = Message(text: words[.cancelled])
      return wasOpening ? [.stopOpening] : []
    case .quit: return [.quit]
    case .help:
      help = HelpView(pane: .article)
      return []
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    default:
      if typedAhead.count < Self.typedAheadLimit { typedAhead.append(.key(key)) }
      message = Message(text: words[.loading])
      return []
    }
  }

  /// Whether a key that is kept begins a line, so that those behind it are letters of it.
  private var typesLineAhead: Bool {
    var isLine = false
    for case .key(let key) in typedAhead {
      isLine =
        isLine ? key != .enter : keymap.command(for: keyboard.onLatinLayout(key), in: .article)?.beginsLine ?? false
    }
    return isLine
  }

  /// Keeps a command until what it needs is known of the article; false where it is.
  mutating func waits(_ command: Command, count: Int?) -> Bool {
    guard let open, let needed = command.needed else { return false }
    let isKnown =
      switch needed {
      case .quotes: open.isQuoted
      case .hits: open.searchRequest == nil
      }
    guard !isKnown else { return false }
    awaited = needed
    typedAhead.append(.command(command, count: count))
    return true
  }

  mutating func stopWaiting() {
    pending = nil
    awaited = nil
    typedAhead = []
  }

  /// Does what was typed while nothing could be done; stops where something else has to be waited for.
  mutating func takeTypedAhead() -> [Effect] {
    var effects: [Effect] = []
    // What was typed before the help was asked for is for the article behind it.
    while !typedAhead.isEmpty, !keepsKeys, help == nil {
      switch typedAhead.removeFirst() {
      case .key(let key): effects += take(key)
      case .command(let command, let count):
        // What is kept behind it has to stay behind it.
        let rest = typedAhead
        typedAhead = []
        effects += run(command, count: count)
        typedAhead += rest
      }
    }
    return effects
  }
}

extension Command {
  /// Whether a line is typed behind it.
  fileprivate var beginsLine: Bool {
    switch self {
    case .search, .searchLibrary, .tag, .openAddress, .correctSpeaker, .tellSpeaker, .note, .palette: true
    default: false
    }
  }

  fileprivate var needed: Awaited? {
    switch self {
    case .nextStatement, .previousStatement, .statements: .quotes
    case .nextHit, .previousHit: .hits
    default: nil
    }
  }
}
