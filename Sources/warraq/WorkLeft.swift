import Glibc
import Store

/// Says how much of long work is left, and nothing of work that is done in a moment.
struct WorkLeft {
  /// After how long the first word comes: nobody waits so long without a sign.
  private static let patience = Duration.seconds(2)
  /// Between two words: whoever keeps them keeps few.
  private static let pause = Duration.seconds(10)

  private let ending: String
  private var next: ContinuousClock.Instant

  /// - Parameter ending: what follows the number, as "files left".
  init(_ ending: String, since now: ContinuousClock.Instant = .now) {
    self.ending = ending
    next = now + Self.patience
  }

  /// The word that is due, if one is.
  mutating func word(of left: Int, at now: ContinuousClock.Instant = .now) -> String? {
    guard left > 0, now >= next else { return nil }
    next = now + Self.pause
    return "\(left) \(ending)"
  }
}

extension ArticleStore {
  /// Reads what has changed on the disk; says on stderr what is left where that takes long.
  func catchUp(_ reading: (_ progress: (Int) -> Bool) throws(StoreError) -> Void) throws(StoreError) {
    var work = WorkLeft("files left")
    try reading { left in
      if let word = work.word(of: left) { warn(word) }
      return true
    }
  }

  func catchUp() throws(StoreError) {
    try catchUp { progress throws(StoreError) in try refresh(.changedFolders(and: []), progress) }
  }

  /// Finds the statements that are still to be found, on all processors: somebody waits for them. After a change of the
  /// rules that are those of the whole library.
  func catchUpWithStatements() throws(StoreError) {
    var work = WorkLeft("articles left to look for statements in")
    let processors = max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
    _ = try findStatements(
      LibrarySource.rules, threads: processors,
      progress: { left in
        if let word = work.word(of: left) { warn(word) }
      })
  }
}
