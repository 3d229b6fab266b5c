import Glibc
import Testing

/// Within tmux a terminal's own switch goes through to it only where tmux lets it, which is set back on every way out;
/// nothing is asked of tmux anywhere else.
@Suite(.serialized, .waits) struct PassthroughTests {
  private let scratch = Scratch()

  /// A tmux that writes down what it is told, in front of a terminal that reorders text itself.
  ///
  /// - Parameter outer: what it says of the terminal behind it, the last again and again.
  private func reader(
    _ arguments: [String] = [], outer: String..., tmux: String = "/nowhere,1,0",
    page: String = "# A title\n\nA paragraph.\n"
  ) throws -> Emulator {
    _ = scratch.file("log", "")
    say(outer)
    let program = scratch.file(
      "tmux",
      """
      #!/bin/sh
      cd '\(scratch.path)'
      echo "$*" >> log
      [ "$1" = display-message ] || exit 0
      head -n 1 answers
      if [ "$(wc -l < answers)" -gt 1 ]; then sed -i 1d answers; fi
      """)
    Shell.run("chmod +x '\(program)'")
    let page = scratch.file("page.md", page)
    let emulator = try #require(
      Emulator(
        arguments + [page], environment: ["PATH": scratch.path + ":/usr/bin:/bin", "TMUX": tmux], home: scratch.path))
    try #require(emulator.shows { $0.contains("+A") })
    return emulator
  }

  private func say(_ answers: [String]) { _ = scratch.file("answers", answers.map { $0 + "\n" }.joined()) }

  private var told: String { Shell.run("cat '\(scratch.path)/log'").output }

  /// What has been told once it holds the words, which a program that is leaving may take a moment for.
  private func toldAt(_ words: String) -> String {
    for _ in 0..<200 where !told.contains(words) { usleep(50_000) }
    return told
  }

  private let on = "set-option -p allow-passthrough on"
  private let off = "set-option -p -u allow-passthrough"

  @Test func itIsOpenedForASwitchAndSetBackAtTheEnd() throws {
    let emulator = try reader(outer: "mlterm(3.9.0)|81|off")
    #expect(
      emulator.shows { _ in
        sent(by: emulator).contains("Ptmux;\u{1B}\u{1B}]5379;use_ctl=false")
      })
    #expect(toldAt(on).contains(on) && !told.contains(off))
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
    #expect(told.contains(off))
    #expect(sent(by: emulator).contains("use_ctl=true"))
  }

  /// tmux asks the terminal itself when that attaches, and does not know it before that has answered.
  @Test func itIsAskedAgainWhileItDoesNotKnow() throws {
    let emulator = try reader(outer: "|81|on", "|81|on", "mlterm(3.9.0)|81|on")
    #expect(emulator.shows { _ in sent(by: emulator).contains(switchOff) })
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
    #expect(told.split(separator: "\n").count == 3, "and no more than that")
  }

  /// Another terminal that attaches is told anew, by what it is: tmux changes its socket's mode when one comes or goes.
  @Test func anotherTerminalIsToldToo() throws {
    let socket = scratch.file("socket", "")
    func attach(_ answer: String) {
      say([answer])
      Shell.run("chmod u-x '\(socket)'; chmod u+x '\(socket)'")
    }
    let emulator = try reader(outer: "mlterm(3.9.0)|81|on", tmux: socket + ",1,0")
    #expect(emulator.shows { _ in sent(by: emulator).contains(switchOff) })
    attach("mlterm(3.9.0)|82|on")
    #expect(emulator.shows { _ in count(switchOff, emulator) == 2 })
    attach("XTerm(379)|83|on")
    // What follows shows that the one before was taken in.
    let asked = toldTimes(3)
    #expect(asked == 3 && count(switchOff, emulator) == 2)
    attach("mlterm(3.9.0)|84|on")
    #expect(emulator.shows { _ in count(switchOff, emulator) == 3 })
    #expect(count(switchOn, emulator) == 0, "nobody is there to be switched back")
    emulator.send("q")
    #expect(emulator.exitCode() == 0 && count(switchOn, emulator) == 1)
  }

  private let switchOff = "Ptmux;\u{1B}\u{1B}]5379;use_ctl=false"
  private let switchOn = "Ptmux;\u{1B}\u{1B}]5379;use_ctl=true"

  private func sent(by emulator: Emulator) -> String { String(decoding: emulator.sent, as: UTF8.self) }

  private func count(_ words: String, _ emulator: Emulator) -> Int {
    sent(by: emulator).split(separator: words, omittingEmptySubsequences: false).count - 1
  }

  /// How often it was asked, once it was so often.
  private func toldTimes(_ times: Int) -> Int {
    let count = { told.split(separator: "\n").filter { $0.hasPrefix("display-message") }.count }
    for _ in 0..<200 where count() < times { usleep(50_000) }
    return count()
  }

  @Test(arguments: [SIGUSR1, SIGSEGV, SIGXCPU]) func aSignalSetsItBackToo(_ signal: Int32) throws {
    let emulator = try reader(outer: "mlterm(3.9.0)|81|off")
    #expect(toldAt(on).contains(on))
    emulator.signal(signal)
    #expect(emulator.exitCode() == 128 + signal)
    #expect(toldAt(off).contains(off))
  }

  @Test func whatTmuxLetsThroughAlreadyStays() throws {
    let emulator = try reader(outer: "mlterm(3.9.0)|81|on")
    #expect(emulator.shows { _ in sent(by: emulator).contains("use_ctl=false") })
    emulator.send("q")
    #expect(emulator.exitCode() == 0 && !told.contains("set-option"))
  }

  /// A kitty behind tmux is sent pictures, and forgets them at the end; a kitty of before is not.
  @Test(arguments: [("kitty(0.35.2)|81|off", true), ("kitty(0.26.5)|81|on", false), ("kitty(0.35.2)||on", false)])
  func picturesGoThroughToKitty(outer: String, isAble: Bool) throws {
    let dots =
      "iVBORw0KGgoAAAANSUhEUgAAABAAAAAICAIAAAB/FOjAAAAAHElEQVR42mM8IafBgA34cG3BKs7EQCIY1UAMAAAlzQIormLl+gAAAABJRU5ErkJggg=="
    Shell.run("echo \(dots) | base64 -d > '\(scratch.path)/one.png'")
    let emulator = try reader(["--pictures"], outer: outer, page: "# A title\n\n![words](one.png)\n\nA paragraph.\n")
    let picture = "Ptmux;\u{1B}\u{1B}_Ga=T,U=1,f=100,i=16,"
    if isAble {
      #expect(emulator.shows { _ in sent(by: emulator).contains(picture) })
      #expect(emulator.shows { _ in sent(by: emulator).contains("\u{10EEEE}\u{305}\u{30D}") })
    }
    emulator.send("q")
    #expect(emulator.exitCode() == 0)
    #expect(sent(by: emulator).contains(picture) == isAble)
    #expect(sent(by: emulator).contains("_Ga=d,d=I,i=16") == isAble)
    #expect(told.contains(off) == told.contains(on))
  }

  @Test func whoDoesNotWantItIsHeeded() throws {
    let emulator = try reader(["--no-passthrough"], outer: "mlterm(3.9.0)|81|off")
    emulator.send("q")
    #expect(emulator.exitCode() == 0 && !told.contains("set-option"))
  }

  @Test func nothingIsAskedOutsideOfTmux() throws {
    let emulator = try reader(outer: "mlterm(3.9.0)|81|off", tmux: "")
    emulator.send("q")
    #expect(emulator.exitCode() == 0 && told.isEmpty)
    #expect(!sent(by: emulator).contains("Ptmux;"))
  }
}
