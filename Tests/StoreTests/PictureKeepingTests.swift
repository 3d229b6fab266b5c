import ArticleFiles
import ArticleModel
import Glibc
import Testing

@testable import Store

/// The pictures that are kept beside articles.
@Suite struct PictureKeepingTests {
  private let folder = Folder()
  private var directory: String { folder.path + "/warraq" }
  private static let png: [UInt8] = [0x89] + Array("PNG\r\n\u{1A}\n and so on".utf8)

  private func imported(_ addresses: [String]) -> ImportedArticle {
    let pictures = addresses.dropFirst().map { Block.figure(Picture(url: $0, caption: "Seen")) }
    return ImportedArticle(
      article: Article(
        headline: "Pictures", url: "https://a.example/1", dateline: Dateline(raw: "", published: "2024-05-01"),
        leadImage: Picture(url: addresses.first), blocks: [.paragraph(RichText("Words."))] + pictures),
      provenance: Provenance(
        input: "https://a.example/1", format: "text", byteCount: 0, sha256: "", charset: "utf-8",
        charsetSource: "utf-8", extractor: "t/1"))
  }

  private func library(_ addresses: [String]) throws -> (store: ArticleStore, id: String, pictures: String) {
    let store = try ArticleStore(directory: directory)
    let saved = try store.save(imported(addresses))
    return (store, saved.id, saved.path.dropLast(3) + ".pictures")
  }

  @Test func aPictureIsKeptBesideItsArticleAndFoundThere() throws {
    let (store, id, pictures) = try library(["https://a.example/sea.jpg?w=1", "b.png"])
    #expect(store.picture("b.png", of: id) == nil)
    let path = try store.keep(picture: Self.png, at: "https://a.example/sea.jpg?w=1", of: id)
    #expect(path.hasPrefix(pictures + "/sea-") && path.hasSuffix(".jpg") && Folder.bytes(path) == Self.png)
    #expect(store.picture("https://a.example/sea.jpg?w=1", of: id) == path && store.picture("b.png", of: id) == nil)
    let newer = Self.png + [1]
    #expect(try store.keep(picture: newer, at: "https://a.example/sea.jpg?w=1", of: id) == path)
    #expect(Folder.bytes(path) == newer && Folder.names(pictures).count == 1)
    #expect(try store.input(of: id) == "https://a.example/1")
  }

  @Test func whatIsNoPictureOfTheArticleIsNotKept() throws {
    let (store, id, pictures) = try library(["a.png", "b.png"])
    #expect(throws: StoreError.self) { try store.keep(picture: Self.png, at: "c.png", of: id) }
    #expect(throws: StoreError.self) { try store.keep(picture: Array("<html>".utf8), at: "a.png", of: id) }
    #expect(throws: StoreError.self) { try store.keep(picture: Self.png, at: "a.png", of: "0123456789abcdef") }
    let large = Self.png + [UInt8](repeating: 0, count: PictureFolder.mostBytes - Self.png.count)
    #expect(throws: StoreError.self) { try store.keep(picture: large + [0], at: "a.png", of: id) }
    #expect(Folder.names(pictures) == [])
    try store.keep(picture: large, at: "a.png", of: id)
    #expect(Folder.names(pictures).count == 1)
  }

  /// Whatever an article calls its pictures, their files are plain ones in its own folder, each another.
  @Test func namesAreOfNobodysMaking() {
    let addresses = [
      "../../../etc/passwd", "/etc/passwd", "..", ".", "", "/", "a/../../b.png", "x.md", "x.notes.md", ".hidden",
      "https://a.example/%2e%2e/%2F.jpg", "a\u{0}b.png", "\u{1B}[31mred.gif", "\u{202E}gpj.exe", "~/.ssh/id", "-rf *",
      String(repeating: "ص", count: 5_000) + ".webp", String(repeating: "a/", count: 3_000), "B.PNG", "b.png",
      "c?b.png",
    ]
    let names = addresses.map(PictureFolder.name)
    for (name, address) in zip(names, addresses) {
      #expect(
        name.utf8.count < 120 && !name.hasPrefix(".") && !name.hasPrefix("-") && !name.hasSuffix(".md"), "\(address)")
      let isPlain = name.unicodeScalars.allSatisfy {
        $0 == "-" || $0 == "." || $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      #expect(isPlain, "\(address)")
    }
    #expect(Set(names).count == names.count)
    #expect(PictureFolder.name(of: "news/Sea wall.JPG").hasPrefix("Sea-wall-"))
    #expect(PictureFolder.name(of: "news/Sea wall.JPG").hasSuffix(".jpg"))
    #expect(PictureFolder.name(of: "x.md").hasPrefix("x-") && PictureFolder.name(of: "x.md").count == 18)
  }

  @Test func theBytesSayWhatAPictureIs() {
    let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    for bytes in [Self.png, jpeg, Array("GIF87a".utf8), Array("GIF89a".utf8), Array("RIFF0000WEBPVP8".utf8)] {
      #expect(PictureFolder.holds(bytes))
      #expect(!PictureFolder.holds([0] + bytes))
    }
    for text in ["", "GIF88a", "RIFF0000WAVE", "WEBP", "PNG\r\n\u{1A}\n", "RIFF"] {
      #expect(!PictureFolder.holds(Array(text.utf8)))
    }
    #expect(!PictureFolder.holds([0xFF, 0xD8]))
  }

