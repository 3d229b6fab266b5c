import ArticleModel
import Screen
import Typesetting

/// The reader without a screen: a line is typed, and what came of it is said in lines that are never taken back, in
/// logical order, for braille displays, speech, terminals that cannot move their cursor, and paper.
///
/// It is the same `ReaderState` with every command of it; only moving through an article goes by paragraphs, not by rows.
public struct LinearReader {
  /// Paragraphs that a page is counted as, and rows of a list.
  private static let pageOfParagraphs = 5
  static let pageOfRows = 10
  /// A screen that holds one pane.
  private static let columns = 60
  private static let rows = 24

  public internal(set) var state: ReaderState
  /// What was said of the state last.
  var told = LinearSnapshot()
  /// Where reading has come to in the open article.
  var place = 0
  /// Paragraphs that are to be said.
  var unsaid: [Int] = []
  /// Something that was asked for by name, whether it has changed or not.
  var isListWanted = true

  public init(options: ReaderOptions, theme: Theme) {
    state = ReaderState(columns: Self.columns, rows: Self.rows, options: options, theme: theme)
  }

  var words: Words { state.words }
  var text: LinearText? { state.open.map(LinearText.init) }

  public mutating func update(_ event: Event) -> [Effect] {
    let before = (id: state.open?.id, marks: LinearSnapshot.Mark.all(state), anchor: state.open?.anchor)
    let effects = state.update(event)
    guard let open = state.open, let text else { return effects }
    let marked = LinearSnapshot.Mark.all(state).first { !before.marks.contains($0) }
    if open.id != before.id {
      place = text.place(of: open.anchor.place)
      unsaid = []
    } else if let marked {
      place = text.place(of: marked.place)
    } else if open.anchor != before.anchor {
      place = text.place(of: open.anchor.place)
      unsaid = [place]
    }
    return effects
  }

  /// Takes a line that was typed: the answer to what was asked, a number of what was listed, the name or the key of a
  /// command, or nothing to go on.
  public mutating func take(_ line: String) -> [Effect] {
    told.message = nil
    let line = line.trimmingBlanks()
    if let prompt = state.prompt {
      guard !line.isEmpty else { return press([.escape]) }
      state.prompt = Prompt(kind: prompt.kind, text: line)
      return press([.enter])
    }
    if let palette = state.palette { return choose(line, in: palette) }
    if line.isEmpty { return goOn() }
    if let number = Self.number(line), number > 0 { return choose(number) }
    let keys = line.split(separator: " ").map { KeyPress(name: String($0)) }
    if !keys.contains(nil), Command(name: line) == nil { return press(keys.compactMap { $0 }) }
    return named(line)
  }

  private mutating func press(_ keys: [KeyPress]) -> [Effect] {
    keys.flatMap { key in
      let command = state.keymap.command(for: state.keyboard.onLatinLayout(key), in: state.focus)
      guard state.prompt == nil, state.palette == nil, let command, let effects = moved(by: command) else {
        isListWanted = isListWanted || command == .redraw
        return update(.key(key))
      }
      return effects
    }
  }

  /// Runs a command by its name, or what else the reader's command line makes of it.
  private mutating func named(_ line: String) -> [Effect] {
    if let command = Command(name: line), let effects = moved(by: command) { return effects }
    isListWanted = isListWanted || line == Command.redraw.name
    state.message = nil
    var palette = Palette()
    palette.change(line)
    let near = namesNear(line, in: palette)
    guard near.isEmpty else {
      let names = near.prefix(Self.namesTold).joined(separator: ", ")
      state.message = Message(text: words.noCommand(line) + ": " + names, weight: .warning)
      return []
    }
    state.palette = palette
    return update(.key(.enter))
  }

  /// How many commands are named that a line may have meant.
  private static let namesTold = 5

  /// The commands that a line may mean which is the name of none. On a screen one sees which would be run, and takes it;
  /// here nothing is run that was not named.
  private func namesNear(_ line: String, in palette: Palette) -> [String] {
    let commands = state.items(of: palette).map { item -> String? in
      if case .run(let command) = item.action { command.name } else { nil }
    }
    guard let first = commands.first, let name = first, name != line else { return [] }
    return commands.compactMap { $0 }
  }

