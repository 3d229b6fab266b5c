import Glibc
import Testing

/// Within tmux a terminal's own switch goes through to it only where tmux lets it, which is set back on every way out;
/// nothing is asked of tmux anywhere else.
@Suite(.serialized) struct PassthroughTests {
  private let scratch = Scratch()

  /// A tmux that writes down what it is told, in front of a terminal that reorders text itself.
  private func reader(_ arguments: [String] = [], outer: String, tmux: String = "/nowhere,1,0") throws -> Emulator {
    _ = scratch.file("log", "")
    let program = scratch.file(
      "tmux",
      "#!/bin/sh\necho \"$*\" >> '\(scratch.path)/log'\n[ \"$1\" = display-message ] && echo '\(outer)'\nexit 0\n")
    Shell.run("chmod +x '\(program)'")
    let page = scratch.file("page.md", "# A title\n\nA paragraph.\n")
    let emulator = try #require(
      Emulator(
        arguments + [page], environment: ["PATH": scratch.path + ":/usr/bin:/bin", "TMUX": tmux], home: scratch.path))
    try #require(emulator.shows { $0.contains("+A") })
    return emulator
  }

  private var told: String { Shell.run("cat '\(scratch.path)/log'").output }

  /// What has been told once it holds the words, which a program that is leaving may take a moment for.
  private func toldAt(_ words: String) -> String {
    for _ in 0..<200 where !told.contains(words) { usleep(50_000) }
    return told
  }

  private let on = "set-option -p allow-passthrough on"
  private let off = "set-option -p -u allow-passthrough"

  @Test func itIsOpenedForASwitchAndSetBackAtTheEnd() throws {
    let emulator = try reader(outer: "mlterm(3.9.0)|off")
    #expect(
      emulator.shows { _ in
        String(decoding: emulator.sent, as: UTF8.self).contains("Ptmux;\u{1B}\u{1B}]5379;use_ctl=false")
      })
    #expect(toldAt(on).contains(on) && !told.contains(off))
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
    #expect(told.contains(off))
    #expect(String(decoding: emulator.sent, as: UTF8.self).contains("use_ctl=true"))
  }

  @Test(arguments: [SIGUSR1, SIGSEGV, SIGXCPU]) func aSignalSetsItBackToo(_ signal: Int32) throws {
    let emulator = try reader(outer: "mlterm(3.9.0)|off")
    #expect(toldAt(on).contains(on))
    emulator.signal(signal)
    #expect(emulator.exitCode() == 128 + signal)
    #expect(toldAt(off).contains(off))
  }

  @Test func whatTmuxLetsThroughAlreadyStays() throws {
    let emulator = try reader(outer: "mlterm(3.9.0)|on")
    #expect(emulator.shows { _ in String(decoding: emulator.sent, as: UTF8.self).contains("use_ctl=false") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0 && !told.contains("set-option"))
  }

  @Test func whoDoesNotWantItIsHeeded() throws {
    let emulator = try reader(["--no-passthrough"], outer: "mlterm(3.9.0)|off")
    emulator.send("q")
    #expect(emulator.exitCode() == 0 && !told.contains("set-option"))
  }

  @Test func nothingIsAskedOutsideOfTmux() throws {
    let emulator = try reader(outer: "mlterm(3.9.0)|off", tmux: "")
    emulator.send("q")
    #expect(emulator.exitCode() == 0 && told.isEmpty)
    #expect(!String(decoding: emulator.sent, as: UTF8.self).contains("Ptmux;"))
  }
}
