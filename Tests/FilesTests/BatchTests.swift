import Glibc
import Synchronization
import Testing

@testable import Files

/// Many files written together.
@Suite struct BatchTests {
  private let folder = "/tmp/warraq-batch-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"

  private func names() -> [String] { ((try? FileSystem().entries(of: folder)) ?? []).map(\.name).sorted() }

  @Test func eachIsThereWholeWithTheLastOfTwo() throws {
    try FileSystem().makeFolder(folder)
    defer { _ = try? names().map { try FileSystem().remove(folder + "/" + $0) }; rmdir(folder) }
    try FileSystem().write("old", to: folder + "/5", mode: 0o600)
    var files = (0..<600).map { (bytes: Array("text \($0)".utf8), path: "\(folder)/\($0)") }
    files.append((Array("again".utf8), folder + "/7"))
    files.append((Array("nowhere".utf8), folder + "/none/8"))
    let faults = FileSystem().writeAll(files)
    #expect(faults.dropLast().allSatisfy { $0 == nil } && faults.last??.cause == .system(ENOENT))
    #expect(names().count == 600)
    #expect(try FileSystem().readText(folder + "/599") == "text 599")
    #expect(try FileSystem().readText(folder + "/7") == "again")
    var status = stat()
    #expect(stat(folder + "/5", &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func whichOfManyTheDiskDoesNotTakeIsToldOfThatOne() throws {
    try FileSystem().makeFolder(folder)
    defer { _ = try? names().map { try FileSystem().remove(folder + "/" + $0) }; rmdir(folder) }
    var calls = SystemCalls()
    let real = SystemCalls()
    // The disk does not take those whose length ends in 3.
    calls.synchronize = { file in
      var status = stat()
      guard fstat(file, &status) == 0, status.st_size % 10 == 3 else { return real.synchronize(file) }
      errno = EIO
      return -1
    }
    let files = (0..<100).map { (bytes: [UInt8](repeating: 0x61, count: $0 + 1), path: "\(folder)/\($0 + 1)") }
    let faults = FileSystem(calls: calls).writeAll(files)
    for (place, fault) in faults.enumerated() {
      #expect(fault?.cause == ((place + 1) % 10 == 3 ? .system(EIO) : nil), "\(place + 1)")
    }
    #expect(names().count == 90)
  }

  /// Each call fails at its turn: the others' files are whole, and nothing half-written stays.
  @Test(arguments: ["open", "write", "synchronize", "close", "rename"], [1, 3, 5])
  func aFaultIsToldOfItsFileAndLeavesNothingBehind(_ call: String, _ turn: Int) throws {
    try FileSystem().makeFolder(folder)
    defer { _ = try? names().map { try FileSystem().remove(folder + "/" + $0) }; rmdir(folder) }
    let count = Mutex(0)
    let fails: @Sendable () -> Bool = {
      let now = count.withLock { count -> Int in
        count += 1
        return count
      }
      if now == turn { errno = ENOSPC }
      return now == turn
    }
    var calls = SystemCalls()
    let real = SystemCalls()
    switch call {
    case "open": calls.open = { fails() ? -1 : real.open($0, $1, $2) }
    case "write": calls.write = { fails() ? -1 : real.write($0, $1, $2) }
    case "synchronize": calls.synchronize = { fails() ? -1 : real.synchronize($0) }
    case "close":
      calls.close = { file in
        fails()
          ? {
            _ = real.close(file); errno = ENOSPC; return -1
          }() : real.close(file)
      }
    default: calls.rename = { fails() ? -1 : real.rename($0, $1) }
    }
    let files = (1...5).map { (bytes: Array("text \($0)".utf8), path: "\(folder)/\($0)") }
    let faults = FileSystem(calls: calls).writeAll(files)
    #expect(faults.enumerated().allSatisfy { ($0.element != nil) == ($0.offset == turn - 1) }, "\(faults)")
    #expect(faults[turn - 1]?.cause == .system(ENOSPC))
    #expect(names() == (1...5).filter { $0 != turn }.map { "\($0)" })
  }
}
