import ArticleFiles
import Files
import Glibc
import JSONText

/// What the reader does with articles, told to other machines: `marks/MACHINE.jsonl` in the library's folder, which this
/// machine alone appends to, so that whatever synchronises the folder never meets two versions of a file.
///
/// A line is `{"id":"…","at":MILLISECONDS,"read":true}`; also `starred`, and `place` with `share`. Of each article and
/// each of the three the latest line holds, whoever wrote it. A file that has grown is written anew with those alone, under
/// another name (`MACHINE.2.jsonl`): whoever has read a file to some byte goes on from there.
struct MarkLog: Sendable {
  enum Mark: Equatable, Sendable {
    case read(Bool)
    case starred(Bool)
    case place(String?, share: Double)

    /// What a later mark of the same kind takes the place of.
    var kind: String {
      switch self {
      case .read: "read"
      case .starred: "starred"
      case .place: "place"
      }
    }
  }

  struct Line: Equatable, Sendable {
    var id: String
    /// Milliseconds since 1970.
    var at: Int
    var mark: Mark

    /// What later lines take the place of.
    var key: String { mark.kind + " " + id }
  }

  let folder: String
  private let givenMachine: String?
  /// Found when something is told or read of it first.
  private var machine: String { givenMachine ?? Self.machine }
  /// Held while this machine's file is appended to or written anew.
  private let lockPath: String

  init(directory: String, machine: String? = nil) {
    folder = directory + "/marks"
    lockPath = directory + "/.marks.lock"
    givenMachine = machine
  }

  /// The number of the file that a name is of this machine; nil where it is another's.
  private func generation(_ name: String) -> Int? {
    if name == machine + ".jsonl" { return 1 }
    guard name.hasPrefix(machine + "."), name.hasSuffix(".jsonl") else { return nil }
    return Int(name.dropFirst(machine.utf8.count + 1).dropLast(6)).flatMap { $0 > 1 ? $0 : nil }
  }

  func isOwn(_ name: String) -> Bool { generation(name) != nil }

  /// The names of this machine's files, the one that is appended to last; a kill may leave two.
  private var owns: [String] { names.filter(isOwn).sorted { (generation($0) ?? 0) < (generation($1) ?? 0) } }

