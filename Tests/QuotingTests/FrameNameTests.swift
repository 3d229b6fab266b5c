import Languages
import Testing

@testable import Quoting
@testable import frame_tables

/// What `--explain` calls frames: as the rows of `frames.rows` are called that made them.
@Suite struct FrameNameTests {
  @Test(arguments: [
    ("ar", "وقال الوزير سامر حداد إن \"العمل جار\".", ["verb"]),
    ("ar", "وقال الوزير سامر حداد قائلا \"العمل جار\".", ["verb", "participle"]),
    ("ar", "نقلت وكالة الأناضول عن الوزير سامر حداد قوله \"العمل جار\".", ["carried", "speech"]),
    ("ar", "\"العمل جار\" على حد تعبيره.", ["same"]),
    ("en", "“Work goes on,” said Anna Lund.", ["said"]),
    ("de", "Der Plan wird von der Polizei „Unsinn“ genannt.", ["cited"]),
    ("fa", "وزیر گفت: «کار ادامه دارد».", ["last"]),
    ("ar", "الوزير سامر حداد: \"العمل جار\".", [nil]),
  ]) func aFrameIsCalledAsItsRow(_ language: String, _ text: String, _ expected: [String?]) {
    let scalars = text.unicodeScalars.map(\.value)
    let attribution = Attribution(document: QuoteDocument(scalars: scalars, table: CueTable.table(for: language)))
    let frames = QuoteStages(around: 0, in: attribution).frames
    #expect(frames.map(\.name) == expected)
    #expect(frames.allSatisfy { $0.name != nil || $0.construction == .heading })
  }

  /// Several constructions share a name, which the table holds once.
  @Test func namesAreHeldOnce() {
    let layout = RowLayout(RowFile("at cue\na: reports -> verb\nb: title -> noun\na: body -> verb"))
    #expect(layout.names.map(\.name) == ["a", "b"])
    #expect(layout.constructions.map(\.name) == [0, 2, 0])
    #expect(layout.text.hasSuffix("\nconst char warraq_frame_names[] =\n  \"a\\0\"\n  \"b\\0\"\n  ;\n"))
  }
}
