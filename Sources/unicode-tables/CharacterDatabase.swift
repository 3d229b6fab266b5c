import Files

/// Why the tables could not be made.
enum DatabaseError: Error, CustomStringConvertible {
  case malformed(path: String, line: String)

  var description: String {
    switch self {
    case .malformed(let path, let line): "\(path): cannot make sense of \"\(line)\""
    }
  }
}

/// The files of the Unicode Character Database, as Debian's package `unicode-data` lays them out.
struct CharacterDatabase {
  /// One line of a file: the scalars that it is about, and its fields, the first of them being the scalars.
  struct Entry {
    var scalars: ClosedRange<Int>
    var fields: [String]
  }

  var directory: String

  /// All lines of a file that begin with a scalar or a range of scalars.
  func entries(_ file: String) throws -> [Entry] {
    let path = directory + "/" + file
    let bytes = try contents(path)
    var entries: [Entry] = []
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count && bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if let entry = Self.entry(bytes, start, end) { entries.append(entry) }
      start = end + 1
    }
    return entries
  }

  private func contents(_ path: String) throws -> [UInt8] {
    try FileSystem().read(path)
  }

  /// Cuts a line at its semicolons, without its comment and without the spaces around each field.
  private static func entry(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Entry? {
    var fields: [String] = []
    var at = start
    while at <= end {
      var stop = at
      while stop < end && bytes[stop] != UInt8(ascii: ";") && bytes[stop] != UInt8(ascii: "#") { stop += 1 }
      var first = at
      var last = stop
      while first < last && bytes[first] <= 32 { first += 1 }
      while last > first && bytes[last - 1] <= 32 { last -= 1 }
      fields.append(String(decoding: bytes[first..<last], as: UTF8.self))
      if stop < end && bytes[stop] == UInt8(ascii: "#") { break }
      at = stop + 1
    }
    guard fields.count > 1, let scalars = range(fields[0]) else { return nil }
    return Entry(scalars: scalars, fields: fields)
  }

  private static func range(_ field: String) -> ClosedRange<Int>? {
    // A sequence of scalars stands for its first.
    let parts = field.prefix { $0 != " " }.split(separator: ".", omittingEmptySubsequences: true)
    guard let first = parts.first, let low = Int(first, radix: 16) else { return nil }
    guard parts.count == 2, let high = Int(parts[1], radix: 16) else { return low...low }
    return low...high
  }
}
