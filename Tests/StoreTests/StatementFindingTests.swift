import ArticleModel
import Testing

@testable import Store

/// How the statements of a library are found, all at once.
@Suite struct StatementFindingTests {
  private let folder = Folder()

  @Test(arguments: [1, 3]) func statementsAreFoundByAnyNumberOfThreads(_ threads: Int) throws {
    let store = try ArticleStore(directory: folder.path + "/warraq")
    let provenance = Provenance(
      input: "-", format: "text", byteCount: 0, sha256: "", charset: "utf-8", charsetSource: "utf-8",
      extractor: "test/1")
    for result in try store.save(
      (0..<201).map {
        IncomingArticle(
          ImportedArticle(
            article: Article(headline: "خبر \($0)", blocks: [.paragraph(RichText("قول"))]), provenance: provenance))
      })
    { #expect(try result.get().action == .new) }
    let rules = StatementRules(version: 2) { article in
      [
        QuotedRun(
          address: .block([0]), range: 0..<3, text: "قول", kind: .statement, speaker: "قائل \(article.headline)",
          via: nil)
      ]
    }
    var told: [Int] = []
    #expect(try store.findStatements(rules, threads: threads, progress: { told.append($0) }))
    #expect(told == (threads == 1 ? [137, 73, 9, 0] : [9, 0]))
    let statements = try store.statements()
    #expect(statements.count == 201)
    #expect(statements.allSatisfy { $0.run.speaker == "قائل \($0.headline)" })
    // By newer rules all over again, as long as it is wanted.
    var pieces = 2
    let newer = StatementRules(version: 3) { _ in [] }
    let isWhole = try store.findStatements(
      newer, threads: threads,
      while: {
        pieces -= 1
        return pieces >= 0
      })
    #expect(!isWhole)
    #expect(try store.statements().count < 201)
    #expect(try store.findStatements(newer, threads: threads) && store.statements().isEmpty)
    store.close()
  }
}
