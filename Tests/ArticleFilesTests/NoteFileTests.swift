import ArticleFiles
import Testing

@Suite struct NoteFileTests {
  @Test func notesAreReadAsTheyWereWritten() {
    let notes = [
      ArticleNote(date: "2026-11-27 10:00", passage: "سطر\nآخر", speaker: "فلان", text: "كلام"),
      ArticleNote(date: "2026-11-28 10:00", passage: "", text: "## ليس عنوانًا\n\n> ولا نقلًا\n\\ولا غيره"),
      ArticleNote(date: "2026-11-29 10:00", passage: "x", text: "y"),
    ]
    var text: String?
    for note in notes { text = NoteFile.adding(note, to: text, headline: "عنوان\nفي سطرين") }
    #expect(NoteFile.notes(in: text ?? "") == notes)
    let first = "# عنوان في سطرين\n\n## 2026-11-27 10:00\n\n> سطر\n> آخر\n>\n> — فلان\n\nكلام\n"
    #expect(text?.hasPrefix(first) == true)
  }

  @Test func aFileOfOnesOwnIsOneNote() {
    #expect(
      NoteFile.notes(in: "# My notes\n\nFirst.\n\nSecond.\n")
        == [ArticleNote(date: "", passage: "", text: "First.\n\nSecond.")])
    #expect(NoteFile.notes(in: "\n# Only a title\n").isEmpty)
    let note = ArticleNote(date: "d", passage: "", text: "t")
    #expect(NoteFile.adding(note, to: "own", headline: "h") == "own\n\n## d\n\nt\n")
    #expect(NoteFile.path(beside: "a/b.md") == "a/b.notes.md")
  }
}
