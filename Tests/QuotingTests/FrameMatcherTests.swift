import CFrameRows
import Languages
import Testing

@testable import Quoting
@testable import frame_tables

/// Rows of their own, matched against short sentences: what each atom asks, goes over and leaves as it was.
@Suite struct FrameMatcherTests {
  /// The first frame at a word of a text, spelled; "none" where no row holds or one says that there is none.
  ///
  /// The text gets a quotation behind it, without which nothing of it is read.
  private func frame(
    _ rows: String, at word: String, in text: String, _ language: String = "en", _ entry: FrameAtom.Entry = .cue
  ) -> String {
    let file = RowFile(rows)
    #expect(file.faults.isEmpty, "\(file.faults)")
    let scalars = Array((text + " «q»").unicodeScalars.map(\.value))
    let document = QuoteDocument(scalars: scalars, table: CueTable.table(for: language))
    func words(_ range: Range<Int>) -> String { QuoteFinder.string(scalars[range]) }
    func spelled(_ index: Int) -> String { words(Int(document.tokens[index].start)..<Int(document.tokens[index].end)) }
    let sentence = document.sentences[0]
    guard let index = sentence.first(where: { spelled($0) == word }) else { return "no such word" }
    return PlacedRows(RowLayout(file)).matched { placed in
      let reader = FrameReader(document: document, rows: placed)
      guard let frame = reader.frame(at: index, entry, in: sentence, before: sentence.upperBound - 1) else {
        return "none"
      }
      let said = frame.phrase.map { " says \(words($0.range))" } ?? ""
      let via = frame.via.map { " via \(words($0.range))" } ?? ""
      let nobody = (frame.isPronominal ? " pronominal" : "") + (frame.isImpersonal ? " impersonal" : "")
      return "\(frame.kind) \(spelled(frame.index)) to \(spelled(frame.end - 1))\(said)\(via)\(nobody)"
    }
  }

  private static let told = "Today the minister told Reuters yesterday that, sadly, rain fell."

