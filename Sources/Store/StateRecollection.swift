import Files
import Glibc

/// What the first screen of a file needs of the reader's state, in a small file beside the database: that takes half a
/// millisecond and a hundred calls of the system to open, this a fiftieth.
///
/// Written when the database is closed, for the file that it is then; where that has changed since, or has a log, nothing
/// is recalled and the database is asked: each time that something is to be recalled. It holds the preferences, and of articles all files outside of the library, a
/// line each: `preference KEY VALUE`, `state READ STARRED SHARE PLACE ID`.
public struct StateRecollection: Sendable {
  /// So many files are recalled; whoever has read more waits for the database.
  private static let mostFiles = 1000
  private static let name = "/state.recent"

  private let lines: [UInt8]
  /// Which file the database was when the lines were true.
  private let stamp: [UInt8]
  private let directory: String

  /// - Returns: nil where it is not what the database holds now, or nothing could be written to that.
  public init?(directory: String) {
    let database = StateDatabase.path(in: directory)
    let files = FileSystem()
    guard let stamp = Self.stamp(of: database), files.isWritable(database), files.isWritable(directory),
      let text = try? files.read(directory + Self.name, limit: 1 << 20), text.starts(with: stamp)
    else { return nil }
    (lines, self.stamp, self.directory) = (text, stamp, directory)
  }

  /// Whether the database is still that file, and has no log: another reader may have written to it.
  public var isCurrent: Bool { Self.stamp(of: StateDatabase.path(in: directory)) == stamp }

  /// What there is to recall of a database that has no log; nil where that is too much.
  init?(of state: StateDatabase, in directory: String) {
    guard let stamp = Self.stamp(of: StateDatabase.path(in: directory)) else { return nil }
    (self.stamp, self.directory) = (stamp, directory)
    var lines: [UInt8] = []
    var (count, isPlain) = (0, true)
    func add(_ parts: [String]) {
      isPlain = isPlain && parts.allSatisfy { !$0.utf8.contains(UInt8(ascii: "\n")) }
      isPlain = isPlain && parts.dropLast().allSatisfy { !$0.utf8.contains(UInt8(ascii: " ")) && !$0.isEmpty }
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append(UInt8(ascii: " ")) }
        lines += part.utf8
      }
      lines.append(UInt8(ascii: "\n"))
    }
    do throws(StoreError) {
      for (key, value) in try state.preferences() { add(["preference", key, value]) }
      for (id, state) in try state.statesOfFiles(limit: Self.mostFiles + 1) {
        add([
          "state", state.isRead ? "1" : "0", state.isStarred ? "1" : "0", String(state.readShare), state.place ?? "-",
          id,
        ])
        count += 1
      }
    } catch {
      return nil
    }
    guard isPlain, count <= Self.mostFiles else { return nil }
    self.lines = lines
  }

  /// Writes it beside the database, which is closed by now; not where anybody has written to that meanwhile.
  func keep() {
    guard isCurrent else { return }
    let text = stamp + lines
    let path = directory + Self.name
    if let kept = try? FileSystem().read(path, limit: text.count + 1), kept == text { return }
    // A torn one has another first line.
    try? FileSystem().write(String(decoding: text, as: UTF8.self), to: path, mode: 0o600, isDurable: false)
  }

  /// Which file the database is, as it is now: any change of it is one of the time; nil where it has a log.
  private static func stamp(of database: String) -> [UInt8]? {
    var (file, log) = (stat(), stat())
    guard stat(database, &file) == 0 else { return nil }
    if stat(database + "-wal", &log) == 0, log.st_size > 0 { return nil }
    let numbers = [Int(file.st_ino), Int(file.st_size), file.st_ctim.tv_sec, file.st_ctim.tv_nsec]
    var stamp = Array("warraq 1".utf8)
    for number in numbers {
      stamp.append(UInt8(ascii: " "))
      stamp += String(number).utf8
    }
    return stamp + [UInt8(ascii: "\n")]
  }

  public func preference(_ key: String) -> String? {
    value(behind: "preference " + key + " ").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The state of a file outside of the library.
  public func state(id: String) -> ArticleState {
    let id = Array(id.utf8)
    let found = line { line in
      line.count > id.count && line.suffix(id.count).elementsEqual(id) && Self.state(line.dropLast(id.count)) != nil
    }
    return found.flatMap { Self.state($0.dropLast(id.count)) } ?? ArticleState()
  }

  /// What stands in a line before the id: `state READ STARRED SHARE PLACE ` and no more.
  private static func state(_ line: ArraySlice<UInt8>) -> ArticleState? {
    guard line.last == UInt8(ascii: " ") else { return nil }
    let parts = line.split(separator: UInt8(ascii: " "))
    guard parts.count == 5, parts[0].elementsEqual("state".utf8) else { return nil }
    let share = Double(String(decoding: parts[3], as: UTF8.self)) ?? 0
    let place = String(decoding: parts[4], as: UTF8.self)
    return ArticleState(
      isRead: parts[1].elementsEqual("1".utf8), isStarred: parts[2].elementsEqual("1".utf8),
      place: place == "-" ? nil : place, readShare: (0...1).contains(share) ? share : 0)
  }

  private func value(behind start: String) -> ArraySlice<UInt8>? {
    let start = Array(start.utf8)
    return line { $0.starts(with: start) }?.dropFirst(start.count)
  }

  /// The first line that is sought. One by one: an array of them would cost more than all else.
  private func line(_ isSought: (ArraySlice<UInt8>) -> Bool) -> ArraySlice<UInt8>? {
    var start = 0
    while start < lines.count {
      var end = start
      while end < lines.count, lines[end] != UInt8(ascii: "\n") { end += 1 }
      let line = lines[start..<end]
      if isSought(line) { return line }
      start = end + 1
    }
    return nil
  }
}
