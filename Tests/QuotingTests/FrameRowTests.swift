import CFrameRows
import FoundationEssentials
import Testing

@testable import Quoting
@testable import frame_tables

/// The rows of frames: what the committed table holds, and what is wrong in rows.
@Suite struct FrameRowTests {
  private static let root = String(#filePath.dropLast("/Tests/QuotingTests/FrameRowTests.swift".count))

  private static func text(of path: String) throws -> String {
    try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
  }

  @Test func theTableIsThatOfTheRows() throws {
    let file = RowFile(try Self.text(of: "Sources/Quoting/Frames/frames.rows"))
    #expect(file.faults.isEmpty, "\(file.faults.map(\.description).joined(separator: "\n"))")
    #expect(try RowLayout(file).text == Self.text(of: "Sources/CFrameRows/Rows.c"), "swift run frame-tables")
  }

  /// The table as it lies in the program, read back.
  @Test func theTableReadsAsTheRowsDo() {
    Golden.check(SpelledRows().text, "frame-rows")
  }

  /// What begins like a name for a token must not be one for a phrase, nor a condition's for another's.
  @Test func everyNameMeansOneThing() {
    for reading in FrameReading.allCases { #expect(RowNames.term("\(reading)") == nil, "\(reading)") }
    for asked in FrameGuard.allCases { #expect(RowNames.facts["\(asked)"] == nil, "\(asked)") }
  }

  private func faults(_ rows: String) -> [String] { RowFile(rows).faults.map(\.description) }

  @Test(arguments: [
    ("at cue\na: verbs -> verb", "2: unknown atom: verbs"),
    ("at cue\na: reports|said -> verb", "2: unknown atom: said"),
    ("at cue\na: @nothing -> verb", "2: unknown atom: @nothing"),
    ("at cue\na: @about.root -> verb", "2: unknown atom: @about.root"),
    ("at cue\na: reports -> verbs", "2: unknown result: verbs"),
    ("at cue\na: reports -> verb that", "2: unknown result: verb that"),
    ("at cue\na: reports {agree} -> verb", "2: unknown condition: agree"),
    ("at cue\na: reports {behnd: that} -> verb", "2: unknown place: behnd"),
    ("at cue\na: reports <told> -> verb", "2: unknown definition: told"),
    ("at cue\na: reports speaker=phrase -> verb", "2: unknown reading: phrase"),
    ("at cue\na: reports who=NP -> verb", "2: unknown: who=NP"),
    ("at cue\na: reports +said -> verb", "2: unknown role: said"),
    ("at cue\na: reports {before:} -> verb", "2: nothing asked"),
    ("at cue\na: reports [] -> verb", "2: nothing asked"),
    ("at cue\na: reports ()? -> verb", "2: nothing in ( )"),
    ("at cue\na: reports (that -> verb", "2: no )"),
    ("at cue\na: reports (that) -> verb", "2: ( ) without ?"),
    ("at cue\na: reports &that -> verb", "2: & without ("),
    ("at cue\na: [reports -> verb", "2: no ]"),
    ("at cue\na: {agrees -> verb", "2: no }"),
    ("at cue\na: reports @about|@from -> verb", "2: two lists in @about|@from"),
    ("at cue\na: reports|reports -> verb", "2: reports stands twice"),
    ("at cue\na: [reports !reports] -> verb", "2: can never match: no token is all of reports !reports"),
    ("at cue\na: [comma colon] -> verb", "2: can never match: no token is all of comma colon"),
    ("at cue\na: any {cue: title} {cue: !title|body} -> verb", "2: can never match: no cue is all of that"),
    ("at cue\na: reports -> verb\nb: reports -> verb", "3: stands twice"),
    (
      "at cue\na: reports -> verb\nb: reports that -> verb",
      "3: can never match: the row of line 2 takes all that it would"
    ),
    (
      "at cue\na: reports\n  that -> verb\n  that NP -> verb",
      "4: can never match: the row of line 3 takes all that it would"
    ),
    (
      "at cue\na: reports\n  that -> verb\n  -> nothing\nb: reports NP -> verb",
      "5: can never match: the row of line 2 takes all that it would"
    ),
    ("at cue\na: reports\n  that -> verb\n  that -> verb", "4: stands twice"),
    ("at cue\na: reports\n  that", "3: no result: -> verb"),
    ("at cue\na: reports", "2: a has no row"),
    ("at cue\na: reports -> verb\n  that -> verb", "3: the construction above is whole: it has a result"),
    ("  that -> verb", "1: a row of no construction"),
    ("a: reports -> verb", "1: no place said: at cue"),
    ("at noon", "1: unknown place: noon"),
    ("at cue\nreports", "2: no colon"),
    ("at cue\na b: reports -> verb", "2: a construction's name is one word"),
    ("at cue\na:", "2: nothing asked"),
    ("token x: [word]\ntoken x: [number]", "2: x stands twice"),
    ("token x: [word] that", "1: not understood: that"),
    ("token x: word", "1: no row asks for x"),
    ("define x: that", "1: no row asks for x"),
    ("define x: that -> verb", "1: a definition makes no frame"),
    ("define x: that <x>", "1: unknown definition: x"),
    ("define x: that\ndefine y: NP\ndefine x: NP", "3: x stands twice: its rows stand one behind the other"),
    ("define x: that\ndefine x: that NP", "2: can never match: a row above takes all that it would"),
  ]) func whatIsWrongIsNamed(_ rows: String, _ fault: String) {
    #expect(faults(rows).contains(fault), "\(faults(rows))")
  }

  @Test func whatIsRightHasNoFault() {
    let rows = """
      # A comment.
      token small: [word bare]/[adverb !time]
      define told: small* that   # another
      define told: NP .

      at cue
      a: {verb second} reports <told>? &(NP that) (comma small?)? {!told}
        via=it +acts -> verb
        -> nothing
        then {speaker: title} roles=acts|reports
      at inside
      a: reports -> verb
      """
    #expect(faults(rows).isEmpty, "\(faults(rows))")
    let file = RowFile(rows)
    #expect(file.constructions.map(\.name) == ["a", "a"])
    #expect(file.constructions.map(\.entry) == [.cue, .inside])
    #expect(file.constructions[0].rows.count == 2 && file.constructions[0].then.count == 1)
    #expect(file.definitions.map(\.count) == [2])
    #expect(RowLayout(file).places == [0, 1, 1, 2])
  }
}