  /// A name that two machines hardly share: the host's, and the beginning of what systemd tells machines apart by.
  static let machine: String = {
    var buffer = [CChar](repeating: 0, count: 256)
    gethostname(&buffer, buffer.count - 1)
    let host = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let id = (try? FileSystem().readText("/etc/machine-id", limit: 1 << 10)) ?? ""
    // What the number itself is stays on this machine (machine-id(5)).
    let digest = SHA256.hexDigest(of: "warraq \(id)".utf8).prefix(8)
    let name = host.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0 == "-" || $0.value < 58 && $0.value > 47)
    }
    return "\(String(String.UnicodeScalarView(name)).prefix(40))-\(digest)"
  }()

  /// Appends lines in one write. What cannot be told is no loss: the state itself has it.
  func append(_ lines: [Line]) {
    guard !lines.isEmpty else { return }
    // An empty line is nothing; it ends one that was cut short.
    let text = "\n" + lines.map { Self.json($0).jsonText + "\n" }.joined()
    try? FileSystem().makeFolder(folder)
    let lock = try? FileLock(lockPath)
    defer { _ = lock }
    try? FileSystem().append(Array(text.utf8), to: folder + "/" + (owns.last ?? machine + ".jsonl"))
  }

  /// Writes this machine's file anew where it has grown to twice what it was.
  ///
  /// - Parameter least: bytes; a smaller one is left as it is.
  func compact(least: Int = 1 << 18) {
    guard let name = owns.last, let size = FileSystem().status(folder + "/" + name)?.size, size >= least,
      let lock = try? FileLock(lockPath)
    else { return }
    defer { _ = lock }
    let olds = owns
    guard let last = olds.last, let number = generation(last), size >= 2 * compactedSize(of: last) else { return }
    let kept = latest(in: olds).map { Self.json($0).jsonText + "\n" }.joined()
    let header = JSONValue.object([JSONMember(key: Self.sizeKey, value: .integer(kept.utf8.count))]).jsonText + "\n"
    let path = "\(folder)/\(machine).\(number + 1).jsonl"
    guard (try? FileSystem().write(header + kept, to: path)) != nil else { return }
    for old in olds { try? FileSystem().remove(folder + "/" + old) }
  }

  /// In the first line of a file that was written anew: the bytes of what follows.
  private static let sizeKey = "compacted"

  private func compactedSize(of name: String) -> Int {
    guard var reader = try? LineReader(folder + "/" + name, limit: 1 << 10),
      let line = reader.next(beforeWaiting: {}).map({ Array($0.bytes) }),
      case .success(let value) = JSONValue.parse(line[...]), case .integer(let size)? = value[Self.sizeKey]
    else { return 0 }
    return size
  }

  /// The files of all machines.
  var names: [String] {
    ((try? FileSystem().entries(of: folder)) ?? []).map(\.name).filter { $0.hasSuffix(".jsonl") && !$0.hasPrefix(".") }
      .sorted()
  }

  /// The latest line of each article and kind, whoever wrote it.
  var latest: [Line] { latest(in: names) }

  /// The latest line of each article and kind in some of the files, in the order of time; of two in one millisecond the one
  /// that was written later.
  private func latest(in names: [String]) -> [Line] {
    var latest: [String: (line: Line, place: Int)] = [:]
    for (place, line) in names.flatMap({ lines(of: $0, from: 0).lines }).enumerated() {
      if let other = latest[line.key], other.line.at > line.at { continue }
      latest[line.key] = (line, place)
    }
    return latest.values.sorted { ($0.line.at, $0.place) < ($1.line.at, $1.place) }.map(\.line)
  }

  /// The whole lines of a file from a byte on, and where they end; what is no line of ours is passed over.
  func lines(of name: String, from start: Int) -> (lines: [Line], end: Int) {
    guard let status = FileSystem().status(folder + "/" + name), status.size > start else { return ([], start) }
    guard let bytes = try? FileSystem().read(folder + "/" + name), bytes.count > start,
      let last = bytes[start...].lastIndex(of: 0x0A)
    else { return ([], start) }
    var lines: [Line] = []
    var json = JSONLines(Array(bytes[start...last]))
    while let line = json.next() {
      if case .success(let value) = line.value, let line = Self.line(value) { lines.append(line) }
    }
    return (lines, last + 1)
  }

  private static func json(_ line: Line) -> JSONValue {
    var members = [JSONMember(key: "id", value: .string(line.id)), JSONMember(key: "at", value: .integer(line.at))]
    switch line.mark {
    case .read(let isRead): members.append(JSONMember(key: "read", value: .bool(isRead)))
    case .starred(let isStarred): members.append(JSONMember(key: "starred", value: .bool(isStarred)))
    case .place(let place, let share):
      members.append(JSONMember(key: "place", value: .optional(place)))
      // Thousandths: a share is shown in per cent.
      members.append(JSONMember(key: "share", value: .integer(Int((min(max(share, 0), 1) * 1_000).rounded()))))
    }
    return .object(members)
  }

  private static func line(_ value: JSONValue) -> Line? {
    guard let id = value["id"]?.string, case .integer(let at)? = value["at"], at > 0 else { return nil }
    if case .bool(let isRead)? = value["read"] { return Line(id: id, at: at, mark: .read(isRead)) }
    if case .bool(let isStarred)? = value["starred"] { return Line(id: id, at: at, mark: .starred(isStarred)) }
    guard case .integer(let share)? = value["share"], (0...1_000).contains(share) else { return nil }
    return Line(id: id, at: at, mark: .place(value["place"]?.string, share: Double(share) / 1_000))
  }

  /// Milliseconds since 1970.
  static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
  }
}

extension ArticleIndex {
  /// Takes over what other machines have told since the last time, where nobody has done anything later.
  /// - Returns: whether anything was taken over.
  func adoptMarks(of log: MarkLog, into state: StateDatabase) throws(StoreError) -> Bool {
    if database.isReadOnly || state.isReadOnly { return false }
    var latest: [String: (line: MarkLog.Line, isOwn: Bool)] = [:]
    var ends: [(name: String, end: Int)] = []
    for name in log.names {
      let start = try progress("marks/" + name)
      let (lines, end) = log.lines(of: name, from: start)
      if end == start { continue }
      ends.append((name, end))
      for line in lines {
        // Of two in one millisecond the one that was written later holds.
        if let other = latest[line.key], other.line.at > line.at { continue }
        latest[line.key] = (line, log.isOwn(name))
      }
    }
    if ends.isEmpty { return false }
    var taken: [MarkLog.Line] = []
    for (line, isOwn) in latest.values {
      let known = try database.value(
        "SELECT at FROM mark WHERE id = ? AND kind = ?", [.text(line.id), .text(line.mark.kind)]
      ).integer
      if line.at <= known { latest[line.key] = nil } else if !isOwn { taken.append(line) }
    }
    // The state first: whoever is killed behind it takes the same over once more.
    try state.apply(taken)
    try database.transaction { () throws(StoreError) in
      for (line, _) in latest.values {
        try database.query(
          "INSERT OR REPLACE INTO mark VALUES (?, ?, ?)", [.text(line.id), .text(line.mark.kind), .integer(line.at)])
      }
      for (name, end) in ends { try setProgress("marks/" + name, end) }
    }
    return !taken.isEmpty
  }
}

extension StateDatabase {
  /// Does what was done on another machine.
  func apply(_ lines: [MarkLog.Line]) throws(StoreError) {
    if lines.isEmpty { return }
    try database.transaction { () throws(StoreError) in
      for line in lines { try Self.apply(line, to: database) }
    }
  }
}
