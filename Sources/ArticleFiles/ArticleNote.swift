import ArticleModel

/// What a reader has written to a passage of an article.
public struct ArticleNote: Equatable, Sendable {
  /// `YYYY-MM-DD HH:MM`, on the clock of whoever wrote it; empty where nobody says.
  public var date: String
  public var passage: String
  /// Whose words the passage is.
  public var speaker: String?
  public var text: String

  public init(date: String, passage: String, speaker: String? = nil, text: String) {
    self.date = date
    self.passage = passage
    self.speaker = speaker
    self.text = text
  }
}

/// The notes beside an article, `NAME.notes.md` beside `NAME.md`: plain Markdown, for any editor.
///
/// A note is a heading with its date, the passage as a quotation, and what was written. A file without such headings is
/// one note.
public enum NoteFile {
  public static let suffix = ".notes.md"

  /// Where the notes to an article's file stand.
  public static func path(beside article: String) -> String { article.dropLast(3) + suffix }

  /// The text of a file with one note more; nothing of it changes otherwise.
  public static func adding(_ note: ArticleNote, to text: String?, headline: String) -> String {
    var result = text ?? "# \(CleanText.line(headline))\n"
    if !result.hasSuffix("\n") { result += "\n" }
    result += "\n## \(note.date)\n\n"
    for line in lines(note.passage) where !note.passage.isEmpty { result += "> \(line)\n" }
    if let speaker = note.speaker { result += ">\n> \(speakerMark)\(CleanText.line(speaker))\n" }
    if !note.passage.isEmpty { result += "\n" }
    for line in lines(note.text) { result += (isMark(line) ? "\\" : "") + line + "\n" }
    return result
  }

  public static func notes(in text: String) -> [ArticleNote] {
    var notes: [ArticleNote] = []
    var note = ArticleNote(date: "", passage: "", text: "")
    var (said, passage): ([Substring], [Substring]) = ([], [])
    func finish() {
      note.passage = joined(passage)
      note.text = joined(said)
      if !note.text.isEmpty || !note.passage.isEmpty { notes.append(note) }
    }
    for line in lines(text) {
      if line.hasPrefix("## ") {
        finish()
        note = ArticleNote(date: CleanText.line(String(line.dropFirst(3))), passage: "", text: "")
        (said, passage) = ([], [])
      } else if line.hasPrefix(">"), said.allSatisfy(\.isEmpty) {
        let quoted = line.dropFirst().drop { $0 == " " }
        if quoted.hasPrefix(speakerMark) {
          note.speaker = String(quoted.dropFirst(speakerMark.count))
        } else {
          passage.append(quoted)
        }
      } else if !line.hasPrefix("# ") {
        said.append(line.hasPrefix("\\") && isMark(line.dropFirst()) ? line.dropFirst() : line)
      }
    }
    finish()
    return notes
  }

  private static let speakerMark = "— "

  /// What would be read as something else than words.
  private static func isMark(_ line: some StringProtocol) -> Bool {
    ["#", ">", "\\"].contains { line.hasPrefix($0) }
  }

  private static func lines(_ text: String) -> [Substring] {
    CleanText.lines(of: text).split(separator: "\n", omittingEmptySubsequences: false)
  }

  private static func joined(_ lines: [Substring]) -> String {
    var lines = lines[...]
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
