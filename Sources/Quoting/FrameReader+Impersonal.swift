import Languages

/// Verbs that leave out who speaks.
extension FrameReader {
  /// "يوصف بأنه", "يعتقد أن", "كُتب على الجدار": a passive, as far as the letters and what follows show it.
  func isImpersonal(_ index: Int, before limit: Int) -> Bool {
    guard table.hasArabicPrefixes else { return false }
    let token = tokens[index]
    if Self.passives.contains(token.key) { return true }
    guard index + 1 < limit, token.form.isEmpty else { return false }
    let next = tokens[index + 1]
    if token.key == Self.believes { return next.has(.that) && (index == 0 || !tokens[index - 1].isWord) }
    return Self.writes.contains(token.key) && Self.on.contains(next.key) && index + 2 < limit
      && tokens[index + 2].roles.isDisjoint(with: [.network, .occasion, .document, .time])
      && tokens[index + 2].form != .definite && !tokens[index + 2].isPossessed
  }

  static let passives = WordSet(.passives)
  private static let believes = WordList.believes.key
  private static let writes = WordSet(.writes)
  private static let on = WordSet(.onIt)
}
