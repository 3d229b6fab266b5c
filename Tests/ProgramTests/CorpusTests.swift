import Testing

/// The targets of `.ci/fuzz` over the files of Tests/Corpora, what the fuzzer has found among them.
@Suite(.waits) struct CorpusTests {
  @Test(arguments: [
    "article-file", "plain-text", "markdown", "page", "mail", "feed", "statements", "query", "theme", "configuration",
    "terminal", "json-lines", "typeset",
  ])
  func everyFileIsReadAsPromised(_ target: String) {
    let fuzz = Program.path.dropLast("warraq".count) + "fuzz"
    let corpus = #filePath.replacing("/ProgramTests/CorpusTests.swift", with: "/Corpora/\(target)")
    let run = Shell.run(
      "SWIFT_BACKTRACE=enable=no WARRAQ_FUZZ=\(target) '\(fuzz)' '\(corpus)'/* 2>&1 && ls '\(corpus)'")
    #expect(run.code == 0 && !run.output.isEmpty, "\(run.output)")
  }
}
