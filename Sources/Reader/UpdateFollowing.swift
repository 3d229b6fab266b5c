import ArticleModel

/// The search for what a speaker says in all articles, which goes on while the user reads.
struct SpeakerSearch: Equatable, Sendable {
  struct Found: Equatable, Sendable {
    var speaker: String
    var statements: [SpokenStatement]
  }

  /// What is being looked for; nil where nothing is.
  private(set) var speaker: String?
  /// Whether the user has done something else since, so that the view must not push itself in between.
  private(set) var isLeftBehind = false
  /// What was found after the user had gone on: shown when it is asked for.
  var found: Found?
  /// Counts the searches, so that a late answer to an earlier one is told from this one's.
  private(set) var request = 0

  mutating func begin(_ speaker: String) {
    request += 1
    self.speaker = speaker
    isLeftBehind = false
    found = nil
  }

  mutating func end() {
    speaker = nil
    isLeftBehind = false
  }

  mutating func userMovedOn() { if speaker != nil { isLeftBehind = true } }
}

extension ReaderState {
  mutating func followSpeaker() -> [Effect] {
    let here = statementHere
    if let found = following.found, here == nil || here?.run.speaker == found.speaker {
      showStatements(by: found.speaker, found.statements)
      return []
    }
    guard let here else {
      message = Message(text: words[.noStatementHere])
      return []
    }
    guard let speaker = here.run.speaker else {
      message = Message(text: words[.speakerUnknown])
      return []
    }
    guard following.speaker != speaker else {
      message = Message(text: words.following(speaker))
      return []
    }
    following.begin(speaker)
    message = Message(text: words.following(speaker))
    return [.followSpeaker(speaker, in: here.articleID, request: following.request)]
  }

  /// Ends the search that goes on; false where none does.
  mutating func stopFollowing() -> Bool {
    guard following.speaker != nil else { return false }
    following.end()
    message = Message(text: words[.cancelled])
    return true
  }

  /// Shows what a speaker says, where the user has waited for it; else says that it is there.
  mutating func follow(_ speaker: String, _ found: [SpokenStatement], request: Int) {
    guard following.speaker != nil, following.request == request else { return }
    let isWanted = !following.isLeftBehind && prompt == nil && help == nil && !keepsKeys
    following.end()
    if isWanted {
      showStatements(by: speaker, found)
    } else {
      following.found = .init(speaker: speaker, statements: found)
      message = Message(text: words.found(found.count, by: speaker))
    }
  }

  private mutating func showStatements(by speaker: String, _ found: [SpokenStatement]) {
    leaveStop()
    following.found = nil
    message = nil
    side = .statements
    focus = .statements
    statements = StatementList(.speaker(speaker), found)
    typesetAgain()
  }
}
