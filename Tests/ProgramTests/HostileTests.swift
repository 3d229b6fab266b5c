import Testing

/// Texts made to hold a program up, of every kind that `hostile-text` knows, through every subcommand: each is read in
/// the time that its size allows, and none ends the program. `.ci/hostile` measures the same at 10 MB.
@Suite(.waits) struct HostileTests {
  private let scratch = Scratch()
  /// Processor seconds that a run may use: fifty times what a debug build needs, and a small part of what scanning the
  /// same bytes again and again takes.
  private static let limit = 10
  private static let size = 6_000

  private func write() throws {
    let names = Shell.run("'\(Program.hostileText)'").output.split(separator: "\n")
    try #require(names.count >= 60)
    Shell.run("mkdir '\(scratch.path)/texts'")
    for name in names {
      Shell.run("'\(Program.hostileText)' \(name) \(Self.size) > '\(scratch.path)/texts/\(name).md'")
    }
  }

  /// Runs a command line for each text, which is `$f` in it, and names those that ended by a signal.
  private func held(_ words: String) -> [String] {
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    let loop = """
      ulimit -t \(Self.limit); ulimit -c 0
      for f in '\(scratch.path)'/texts/*; do
        \(home) '\(Program.path)' \(words) >/dev/null 2>&1 </dev/null
        [ $? -lt 128 ] || echo "${f##*/}"
      done
      """
    return Shell.run(loop).output.split(separator: "\n").map(String.init)
  }

  @Test func noneHoldsTheProgram() throws {
    try write()
    let held = held("show --from md --format screen \"$f\"")
    #expect(held.isEmpty, "\(held)")
    Shell.run("cat '\(scratch.path)'/texts/* > '\(scratch.path)/all.theme'")
    let all = "'\(scratch.path)/all.theme'"
    // A folder is read by one process; a text that is fast alone may be slow in company.
    let folder = "'\(scratch.path)/texts'"
    let home = "HOME='\(scratch.path)' XDG_DATA_HOME= XDG_CONFIG_HOME= XDG_STATE_HOME= LANG=C.UTF-8"
    for words in [
      "typeset \(all)", "typeset --input jsonl \(all)", "quotes --input jsonl \(all)", "date \(all)", "themes \(all)",
      "show --from text --format json \(all)", "import \(folder)", "quotes --all --format csv \(folder)",
      "replay --last --keys 'Enter G g / text:a Enter n s Enter ] + n n n n' \(folder)",
    ] {
      let run = Shell.run("ulimit -t 90; ulimit -c 0; \(home) '\(Program.path)' \(words) >/dev/null 2>&1")
      #expect(run.code < 128, "\(words): \(run.code)")
    }
  }
}

extension Program {
  static var hostileText: String { path.dropLast("warraq".count) + "hostile-text" }
}
