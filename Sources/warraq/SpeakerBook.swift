import Files
import Querying
import UnicodeText

/// What the reader knows of names: which are one person's, and which one of several a name means where.
///
/// `speakers.txt` in the library's folder, for hand and for synchronising: a line is `NAME = NAME = NAME`, or
/// `NAME / WHICH : QUERY` for the one whose statements stand in articles that answer the query. `#` begins a comment.
struct SpeakerBook: Equatable, Sendable {
  /// One of several people of a name.
  struct Namesake: Equatable, Sendable {
    var name: String
    var which: String
    var query: String

    /// What the reader calls this one.
    var title: String { name + SpeakerBook.between + which }
  }

  fileprivate static let between = " / "

  private(set) var joined: [[String]] = []
  private(set) var namesakes: [Namesake] = []
  /// What could not be understood, with the number of its line.
  private(set) var faults: [String] = []

  init(_ text: String = "") {
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = Self.trimmed(line.prefix { $0 != "#" && $0 != "\r" })
      if line.isEmpty { continue }
      if let namesake = Self.namesake(line) {
        if (try? QueryParser.parse(namesake.query)) == nil {
          faults.append("\(number + 1): no line of the query language: \(namesake.query)")
        } else {
          namesakes.append(namesake)
        }
      } else if let names = Self.names(line) {
        joined.append(names)
      } else {
        faults.append("\(number + 1): neither NAME = NAME nor NAME / WHICH : QUERY: \(line)")
      }
    }
  }

  private static func names(_ line: String) -> [String]? {
    let names = line.split(separator: "=", omittingEmptySubsequences: false).map { trimmed($0) }
    return names.count > 1 && names.allSatisfy { !$0.isEmpty } ? names : nil
  }

  private static func namesake(_ line: String) -> Namesake? {
    guard let bar = line.firstRange(of: between), let colon = line[bar.upperBound...].firstRange(of: " : ") else {
      return nil
    }
    let parts = [line[..<bar.lowerBound], line[bar.upperBound..<colon.lowerBound], line[colon.upperBound...]]
      .map { trimmed($0) }
    return parts.allSatisfy { !$0.isEmpty } ? Namesake(name: parts[0], which: parts[1], query: parts[2]) : nil
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: { $0 == " " || $0 == "\t" }).joined(separator: " ")
  }

  /// Names are one where only marks and letter shapes differ.
  static func key(_ name: String) -> String { FoldedText(name).string }

  /// Those that a name is joined with, itself not among them.
  func others(of name: String) -> [String] {
    let key = Self.key(name)
    return joined.filter { $0.contains { Self.key($0) == key } }.joined().filter { Self.key($0) != key }
  }

  /// The one that the reader calls so ("NAME / WHICH").
  func namesake(titled title: String) -> Namesake? { namesakes.first { $0.title == title } }

  /// Those who share one of these names.
  func namesakes(of names: some Sequence<String>) -> [Namesake] {
    let keys = Set(names.map(Self.key))
    return namesakes.filter { keys.contains(Self.key($0.name)) }
  }
}

/// The file that the book stands in.
struct SpeakerBookFile: Sendable {
  let path: String

  init(folder: String = Directories().data) { path = folder + "/speakers.txt" }

  func read() -> SpeakerBook { SpeakerBook(text) }

  private var text: String { (try? FileSystem().readText(path, limit: 8 << 20)) ?? "" }

  /// Takes what was typed about a speaker, `= NAME` or `WHICH : QUERY`; false where it is neither.
  func add(_ typed: String, about name: String) throws(FileFault) -> Bool {
    let line = typed.split(separator: " ").joined(separator: " ")
    let written = line.hasPrefix("=") ? "\(name) \(line)" : "\(name)\(SpeakerBook.between)\(line)"
    let book = SpeakerBook(written)
    guard book.faults.isEmpty, book != SpeakerBook() else { return false }
    let before = text
    let end = before.isEmpty || before.hasSuffix("\n") ? "" : "\n"
    try FileSystem().write(before + end + written + "\n", to: path)
    return true
  }
}
