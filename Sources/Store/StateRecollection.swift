import Files
import Glibc

/// What the first screen of a file needs of the reader's state, in a small file beside the database: that takes half a
/// millisecond and a hundred calls of the system to open, this a fiftieth.
///
/// Written when the database is closed, for the file that it is then; where that has changed since, or has a log, nothing
/// is recalled and the database is asked. It holds the preferences, and of articles all files outside of the library, a
/// line each: `preference KEY VALUE`, `state READ STARRED SHARE PLACE ID`.
public struct StateRecollection: Sendable {
  /// So many files are recalled; whoever has read more waits for the database.
  private static let mostFiles = 1000
  private static let name = "/state.recent"

  private let lines: [UInt8]

  /// - Returns: nil where it is not what the database holds now, or nothing could be written to that.
  public init?(directory: String) {
    let database = StateDatabase.path(in: directory)
    let files = FileSystem()
    guard let stamp = Self.stamp(of: database), files.isWritable(database), files.isWritable(directory),
      let text = try? files.read(directory + Self.name, limit: 1 << 20), text.starts(with: stamp)
    else { return nil }
    lines = text
  }

  /// What there is to recall; nil where that is too much.
  init?(of state: StateDatabase) {
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

  /// Writes it beside the database, which is closed by now.
  func keep(in directory: String) {
    guard let stamp = Self.stamp(of: StateDatabase.path(in: directory)) else { return }
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
    var state = ArticleState()
    let id = Array(id.utf8)
    for line in lines.split(separator: UInt8(ascii: "\n")) where line.count > id.count {
      let start = line.endIndex - id.count
      guard line[start...] == id[...], line[start - 1] == UInt8(ascii: " ") else { continue }
      let parts = line[..<start].split(separator: UInt8(ascii: " "))
      guard parts.count == 5, parts[0] == Array("state".utf8)[...] else { continue }
      state.isRead = parts[1] == [UInt8(ascii: "1")]
      state.isStarred = parts[2] == [UInt8(ascii: "1")]
      let share = Double(String(decoding: parts[3], as: UTF8.self)) ?? 0
      state.readShare = (0...1).contains(share) ? share : 0
      let place = String(decoding: parts[4], as: UTF8.self)
      state.place = place == "-" ? nil : place
    }
    return state
  }

  private func value(behind start: String) -> ArraySlice<UInt8>? {
    let start = Array(start.utf8)
    return lines.split(separator: UInt8(ascii: "\n")).first { $0.starts(with: start) }?.dropFirst(start.count)
  }
}
