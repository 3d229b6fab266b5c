import Files
import Glibc

/// Copies of the state from three different days, for the day that the file itself is damaged or gone.
struct StateCopies {
  private static let kept = 3
  private let directory: String

  init(directory: String) { self.directory = directory }

  /// The newest first; the one that earlier versions kept is the last.
  var paths: [String] {
    let days = ((try? FileSystem().entries(of: directory)) ?? []).map(\.name).filter {
      $0.hasPrefix("state-") && $0.hasSuffix(".copy")
    }
    let old = directory + "/state.sqlite.copy"
    return days.sorted(by: >).map { directory + "/" + $0 } + (access(old, F_OK) == 0 ? [old] : [])
  }

  /// Writes today's copy beside and renames it, and lets the oldest go. What knows less than the newest copy takes from
  /// it what it lacks before it becomes one; what is damaged never becomes one.
  ///
  /// Only the first run of a day and runs that left twice as much behind write one: leaving takes no longer for it.
  func keep(_ database: Database, now: Int = time(nil)) {
    let today = "\(directory)/state-\(Self.day(now)).copy"
    do throws(StoreError) {
      let count = try Self.count(database)
      guard count > 0 else { return }
      if let newest = paths.first, let other = try? Database(path: newest) {
        let copied = (try? Self.count(other)) ?? 0
        other.close()
        if count < copied { try StateMending(directory: directory).fill(database, notice: { _ in }) }
        if newest == today, count < 2 * copied { return }
      }
      guard try database.value("PRAGMA quick_check(1)").text == "ok" else { return }
      let beside = FileSystem.nameBeside(in: directory)
      defer { try? FileSystem().remove(beside) }
      try database.query("VACUUM INTO ?", [.text(beside)])
      guard (try? FileSystem().move(beside, to: today)) != nil else { return }
      for path in paths.dropFirst(Self.kept) { try? FileSystem().remove(path) }
    } catch {
      // The state itself is safe; tomorrow there is another chance.
    }
  }

  private static func count(_ database: Database) throws(StoreError) -> Int {
    try database.value("SELECT (SELECT count(*) FROM state) + (SELECT count(*) FROM preference)").integer
  }

  private static func day(_ seconds: Int) -> String {
    var seconds = seconds
    var parts = tm()
    localtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }
}