  /// A number in digits of any script.
  private static func number(_ line: String) -> Int? {
    var number = 0
    for scalar in line.unicodeScalars {
      guard scalar.properties.generalCategory == .decimalNumber, let digit = scalar.properties.numericValue,
        number < 1 << 32
      else { return nil }
      number = number * 10 + Int(digit)
    }
    return line.isEmpty ? nil : number
  }

  private mutating func choose(_ line: String, in palette: Palette) -> [Effect] {
    guard !line.isEmpty else { return press([.escape]) }
    if palette.kind == .commands {
      state.palette = nil
      return named(line)
    }
    if let number = Self.number(line) {
      guard state.items(of: palette).indices.contains(number - 1) else {
        state.message = Message(text: words[.nothingFound])
        return []
      }
      state.palette = Palette(palette.kind, selection: number - 1)
    } else {
      state.palette?.change(line)
      // What is none of the choices leaves them, as 'back' and 'quit' do.
      guard let changed = state.palette, !state.items(of: changed).isEmpty else {
        state.palette = nil
        return take(line)
      }
    }
    return update(.key(.enter))
  }

  /// Takes the number of a row that was said.
  private mutating func choose(_ number: Int) -> [Effect] {
    switch state.focus {
    case .list:
      guard number <= state.list.count else {
        state.message = Message(text: words[.nothingFound])
        return []
      }
      return named("\(number)") + press([.enter])
    case .statements:
      guard let statements = state.statements, statements.statements.indices.contains(number - 1) else {
        state.message = Message(text: words[.nothingFound])
        return []
      }
      state.statements?.select(statement: number - 1)
      return press([.enter])
    case .article: return go(to: number - 1, saying: 1)
    }
  }

  /// Nothing but the end of a line: the next paragraph, more of the list.
  private mutating func goOn() -> [Effect] {
    switch state.focus {
    case .article: return moved(by: .lineDown) ?? []
    case .list:
      isListWanted = true
      return named("\(min(state.list.selection + 1 + Self.pageOfRows, max(state.list.count, 1)))")
    case .statements: return press([.down])
    }
  }

  // MARK: Moving through the article

  /// Moves by paragraphs; nil for what does not move, or moves in another pane.
  private mutating func moved(by command: Command) -> [Effect]? {
    guard state.focus == .article, let text else { return nil }
    state.message = nil
    switch command {
    case .lineDown: return advance(1)
    case .lineUp: return advance(-1)
    case .pageDown: return advance(Self.pageOfParagraphs)
    case .pageUp: return advance(-Self.pageOfParagraphs)
    case .halfPageDown: return advance(Self.pageOfParagraphs / 2)
    case .halfPageUp: return advance(-Self.pageOfParagraphs / 2)
    case .toStart: return go(to: 0, saying: 1)
    case .toEnd: return go(to: text.last, saying: 1)
    case .redraw: return go(to: place, saying: 1)
    default: return nil
    }
  }

  /// Says so many paragraphs behind the place, or goes back by so many and says the one there.
  private mutating func advance(_ step: Int) -> [Effect] {
    guard let text else { return [] }
    var passed: [Int] = []
    var here = place
    for _ in 0..<abs(step) {
      guard let next = step > 0 ? text.next(here) : text.previous(here) else { break }
      here = next
      passed.append(next)
    }
    guard !passed.isEmpty else {
      // The screen's own word on it names the key that goes on.
      state.message = Message(text: words[step > 0 ? .endReached : .topReached])
      return []
    }
    unsaid = step > 0 ? passed : [here]
    return keep(here)
  }

  private mutating func go(to wanted: Int, saying count: Int) -> [Effect] {
    guard let text else { return [] }
    let here = min(max(wanted, 0), text.last)
    unsaid = [here]
    return keep(here)
  }

  /// Brings the page to the paragraph, so that commands begin there and the place is kept for the next time.
  private mutating func keep(_ here: Int) -> [Effect] {
    place = here
    guard let wanted = text?.readingPlace(here), let line = state.open?.galley.line(of: wanted) else { return [] }
    state.open?.currentStatement = nil
    state.open?.currentLink = nil
    let effects = state.scroll(to: line, edge: nil)
    told.marks = LinearSnapshot.Mark.all(state)
    return effects
  }
}

extension String {
  fileprivate func trimmingBlanks() -> String {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\r", "\n"]
    let scalars = unicodeScalars.drop { blanks.contains($0) }
    return String(String.UnicodeScalarView(scalars.reversed().drop { blanks.contains($0) }.reversed()))
  }
}
