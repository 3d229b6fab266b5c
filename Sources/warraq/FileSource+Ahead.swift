import ArticleModel
import Files
import Reader

// What the only article quotes, looked for from when it was read.
extension FileSource {
  /// Begins to look for what the only article quotes, which takes as long as laying out the screen.
  func workAhead(on thread: SideThread) {
    guard isSingle, let article = last.withLock({ $0?.article.withReadableDate }) else { return }
    ahead.withLock { $0 = RunsAhead(in: article, on: thread) }
  }

  func runs(in article: Article, while isWanted: () -> Bool) -> [QuotedRun]? {
    guard let ahead = ahead.withLock({ $0.take() }), ahead.article == article else {
      return CorrectionFile().runs(in: article, while: isWanted)
    }
    let runs = ahead.runs()
    return isWanted() ? runs : nil
  }

  /// A first screen that comes a moment later with its statements is sooner there than one that is drawn twice.
  private static let moment = Duration.milliseconds(2)

  func quotedAhead(in article: Article, where isShown: (QuotedRun) -> Bool) -> RunsAhead.Known? {
    ahead.withLock { ahead in
      guard let runs = ahead, runs.article == article, var known = runs.known(within: Self.moment) else { return nil }
      if case .kinds(let kinds) = known, kinds.unsettled.contains(where: isShown) {
        guard let whole = runs.runs(within: Self.moment) else { return nil }
        known = .runs(whole)
      }
      // Speakers are asked for later.
      if case .runs = known { ahead = nil }
      return known
    }
  }
}
