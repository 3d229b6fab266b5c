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
      for line in try output(of: library, from: number, killedAfter: .random(in: 1_000...60_000)) {
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
      let aside = Folder.names(library).filter { $0.contains("damaged") }
      #expect(aside.isEmpty)
    }
    #expect(number > rounds)
  }

  private func output(of library: String, from number: Int, killedAfter microseconds: UInt32) throws -> [Substring] {
    var pipe: [Int32] = [0, 0]
    try #require(Glibc.pipe(&pipe) == 0)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO)
    posix_spawn_file_actions_addclose(&actions, pipe[0])
    defer { posix_spawn_file_actions_destroy(&actions) }
    let program = try saver()
    var arguments = [strdup(program), strdup(library), strdup("\(number)"), nil]
    defer { arguments.forEach { free($0) } }
    var child = pid_t()
    try #require(posix_spawn(&child, program, &actions, nil, &arguments, nil) == 0)
    close(pipe[1])
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    // It begins when the first word came, so that every round saves something.
    var count = read(pipe[0], &chunk, chunk.count)
    usleep(microseconds)
    kill(child, SIGKILL)
    while count > 0 {
      bytes += chunk[..<count]
      count = read(pipe[0], &chunk, chunk.count)
    }
    close(pipe[0])
    var status: Int32 = 0
    waitpid(child, &status, 0)
    // A line without its end was cut by the kill.
    let text = String(decoding: bytes.prefix(through: bytes.lastIndex(of: 0x0A) ?? 0), as: UTF8.self)
    return text.split(separator: "\n")
  }

  /// Built beside the tests.
  private func saver() throws -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    try #require(count > 0)
    let tests = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(tests[..<(tests.lastIndex(of: "/") ?? tests.endIndex)]) + "/store-saver"
  }
}
