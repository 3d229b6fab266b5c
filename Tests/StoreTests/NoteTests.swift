import ArticleFiles
import ArticleModel
import Files
import Glibc
import Querying
import Testing

@testable import Store

/// Notes beside articles, and files that are changed by hand.
@Suite struct NoteTests {
  private let folder = Folder()
  private var directory: String { folder.path + "/warraq" }

  private func library() throws -> (store: ArticleStore, id: String, path: String) {
    let store = try ArticleStore(directory: directory)
    let article = Article(
      headline: "افتتاح المعرض", site: Site(name: "الوراق"), dateline: Dateline(raw: "", published: "2024-05-01"),
      blocks: [.paragraph(RichText("قال إن القراءة حق."))])
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "t/1")
    let saved = try store.save(ImportedArticle(article: article, provenance: provenance))
    return (store, saved.id, saved.path)
  }

  private func ids(_ store: ArticleStore, _ line: String, bodies: Bool = false) throws -> [String] {
    try store.ids(ArticleSelection(query: try QueryParser.parse(line), searchesBodies: bodies))
  }

  @Test func aNoteStandsBesideItsArticleIsFoundAndTakenBack() throws {
    let (store, id, path) = try library()
    let note = ArticleNote(date: "2026-11-27 10:00", passage: "القراءة حق", speaker: "الوزيرة", text: "للمقارنة")
    let before = try store.add(note, to: id)
    #expect(before == nil)
    let file = String(path.dropLast(3) + ".notes.md")
    #expect(
      try FileSystem().readText(file)
        == "# افتتاح المعرض\n\n## 2026-11-27 10:00\n\n> القراءة حق\n>\n> — الوزيرة\n\nللمقارنة\n")
    #expect(try store.notes().map(\.note) == [note] && store.notes()[0].source == "الوراق")
    #expect(try ids(store, "is:noted") == [id] && ids(store, "للمقارنة", bodies: true) == [id])
    #expect(try store.ids().count == 1 && store.check().isEmpty, "the notes are no article")
    let second = try store.add(ArticleNote(date: "2026-11-28 09:00", passage: "", text: "# ثانية"), to: id)
    #expect(try store.notes().map(\.note.text) == ["# ثانية", "للمقارنة"])
    try store.setNotes(second, of: id)
    #expect(try store.notes().count == 1)
    // They go into the trash and come back with it.
    let trashed = try store.trash([id])
    #expect(try store.notes().isEmpty && !FileSystem().isFolder(file) && FileSystem().status(file) == nil)
    try store.restore(trashed)
    #expect(try store.notes().count == 1)
    // A newer import of the article keeps them.
    var article = try store.article(id: id)
    article.blocks.append(.paragraph(RichText("زيادة")))
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "t/1")
    #expect(try store.save(ImportedArticle(article: article, provenance: provenance)).action == .changed)
    #expect(try ids(store, "is:noted") == [id])
    try store.setNotes(nil, of: id)
    #expect(try ids(store, "is:noted").isEmpty && FileSystem().status(file) == nil)
    store.close()
  }

  @Test func whatAnotherEditorWritesIsNoticed() throws {
    let (store, id, path) = try library()
    usleep(1_100_000)
    try store.refresh()
    // Written to where it stands: the folder's time stays.
    let text = try FileSystem().readText(path)
    let file = open(path, O_WRONLY | O_TRUNC)
    try FileSystem().write(Array(text.replacing("القراءة", with: "الكتابة").utf8), to: file, named: path)
    close(file)
    #expect(try store.refresh(.changedFolders(and: [SystemPath.folder(of: path)])))
    #expect(try ids(store, "الكتابة", bodies: true) == [id])
    let again = open(path, O_WRONLY | O_APPEND)
    try FileSystem().write(Array("\nخاتمة\n".utf8), to: again, named: path)
    close(again)
    #expect(try store.refresh(.everyFile))
    #expect(try ids(store, "خاتمة", bodies: true) == [id])
    // Under another name it is the same article, with what was done to it.
    try store.setStarred(id, true)
    #expect(rename(path, SystemPath.folder(of: path) + "/another name.md") == 0)
    try store.refresh()
    #expect(try ids(store, "is:starred") == [id] && store.article(id: id).headline == "افتتاح المعرض")
    store.close()
  }
}
