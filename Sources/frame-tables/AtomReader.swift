import Languages
import Quoting

/// Reads the atoms of one row.
struct AtomReader {
  private var rest: Substring
  private let line: Int
  private let tests: [String: RowTest]
  private let definitions: [String: Int]
  private(set) var usedDefinitions: Set<Int> = []
  private(set) var usedTests: Set<String> = []

  init(_ text: Substring, line: Int, tests: [String: RowTest], definitions: [String: Int]) {
    rest = text
    self.line = line
    self.tests = tests
    self.definitions = definitions
  }

  /// The atoms up to the end of the row.
  mutating func atoms() throws(RowFault) -> [RowAtom] {
    let found = try sequence(closedBy: nil)
    if let place = found.firstIndex(where: \.isResult), place != found.count - 1 {
      throw fault("something behind the result")
    }
    try refuseContradiction(in: found)
    return found
  }

  /// The cue and what stands around it are the same all along a row: what is asked of them has to be true at once.
  private func refuseContradiction(in atoms: [RowAtom]) throws(RowFault) {
    var asked: [FrameAtom.Place: [RowTest.Term]] = [:]
    for case .test(let place, let test, false) in atoms where place.isFixed {
      let terms = asked[place, default: []] + test.alternatives[0]
      if RowTest.isContradictory(terms) { throw fault("can never match: no \(place) is all of that") }
      asked[place] = terms
    }
  }

  /// The test that the rest of the line is.
  mutating func wholeTest() throws(RowFault) -> RowTest {
    skipSpace()
    let found = try test()
    skipSpace()
    if !rest.isEmpty { throw fault("not understood: \(rest)") }
    return found
  }

  private mutating func sequence(closedBy end: Character?) throws(RowFault) -> [RowAtom] {
    var found: [RowAtom] = []
    while true {
      skipSpace()
      guard let next = rest.first else {
        if end != nil { throw fault("no )") }
        return found
      }
      if next == end {
        rest.removeFirst()
        return found
      }
      found.append(try atom(next))
    }
  }

  private mutating func atom(_ first: Character) throws(RowFault) -> RowAtom {
    switch first {
    case "(", "&":
      rest.removeFirst()
      if first == "&", rest.popFirst() != "(" { throw fault("& without (") }
      let inside = try sequence(closedBy: ")")
      if inside.isEmpty { throw fault("nothing in ( )") }
      if first == "(", rest.popFirst() != "?" { throw fault("( ) without ?") }
      return .group(inside, isAhead: first == "&")
    case "{": return try condition()
    case "<":
      let name = try enclosed(by: ">")
      guard let number = definitions[name] else { throw fault("unknown definition: \(name)") }
      usedDefinitions.insert(number)
      return isNext("?") ? .group([.follow(number, .read)], isAhead: false) : .follow(number, .read)
    case "[": return try taken(test())
    default: break
    }
    let word = rest.prefix { !" )[/".contains($0) }
    if word == "." || word == "->" {
      rest.removeFirst(word.count)
      return word == "." ? .end : try result()
    }
    if word.first == "+" || word.hasPrefix("roles=") {
      rest.removeFirst(word.count)
      return .roles(try roles(word.first == "+" ? word.dropFirst() : word.dropFirst(6)), isAdded: word.first == "+")
    }
    if let reading = try reading(word) {
      rest.removeFirst(word.count)
      return reading
    }
    return try taken(test())
  }

  private mutating func result() throws(RowFault) -> RowAtom {
    skipSpace()
    let name = rest
    rest = ""
    let trimmed = name.prefix { $0 != " " }
    guard let found = FrameAtom.Result.allCases.first(where: { "\($0)" == trimmed }), trimmed.count == name.count else {
      throw fault("unknown result: \(name)")
    }
    return .result(found)
  }

  private func roles(_ names: Substring) throws(RowFault) -> UInt64 {
    var found: UInt64 = 0
    for name in names.split(separator: "|") {
      guard let role = Roles.named[String(name)] else { throw fault("unknown role: \(name)") }
      found |= role.rawValue
    }
    return found
  }

  /// `speaker=NP`, `via=it`, or a reading by itself; nil for no reading.
  private func reading(_ word: Substring) throws(RowFault) -> RowAtom? {
    let parts = word.split(separator: "=", omittingEmptySubsequences: false)
    let found = FrameReading.allCases.first { "\($0)" == parts[parts.count - 1] }
    if parts.count == 1 { return found.map { .read($0, .nobody) } }
    let register: FrameAtom.Register? = parts[0] == "speaker" ? .speaker : parts[0] == "via" ? .via : nil
    guard parts.count == 2, let register else { throw fault("unknown: \(word)") }
    guard let found else { throw fault("unknown reading: \(parts[1])") }
    return .read(found, register)
  }

