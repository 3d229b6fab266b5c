import Glibc
import Testing

@testable import Files

/// A folder of a test's own, taken away at its end.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/warraq-files-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit { _ = try? ChildProcess(["rm", "-rf", path]).wait() }
}

struct FilesTests {
  private let scratch = Scratch()
  private let system = FileSystem()

  private func failing(_ code: Int32, _ change: (inout SystemCalls, Int32) -> Void) -> FileSystem {
    var calls = SystemCalls()
    change(&calls, code)
    return FileSystem(calls: calls)
  }

  @Test func whatWasWrittenIsReadAgain() throws {
    let path = scratch.path + "/a/b/نص.md"
    try system.makeFolder(scratch.path + "/a/b")
    try system.write("ورّاق\n", to: path)
    #expect(try system.readText(path) == "ورّاق\n")
    try system.write("ثانية", to: path)
    #expect(try system.readText(path) == "ثانية")
    #expect(try system.entries(of: scratch.path + "/a/b") == [FolderEntry(name: "نص.md", kind: .regular)])
  }

  @Test func aReplacedFileKeepsItsMode() throws {
    let path = scratch.path + "/a"
    try system.write("1", to: path, mode: 0o600)
    chmod(path, 0o640)
    try system.write("2", to: path)
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  /// Whichever call fails, the fault names the file and the system's number, the old content stands, nothing lies beside.
  @Test func aWriteThatFailsLeavesTheOldFile() throws {
    let path = scratch.path + "/a"
    try system.write("old", to: path)
    let systems = [
      failing(EACCES) { calls, code in
        calls.open = { _, _, _ in
          errno = code
          return -1
        }
      },
      failing(ENOSPC) { calls, code in
        calls.write = { _, _, _ in
          errno = code
          return -1
        }
      },
      failing(EIO) { calls, code in
        calls.synchronize = { _ in
          errno = code
          return -1
        }
      },
      failing(EDQUOT) { calls, code in
        calls.close = {
          Glibc.close($0)
          errno = code
          return -1
        }
      },
      failing(EXDEV) { calls, code in
        calls.rename = { _, _ in
          errno = code
          return -1
        }
      },
    ]
    for (system, code) in zip(systems, [EACCES, ENOSPC, EIO, EDQUOT, EXDEV]) {
      #expect(throws: FileFault(path: path, cause: .system(code))) { try system.write("new", to: path) }
      #expect(try self.system.readText(path) == "old")
      #expect(try self.system.entries(of: scratch.path).map(\.name) == ["a"])
    }
  }

  @Test func shortWritesAndInterruptionsGoOn() throws {
    var calls = SystemCalls()
    calls.write = { file, bytes, count in
      if Int.random(in: 0...3) == 0 {
        errno = EINTR
        return -1
      }
      return Glibc.write(file, bytes, min(count, 7))
    }
    calls.read = { file, buffer, count in
      if Int.random(in: 0...3) == 0 {
        errno = EINTR
        return -1
      }
      return Glibc.read(file, buffer, min(count, 5))
    }
    let system = FileSystem(calls: calls)
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0) }
    try system.write(bytes, to: scratch.path + "/a")
    #expect(try system.read(scratch.path + "/a") == bytes)
  }

  @Test func readingIsBounded() throws {
    let path = scratch.path + "/a"
    try system.write("12345", to: path)
    #expect(try system.read(path, limit: 5).count == 5)
    #expect(throws: FileFault(path: path, cause: .tooLarge(limit: 4))) { try system.read(path, limit: 4) }
    #expect(throws: FileFault(path: "/dev/zero", cause: .tooLarge(limit: 1 << 20))) {
      try system.read("/dev/zero", limit: 1 << 20, takesStreams: true)
    }
  }

  @Test func faultsBearTheSystemsNumber() throws {
    let missing = scratch.path + "/missing"
    #expect(throws: FileFault(path: missing, cause: .system(ENOENT))) { try system.read(missing) }
    #expect(throws: FileFault(path: scratch.path, cause: .system(EISDIR))) { try system.read(scratch.path) }
    #expect(FileFault(path: missing, cause: .system(ENOENT)).description == "\(missing): No such file or directory")
    try system.remove(missing)
    #expect(throws: FileFault(path: "/dev/null", cause: .system(ENOTDIR))) { try system.makeFolder("/dev/null/a") }
  }

  @Test func aPipeWithoutAWriterIsGivenUp() throws {
    let path = scratch.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: FileFault(path: path, cause: .silentPipe)) { try system.read(path, takesStreams: true) }
  }

  @Test func aPipeWithASlowWriterIsReadToItsEnd() throws {
    let path = scratch.path + "/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let child = try ChildProcess(["sh", "-c", "exec >\"$0\"; sleep 1.2; echo one; sleep 0.1; echo two", path])
    let text = try? system.read(path, takesStreams: true)
    // It would stand in its opening for ever where nobody reads.
    if text == nil { child.interrupt() }
    #expect(text.map { String(decoding: $0, as: UTF8.self) } == "one\ntwo\n")
    #expect(child.wait() == 0)
  }

  @Test func namesThatAreNoUTF8GoThereAndBack() throws {
    let names: [[UInt8]] = [
      [0x61, 0xE1, 0x62], [0xFF], [0xC3], Array("سلام".utf8), [0xD3, 0xE1, 0xC7, 0xE3], [0xED, 0xA0, 0x80],
      Array("\u{10FE80}x".utf8), [0xF4, 0x90, 0x80, 0x80], Array("é".utf8), Array("e\u{301}".utf8),
    ]
    var seen: Set<[Unicode.Scalar]> = []
    for name in names {
      let text = SystemPath.text(name)
      #expect(SystemPath.bytes(of: text) == name)
      #expect(seen.insert(Array(text.unicodeScalars)).inserted)
      try system.write("x", to: scratch.path + "/" + text)
    }
    #expect(try system.entries(of: scratch.path).count == names.count)
    for entry in try system.entries(of: scratch.path) {
      #expect(try system.readText("\(scratch.path)/\(entry.name)") == "x")
    }
    #expect(SystemPath.shown(SystemPath.text([0x61, 0xE1, 0x62])) == "a\u{FFFD}b")
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...9)).map { _ in UInt8.random(in: 1...255, using: &random) }
      #expect(SystemPath.bytes(of: SystemPath.text(bytes)) == bytes)
    }
  }

  @Test func partsOfAPath() {
    #expect(SystemPath.folder(of: "/a/b") == "/a")
    #expect(SystemPath.folder(of: "/a") == "/")
    #expect(SystemPath.folder(of: "a") == ".")
    #expect(SystemPath.name(of: "/a/b/") == "b")
    #expect(SystemPath.name(of: "b") == "b")
    #expect(SystemPath.name(of: "//") == "//")
    #expect(SystemPath.name(of: "/a/\u{301}b") == "\u{301}b", "a mark makes no letter of the slash")
  }

  @Test func aWalkSaysWhatItPassesOver() throws {
    let folder = scratch.path
    try system.makeFolder(folder + "/in")
    for name in ["b.md", "a.txt", "c.jpg", ".hidden.md", "in/d.md"] { try system.write("", to: "\(folder)/\(name)") }
    mkfifo(folder + "/p.md", 0o600)
    symlink(folder, folder + "/in/round")
    symlink("nowhere", folder + "/in/lost.md")
    let walk = FolderWalk(folder) { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }
    #expect(walk.files == ["a.txt", "b.md", "in/d.md"].map { "\(folder)/\($0)" })
    #expect(
      walk.skipped == [
        .init(path: folder + "/.hidden.md", why: .hidden), .init(path: folder + "/c.jpg", why: .unwanted),
        .init(
          path: folder + "/in/lost.md",
          why: .unreadable(FileFault(path: folder + "/in/lost.md", cause: .system(ENOENT)))),
        .init(path: folder + "/p.md", why: .special(.pipe)),
      ])
    let missing = FolderWalk(folder + "/missing") { _ in true }
    #expect(missing.files.isEmpty)
  }

  @Test func aWalkMayBeOfFoldersAlone() throws {
    let folder = scratch.path
    for name in ["in/below", ".hidden/below", "other"] { try system.makeFolder("\(folder)/\(name)") }
    for name in ["b.md", "in/d.md"] { try system.write("", to: "\(folder)/\(name)") }
    symlink(folder, folder + "/in/round")
    #expect(FolderWalk.folders(of: folder) == ["", "/in", "/in/below", "/other"].map { folder + $0 })
    #expect(FolderWalk.folders(of: folder + "/missing").isEmpty)
  }

  @Test func aLockIsHeldByOne() throws {
    let path = scratch.path + "/lock"
    do {
      let lock = try FileLock(path)
      #expect(throws: FileFault(path: path, cause: .system(EWOULDBLOCK))) { _ = try FileLock(path, patience: .zero) }
      _ = consume lock
    }
    _ = try FileLock(path, patience: .zero)
  }

  @Test func aProgramIsFedAndRead() throws {
    let child = try ChildProcess(["tr", "a-c", "A-C"], input: .pipe, output: .pipe)
    let (input, output) = (try #require(child.input), try #require(child.output))
    try system.write(Array("abc".utf8), to: input, named: "tr")
    close(input)
    #expect(try system.read("/dev/fd/\(output)", takesStreams: true) == Array("ABC".utf8))
    close(output)
    #expect(child.wait() == 0)
    #expect(try ChildProcess(["sh", "-c", "exit 7"]).wait() == 7)
    #expect(try ChildProcess(["sh", "-c", "kill -9 $$"]).wait() == 137)
    #expect(throws: FileFault(path: "no-such-program", cause: .system(ENOENT))) {
      try ChildProcess(["no-such-program"])
    }
  }

  @Test func aProgramThatGoesOnIsKilled() throws {
    let child = try ChildProcess(["sleep", "100"])
    #expect(child.wait(milliseconds: 20) == nil)
    child.kill()
    #expect(Glibc.kill(child.id, 0) != 0)
  }

  @Test func whatIsLeftToItselfLeavesNothingDefunct() throws {
    #expect(ChildProcess.hand("text", to: ["sh", "-c", "cat >\"$0\"", scratch.path + "/taken"]))
    #expect(!ChildProcess.hand("text", to: ["no-such-program"]))
    let child = try ChildProcess(["true"])
    child.leave()
    for _ in 0..<20_000 where kill(child.id, 0) == 0 { usleep(1_000) }
    #expect(kill(child.id, 0) != 0)
    for _ in 0..<20_000 where (try? system.readText(scratch.path + "/taken")) != "text" { usleep(1_000) }
    #expect(try system.readText(scratch.path + "/taken") == "text")
  }

  @Test func linesComeWithoutTheirEnds() throws {
    let path = scratch.path + "/lines"
    try system.write("one\n\ntwo words and more\nlast", to: path)
    var lines: [String] = []
    var reader = try LineReader(path)
    while let line = reader.next(beforeWaiting: {}) { lines.append(String(decoding: line.bytes, as: UTF8.self)) }
    #expect(lines == ["one", "", "two words and more", "last"])
    #expect(reader.fault == nil)
    #expect(throws: FileFault(path: path + "x", cause: .system(ENOENT))) { _ = try LineReader(path + "x") }
  }

  /// A reader that looked at the pages of the file itself was ended by SIGBUS.
  @Test func whatIsCutShortWhileItIsReadIsStillThere() throws {
    let path = scratch.path + "/cut"
    try system.write(String(repeating: "سطر\n", count: 5000), to: path)
    let mapped = try MappedFile(path)
    #expect(truncate(path, 0) == 0)
    #expect(mapped.withBytes { $0.elementsEqual(String(repeating: "سطر\n", count: 5000).utf8) })
  }

  @Test func aMappedFileIsTheFile() throws {
    let path = scratch.path + "/a"
    try system.write("نص", to: path)
    let mapped = try MappedFile(path)
    #expect(mapped.count == 4)
    #expect(mapped.withBytes { Array($0) } == Array("نص".utf8))
    try system.write("", to: path)
    #expect(try MappedFile(path).count == 0)
  }

  @Test func aFileOfSeveralNamesIsOneFile() throws {
    try system.write("1", to: scratch.path + "/a.md")
    try system.makeFolder(scratch.path + "/b")
    #expect(symlink("../a.md", scratch.path + "/b/link.md") == 0)
    #expect(link(scratch.path + "/a.md", scratch.path + "/c.md") == 0)
    let walk = FolderWalk(scratch.path) { $0.hasSuffix(".md") }
    #expect(walk.files == [scratch.path + "/a.md"])
    #expect(walk.skipped.map(\.why) == [.again, .again])
  }

  @Test func whatHasNoEndIsReadOnlyWhereItMayBe() throws {
    let pipe = scratch.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero"] {
      #expect(throws: FileFault(path: path, reason: "is no regular file")) { try system.read(path) }
      #expect(throws: FileFault(path: path, reason: "is no regular file")) { try system.readSettings(path) }
    }
    #expect(try system.read("/dev/null", takesStreams: true) == [])
  }
}

extension FilesTests {
  @Test func aPassingFileHasNoName() throws {
    var descriptorPath = ""
    do {
      let file = try PassingFile([1, 2, 3], in: scratch.path)
      descriptorPath = file.path
      #expect(try system.entries(of: scratch.path).isEmpty)
      #expect(try system.read(file.path) == [1, 2, 3])
      let other = try PassingFile([], in: scratch.path)
      #expect(other.path != file.path && system.status(other.path)?.size == 0)
    }
    #expect(system.status(descriptorPath)?.kind != .regular)
    #expect(throws: FileFault.self) { try PassingFile([1], in: scratch.path + "/none") }
    let full = failing(ENOSPC) { calls, code in
      calls.write = { _, _, _ in
        errno = code
        return -1
      }
    }
    #expect(throws: FileFault.self) { try PassingFile([1], in: scratch.path, files: full) }
    #expect(try system.entries(of: scratch.path).isEmpty)
  }
}
