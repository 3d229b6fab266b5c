import Reader
import Store

extension LibrarySource {
  func statements(by speaker: String, in article: String?, _ isWanted: () -> Bool) -> [SpokenStatement]? {
    findStatements(while: isWanted)
    guard let known = try? LibrarySpeakers(store: store).statements(by: speaker, in: article), isWanted() else {
      return nil
    }
    return known.map {
      SpokenStatement(articleID: $0.articleID, headline: $0.headline, date: $0.date, run: $0.run, source: $0.source)
    }
  }

  /// What has just come in has its statements found first, as far as that goes in a moment; the rest of a library that is
  /// being read in comes in the background.
  private func findStatements(while isWanted: () -> Bool) {
    let end = ContinuousClock.now + .seconds(1)
    _ = try? store.findStatements(Self.rules) { isWanted() && ContinuousClock.now < end }
  }

  /// So many speakers are listed: nobody reads on.
  private static let mostSpeakers = 300

  func speakers() -> [CountedSpeaker] {
    findStatements { true }
    return ((try? LibrarySpeakers(store: store).rows(limit: Self.mostSpeakers)) ?? []).map { row in
      var speaker = CountedSpeaker(row.names[0])
      speaker.statements = row.statements
      speaker.sources = row.appearances?.sources ?? 0
      (speaker.first, speaker.last) = (row.appearances?.first ?? "", row.appearances?.last ?? "")
      return speaker
    }
  }

  func tell(_ line: String, about speaker: String) throws -> Bool { try SpeakerBookFile().add(line, about: speaker) }
}