  private mutating func taken(_ test: RowTest) throws(RowFault) -> RowAtom {
    .take(test, isNext("*") ? .any : isNext("?") ? .maybe : .once)
  }

  // MARK: Conditions

  /// `{place: terms}`, `{fact of a pack}`, `{guard}`, `{definition}`, each with `!` in front for its contrary.
  private mutating func condition() throws(RowFault) -> RowAtom {
    let text = try enclosed(by: "}")
    let isNegated = text.first == "!"
    let name = isNegated ? String(text.dropFirst()) : text
    if let colon = name.firstIndex(of: ":") {
      let place = FrameAtom.Place.allCases.first { "\($0)" == name[..<colon] }
      guard let place else { throw fault("unknown place: \(name[..<colon])") }
      let terms = try terms(name[name.index(after: colon)...])
      return .test(place, RowTest(alternatives: [terms]), isNegated: isNegated)
    }
    if let fact = RowNames.facts[name] { return .pack(fact, isNegated: isNegated) }
    if let asked = FrameGuard.allCases.first(where: { "\($0)" == name }) { return .ask(asked, isNegated: isNegated) }
    guard let number = definitions[name] else { throw fault("unknown condition: \(name)") }
    usedDefinitions.insert(number)
    return .follow(number, isNegated ? .fails : .holds)
  }

  /// One or more alternatives with `/` between them.
  private mutating func test() throws(RowFault) -> RowTest {
    var found = RowTest()
    repeat {
      if rest.first == "[" {
        found.alternatives.append(try terms(Substring(enclosed(by: "]"))))
      } else {
        let word = rest.prefix { !" )[/?*".contains($0) }
        rest.removeFirst(word.count)
        if let known = tests[String(word)] {
          usedTests.insert(String(word))
          found.alternatives += known.alternatives
        } else {
          found.alternatives.append(try terms(word))
        }
      }
    } while isNext("/")
    return found
  }

  /// Terms with spaces between them, of each of which one name has to be true.
  private func terms(_ text: Substring) throws(RowFault) -> [RowTest.Term] {
    let words = text.split(separator: " ")
    if words.isEmpty { throw fault("nothing asked") }
    var found: [RowTest.Term] = []
    for word in words {
      var term = RowTest.Term(isNegated: word.first == "!")
      for name in (term.isNegated ? word.dropFirst() : word).split(separator: "|") {
        guard let known = RowNames.term(String(name)) else { throw fault("unknown atom: \(name)") }
        if term.words != 0 && known.words != 0 || term.stems != 0 && known.stems != 0 {
          throw fault("two lists in \(word)")
        }
        if term.has(known) { throw fault("\(name) stands twice") }
        term.add(known)
      }
      found.append(term)
    }
    if RowTest.isContradictory(found) { throw fault("can never match: no token is all of \(text)") }
    return found
  }

  // MARK: Letters

  private mutating func skipSpace() { rest = rest.drop { $0 == " " } }

  private mutating func isNext(_ letter: Character) -> Bool {
    guard rest.first == letter else { return false }
    rest.removeFirst()
    return true
  }

  /// What stands between the bracket that comes next and the one that closes it.
  private mutating func enclosed(by end: Character) throws(RowFault) -> String {
    guard let close = rest.firstIndex(of: end) else { throw fault("no \(end)") }
    defer { rest = rest[rest.index(after: close)...] }
    return String(rest[rest.index(after: rest.startIndex)..<close])
  }

  private func fault(_ reason: String) -> RowFault { RowFault(line: line, reason: reason) }
}

extension RowTest.Term {
  fileprivate mutating func add(_ known: Self) {
    roles |= known.roles
    kinds |= known.kinds
    shapes |= known.shapes
    forms |= known.forms
    flags |= known.flags
    words |= known.words
    stems |= known.stems
  }

  fileprivate func has(_ known: Self) -> Bool {
    roles & known.roles != 0 || kinds & known.kinds != 0 || shapes & known.shapes != 0 || forms & known.forms != 0
      || flags & known.flags != 0 || words != 0 && words == known.words || stems != 0 && stems == known.stems
  }
}
