/// Somebody who is quoted, as the list of speakers shows him.
public struct CountedSpeaker: Equatable, Sendable {
  public var name: String
  public var statements = 0
  public var sources = 0
  /// `YYYY-MM-DD…`; empty where no day is known.
  public var first = ""
  public var last = ""
  private var seen: Set<String> = []

  public init(_ name: String) { self.name = name }

  /// Counts one statement more.
  public mutating func add(_ statement: SpokenStatement) {
    statements += 1
    if let source = statement.source, seen.insert(source).inserted { sources += 1 }
    guard let date = statement.date else { return }
    if first.isEmpty || date < first { first = date }
    if date > last { last = date }
  }
}

extension ReaderState {
  mutating func take(_ speakers: [CountedSpeaker]) {
    guard !speakers.isEmpty else {
      message = Message(text: words[.nobodySpeaks])
      return
    }
    self.speakers = speakers
    palette = Palette(.speakers)
  }

  func speakerItems(_ text: String) -> [PaletteItem] {
    let key = SearchKey(text)
    return speakers.filter { text.isEmpty || key.isFound(in: $0.name) }.map { speaker in
      PaletteItem(
        line: "", title: "\u{2068}\(speaker.name)\u{2069}", keys: words.facts(of: speaker),
        action: .follow(speaker.name))
    }
  }

  /// Opens the page of a speaker: all that he says, the newest first.
  mutating func follow(_ speaker: String) -> [Effect] {
    following.begin(speaker)
    message = Message(text: words.following(speaker))
    return [.followSpeaker(speaker, in: nil, request: following.request)]
  }

  /// The speaker whose page is open, or whose statement is selected.
  private var speakerHere: String? {
    if focus == .statements, case .speaker(let name) = statements?.scope { return name }
    return statementHere?.run.speaker
  }

  mutating func askAboutSpeaker() -> [Effect] {
    if speakerHere == nil {
      message = Message(text: words[.noStatementHere])
    } else {
      prompt = Prompt(kind: .tellSpeaker)
    }
    return []
  }

  mutating func tell(_ line: String) -> [Effect] {
    guard let speaker = speakerHere, !line.isEmpty else { return [] }
    return [.tell(line, about: speaker)]
  }
}

extension Words {
  /// "23 statements · 2019–2024 · 5 sources"
  func facts(of speaker: CountedSpeaker) -> String {
    var parts = [count(speaker.statements, .statement)]
    let years = [speaker.first, speaker.last].compactMap { CivilDate(iso: $0).map { number($0.year) } }
    if let first = years.first, let last = years.last {
      parts.append(first == last ? first : "\u{2066}\(first)–\(last)\u{2069}")
    }
    if speaker.sources > 0 { parts.append(count(speaker.sources, .source)) }
    return parts.joined(separator: " · ")
  }
}
