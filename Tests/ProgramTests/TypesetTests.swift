import Testing

/// `warraq typeset` as other programs call it.
@Suite(.waits) struct TypesetTests {
  /// Runs a command line, of which `warraq` is the program, and gives its output and exit code.
  private func run(_ command: String) -> (output: String, code: Int32) {
    Shell.run("exec 2>&1; \(Program.path) \(command)")
  }

  private func set(_ lines: String...) -> (output: String, code: Int32) {
    let input = lines.joined(separator: "\n")
    return run("typeset --input jsonl - <<'END'\n\(input)\nEND\n")
  }

  @Test func oneObjectALine() {
    let result = set(#"{"text":"قال (نعم) 12","direction":"auto","width":80}"#)
    #expect(
      result.output == """
        {"paragraphLevel":1,"levels":[1,1,1,1,1,1,1,1,1,1,2,2],"breaks":[4,10,12],\
        "clusters":[0,1,2,3,4,5,6,7,8,9,10,11],"lines":[{"start":0,"end":12,\
        "visual":[10,11,9,8,7,6,5,4,3,2,1,0],"text":"12 (ﻢﻌﻧ) ﻝﺎﻗ","cells":12}]}

        """)
    #expect(result.code == 0)
  }

  @Test func whatX9RemovesIsNull() {
    let result = set(#"{"text":"a\u202Bب\u202C","direction":"ltr"}"#)
    #expect(result.output.contains(#""levels":[0,null,1,null]"#))
    #expect(result.output.contains(#""visual":[0,2]"#))
  }

  @Test func badLinesAreToldAndTheOthersGoOn() {
    let result = set(#"{"text":"a"}"#, "nonsense", #"{"text":"b","width":0}"#, #"{"text":"c"}"#)
    #expect(result.output.contains("line 2:") && result.output.contains("line 3:"))
    #expect(result.output.contains(#""text":"a""#) && result.output.contains(#""text":"c""#))
    #expect(result.code == 1)
  }

  @Test func textIsSetLineByLine() {
    let result = run("typeset --format text --width 12 - <<'END'\nسلام عليكم\nhello world foo\nEND\n")
    #expect(result.output == "   ﻢﻜﻴﻠﻋ ﻡﻼﺳ\nhello world\nfoo\n")
    #expect(result.code == 0)
  }
}
