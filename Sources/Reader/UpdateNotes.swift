import ArticleModel

/// A note as the list of notes shows it.
public struct ListedNote: Equatable, Sendable {
  public var articleID: String
  public var headline: String
  public var passage: String
  public var text: String
  /// `YYYY-MM-DD…`, when it was written; empty where nobody knows.
  public var date: String

  public init(articleID: String, headline: String, passage: String, text: String, date: String) {
    self.articleID = articleID
    self.headline = headline
    self.passage = passage
    self.text = text
    self.date = date
  }
}

extension ReaderState {
  /// What a note would be to: the statement that is selected, else the paragraph that is meant.
  private var passageHere: (text: String, speaker: String?)? {
    guard let open, case .article = open.content else { return nil }
    if let spoken = statementHere { return spoken.articleID == open.id ? (spoken.run.text, spoken.run.speaker) : nil }
    return paragraphHere(of: open).map { ($0, nil) }
  }

  mutating func askForNote() -> [Effect] {
    if passageHere == nil {
      message = Message(text: words[.nothingOpen])
    } else {
      prompt = Prompt(kind: .note, text: unkeptNote)
    }
    return []
  }

  /// What a note says that is a bookmark only.
  static let bookmark = "\u{2691}"

  mutating func note(_ text: String) -> [Effect] {
    guard !text.isEmpty else { return [] }
    guard let open, let passage = passageHere else {
      message = Message(text: words[.nothingOpen])
      return []
    }
    if text != Self.bookmark { unkeptNote = text }
    return [.note(id: open.id, passage: passage.text, speaker: passage.speaker, text: text)]
  }

  mutating func take(_ notes: [ListedNote]) {
    guard !notes.isEmpty else {
      message = Message(text: words[.noNotes])
      return
    }
    self.notes = notes
    palette = Palette(.notes)
  }

  func noteItems(_ text: String) -> [PaletteItem] {
    let key = SearchKey(text)
    return notes.filter { note in text.isEmpty || [note.text, note.headline, note.passage].contains(where: key.isFound)
    }
    .map { note in
      PaletteItem(
        line: "", title: "\u{2068}\(Self.title(of: note))\u{2069} · \u{2068}\(note.headline)\u{2069}",
        keys: CivilDate(iso: String(note.date.prefix(10))).map(words.date) ?? "", action: .openNote(note))
    }
  }

  /// A bookmark is told by the words that it stands at.
  private static func title(of note: ListedNote) -> String {
    guard note.text == bookmark else { return note.text }
    return bookmark + " " + String(String.UnicodeScalarView(note.passage.unicodeScalars.prefix(60)))
  }

  mutating func openNote(_ note: ListedNote) -> [Effect] {
    leaveStop()
    return openArticle(note.articleID, at: .passage(note.passage))
  }
}