  @Test(arguments: [
    // Over tokens: once, perhaps, as often as it goes.
    ("reports -> verb", "verb told to told"),
    ("title -> verb", "none"),
    ("reports outlet -> verb", "verb told to Reuters"),
    ("reports outlet? time? that -> verb", "none"),
    ("reports outlet? adverb|time? that? -> verb", "verb told to that"),
    ("reports outlet|time|adverb|that* -> verb", "verb told to that"),
    ("reports time* outlet -> verb", "verb told to Reuters"),
    ("[reports informs] -> verb", "verb told to told"),
    ("[reports !informs] -> verb", "none"),
    ("[title]/[reports informs] -> verb", "verb told to told"),
    ("[reports title]/[time] -> verb", "none"),
    // At places.
    ("any {cue: reports} -> verb", "verb told to told"),
    ("any {!cue: reports} -> verb", "none"),
    ("any {before: title} {before2: article} -> verb", "verb told to told"),
    ("any {before2: title} -> verb", "none"),
    ("any {next: outlet} {next2: time|adverb} -> verb", "verb told to told"),
    ("any {next2: outlet} -> verb", "none"),
    ("any {behind: outlet} {here: outlet} {here2: !outlet} -> verb", "verb told to told"),
    ("any outlet {here: outlet} -> verb", "none"),
    ("any {first: time|adverb} -> verb", "verb told to told"),
    ("any {first: article} -> verb", "none"),
    ("any {earlier: article} {!earlier: outlet|reports} -> verb", "verb told to told"),
    ("any {soon: that} {!soon: article|reports} -> verb", "verb told to told"),
    ("any {beyond: title} -> verb", "verb told to told"),
    // Kinds, flags, lists.
    ("any [capital outlet] -> verb", "verb told to Reuters"),
    ("[any !capital !several bare unquoted] -> verb", "verb told to told"),
    ("[capital] -> verb", "none"),
    ("any outlet any* -> verb", "verb told to fell"),
    ("any outlet [any !comma]* comma word comma -> verb", "verb told to ,"),
    ("any {before: word} {!before: comma|number} -> verb", "verb told to told"),
    // Groups and definitions.
    ("any (outlet that)? outlet -> verb", "verb told to Reuters"),
    ("any (outlet)? -> verb", "verb told to Reuters"),
    ("any &(outlet any that) outlet -> verb", "verb told to Reuters"),
    ("any &(outlet that) -> verb", "none"),
    ("any (via=NP that)? -> verb", "verb told to told"),
    ("any &(via=NP) -> verb", "verb told to told via Reuters"),
    // Where it ends.
    ("any . outlet -> verb", "verb told to told"),
    ("any . outlet . any -> verb", "verb told to Reuters"),
    // Phrases and registers.
    ("any via=NP -> verb", "verb told to Reuters via Reuters"),
    ("any NP via=it -> verb", "verb told to Reuters via Reuters"),
    ("any speaker=clauseSubject via=NP -> verb", "verb told to Reuters says the minister via Reuters"),
    ("any speaker=NP via=said speaker=nobody -> verb", "verb told to Reuters via Reuters"),
    ("any via=NP via=nobody -> verb", "verb told to Reuters"),
    (
      "any speaker=clauseSubject {it: article} {words: title} {speaker: !title} -> verb",
      "verb told to told says the minister"
    ),
    ("any speaker=clauseSubject {it: title} -> verb", "none"),
    ("any {speaker: any} -> verb", "none"),
    ("any {it: !title} -> verb", "none"),
    ("any NP {outlet} {heard} {!person} {moved} -> verb", "verb told to Reuters"),
    ("any clauseSubject {adjacent} {person} {!outlet} {!moved} -> verb", "verb told to told"),
    ("any NP {adjacent} -> verb", "none"),
    ("any {unnamed} {direct} via=NP {unnamed} {!direct} -> verb", "verb told to Reuters via Reuters"),
    ("any speaker=NP {unnamed} -> verb", "none"),
    ("any NP via=it speaker=it {overlapping} -> verb", "verb told to Reuters says Reuters via Reuters"),
    ("any speaker=clauseSubject via=NP {overlapping} -> verb", "none"),
    // What it becomes.
    ("any -> pronominal", "verb told to told pronominal"),
    ("any -> impersonal", "verb told to told impersonal"),
    ("any -> carried", "carried told to told"),
    ("any -> according", "according told to told"),
    ("any -> participle", "participle told to told"),
    ("any -> noun", "noun told to told"),
    ("any -> same", "same told to told"),
    ("any -> nothing", "none"),
    // The language.
    ("{subject either} any -> verb", "verb told to told"),
    ("{subject after} any -> verb", "none"),
    ("any {casing} {!verb second} -> verb", "verb told to told"),
    ("{!casing} any -> verb", "none"),
    ("any {verb second} -> verb", "none"),
  ]) func anAtomDoesWhatItSays(_ row: String, _ wanted: String) {
    #expect(frame("at cue\na: \(row)", at: "told", in: Self.told) == wanted)
  }

  @Test(arguments: [
    // The first row that holds; what one that does not has read is forgotten.
    ("a: reports outlet title -> noun\nb: reports -> verb\nc: any -> same", "verb told to told"),
    ("a: reports\n  via=NP title -> noun\n  -> verb", "verb told to told"),
    ("a: reports via=NP\n  title -> noun\nb: reports -> verb", "verb told to told"),
    ("a: reports via=NP\n  any . any -> noun\n  -> verb", "noun told to yesterday via Reuters"),
    ("a: reports\n  outlet -> nothing\n  -> verb\nb: any -> same", "none"),
    ("define x: outlet title\ndefine x: outlet\nat cue\na: reports <x> -> verb", "verb told to Reuters"),
    ("define x: outlet title\ndefine x: outlet\nat cue\na: reports {x} -> verb", "verb told to told"),
    ("define x: via=NP\nat cue\na: reports {x} -> verb", "verb told to told"),
    ("define x: via=NP\nat cue\na: reports <x> -> verb", "verb told to Reuters via Reuters"),
    ("define x: title\nat cue\na: reports {x} -> verb", "none"),
    ("define x: title\nat cue\na: reports {!x} -> verb", "verb told to told"),
    ("define x: title\nat cue\na: reports <x>? outlet -> verb", "verb told to Reuters"),
    ("token x: [outlet capital]/[time]\nat cue\na: reports x* -> verb", "verb told to Reuters"),
    // Afterthoughts: each by itself, until one says that there is nothing.
    ("a: reports -> verb\n  then {cue: title} -> noun\n  then via=NP", "verb told to Reuters via Reuters"),
    ("a: reports . -> verb\n  then via=NP title\n  then speaker=NP", "verb told to told says Reuters"),
    ("a: reports -> verb\n  then {cue: reports} -> nothing\n  then {cue: any} -> pronominal", "none"),
    ("a: reports -> verb\n  then {cue: reports} -> pronominal", "verb told to told pronominal"),
  ]) func theFirstRowThatHoldsDecides(_ rows: String, _ wanted: String) {
    let place = rows.hasPrefix("a:") ? "at cue\n" : ""
    #expect(frame(place + rows, at: "told", in: Self.told) == wanted)
  }

