import ArticleModel
import Glibc
import Store
import Testing

/// A process that saves is killed at any moment: what it said was safe is there, whole, and nothing is torn.
@Suite struct KillTests {
  @Test func nothingIsLostOrTorn() throws {
    let folder = Folder()
    let library = folder.path + "/warraq"
    let rounds = getenv("WARRAQ_KILL_ROUNDS").flatMap { Int(String(cString: $0)) } ?? 25
    var saved: [String: Int] = [:]
    var placed: [String: Int] = [:]
    var number = 0
    for round in 0..<rounds {
      let saver = try Saver("save", library, "\(number)")
      for line in saver.lines(killedAfter: .random(in: 1_000...60_000)).lines {
        let words = line.split(separator: " ")
        guard words.count == 3, let value = Int(words[2]) else { continue }
        if words[0] == "saved" { saved[String(words[1])] = value } else { placed[String(words[1])] = value }
        number = max(number, value + 1)
      }
      let store = try ArticleStore(directory: library)
      let summaries = try store.summaries()
      #expect(Set(saved.keys).isSubset(of: summaries.map(\.id)), "round \(round)")
      for summary in summaries {
        let article = try store.article(id: summary.id)
        let value = try #require(Int(article.headline.dropFirst(4)), "round \(round): \(article.headline)")
        // At most the one save that was under way is newer than what was said.
        #expect(value >= saved[summary.id] ?? 0)
        #expect(article.blocks.last == .paragraph(RichText("النهاية \(value)")))
        let place = try store.state(id: summary.id).place
        if let said = placed[summary.id] {
          #expect(place.flatMap { Int($0.dropFirst(8)) } ?? -1 >= said, "round \(round)")
        }
      }
      store.close()
      let names = Folder.allNames(library)
      #expect(names.filter { $0.contains("damaged") || $0.hasSuffix(".new") } == [], "round \(round)")
      #expect(names.count { $0.hasSuffix(".md") } == summaries.count, "round \(round)")
    }
    #expect(number > rounds)
  }
}
