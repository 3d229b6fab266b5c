import Glibc
import Testing

/// A run of `store-saver`, which is built beside the tests.
struct Saver {
  private var child = pid_t()
  private var output: Int32

  init(_ arguments: String...) throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    output = ends[0]
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let program = try Self.program()
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    try #require(posix_spawn(&child, program, &actions, nil, &words, nil) == 0)
    close(ends[1])
  }

  /// The lines that it says until it ends; with a number it is killed so long after its first word.
  func lines(killedAfter microseconds: UInt32? = nil) -> (lines: [Substring], status: Int32) {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    var count = read(output, &chunk, chunk.count)
    if let microseconds {
      usleep(microseconds)
      kill(child, SIGKILL)
    }
    while count > 0 {
      bytes += chunk[..<count]
      count = read(output, &chunk, chunk.count)
    }
    close(output)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    // A line without its end was cut by the kill.
    let end = bytes.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n"), status)
  }

  private static func program() throws -> String {
    var path = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &path, path.count - 1)
    try #require(count > 0)
    let tests = String(decoding: path[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return String(tests[..<(tests.lastIndex(of: "/") ?? tests.endIndex)]) + "/store-saver"
  }
}
