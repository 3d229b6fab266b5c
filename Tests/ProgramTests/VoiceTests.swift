import Testing

@testable import warraq

/// Reading aloud through programs that stand in for the real ones.
@Suite(.waits) struct VoiceTests {
  private func read(_ keys: String, programs: [(name: String, script: String)]) -> (output: String, log: String) {
    let setting = programs.map { name, script in
      "printf '#!/bin/sh\\n%s\\n' '\(script)' > bin/\(name); chmod +x bin/\(name)"
    }.joined(separator: "; ")
    let run = Shell.run(
      """
      d=$(mktemp -d); cd "$d"; mkdir bin; \(setting)
      printf 'عنوان الصفحة هنا\\n\\nجملة أولى طويلة بعض الشيء. وجملة ثانية تليها؟\\n' > a.txt
      HOME=$d PATH="$d/bin:/usr/bin:/bin" LOG="$d/log" '\(Program.path)' replay --last --keys '\(keys)' a.txt
      echo ==LOG==; cat log 2>/dev/null; rm -rf "$d"
      """)
    let halves = run.output.split(separator: "==LOG==", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(halves[0]), halves.count > 1 ? String(halves[1]) : "")
  }

  private static let slow = "echo \"$0 $*\" | sed s,.*/,, >> \"$LOG\"; sleep 0.12"

  @Test func sentencesAreSaidOneAfterTheOtherInTheirLanguage() {
    let (_, log) = read("Enter v", programs: [("spd-say", "exit 1"), ("espeak-ng", Self.slow)])
    let lines = log.split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "espeak-ng -v en -s 175 -- a", "espeak-ng -v ar -s 175 -- عنوان الصفحة هنا",
        "espeak-ng -v ar -s 175 -- جملة أولى طويلة بعض الشيء.",
        "espeak-ng -v ar -s 175 -- وجملة ثانية تليها؟",
      ], "\(lines)")
  }

  @Test func speechDispatcherGoesFirstAndFasterIsFaster() {
    let (_, log) = read("Enter Alt-. Alt-. v", programs: [("spd-say", Self.slow), ("espeak-ng", Self.slow)])
    #expect(log.contains("spd-say --wait --language ar --rate 20 -- عنوان الصفحة هنا"))
    #expect(!log.contains("espeak-ng"))
  }

  @Test func aProgramThatEndsAtOnceHasNotSpoken() {
    let (output, _) = read("Enter v", programs: [("spd-say", "exit 0"), ("espeak-ng", "exit 0"), ("espeak", "exit 0")])
    #expect(output.contains("Nothing here can speak"))
  }

  @Test(arguments: [
    ("مرحبا بكم", "fa", "fa"), ("مرحبا بكم", "en", "ar"), ("Hello there", "ar", "en"), ("Bonjour", "fr-FR", "fr"),
    ("שלום", "ar", "he"), ("123", "ur", "ur"), ("a", "ar", "en"), ("Saluton al vi", "eo", "eo"),
    ("Le ministre a dit que la loi est dans les mains de la chambre.", "ar", "fr"),
  ]) func eachSentenceIsReadInItsLanguage(_ text: String, _ article: String, _ expected: String) {
    #expect(Voice.language(of: text, in: article) == expected)
  }
}
