import Testing

/// What `warraq install` puts under a prefix, and that `uninstall` takes out that and nothing else.
@Suite(.waits) struct InstallTests {
  private let scratch = Scratch()

  private func run(_ words: String) -> (output: String, code: Int32) {
    Shell.run("HOME='\(scratch.path)' XDG_DATA_HOME= LANG=C.UTF-8 '\(Program.path)' \(words) 2>&1")
  }

  private var tree: String { "'\(scratch.path)/a tree'" }

  private func files() -> [String] {
    Shell.run("cd \(tree) 2>/dev/null && find . -type f | sort").output.split(separator: "\n").map(String.init)
  }

  @Test func theCopyRunsOnItsOwnAndEveryCommandHasAPage() {
    #expect(run("install --to \(tree)").code == 0)
    let installed = files()
    #expect(installed.contains("./bin/warraq"))
    for completion in [
      "bash-completion/completions/warraq", "zsh/site-functions/_warraq", "fish/vendor_completions.d/warraq.fish",
    ] { #expect(installed.contains("./share/" + completion)) }
    #expect(installed.contains("./share/applications/warraq.desktop"))
    #expect(Shell.run("cd / && \(tree)/bin/warraq --version").code == 0)

    // Help lists the commands; each has a page, and so have the commands below 'feeds'.
    let help = run("--help").output
    let commands = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS") }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.map { String($0.split(separator: " ")[0]) }
    #expect(commands.count > 15)
    for command in commands where command != "See" {
      #expect(installed.contains("./share/man/man1/warraq-\(command).1"), "\(command)")
    }
    #expect(installed.contains("./share/man/man1/warraq-feeds-add.1"))
  }

  @Test func pagesHoldWhatHelpSaysAndNoStrayRequest() {
    #expect(run("install --to \(tree)").code == 0)
    let page = Shell.run("cat \(tree)/share/man/man1/warraq.1").output
    // The keys' table and the settings' are the ones that the program itself has.
    #expect(page.contains(".SH KEYS") && page.contains("next statement") && page.contains(".SH SETTINGS"))
    let requests = Set([
      ".TH", ".SH", ".B", ".I", ".BR", ".TP", ".PP", ".RS", ".RE", ".nf", ".fi",
    ])
    let all = Shell.run("cat \(tree)/share/man/man1/*.1").output
    for line in all.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.split(separator: " ")[0])), "\(line)")
    }
    let lines = all.split(separator: "\n")
    #expect(lines.count { $0 == ".nf" } == lines.count { $0 == ".fi" })
  }

  @Test func uninstallTakesOutWhatWasPutThereAndNothingElse() {
    #expect(run("install --to \(tree)").code == 0)
    _ = Shell.run("echo mine >\(tree)/bin/other; echo kept >'\(scratch.path)/kept'")
    // A record that was tampered with reaches nothing outside of the tree.
    _ = Shell.run("printf '../kept\\n\(scratch.path)/kept\\n' >>\(tree)/share/doc/warraq/installed")
    #expect(run("uninstall --to \(tree)").code == 0)
    #expect(files() == ["./bin/other"])
    #expect(Shell.run("cd \(tree) && find . -type d | sort").output == ".\n./bin\n")
    #expect(Shell.run("cat '\(scratch.path)/kept'").output == "kept\n")
    let again = run("uninstall --to \(tree)")
    #expect(again.code == 1 && again.output.contains("nothing was installed"))
  }

  @Test func aTreeThatCannotBeWrittenIsTold() {
    let refused = run("install --to /dev/null/tree")
    #expect(refused.code == 1 && refused.output.contains("/dev/null"))
  }
}
