import ArticleModel
import Files
import Glibc
import Store

// What several programs do to one library, for tests that run them at once or kill them. Each says on stdout what is
// safe by now.

func say(_ line: String) {
  var line = line + "\n"
  line.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

func imported(_ number: Int, url: String?, size: Int) -> ImportedArticle {
  let text = String(repeating: "كلام رقم \(number). ", count: size)
  return ImportedArticle(
    article: Article(
      headline: "خبر \(number)", language: "ar", direction: .rightToLeft, url: url,
      blocks: [.paragraph(RichText(text)), .paragraph(RichText("النهاية \(number)"))]),
    provenance: Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
      extractor: "test/1"))
}

/// Saves articles and state without end.
func saveForEver(_ store: ArticleStore, from first: Int) throws {
  var number = first
  while true {
    let article = imported(number, url: "https://example.org/\(number % 40)", size: 50 + number % 400)
    let saved = try store.save(article)
    say("saved \(saved.id) \(number)")
    try store.setPlace(saved.id, "block.0:\(number)", share: 0.5)
    say("place \(saved.id) \(number)")
    number += 1
  }
}

/// Saves so many articles, the same ones whoever does it.
func saveAll(_ store: ArticleStore, count: Int) throws {
  for number in 0..<count { say(try store.save(imported(number, url: nil, size: 5)).action.rawValue) }
}

/// Stars so many articles of its own.
func star(_ store: ArticleStore, owner: String, count: Int) throws {
  for number in 0..<count {
    try store.setStarred("\(owner)-\(number)", true)
    say("starred \(owner)-\(number)")
  }
}

/// Keeps the pictures of one article, again and again, and moves it into the trash and back meanwhile.
func keepPictures(_ store: ArticleStore) throws {
  var article = imported(0, url: "https://example.org/pictures", size: 5)
  article.article.blocks += (0..<20).map { .figure(Picture(url: "p\($0).png")) }
  // A process before this one may have been killed while the article was in the trash, or on its way: a hand moves it back.
  let walk = FolderWalk(store.directory + "/trash") { $0.hasSuffix(".md") }
  for path in walk.folders.filter({ $0.hasSuffix(".pictures") }) + walk.files {
    rename(path, store.directory + "/articles" + path.dropFirst(store.directory.utf8.count + 6))
  }
  let saved = try store.save(article).id
  var number = 0
  while true {
    let picture = [0x89] + Array("PNG\r\n\u{1A}\n".utf8) + [UInt8](repeating: UInt8(number % 200), count: 39_992)
    try store.keep(picture: picture, at: "p\(number % 20).png", of: saved)
    say("kept \(number % 20)")
    if number % 3 == 2 { try store.restore(store.trash([saved])) }
    number += 1
  }
}

/// Lists what there is, as a user who may only read.
func list(_ directory: String) throws {
  if getuid() == 0 { setuid(65534) }
  let store = try ArticleStore(directory: directory)
  for summary in try store.summaries() {
    say("\(summary.id) \(summary.isStarred) \(try store.article(id: summary.id).blocks.count)")
  }
  say(store.isReadOnly ? "read-only" : "writable")
  store.close()
}

let arguments = CommandLine.arguments
do {
  switch arguments[1] {
  case "save": try saveForEver(ArticleStore(directory: arguments[2]), from: Int(arguments[3]) ?? 0)
  case "all":
    let store = try ArticleStore(directory: arguments[2])
    try saveAll(store, count: Int(arguments[3]) ?? 0)
    store.close()
  case "pictures": try keepPictures(ArticleStore(directory: arguments[2]))
  case "star":
    let store = try ArticleStore(directory: arguments[2])
    try star(store, owner: arguments[3], count: Int(arguments[4]) ?? 0)
    store.close()
  default: try list(arguments[2])
  }
} catch {
  say("error \(error)")
  exit(1)
}
