import Glibc
import Synchronization
import Testing

@testable import Files

struct FolderWatchTests {
  private final class Counter: Sendable {
    private let count = Mutex(0)
    func add() { count.withLock { $0 += 1 } }
    var value: Int { count.withLock { $0 } }

    /// Whether it gets there; asked again and again for as long as a slow machine may take.
    func reaches(_ wanted: Int) -> Bool {
      for _ in 0..<2000 {
        if value >= wanted { return true }
        usleep(10_000)
      }
      return false
    }
  }

  private func folder() -> String {
    var template = Array("/tmp/warraq-watch-XXXXXX".utf8CString)
    return mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  @Test func whatComesChangesAndGoesIsTold() throws {
    let folder = folder()
    defer { rmdir(folder) }
    let counter = Counter()
    let watch = FolderWatch([folder, folder + "/none"]) { _ in counter.add() }
    for text in ["a", "changed"] {
      let before = counter.value
      try FileSystem().write(text, to: folder + "/file")
      #expect(counter.reaches(before + 1))
    }
    let before = counter.value
    try FileSystem().remove(folder + "/file")
    #expect(counter.reaches(before + 1))
    withExtendedLifetime(watch) {}
  }

  @Test func whatIsToldSaysInWhichFolder() throws {
    let (one, other) = (folder(), folder())
    let told = Mutex<Set<String>>([])
    let counter = Counter()
    let watch = FolderWatch([one, other]) { found in
      told.withLock { $0.formUnion(found) }
      counter.add()
    }
    try FileSystem().write("x", to: other + "/file")
    #expect(counter.reaches(1))
    #expect(told.withLock { $0 } == [other])
    // Written to where it stands, as some editors do: no name comes or goes.
    let file = open(other + "/file", O_WRONLY | O_APPEND)
    #expect(write(file, "y", 1) == 1)
    close(file)
    #expect(counter.reaches(2))
    try FileSystem().remove(other + "/file")
    rmdir(one)
    rmdir(other)
    withExtendedLifetime(watch) {}
  }

  @Test func manyAtOnceAreToldInFewWords() throws {
    let folder = folder()
    let counter = Counter()
    let watch = FolderWatch([folder]) { _ in counter.add() }
    for number in 0..<200 { try FileSystem().write("x", to: "\(folder)/\(number)", isDurable: false) }
    #expect(counter.reaches(1))
    #expect(counter.value < 50)
    for number in 0..<200 { try FileSystem().remove("\(folder)/\(number)") }
    rmdir(folder)
    withExtendedLifetime(watch) {}
  }
}