  @Test func aFullFolderLetsGoOfWhatIsNoLongerNamed() throws {
    let many = (0..<70).map { "p\($0).png" }
    let (store, id, pictures) = try library(many)
    for address in many.prefix(64) { try store.keep(picture: Self.png, at: address, of: id) }
    #expect(throws: StoreError.self) { try store.keep(picture: Self.png, at: "p64.png", of: id) }
    #expect(Folder.names(pictures).count == 64)
    // The page has changed, and names others.
    #expect(try store.save(imported(["new.png", "p3.png"])).action == .changed)
    try store.keep(picture: Self.png, at: "new.png", of: id)
    #expect(Folder.names(pictures).count == 2 && store.picture("p3.png", of: id) != nil)
    // As long as there is room, nothing goes.
    _ = try store.save(imported(["third.png"]))
    try store.keep(picture: Self.png, at: "third.png", of: id)
    #expect(Folder.names(pictures).count == 3)
  }

  @Test func picturesGoIntoTheTrashAndBackWithTheirArticle() throws {
    let (store, id, pictures) = try library(["a.png"])
    let kept = try store.keep(picture: Self.png, at: "a.png", of: id)
    let trashed = try store.trash([id])
    #expect(Folder.names(pictures) == [] && !Folder.isFolder(pictures))
    #expect(Folder.allNames(directory + "/trash").count == 2)
    try store.restore(trashed)
    #expect(store.picture("a.png", of: id) == kept && Folder.allNames(directory + "/trash") == [])
    // Once more where those of an earlier copy lie in the trash.
    _ = try store.trash([id])
    _ = try store.save(imported(["a.png", "b.png"]))
    try store.keep(picture: Self.png + [2], at: "b.png", of: id)
    let again = try store.trash([id])
    #expect(Folder.allNames(directory + "/trash").count == 2)
    try store.restore(again)
    #expect(store.picture("b.png", of: id) != nil && store.picture("a.png", of: id) == nil)
  }

  @Test func whatCannotBeMovedWholeStays() throws {
    let (store, id, pictures) = try library(["a.png"])
    try store.keep(picture: Self.png, at: "a.png", of: id)
    let path = pictures.dropLast(9) + ".md"
    // Somebody's own folder stands where the pictures are to go.
    let relative = pictures.dropFirst((directory + "/articles").count)
    for folder in ["/trash", "/trash/2024", "/trash/2024/05", "/trash" + relative, "/trash\(relative)/own"] {
      mkdir(directory + folder, 0o755)
    }
    #expect(throws: StoreError.self) { try store.trash([id]) }
    #expect(access(String(path), F_OK) == 0 && store.picture("a.png", of: id) != nil)
    #expect(Folder.allNames(directory + "/trash") == [])
    #expect(try store.article(id: id).headline == "Pictures")
  }

  @Test func theTrashLetsGoOfPicturesToo() throws {
    let (store, id, _) = try library(["a.png"])
    try store.keep(picture: Self.png, at: "a.png", of: id)
    _ = try store.trash([id])
    #expect(try store.emptyTrash(before: time(nil) - 60) == 0 && Folder.allNames(directory + "/trash").count == 2)
    #expect(try store.emptyTrash(before: time(nil) + 60) == 1)
    #expect(Folder.allPaths(directory + "/trash").filter { $0.contains(".pictures") } == [])
    #expect(Folder.allNames(directory + "/trash") == [])
  }

  @Test func picturesAreNoArticles() throws {
    let (store, id, pictures) = try library(["a.png"])
    try store.keep(picture: Self.png, at: "a.png", of: id)
    Folder.write("# No article\n\nWords.\n", to: pictures + "/note.md")
    try store.refresh(.everyFile)
    #expect(try store.summaries().map(\.id) == [id])
    try store.rebuild()
    #expect(try store.summaries().map(\.id) == [id])
    Folder.remove(pictures + "/note.md")
    #expect(try store.check() == [])
    let trashed = try store.trash([id])
    mkdir(pictures, 0o755)
    Folder.write(Self.png, to: pictures + "/left.png")
    #expect(try store.check() == [LibraryProblem(kind: .picturesLeft, path: pictures, detail: "")])
    // Coming back, the article has those that it went with.
    try store.restore(trashed)
    #expect(try store.check() == [] && store.picture("a.png", of: id) != nil)
  }

  /// A process that keeps pictures and moves their article to and fro is killed at any moment: the article is there once,
  /// and each picture that was said to be kept is there, whole.
  @Test func nothingIsTornWhenItIsKilled() throws {
    let rounds = getenv("WARRAQ_KILL_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 12
    var kept: Set<Int> = []
    for round in 0..<rounds {
      let saver = try Saver("pictures", directory)
      for line in saver.lines(killedAfter: .random(in: 1_000...40_000)).lines {
        if line.hasPrefix("kept ") { kept.insert(Int(line.dropFirst(5)) ?? -1) }
      }
      let all = Folder.allPaths(directory)
      #expect(all.count { $0.hasSuffix(".md") } == 1, "round \(round)")
      let files = all.filter { $0.contains(".pictures/") && !$0.hasSuffix(".new") }
      for file in files {
        let bytes = Folder.bytes(file)
        #expect(bytes.count == 40_000 && PictureFolder.holds(bytes) && Set(bytes[8...]).count == 1, "round \(round)")
      }
      for number in kept {
        let name = PictureFolder.name(of: "p\(number).png")
        #expect(files.contains { $0.hasSuffix("/" + name) }, "round \(round): \(name)")
      }
    }
    #expect(!kept.isEmpty)
  }
}
