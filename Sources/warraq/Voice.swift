import Files
import LanguageIdentification
import Reader
import Synchronization

/// What says sentences: speech-dispatcher's `spd-say`, else `espeak-ng`, else `espeak`, whichever is there. One sentence
/// at a time; the next one, or `stop`, ends the one before.
final class Voice: Sendable {
  private let turn = Turn()
  private let child = Mutex<ChildProcess?>(nil)

  /// No voice says twenty letters in less.
  private static let fastest = Duration.milliseconds(100)

  /// Fewer letters than this are no ground to guess a language.
  private static let fewLetters = 30

  func stop() {
    turn.begin()
    child.withLock { $0?.interrupt() }
  }

  /// Work that says a sentence and takes as long as that; nil comes of it where it was ended before.
  ///
  /// - Parameter speed: tenths faster than usual.
  func sentence(_ text: String, language: String, speed: Int) -> @Sendable () -> Event? {
    stop()
    let mine = turn.begin()
    return { [self] in
      for words in Self.programs(language: language, speed: speed) {
        guard turn.isCurrent(mine) else { return nil }
        guard let child = try? ChildProcess(words + [text]) else { continue }
        let isWanted = self.child.withLock { running in
          running = child
          return turn.isCurrent(mine)
        }
        if !isWanted { child.interrupt() }
        let began = ContinuousClock.now
        let code = child.wait()
        self.child.withLock { if $0?.id == child.id { $0 = nil } }
        guard turn.isCurrent(mine) else { return nil }
        // A program that is there and cannot speak leaves it to the next: for want of a server or of the language, or, as
        // espeak-ng does without a sound card, at once and with the code of success.
        let isTooFast = text.utf8.count > 20 && .now - began < Self.fastest
        if code == 0, !isTooFast { return .said }
      }
      return turn.isCurrent(mine) ? .voiceMissing : nil
    }
  }

  /// The language that a sentence is read in: its article's, unless that is never written in the sentence's letters.
  static func language(of text: String, in articleLanguage: String?) -> String {
    let guess = LanguageGuess(text)
    let own = articleLanguage.map { String($0.prefix { $0 != "-" }) }
    if let own {
      let scripts = LanguageGuess.scripts(of: own)
      guard let script = guess.script, !scripts.isEmpty, !scripts.contains(script) else { return own }
    }
    // A word or a name tells its letters and no more.
    let tells = guess.isSure && guess.letterCount >= Self.fewLetters
    return (tells ? guess.tag : guess.usualTag) ?? "en"
  }

  /// The programs with their options; espeak counts words a minute, 175 as a rule, speech-dispatcher from -100 to 100.
  private static func programs(language: String, speed: Int) -> [[String]] {
    let rate = "\(max(min(speed * 10, 100), -100))"
    let words = "\(175 + 175 * speed / 10)"
    return [
      ["spd-say", "--wait", "--language", language, "--rate", rate, "--"],
      ["espeak-ng", "-v", language, "-s", words, "--"], ["espeak", "-v", language, "-s", words, "--"],
    ]
  }
}
