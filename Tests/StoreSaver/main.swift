import ArticleModel
import Glibc
import Store

// Saves articles and state without end, and says on stdout what is safe by now: the test kills it at any moment.

func say(_ line: String) {
  var line = line + "\n"
  line.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

let store = try ArticleStore(directory: CommandLine.arguments[1])
var number = Int(CommandLine.arguments[2]) ?? 0
while true {
  let text = String(repeating: "كلام رقم \(number). ", count: 50 + number % 400)
  let article = Article(
    headline: "خبر \(number)", language: "ar", direction: .rightToLeft, url: "https://example.org/\(number % 40)",
    blocks: [.paragraph(RichText(text)), .paragraph(RichText("النهاية \(number)"))])
  let provenance = Provenance(
    input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8", extractor: "test/1")
  let saved = try store.save(ImportedArticle(article: article, provenance: provenance))
  say("saved \(saved.id) \(number)")
  try store.setPlace(saved.id, "block.0:\(number)", share: 0.5)
  say("place \(saved.id) \(number)")
  number += 1
}
