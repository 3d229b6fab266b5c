import CFrameRows
import Languages

@testable import Quoting
@testable import frame_tables

/// The table of frames as it lies in the program, spelled as `frames.rows` spells it.
struct SpelledRows {
  private let rows = FrameRows()
  private(set) var text = ""

  init() {
    let definitions = definitionCount
    for number in 0..<definitions {
      for row in rows.definitions[number].range { text += "define \(number): \(spelled(rows.rows[row].range))\n" }
    }
    for entry in FrameAtom.Entry.allCases {
      text += "at \(entry)\n"
      for place in Int(rows.places[Int(entry.rawValue)])..<Int(rows.places[Int(entry.rawValue) + 1]) {
        let construction = rows.constructions[place]
        text +=
          "\(FrameRows.name(at: construction.name)):\(facts(construction.needs, ""))\(facts(construction.refuses, "!")) \(spelled(construction.head.range))\n"
        for row in construction.rows.range { text += "  \(spelled(rows.rows[row].range))\n" }
        for row in construction.then.range { text += "  then \(spelled(rows.rows[row].range))\n" }
      }
    }
  }

  private func facts(_ bits: UInt64, _ not: String) -> String {
    RowNames.facts.filter { $0.value & bits != 0 }.map { " {\(not)\($0.key)}" }.sorted().joined()
  }

  /// Definitions are numbered in the order of the file, and each is asked for somewhere.
  private var definitionCount: Int {
    let last = rows.constructions[Int(rows.places[FrameAtom.Entry.allCases.count]) - 1]
    let end = rows.rows[last.rows.range.upperBound - 1].range.upperBound
    return (0..<end).filter { rows.steps[$0].operation == FrameAtom.Operation.follow.rawValue }
      .map { Int(rows.steps[$0].first) + 1 }.max() ?? 0
  }

  private func spelled(_ steps: Range<Int>) -> String {
    var words: [String] = []
    var place = steps.lowerBound
    while place < steps.upperBound {
      let step = rows.steps[place]
      place += 1
      guard let operation = FrameAtom.Operation(rawValue: step.operation) else { return "?" }
      let not = step.mode == 0 ? "" : "!"
      switch operation {
      case .test: words.append("{\(not)\(name(FrameAtom.Place.self, step.operand)): \(terms(step))}")
      case .take: words.append("[\(terms(step))]" + ["", "?", "*"][Int(step.mode)])
      case .read:
        words.append(["", "speaker=", "via="][Int(step.mode)] + name(FrameReading.self, step.operand))
      case .ask: words.append("{\(not)\(name(FrameGuard.self, step.operand))}")
      case .follow: words.append(["<", "{", "{!"][Int(step.mode)] + "\(step.first)" + [">", "}", "}"][Int(step.mode)])
      case .group:
        words.append(
          (step.mode == 0 ? "(" : "&(") + spelled(place..<place + Int(step.count)) + (step.mode == 0 ? ")?" : ")"))
        place += Int(step.count)
      case .pack: words.append("{\(not)\(RowNames.facts.first { $0.value == step.bits }?.key ?? "?")}")
      case .end: words.append(".")
      case .roles:
        words.append((step.mode == 0 ? "roles=" : "+") + Roles(rawValue: step.bits).names.joined(separator: "|"))
      case .result: words.append("-> \(name(FrameAtom.Result.self, step.operand))")
      }
    }
    return words.joined(separator: " ")
  }

  private func name<Name: CaseIterable & RawRepresentable<UInt8>>(_ names: Name.Type, _ number: UInt8) -> String {
    names.allCases.first { $0.rawValue == number }.map { "\($0)" } ?? "?"
  }

  private func terms(_ step: warraq_frame_step) -> String {
    var words = ""
    for place in Int(step.first)..<Int(step.first) + Int(step.count) {
      let term = rows.terms[place]
      words += (words.isEmpty || words.hasSuffix("/") ? "" : " ") + (term.negated == 0 ? "" : "!")
      words += names(of: term).joined(separator: "|")
      if term.ends != 0, place + 1 < Int(step.first) + Int(step.count) { words += "/" }
    }
    return words
  }

  private func names(of term: warraq_frame_term) -> [String] {
    var names = Roles(rawValue: term.roles).names
    if term.roles & Roles.absorbed.rawValue != 0 { names.append("absorbed") }
    names += Token.Kind.allCases.filter { term.kinds >> UInt16($0.rawValue) & 1 != 0 }.map { "\($0)" }
    names += RowNames.forms.filter { $0.value.rawValue & term.forms != 0 }.map(\.key).sorted()
    names += RowNames.shapes.filter { $0.value.rawValue & term.shapes != 0 }.map(\.key).sorted()
    names += FrameAtom.Flag.allCases.filter { $0.bit & term.flags != 0 }.map { "\($0)" }
    names += WordList.allCases.filter { $0.rawValue + 1 == term.words }.map { "@\($0)" }
    names += WordList.allCases.filter { $0.rawValue + 1 == term.stems }.map { "@\($0).stem" }
    return names
  }
}
