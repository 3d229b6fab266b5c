import Quoting

/// The file of rows, read and checked: what each place's constructions are.
///
/// A line that begins with a word and a colon begins a construction or says what `token` and `define` name; a line that is
/// set in is a row of the construction above, or one of its afterthoughts (`then`).
struct RowFile {
  struct Construction {
    var name: String
    var entry: FrameAtom.Entry
    var head: [RowAtom]
    var rows: [[RowAtom]] = []
    var then: [[RowAtom]] = []
    var line: Int

    /// Whatever begins as it does is its own: it has one row that holds in any case.
    var decides: Bool { head.isEmpty || rows.last.map { $0.allSatisfy(\.isResult) } ?? false }
  }

  private(set) var faults: [RowFault] = []
  private(set) var constructions: [Construction] = []
  /// By number, the rows of each definition.
  private(set) var definitions: [[[RowAtom]]] = []

  private var names: [String: Int] = [:]
  private var definedAt: [Int] = []
  private var used: Set<Int> = []
  private var tests: [String: (test: RowTest, line: Int)] = [:]
  private var usedTests: Set<String> = []
  private var entry: FrameAtom.Entry?
  private var line = 0
  /// The lines of the rows of the construction above, to name the one that stands in another's way.
  private var rowLines: [Int] = []

  init(_ text: String) {
    for (index, content) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      line = index + 1
      let content = content.prefix { $0 != "#" }
      let words = content.drop { $0 == " " }
      if words.isEmpty { continue }
      do {
        if content.first == " " { try readRow(words) } else { try readLine(words) }
      } catch {
        faults.append(error)
      }
    }
    endConstruction()
    for (number, line) in definedAt.enumerated() where !used.contains(number) {
      let name = names.first { $0.value == number }?.key ?? ""
      faults.append(RowFault(line: line, reason: "no row asks for \(name)"))
    }
    for (name, entry) in tests where !usedTests.contains(name) {
      faults.append(RowFault(line: entry.line, reason: "no row asks for \(name)"))
    }
    faults.sort { $0.line < $1.line }
  }

  private mutating func readLine(_ text: Substring) throws(RowFault) {
    if text.hasPrefix("at ") {
      endConstruction()
      let name = text.dropFirst(3).prefix { $0 != " " }
      guard let place = FrameAtom.Entry.allCases.first(where: { "\($0)" == name }) else {
        throw fault("unknown place: \(name)")
      }
      entry = place
      return
    }
    guard let colon = text.firstIndex(of: ":"), let space = text.firstIndex(where: { $0 == " " || $0 == ":" }) else {
      throw fault("no colon")
    }
    let body = text[text.index(after: colon)...]
    let name = String(text[text.index(after: space)..<max(text.index(after: space), colon)])
    switch text[..<space] {
    case "token" where space < colon: try defineTest(name, body)
    case "define" where space < colon: try define(name, body)
    case let name where space == colon: try begin(String(name), body)
    default: throw fault("a construction's name is one word")
    }
  }

  private mutating func defineTest(_ name: String, _ body: Substring) throws(RowFault) {
    if tests[name] != nil { throw fault("\(name) stands twice") }
    var reader = AtomReader(body, line: line, tests: tests.mapValues(\.test), definitions: names)
    let test = try reader.wholeTest()
    usedTests.formUnion(reader.usedTests)
    tests[name] = (test, line)
  }

  private mutating func define(_ name: String, _ body: Substring) throws(RowFault) {
    // A definition knows those above it and not itself, so that none goes on without end.
    let known = names.filter { $0.key != name }
    let row = try atoms(body, knowing: known)
    if row.contains(where: \.isResult) { throw fault("a definition makes no frame") }
    let number = names[name] ?? definitions.count
    if number == definitions.count {
      names[name] = number
      definitions.append([])
      definedAt.append(line)
    } else if number != definitions.count - 1 {
      throw fault("\(name) stands twice: its rows stand one behind the other")
    }
    try refuseShadowed(row, by: definitions[number], [])
    definitions[number].append(row)
  }

  private mutating func begin(_ name: String, _ body: Substring) throws(RowFault) {
    endConstruction()
    guard let entry else { throw fault("no place said: at cue") }
    let atoms = try atoms(body, knowing: names)
    if atoms.isEmpty { throw fault("nothing asked") }
    let deciding = constructions.filter { $0.entry == entry && $0.decides }
    try refuseShadowed(atoms, by: deciding.map { $0.head + ($0.head.isEmpty ? $0.rows[0] : []) }, deciding.map(\.line))
    var construction = Construction(name: name, entry: entry, head: [], line: line)
    if atoms.last?.isResult == true { construction.rows = [atoms] } else { construction.head = atoms }
    rowLines = construction.rows.map { _ in line }
    constructions.append(construction)
  }

  private mutating func readRow(_ text: Substring) throws(RowFault) {
    guard let last = constructions.indices.last else { throw fault("a row of no construction") }
    if text.hasPrefix("then ") {
      constructions[last].then.append(try atoms(text.dropFirst(5), knowing: names))
      return
    }
    if constructions[last].head.isEmpty { throw fault("the construction above is whole: it has a result") }
    let row = try atoms(text, knowing: names)
    guard row.last?.isResult == true else { throw fault("no result: -> verb") }
    try refuseShadowed(row, by: constructions[last].rows, rowLines)
    constructions[last].rows.append(row)
    rowLines.append(line)
  }

  private mutating func endConstruction() {
    guard let last = constructions.last, last.rows.isEmpty else { return }
    faults.append(RowFault(line: last.line, reason: "\(last.name) has no row"))
  }

  private mutating func atoms(_ text: Substring, knowing names: [String: Int]) throws(RowFault) -> [RowAtom] {
    var reader = AtomReader(text, line: line, tests: tests.mapValues(\.test), definitions: names)
    let atoms = try reader.atoms()
    used.formUnion(reader.usedDefinitions)
    usedTests.formUnion(reader.usedTests)
    return atoms
  }

  /// What begins as a whole row above begins can never match: that row takes all that it would.
  private func refuseShadowed(_ row: [RowAtom], by rows: [[RowAtom]], _ lines: [Int]) throws(RowFault) {
    for (index, above) in rows.enumerated() {
      let conditions = above.filter { !$0.isResult }
      guard row.starts(with: conditions) else { continue }
      let named = lines.indices.contains(index) ? "the row of line \(lines[index])" : "a row above"
      throw fault(above == row ? "stands twice" : "can never match: \(named) takes all that it would")
    }
  }

  private func fault(_ reason: String) -> RowFault { RowFault(line: line, reason: reason) }
}
