import Languages

/// Who goes on to speak, and whom a cue without a subject cannot mean.
extension Attribution {
  /// "منشورا يقول": the verb's subject is a text just named, whoever wrote it.
  func isOfText(_ frame: SpeechFrame) -> Bool {
    guard document.table.hasArabicPrefixes, frame.index > 0 else { return false }
    let before = document.tokens[frame.index - 1]
    return before.isWord && before.form.isEmpty && (before.has([.document, .occasion]) || before.isAccusative)
  }

  /// "تفاؤلا أكبر من الذي أبداه مدربه": who did what something is compared with does not go on to speak.
  func isAside(_ frame: SpeechFrame) -> Bool {
    (!frame.isSpeech || frame.roles.contains(.hasObject) && !frame.roles.contains(.describes)) && frame.index > 0
      && (document.tokens[frame.index - 1].has(.relative)
        || !frame.isSpeech && Self.whatRelatives.contains(document.tokens[frame.index - 1].key))
      && frame.phrase.map { $0.tokens.lowerBound > frame.index } ?? false
  }

  /// Who only acts goes on to speak where an office, a body or a name shows somebody: "أظهرت تقنية الكربون" does not.
  func mayGoOn(_ phrase: SourcePhrase) -> Bool {
    guard document.table.hasArabicPrefixes else { return !phrase.isThing }
    if !phrase.head.isDisjoint(with: [.title, .body, .place, .outlet, .outletNoun]) || phrase.isPerson { return true }
    let first = document.tokens[phrase.tokens.lowerBound]
    return !phrase.isThing && !first.isCommon && !first.isIndefiniteFeminine && !first.isVerbalNoun
  }

  private static let whatRelatives = WordSet(.whatRelatives)

  /// "حسب حالة التصوير": an indefinite noun that no table knows is what something depends on, and nobody.
  func isMatter(_ phrase: SourcePhrase) -> Bool {
    let first = document.tokens[phrase.tokens.lowerBound]
    return document.table.hasArabicPrefixes && first.isIndefiniteFeminine && first.roles.isEmpty && !first.isForename
      && phrase.tokens.count == 2
  }

  /// The gender that a participle shows: قائلا, قائلة, قائلين.
  func gender(of frame: SpeechFrame) -> Roles {
    guard frame.kind == .participle, document.table.hasArabicPrefixes else { return [] }
    let token = document.tokens[frame.index]
    return token.isFeminine ? .feminine : token.isAccusative ? .masculine : .plural
  }

  func agrees(_ frame: SpeechFrame, with phrase: SourcePhrase) -> Bool {
    let shown = phrase.head.intersection([.masculine, .feminine])
    switch gender(of: frame) {
    case .feminine: return shown != .masculine || !phrase.head.contains(.document)
    case .plural: return shown.isEmpty || phrase.head.contains(.plural)
    default: return true
    }
  }
}