  @Test func rolesAreTheCuesUntilARowSaysOthers() {
    let rows = "at cue\na: reports roles=acts -> verb\nb: any +title -> verb"
    let document = QuoteDocument(
      scalars: "He told me «q»".unicodeScalars.map(\.value), table: CueTable.table(for: "en"))
    PlacedRows(RowLayout(RowFile(rows))).matched { placed in
      let reader = FrameReader(document: document, rows: placed)
      func roles(_ index: Int) -> Roles? { reader.frame(at: index, .cue, in: 0..<4, before: 4)?.roles }
      #expect(roles(1) == .acts)
      #expect(roles(0) == document.tokens[0].roles.union(.title) && document.tokens[0].has(.pronoun))
    }
  }

  /// Nothing is asked beyond the sentence or what reading may not reach.
  @Test(arguments: [
    ("any {before: any} -> verb", "He", "none"), ("any {before2: any} -> verb", "also", "none"),
    ("any {beyond: any} -> verb", "He", "none"), ("any {!before: any} -> verb", "He", "verb He to He"),
    ("any any* {here: any} -> verb", "He", "none"), ("any any any {here: any} -> verb", "told", "verb told to q"),
    ("any any any {here2: any} -> verb", "told", "none"),
    ("any any {here2: closing} -> verb", "told", "verb told to «"),
    ("any {next2: closing} -> verb", "«", "verb « to «"), ("any {next2: any} -> verb", "q", "none"),
    ("any {next: any} -> verb", "»", "none"), ("any {behind: any} -> verb", "»", "none"),
    ("any {beyond: pronoun} -> verb", "told", "verb told to told"), ("any {beyond: adverb} -> verb", "told", "none"),
    ("any {beyond: pronoun} -> verb", "also", "verb also to also"),
  ]) func aSentenceHasItsEdges(_ row: String, _ word: String, _ wanted: String) {
    #expect(frame("at cue\na: \(row)", at: word, in: "He also told") == wanted)
  }

  @Test func placesHaveTheirOwnConstructions() {
    let rows = "at cue\na: any -> verb\nat word\nb: any -> noun\nat inside\nc: any -> same"
    #expect(frame(rows, at: "told", in: Self.told, "en", .cue) == "verb told to told")
    #expect(frame(rows, at: "told", in: Self.told, "en", .word) == "noun told to told")
    #expect(frame(rows, at: "told", in: Self.told, "en", .inside) == "same told to told")
  }
}

/// A table of rows laid out in memory as the committed one lies in the program.
struct PlacedRows {
  private let table: RowLayout

  init(_ table: RowLayout) { self.table = table }

  func matched<Result>(_ body: (FrameRows) -> Result) -> Result {
    table.terms.withUnsafeBufferPointer { terms in
      table.steps.withUnsafeBufferPointer { steps in
        table.rows.withUnsafeBufferPointer { rows in
          table.definitions.withUnsafeBufferPointer { definitions in
            table.constructions.withUnsafeBufferPointer { constructions in
              table.places.withUnsafeBufferPointer { places in
                var placed = FrameRows()
                if let base = terms.baseAddress { placed.terms = base }
                if let base = steps.baseAddress { placed.steps = base }
                if let base = rows.baseAddress { placed.rows = base }
                if let base = definitions.baseAddress { placed.definitions = base }
                if let base = constructions.baseAddress { placed.constructions = base }
                if let base = places.baseAddress { placed.places = base }
                return body(placed)
              }
            }
          }
        }
      }
    }
  }
}
